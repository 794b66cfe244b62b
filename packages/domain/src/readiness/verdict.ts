import type { Stage } from "./gates/gate-id.ts";
import { definitions, type Track } from "./gates/gates.ts";
import { type Blocker, type Gate, type Verdict, verdicts } from "./report.ts";

/** On each track the stages without which nothing is ready, and the one that makes it fully so. */
const steps: Readonly<
  Record<Track, { needs: readonly Stage[]; ready: Verdict; beyond: Stage; fully: Verdict }>
> = {
  seeking: {
    needs: ["stage1"],
    ready: "readyForStage1",
    beyond: "stage2",
    fully: "readyForStage2",
  },
  certified: {
    needs: ["stage1", "stage2", "surveillance"],
    ready: "readyForSurveillance",
    beyond: "recertification",
    fully: "readyForRecertification",
  },
};

const always: ReadonlySet<string> = new Set(
  definitions.filter((gate) => gate.always === true).map(({ id }) => id),
);

const unmet = ({ state }: Gate): boolean => state !== "met";

/** The gates that keep a standard at `notReady`: those of the first step, and some whatever their stage. */
export const blockersAmong = (gates: readonly Gate[], track: Track): Blocker[] =>
  gates
    .filter(unmet)
    .filter(({ id, stage }) => always.has(id) || steps[track].needs.includes(stage))
    .map(({ id, stage, title, state }) => ({ id, stage, title, state }));

/** What the gates say. No score takes part in it. */
export const verdictOf = (gates: readonly Gate[], track: Track): Verdict => {
  const { ready, beyond, fully } = steps[track];
  if (blockersAmong(gates, track).length > 0) return "notReady";
  return gates.some((gate) => gate.stage === beyond && unmet(gate)) ? ready : fully;
};

/** The lowest of several verdicts; of none, not ready. */
export const lowest = (given: readonly Verdict[]): Verdict =>
  verdicts.find((verdict) => given.includes(verdict)) ?? "notReady";
