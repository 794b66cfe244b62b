import { describe, expect, it } from "vitest";
import type { GateId, Stage } from "./gates/gate-id.ts";
import { type Gate, type Verdict, verdicts } from "./report.ts";
import { blockersAmong, lowest, verdictOf } from "./verdict.ts";

const gate = (stage: Stage, state: Gate["state"], id: GateId = "rolesAssigned"): Gate => ({
  id,
  stage,
  title: "A gate",
  clauses: [],
  state,
  reads: { kind: "controls" },
  detail: "",
  open: { count: 0, first: [] },
});
const stages: readonly Stage[] = ["stage1", "stage2", "surveillance", "recertification"];
const allBut = (stage: Stage | null, state: Gate["state"]) =>
  stages.map((each) => gate(each, each === stage ? state : "met"));

describe("verdictOf", () => {
  it.each([
    ["seeking", null, "readyForStage2"],
    ["seeking", "stage1", "notReady"],
    ["seeking", "stage2", "readyForStage1"],
    ["certified", null, "readyForRecertification"],
    ["certified", "stage1", "notReady"],
    ["certified", "stage2", "notReady"],
    ["certified", "surveillance", "notReady"],
    ["certified", "recertification", "readyForSurveillance"],
  ] as const)("says of a client that is %s, with %s not met: %s", (track, stage, verdict) => {
    expect(verdictOf(allBut(stage, "open"), track)).toBe(verdict);
    expect(verdictOf(allBut(stage, "noRecord"), track)).toBe(verdict);
  });

  it.each(["open", "noRecord"] as const)(
    "is not ready for anything while majors are %s",
    (state) => {
      const gates = [gate("stage1", "met"), gate("stage2", state, "noMajorOpen")];
      expect(verdictOf(gates, "seeking")).toBe("notReady");
      expect(blockersAmong(gates, "seeking")).toEqual([
        { id: "noMajorOpen", stage: "stage2", title: "A gate", state },
      ]);
    },
  );
});

describe("lowest", () => {
  it.each(verdicts.flatMap((a) => verdicts.map((b) => [a, b] as const)))("of %s and %s", (a, b) => {
    const rank = (verdict: Verdict) => verdicts.indexOf(verdict);
    expect(rank(lowest([a, b]))).toBe(Math.min(rank(a), rank(b)));
  });

  it("of none is not ready", () => {
    expect(lowest([])).toBe("notReady");
  });
});
