import { requirements, standardIds } from "@tandem/standards/catalogue";
import { describe, expect, it } from "vitest";
import {
  approved,
  asOf,
  assess,
  byClient,
  byVerifier,
  claim,
  complete,
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

const all = requirements.map(({ key }) => key);
const scores = (input: Input) => {
  const { together, standards } = evaluate(input, asOf);
  return {
    verdict: together.verdict,
    claimed: standards.map(({ claimed }) => claimed),
    verified: standards.map(({ verified }) => verified),
  };
};
const rated = (rating: "N" | "F") => ({ claim: claim(rating), verification: verification(rating) });

describe("everything Fully without evidence", () => {
  const bare = assess(fresh(), all, rated("F"));

  it("is capped at Partially and not ready", () => {
    expect(scores(bare)).toEqual({
      verdict: "notReady",
      claimed: [3_300, 3_300],
      verified: [3_300, 3_300],
    });
    expect(row(evaluate(bare, asOf), "iso27001:7.1")?.claimed.reasons).toEqual([
      { code: "noEvidence", atMost: 3_300 },
    ]);
  });

  it("stays so with every document approved", () => {
    const documents = complete().documents;
    expect(scores({ ...bare, documents })).toMatchObject({
      verdict: "notReady",
      claimed: [3_300, 3_300],
    });
  });

  it("is not ready for Stage 2 even with every register in order", () => {
    const { verdict, verified } = scores({ ...assess(complete(), all, rated("F")), evidence: [] });
    expect(verified).toEqual([3_300, 3_300]);
    expect(verdict).toBe("readyForStage1");
  });
});

it("everything done but non-compliant scores nothing and is not ready", () => {
  const done = assess(complete(), all, rated("N"));
  expect(scores({ ...done, records: {} })).toEqual({
    verdict: "notReady",
    claimed: [0, 0],
    verified: [0, 0],
  });
});

it("an attempted exclusion in 20000-1 counts nothing, stays in the denominator and shuts Stage 2", () => {
  const input = assess(complete(["iso20000"]), ["iso20000:8.6.1"], {
    applicability: excluded("We have no incidents", byVerifier),
  });
  expect(scores(input)).toEqual({
    verdict: "readyForStage1",
    claimed: [9_838],
    verified: [9_838],
  });
  const report = evaluate(input, asOf);
  expect(row(report, "iso20000:8.6.1")?.claimed).toMatchObject({
    applicable: true,
    got: 0,
    reasons: [{ code: "exclusionNotAllowed" }],
  });
  expect(gate(report, "iso20000", "clausesMet")?.open.first).toEqual(["iso20000:8.6.1"]);
});

it("evidence that expired yesterday costs the claim its cap and the verification all of it", () => {
  const ends = (validUntil: string): Input => {
    const input = complete(["iso27001"]);
    const evidence = input.evidence.map((each) =>
      each.requirements.includes("iso27001:7.1") ? { ...each, validUntil } : each,
    );
    return { ...input, evidence };
  };
  expect(scores(ends("2026-11-24"))).toMatchObject({ claimed: [10_000], verified: [10_000] });
  expect(scores(ends("2026-11-23"))).toEqual({
    verdict: "readyForStage1",
    claimed: [9_866],
    verified: [9_800],
  });
});

it("one open major at 99 % is not ready", () => {
  const input = found(complete(["iso27001"]), finding({ clause: "A.5.1" }));
  expect(scores(input)).toEqual({ verdict: "notReady", claimed: [9_956], verified: [9_956] });
  expect(evaluate(input, asOf).standards[0]?.blockers).toEqual([
    {
      id: "noMajorOpen",
      stage: "stage2",
      title: "No major nonconformity is open",
      state: "open",
    },
  ]);
});

it("one clause-8 requirement Not at 98 % is not ready for Stage 2", () => {
  const input = assess(complete(["iso20000"]), ["iso20000:8.7.2"], rated("N"));
  expect(scores(input)).toEqual({ verdict: "readyForStage1", claimed: [9_838], verified: [9_838] });
  expect(scores({ ...input, records: {} }).verdict).toBe("notReady");
});

describe("all controls excluded", () => {
  const controls = keysOf("iso27001", "control");
  const without = (applicability: ReturnType<typeof excluded>) =>
    scores(
      assess(complete(["iso27001"]), controls, {
        applicability,
        verification: { state: "none" },
      }),
    );

  it("passes their weight to the clauses once a second person has confirmed it", () => {
    expect(without(excluded("Nothing to protect", byVerifier))).toMatchObject({
      claimed: [10_000],
      verified: [10_000],
    });
  });

  it("leaves the verified lane at the clauses' 60 % until then", () => {
    expect(without(excluded())).toEqual({
      verdict: "readyForStage1",
      claimed: [10_000],
      verified: [6_000],
    });
  });

  it("counts nothing without a justification", () => {
    expect(without(excluded(""))).toEqual({
      verdict: "notReady",
      claimed: [6_000],
      verified: [6_000],
    });
  });
});

describe("a client with only one standard", () => {
  it.each(standardIds)("is judged by %s alone", (standard) => {
    const other = standard === "iso27001" ? "iso20000" : "iso27001";
    const both = found(
      assess(complete(), [...keysOf(other, "clause"), ...keysOf(other, "control")], rated("N")),
      finding({ standard: other }),
    );
    const report = evaluate({ ...both, profile: complete([standard]).profile }, asOf);
    expect(report.standards.map((each) => each.standard)).toEqual([standard]);
    expect(report.together).toEqual({
      verdict: "readyForStage2",
      claimed: 10_000,
      verified: 10_000,
    });
  });

  it("does not need what only the other demands", () => {
    const documents = complete().documents.filter((each) => each.document !== "improvements");
    const report = evaluate({ ...complete(), documents }, asOf);
    expect(part(report, "iso27001")).toMatchObject({ verdict: "readyForStage2", claimed: 10_000 });
    expect(part(report, "iso20000")).toMatchObject({ verdict: "notReady", claimed: 9_895 });
  });
});

it("a client that seeks nothing is not ready", () => {
  expect(evaluate(complete([]), asOf).together).toEqual({
    verdict: "notReady",
    claimed: 0,
    verified: 0,
  });
});

describe("a small organisation", () => {
  const own: Input = {
    ...complete(),
    documents: complete().documents.map((each) => ({
      ...each,
      current: approved("2027-06-01", true),
    })),
  };

  it("that has declared itself may let authors approve", () => {
    const smallOrganisation = { ...byClient, reason: "Three of us" };
    expect(scores({ ...own, profile: { ...own.profile, smallOrganisation } })).toEqual({
      verdict: "readyForStage2",
      claimed: [10_000, 10_000],
      verified: [10_000, 10_000],
    });
  });

  it("that has not needs a second person", () => {
    expect(scores(own).verdict).toBe("notReady");
  });
});
