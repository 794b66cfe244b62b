import type { Reason } from "../reason.ts";
import type { Gate, LaneResult, Report, RequirementResult } from "../report.ts";
import { parse, type Step } from "./step.ts";

/** A step worth looking at, with a rough gain in points of both lanes, by which the less likely are left out. */
export type Candidate = { readonly step: Step; readonly gain: number };

/** What a lane would gain if its rating were worth this and the reasons let through were gone. */
const gainOf = (
  { possible, got, reasons }: LaneResult,
  { worth, without }: { worth: number; without: (reason: Reason) => boolean },
): number => {
  const left = reasons.filter((reason) => !without(reason)).map(({ atMost }) => atMost);
  return Math.max(0, Math.floor((possible * Math.min(worth, ...left)) / 10_000) - got);
};

const isDocument = (reason: Reason, document: string): boolean =>
  "document" in reason && reason.document === document;

const silent: ReadonlySet<Reason["code"]> = new Set([
  "unanswered",
  "notVerified",
  "verificationStale",
  "verificationChallenged",
]);

const answers = ({ key, claimed }: RequirementResult): Candidate[] => {
  if (!claimed.applicable || claimed.rating === "F") return [];
  const gain = gainOf(claimed, { worth: 10_000, without: ({ code }) => silent.has(code) });
  return [{ step: { kind: "answer", requirement: key, rating: "F" }, gain }];
};

const verifications = ({ key, claimed, verified }: RequirementResult): Candidate[] => {
  const [first] = verified.reasons;
  if (first?.code === "exclusionUnchecked") {
    return [{ step: { kind: "verify", requirement: key, rating: "F" }, gain: verified.possible }];
  }
  const { rating, before } = claimed;
  if (rating === null || !verified.applicable || verified.rating !== null) return [];
  const gain = gainOf(verified, { worth: before, without: ({ code }) => silent.has(code) });
  return [{ step: { kind: "verify", requirement: key, rating }, gain }];
};

const lacksEvidence = ({ code }: Reason): boolean =>
  code === "noEvidence" || code === "evidenceExpired";

const evidences = ({ key, claimed, verified }: RequirementResult): Candidate[] => {
  if (!claimed.reasons.some(lacksEvidence)) return [];
  const gain = [claimed, verified].reduce(
    (sum, lane) => sum + gainOf(lane, { worth: lane.before, without: lacksEvidence }),
    0,
  );
  return [{ step: { kind: "evidence", requirement: key }, gain }];
};

const documents = (
  rows: readonly RequirementResult[],
  gates: readonly Gate[],
): readonly Candidate[] => {
  const named = [
    ...rows.flatMap(({ claimed }) =>
      claimed.reasons.flatMap((reason) => ("document" in reason ? [reason.document] : [])),
    ),
    ...gates.flatMap(({ reads, open }) => (reads.kind === "documents" ? open.first : [])),
  ];
  return [...new Set(named)].map((document) => ({
    step: { kind: "document", document },
    gain: rows
      .flatMap(({ claimed, verified }) => [claimed, verified])
      .filter(({ reasons }) => reasons.some((reason) => isDocument(reason, document)))
      .reduce(
        (sum, lane) =>
          sum + gainOf(lane, { worth: lane.before, without: (each) => isDocument(each, document) }),
        0,
      ),
  }));
};

const closings = (rows: readonly RequirementResult[]): readonly Candidate[] => {
  const ids = rows.flatMap(({ claimed }) =>
    claimed.reasons.flatMap((reason) => ("findings" in reason ? reason.findings.first : [])),
  );
  return [...new Set(ids)].map((finding) => ({
    step: { kind: "close", finding },
    gain: rows
      .flatMap(({ claimed, verified }) => [claimed, verified])
      .filter(({ reasons }) =>
        reasons.some((each) => "findings" in each && each.findings.first.includes(finding)),
      )
      .reduce(
        (sum, lane) =>
          sum + gainOf(lane, { worth: lane.before, without: (each) => "findings" in each }),
        0,
      ),
  }));
};

const records = ({ standards }: Report): readonly Candidate[] =>
  standards.flatMap(({ standard, gates }) => {
    const unmet = gates.filter(({ state }) => state !== "met");
    const registers = unmet.flatMap(({ id, reads }): Candidate[] => {
      const step = reads.kind === "register" ? parse(`record:${standard}:${id}`) : null;
      return step === null ? [] : [{ step, gain: 0 }];
    });
    const unlisted = unmet.some(({ reads, open }) => reads.kind === "findings" && open.count === 0);
    return unlisted
      ? [...registers, { step: { kind: "record", standard, subject: "findings" }, gain: 0 }]
      : registers;
  });

/** Every step that could raise a score or open a gate. */
export const candidates = (report: Report): readonly Candidate[] => {
  const rows = report.standards.flatMap(({ requirements }) => requirements);
  const gates = report.standards.flatMap((each) =>
    each.gates.filter(({ state }) => state !== "met"),
  );
  return [
    ...rows.flatMap(answers),
    ...rows.flatMap(verifications),
    ...rows.flatMap(evidences),
    ...documents(rows, gates),
    ...closings(rows),
    ...records(report),
  ];
};
