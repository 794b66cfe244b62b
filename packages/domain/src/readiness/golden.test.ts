import { requirements, standardIds } from "@tandem/standards/catalogue";
import { describe, expect, it } from "vitest";
import { approved as approvedMethod } from "../risk/testing/example.ts";
import { readings } from "../risk/readings.ts";
import type { Digest } from "../risk/digest.ts";
import { digestOf as riskDigest, dueOn, ofEachFamily } from "../risk/testing/digest.ts";
import {
  approved,
  asOf,
  assess,
  byClient,
  byVerifier,
  claim,
  complete,
  document,
  excluded,
  finding,
  found,
  fresh,
  gate,
  keysOf,
  part,
  row,
  verification,
} from "./testing/fixtures.ts";
import type { Input } from "./input.ts";
import { evaluate } from "./readiness.ts";
import type { Verdict } from "./report.ts";

const ended = { until: "2026-11-23", methodVersion: 1, changed: [] };
const unrated = riskDigest(1, { current: null });

const all = requirements.map(({ key }) => key);
const rated = (rating: "N" | "F") => ({ claim: claim(rating), verification: verification(rating) });

/** Everything Fully in both lanes, and nothing to show for it. */
const bare = assess(fresh(), all, rated("F"));
const documented: Input = { ...bare, documents: complete().documents };
const registered: Input = { ...assess(complete(), all, rated("F")), evidence: [] };

const nonCompliant: Input = { ...assess(complete(), all, rated("N")), records: {} };

const serviceLeftOut = assess(complete(["iso20000"]), ["iso20000:8.6.1"], {
  applicability: excluded("We have no incidents", byVerifier),
});

const evidenceEnding = (validUntil: string): Input => {
  const input = complete(["iso27001"]);
  return {
    ...input,
    evidence: input.evidence.map((each) =>
      each.requirements.includes("iso27001:7.1") ? { ...each, validUntil } : each,
    ),
  };
};

const confirmed = excluded("Nothing to protect", byVerifier);
const controlsOut = (applicability: ReturnType<typeof excluded>): Input =>
  assess(complete(["iso27001"]), keysOf("iso27001", "control"), {
    applicability,
    verification: { state: "none" },
  });

const openMajor = found(complete(["iso27001"]), finding({ clause: "A.5.1" }));

const notContinued = assess(complete(["iso20000"]), ["iso20000:8.7.2"], rated("N"));

const authorsApprove: Input = {
  ...complete(),
  documents: complete().documents.map((each) => ({
    ...each,
    current: approved("2027-06-01", true),
  })),
};
const declaredSmall: Input = {
  ...authorsApprove,
  profile: {
    ...authorsApprove.profile,
    smallOrganisation: { ...byClient, reason: "Three of us" },
  },
};

/** The client's own register of risks, one of each family; the fixtures are of Stage 2 in everything else. */
const kept = (change: Partial<Digest>, alone: readonly Digest[] = ofEachFamily(change)): Input => {
  const own = readings({ risks: alone, approved: approvedMethod, smallOrganisation: false }, asOf);
  const { records, ...input } = complete();
  return {
    ...input,
    records: {
      iso27001: { ...records.iso27001, ...own.iso27001 },
      iso20000: { ...records.iso20000, ...own.iso20000 },
    },
  };
};

/** With the other standard in a state that would shut everything. */
const onlyOne = (standard: "iso27001" | "iso20000"): Input => {
  const other = standard === "iso27001" ? "iso20000" : "iso27001";
  const others = [...keysOf(other, "clause"), ...keysOf(other, "control")];
  const input = found(assess(complete(), others, rated("N")), finding({ standard: other }));
  return { ...input, profile: complete([standard]).profile };
};

/** What is claimed and verified, in basis points, one number for each standard sought. */
type Golden = readonly [
  name: string,
  input: Input,
  verdict: Verdict,
  claimed: readonly number[],
  verified: readonly number[],
];

const whole = [10_000, 10_000];
const third = [3_300, 3_300];

// A table is read across.
// prettier-ignore
const golden: readonly Golden[] = [
  ["nothing left to say",                                 complete(),                       "readyForStage2", whole,          whole],
  ["everything Fully without evidence",                   bare,                             "notReady",       third,          third],
  ["the same with every document approved",               documented,                       "notReady",       third,          third],
  ["the same with every register in order",               registered,                       "readyForStage1", third,          third],
  ["everything done but non-compliant",                   nonCompliant,                     "notReady",       [0, 0],         [0, 0]],
  ["20000-1 with an attempted exclusion",                 serviceLeftOut,                   "readyForStage1", [9_838],        [9_838]],
  ["evidence that expires today",                         evidenceEnding("2026-11-24"),     "readyForStage2", [10_000],       [10_000]],
  ["evidence that expired yesterday",                     evidenceEnding("2026-11-23"),     "readyForStage1", [9_866],        [9_800]],
  ["one open major at 99 %",                              openMajor,                        "notReady",       [9_956],        [9_956]],
  ["one clause-8 requirement Not at 98 %",                notContinued,                     "readyForStage1", [9_838],        [9_838]],
  ["the same without a record of anything",               { ...notContinued, records: {} }, "notReady",       [9_838],        [9_838]],
  ["all controls excluded, confirmed by a second person", controlsOut(confirmed),           "readyForStage2", [10_000],       [10_000]],
  ["all controls excluded, not confirmed",                controlsOut(excluded()),          "readyForStage1", [10_000],       [6_000]],
  ["all controls excluded without a justification",       controlsOut(excluded("")),        "notReady",       [6_000],        [6_000]],
  ["only 27001, the other in ruins",                      onlyOne("iso27001"),              "readyForStage2", [10_000],       [10_000]],
  ["only 20000-1, the other in ruins",                    onlyOne("iso20000"),              "readyForStage2", [10_000],       [10_000]],
  ["three people, declared small, approving their own",   declaredSmall,                    "readyForStage2", whole,          whole],
  ["three people, not declared, approving their own",     authorsApprove,                   "notReady",       [7_566, 5_620], [7_566, 5_620]],
  ["a register of risks treated and accepted",            kept({}),                         "readyForStage2", whole,          whole],
  ["the same with an acceptance that ended yesterday",    kept({ accepted: ended }),        "readyForStage1", whole,          whole],
  ["the same with a treatment that nobody approved",      kept({ approved: false }),        "notReady",       whole,          whole],
  ["the same with an action that is late",                kept({ due: dueOn("2026-11-23") }),    "readyForStage1", whole,          whole],
  ["one risk, not rated, before a declared register",     kept({}, [unrated]),              "notReady",       whole,          whole],
  ["nothing sought",                                      complete([]),                     "notReady",       [],             []],
];

it.each(golden)("%s", (_, input, verdict, claimed, verified) => {
  const { together, standards } = evaluate(input, asOf);
  expect({
    verdict: together.verdict,
    claimed: standards.map((each) => each.claimed),
    verified: standards.map((each) => each.verified),
  }).toEqual({ verdict, claimed, verified });
});

describe("and why", () => {
  it("everything Fully without evidence is held back by just that", () => {
    expect(row(evaluate(documented, asOf), "iso27001:7.1")?.claimed.reasons).toEqual([
      { code: "noEvidence", atMost: 3_300 },
    ]);
  });

  it("an attempted exclusion in 20000-1 stays in the denominator and shuts Stage 2", () => {
    const report = evaluate(serviceLeftOut, asOf);
    expect(row(report, "iso20000:8.6.1")?.claimed).toMatchObject({
      applicable: true,
      got: 0,
      reasons: [{ code: "exclusionNotAllowed" }],
    });
    expect(gate(report, "iso20000", "clausesMet")?.open.first).toEqual(["iso20000:8.6.1"]);
  });

  it("one open major is the only blocker", () => {
    expect(evaluate(openMajor, asOf).standards[0]?.blockers).toEqual([
      {
        id: "noMajorOpen",
        stage: "stage2",
        title: "No major nonconformity is open",
        state: "open",
      },
    ]);
  });

  it.each(standardIds)("a client with only one standard has a report on %s alone", (standard) => {
    const report = evaluate(onlyOne(standard), asOf);
    expect(report.standards.map((each) => each.standard)).toEqual([standard]);
  });

  it("a standard does not need what only the other demands", () => {
    const input = document(complete(), "improvements", { state: "missing" });
    const report = evaluate(input, asOf);
    expect(part(report, "iso27001")).toMatchObject({ verdict: "readyForStage2", claimed: 10_000 });
    expect(part(report, "iso20000")).toMatchObject({ verdict: "notReady", claimed: 9_895 });
  });

  it("an author's approval shows where it counts", () => {
    expect(gate(evaluate(declaredSmall, asOf), "iso27001", "scopeApproved")?.detail).toContain(
      "approved by the author",
    );
  });
});
