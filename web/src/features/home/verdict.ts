import { verdictNames } from "@tandem/contract/readiness/words";

import type { Gate, StandardReport } from "./queries.ts";

const gates = (count: number): string => `${count} ${count === 1 ? "gate" : "gates"} open`;

const unmet = ({ state }: Pick<Gate, "state">): boolean => state !== "met";

/** The verdict with what stands in the way of the next one: "Not ready for Stage 1: 3 gates open". */
export const verdictSentence = ({
  verdict,
  blockers,
  gates: all,
}: Pick<StandardReport, "verdict" | "blockers"> & {
  readonly gates: readonly Pick<Gate, "stage" | "state">[];
}): string => {
  switch (verdict) {
    case "notReady": {
      const certified = all.some(({ stage }) => stage === "surveillance");
      const step = certified ? "surveillance" : "Stage 1";
      return `Not ready for ${step}: ${gates(blockers.length)}`;
    }
    case "readyForStage1": {
      const open = all.filter((gate) => gate.stage === "stage2" && unmet(gate)).length;
      return `${verdictNames[verdict]}; Stage 2: ${gates(open)}`;
    }
    case "readyForSurveillance": {
      const open = all.filter((gate) => gate.stage === "recertification" && unmet(gate)).length;
      return `${verdictNames[verdict]}; recertification: ${gates(open)}`;
    }
    case "readyForStage2":
    case "readyForRecertification":
      return verdictNames[verdict];
  }
};

/** Blockers first, then what is not met, then what is; in the order of the model within each. */
export const inOrder = ({
  blockers,
  gates: all,
}: Pick<StandardReport, "blockers" | "gates">): readonly Gate[] => {
  const blocking = new Set(blockers.map(({ id }) => id));
  const rank = (gate: Gate): number => {
    if (blocking.has(gate.id)) return 0;
    return unmet(gate) ? 1 : 2;
  };
  return all.toSorted((a, b) => rank(a) - rank(b));
};

/**
 * The stages of a report, each with its gates. On the way to a first certificate, what blocks whatever its stage
 * stands with the first one: so the first list is exactly what the verdict counts.
 */
export const byStage = (report: StandardReport) => {
  const ordered = inOrder(report);
  const blocking = new Set(report.blockers.map(({ id }) => id));
  const [first] = report.gates;
  const certified = report.gates.some(({ stage }) => stage === "surveillance");
  const stageOf = (gate: Gate): Gate["stage"] =>
    !certified && first !== undefined && blocking.has(gate.id) ? first.stage : gate.stage;
  return [...new Set(report.gates.map(({ stage }) => stage))].map((stage) => {
    const members = ordered.filter((gate) => stageOf(gate) === stage);
    return {
      stage,
      unmet: members.filter(unmet),
      met: members.filter((gate) => !unmet(gate)),
    };
  });
};

const stageNames: Readonly<Record<Gate["stage"], string>> = {
  stage1: "Stage 1",
  stage2: "Stage 2",
  surveillance: "Surveillance",
  recertification: "Recertification",
};

export const stageName = (stage: Gate["stage"]): string => stageNames[stage];
