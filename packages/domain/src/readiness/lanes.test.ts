import { find, type RequirementKey } from "@tandem/standards/catalogue";
import { describe, expect, it } from "vitest";
import type * as Assessment from "../assessment/assessment.ts";
import { look } from "./facts.ts";
import {
  asOf,
  assess,
  byVerifier,
  claim,
  complete,
  evidence,
  evidenceId,
  excluded,
  verification,
} from "./testing/fixtures.ts";
import type { Input } from "./input.ts";
import { claimed, verified, type Worth } from "./lanes.ts";
import { because, type Reason } from "./reason.ts";

const clause = "iso20000:8.6.1";
const control = "iso27001:A.7.4";
const lanesBy = { claimed, verified };
const laneOf = (
  lane: "claimed" | "verified",
  input: Input,
  key: RequirementKey,
  caps: readonly Reason[] = [],
) => {
  const requirement = find(key);
  return requirement && lanesBy[lane](look(input, asOf), requirement, caps);
};
const given = (key: RequirementKey, change: Partial<Assessment.Info>) =>
  assess(complete(), [key], change);
const codes = (worth: Worth | undefined) => worth?.reasons.map(({ code }) => code);

describe("a rating", () => {
  it.each([
    ["N", 0],
    ["P", 3_300],
    ["L", 6_700],
    ["F", 10_000],
  ] as const)("%s is worth %i in either lane", (rating, value) => {
    const input = given(clause, { claim: claim(rating), verification: verification(rating) });
    const worth = { applicable: true, rating, before: value, value, reasons: [] };
    expect(laneOf("claimed", input, clause)).toEqual(worth);
    expect(laneOf("verified", input, clause)).toEqual(worth);
  });

  it("counts at most what the lowest cap leaves", () => {
    const caps: Reason[] = [
      { code: "minorOpen", atMost: 6_700, findings: { count: 1, first: ["fnd_1"] } },
      because("noEvidence"),
    ];
    expect(laneOf("claimed", complete(), clause, caps)).toMatchObject({
      before: 10_000,
      value: 3_300,
      reasons: caps,
    });
  });

  it("is never raised by a cap", () => {
    const input = given(clause, { claim: claim("N") });
    expect(laneOf("claimed", input, clause, [because("noEvidence")])?.value).toBe(0);
  });

  it("that is not given counts nothing and still tells what else is missing", () => {
    const input = given(clause, { claim: null, verification: { state: "none" } });
    const caps = [because("noEvidence")];
    expect(laneOf("claimed", input, clause, caps)).toEqual({
      applicable: true,
      rating: null,
      before: 0,
      value: 0,
      reasons: [because("unanswered"), ...caps],
    });
    expect(codes(laneOf("verified", input, clause, caps))).toEqual(["notVerified", "noEvidence"]);
  });

  it("of an undecided control counts as if it applied", () => {
    const input = given(control, { applicability: { decision: "undecided" } });
    expect(laneOf("claimed", input, control)?.value).toBe(10_000);
    expect(laneOf("verified", input, control)?.value).toBe(10_000);
  });
});

describe("a verification", () => {
  const challenged: Assessment.Verification = {
    ...byVerifier,
    state: "challenged",
    note: "Show me",
    answered: true,
  };
  const stale: Assessment.Verification = {
    state: "stale",
    reason: "claim_changed",
    at: byVerifier.at,
    was: { ...byVerifier, rating: "F", note: "" },
  };

  it("counts nothing while it is challenged, answered or not", () => {
    const worth = laneOf("verified", given(clause, { verification: challenged }), clause);
    expect(worth).toMatchObject({ applicable: true, rating: null, value: 0 });
    expect(codes(worth)).toEqual(["verificationChallenged"]);
  });

  it("counts nothing when it is stale, and says why", () => {
    const worth = laneOf("verified", given(clause, { verification: stale }), clause);
    expect(worth?.value).toBe(0);
    expect(worth?.reasons).toEqual([
      { code: "verificationStale", atMost: 0, cause: "claim_changed" },
    ]);
  });

  it.each([
    ["expired yesterday", { validUntil: "2026-11-23" }, "evidence_expired"],
    ["ends today", { validUntil: asOf }, null],
    ["starts tomorrow", { validFrom: "2026-11-25" }, "evidence_missing"],
    [
      "was withdrawn",
      { withdrawn: { ...byVerifier, reason: "Wrong" }, validUntil: "2026-11-23" },
      "evidence_withdrawn",
    ],
  ])("stops counting by itself when evidence it relied on %s", (_, change, cause) => {
    const input = given(clause, { verification: verification("F", [evidenceId(900)]) });
    const worth = laneOf(
      "verified",
      { ...input, evidence: [...input.evidence, evidence(900, [clause], change)] },
      clause,
    );
    expect(worth?.reasons).toEqual(
      cause === null ? [] : [{ code: "verificationStale", atMost: 0, cause }],
    );
    expect(worth?.value).toBe(cause === null ? 10_000 : 0);
  });

  it("stops counting when evidence it relied on is not there", () => {
    const input = given(clause, { verification: verification("F", [evidenceId(900)]) });
    expect(laneOf("verified", input, clause)?.reasons).toEqual([
      { code: "verificationStale", atMost: 0, cause: "evidence_missing" },
    ]);
  });

  it("leaves the claimed lane alone", () => {
    expect(laneOf("claimed", given(clause, { verification: stale }), clause)?.value).toBe(10_000);
  });
});

describe("an exclusion", () => {
  const out = {
    applicable: false,
    rating: null,
    before: 0,
    value: 0,
    reasons: [because("excluded")],
  };
  const zero = (code: Parameters<typeof because>[0]) => ({
    applicable: true,
    rating: null,
    before: 0,
    value: 0,
    reasons: [because(code)],
  });
  const lanes = (key: RequirementKey, change: Partial<Assessment.Info>) => [
    laneOf("claimed", given(key, change), key),
    laneOf("verified", given(key, change), key),
  ];

  it("with a justification leaves the claimed lane at once and the verified one when checked", () => {
    const open = { applicability: excluded(), verification: { state: "none" } as const };
    expect(lanes(control, open)).toEqual([out, zero("exclusionUnchecked")]);
    const checked = { ...open, applicability: excluded("No such thing", byVerifier) };
    expect(lanes(control, checked)).toEqual([out, out]);
  });

  it("is not confirmed while it is challenged", () => {
    const change: Partial<Assessment.Info> = {
      applicability: excluded("No such thing", byVerifier),
      verification: { ...byVerifier, state: "challenged", note: "Really?", answered: false },
    };
    expect(lanes(control, change)).toEqual([out, zero("exclusionUnchecked")]);
  });

  it("keeps counting nothing when an older verification is still there", () => {
    expect(lanes(control, { applicability: excluded() })[1]).toEqual(zero("exclusionUnchecked"));
  });

  it.each(["", "   ", "\n\t", "-"])(
    "justified by %j counts nothing in both lanes",
    (justification) => {
      const flawed = zero("exclusionUnjustified");
      expect(lanes(control, { applicability: excluded(justification) })).toEqual([flawed, flawed]);
      expect(lanes(control, { applicability: excluded(justification, byVerifier) })).toEqual([
        flawed,
        flawed,
      ]);
    },
  );

  it.each([clause, "iso27001:9.1"] as const)("of the clause %s counts nothing", (key) => {
    const flawed = zero("exclusionNotAllowed");
    expect(lanes(key, { applicability: excluded("We do not", byVerifier) })).toEqual([
      flawed,
      flawed,
    ]);
  });
});
