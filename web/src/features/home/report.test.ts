import { describe, expect, test } from "vitest";

import { hasAnswers, lossesOf, pointsByGroup } from "./points.ts";
import type { Gate, Reason, RequirementResult, StandardReport } from "./queries.ts";
import { byStage, inOrder, verdictSentence } from "./verdict.ts";

type Lane = RequirementResult["claimed"];

const gate = (id: Gate["id"], stage: Gate["stage"], state: Gate["state"]): Gate => ({
  id,
  stage,
  state,
  title: id,
  clauses: [],
  detail: "",
  open: { count: 0, first: [] },
  reads: { kind: "assessments" },
});

const unanswered: Reason = { code: "unanswered", atMost: 0 };

const lane = (got: number, possible: number, reasons: Reason[] = []): Lane => ({
  applicable: true,
  rating: reasons.length > 0 ? null : "F",
  before: 0,
  value: 0,
  got,
  possible,
  reasons,
});

const report = (over: Partial<StandardReport> = {}): StandardReport => ({
  standard: "iso27001",
  verdict: "notReady",
  claimed: 30,
  verified: 10,
  verifiedBy: { firm: 0, reviewer: 0, colleague: 0 },
  stage1View: { got: 0, of: 1, share: 0, missing: [] },
  stage2View: { got: 0, of: 1, share: 0, missing: [] },
  blockers: [
    { id: "policyApproved", stage: "stage1", title: "", state: "open" },
    { id: "noMajorOpen", stage: "stage2", title: "", state: "open" },
  ],
  gates: [
    gate("scopeApproved", "stage1", "met"),
    gate("policyApproved", "stage1", "open"),
    gate("auditCoverage", "stage2", "noRecord"),
    gate("noMajorOpen", "stage2", "open"),
    gate("verifiedShare", "stage2", "met"),
  ],
  requirements: [
    {
      key: "iso27001:4.1",
      sharedFrom: [],
      outsideFrom: [],
      claimed: lane(20, 40),
      verified: lane(10, 40),
    },
    {
      key: "iso27001:4.2",
      sharedFrom: [],
      outsideFrom: [],
      claimed: lane(0, 40, [unanswered]),
      verified: lane(0, 40, [unanswered]),
    },
    {
      key: "iso27001:A.5.1",
      sharedFrom: [],
      outsideFrom: [],
      claimed: lane(10, 20),
      verified: lane(0, 20, [unanswered]),
    },
  ],
  ...over,
});

describe("the verdict", () => {
  test("says what stands in the way of the next stage", () => {
    expect(verdictSentence(report())).toBe("Not ready for Stage 1: 2 gates open");
    expect(verdictSentence(report({ verdict: "readyForStage1" }))).toBe(
      "Ready for Stage 1; Stage 2: 2 gates open",
    );
    expect(verdictSentence(report({ verdict: "readyForStage2" }))).toBe("Ready for Stage 2");
  });

  test("speaks of surveillance and recertification to a certified client", () => {
    const certified = [
      gate("auditWithinYear", "surveillance", "met"),
      gate("recertificationInTime", "recertification", "open"),
    ];
    const blockers = report().blockers.slice(0, 1);
    expect(verdictSentence(report({ gates: certified, blockers }))).toBe(
      "Not ready for surveillance: 1 gate open",
    );
    expect(verdictSentence(report({ gates: certified, verdict: "readyForSurveillance" }))).toBe(
      "Ready for surveillance; recertification: 1 gate open",
    );
    expect(verdictSentence(report({ verdict: "readyForRecertification" }))).toBe(
      "Ready for recertification",
    );
  });
});

test("gates stand by stage, those that block whatever their stage with the first, as the verdict counts", () => {
  expect(inOrder(report()).map(({ id }) => id)).toEqual([
    "policyApproved",
    "noMajorOpen",
    "auditCoverage",
    "scopeApproved",
    "verifiedShare",
  ]);
  expect(
    byStage(report()).map(({ stage, unmet, met }) => [stage, unmet.length, met.length]),
  ).toEqual([
    ["stage1", 2, 1],
    ["stage2", 1, 1],
  ]);
});

test("points are summed by clause and theme, and sum to the score", () => {
  const groups = pointsByGroup(report());
  expect(groups).toEqual([
    { group: "4", title: "Context of the organization", claimed: 20, verified: 10, possible: 80 },
    { group: "A.5", title: "Organizational controls", claimed: 10, verified: 0, possible: 20 },
  ]);
  expect(groups.reduce((sum, { claimed }) => sum + claimed, 0)).toBe(report().claimed);
});

test("losses are told by reason, the costliest first", () => {
  const say = ({ code }: Reason) => code;
  expect(lossesOf(report(), "claimed", say)).toEqual([
    { sentence: "unanswered", count: 1, points: 40 },
  ]);
  expect(lossesOf(report(), "verified", say)).toEqual([
    { sentence: "unanswered", count: 2, points: 60 },
  ]);
});

test("a client has answers once one rating is claimed", () => {
  expect(hasAnswers([report()])).toBe(true);
  const none = report().requirements.slice(1, 2);
  expect(hasAnswers([report({ requirements: none })])).toBe(false);
});
