import { requirements } from "@tandem/standards/catalogue";
import { mandatoryDocuments } from "@tandem/standards/documents";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evaluate } from "../readiness.ts";
import { anInput, aNearlyReady } from "../testing/arbitrary.ts";
import {
  asOf,
  assess,
  claim,
  complete,
  document,
  excluded,
  finding,
  found,
  fresh,
  verification,
  withoutEvidence,
} from "../testing/fixtures.ts";
import { difference, nextSteps, whatIf } from "./next-steps.ts";
import { idOf, parse, say, type Step } from "./step.ts";
import { take } from "./take.ts";

const ids = (steps: readonly { id: string }[]) => steps.map(({ id }) => id);
const named: readonly [string, string][] = [
  ["answer:F:iso27001:7.1", "Bring 7.1 "],
  ["verify:L:iso20000:8.7.2", "as Largely"],
  ["evidence:iso27001:A.5.1", "Attach current evidence to A.5.1 "],
  ["document:soa", "“Statement of Applicability”"],
  ["record:iso27001:contextRecorded", "Have the 27001 record attested: Issues and interested"],
  ["record:iso20000:findings", "Have the list of 20000-1 findings attested"],
  ["close:iso27001/NC-1/9.1", "Close the finding NC-1"],
  ["close:fnd_1", "Close the finding fnd_1"],
];

describe("the id of a step", () => {
  it.each(named)("%s is read back, and says what to do", (id, words) => {
    const step = parse(id);
    expect(step && idOf(step)).toBe(id);
    expect(step && say(step)).toContain(words);
  });

  it.each([
    "",
    "answer",
    "answer:F:iso27001:99",
    "answer:X:iso27001:7.1",
    "evidence:iso27001:99",
    "document:shopping-list",
    "record:iso9001:contextRecorded",
    "record:iso27001:shoppingList",
    "dance:iso27001:7.1",
  ])("%j names none", (id) => {
    expect(parse(id)).toBeNull();
  });

  it("speaks of the client's own register where nothing is attested", () => {
    const step = parse("record:iso27001:risksTreated");
    expect(step && say(step, true)).toContain("Bring your register in order for 27001: Every risk");
    const reading = { on: "2026-11-01", open: ["R-1: not rated"], own: true as const };
    const input = complete();
    const records = {
      ...input.records,
      iso27001: { ...input.records.iso27001, riskAssessmentApproved: reading },
    };
    const [first] = nextSteps({ ...input, records }, asOf).blockers;
    expect(first?.title).toContain("Bring your register in order");
  });

  it("keeps the number of what is not in the catalogue", () => {
    const gone = { kind: "evidence", requirement: "iso27001:99" } as unknown as Step;
    expect(say(gone)).toContain("iso27001:99");
    expect(say({ kind: "document", document: "gone" })).toContain("“gone”");
  });
});

describe("what to do next", () => {
  it("of a client about whom nothing is left to say is nothing", () => {
    expect(nextSteps(complete(), asOf)).toEqual({ blockers: [], points: [] });
  });

  it("is the one thing that is missing, with exactly what it brings", () => {
    const input = assess(complete(["iso27001"]), ["iso27001:7.1"], {
      verification: { state: "none" },
    });
    expect(nextSteps(input, asOf).points).toMatchObject([
      {
        id: "verify:F:iso27001:7.1",
        effort: 20,
        gains: [{ standard: "iso27001", claimed: 0, verified: 200 }],
        opens: [{ gate: "clausesMet" }],
      },
    ]);
  });

  it("names blockers first: the document, the record and the finding in the way", () => {
    const late = document(complete(), "scope", { state: "missing" });
    const { contextRecorded: _, ...others } = late.records.iso27001 ?? {};
    const input = { ...late, records: { ...late.records, iso27001: others } };
    const { blockers } = nextSteps(input, asOf);
    expect(ids(blockers)).toEqual(
      expect.arrayContaining(["document:scope", "record:iso27001:contextRecorded"]),
    );
    expect(ids(nextSteps(found(complete(), finding()), asOf).blockers)).toEqual(["close:fnd_1"]);
    expect(ids(nextSteps({ ...complete(), findings: null }, asOf).blockers)).toEqual([
      "record:iso20000:findings",
      "record:iso27001:findings",
    ]);
  });

  it("of a beginner says to answer, and to have records and documents in place", () => {
    const { points, blockers } = nextSteps(fresh(), asOf);
    expect(points.every(({ step }) => step.kind === "answer")).toBe(true);
    expect(blockers.length).toBe(10);
  });

  it("has an exclusion confirmed", () => {
    const input = assess(complete(["iso27001"]), ["iso27001:A.5.1"], {
      applicability: excluded(),
      verification: { state: "none" },
    });
    expect(ids(nextSteps(input, asOf).points)).toEqual(["verify:F:iso27001:A.5.1"]);
  });

  it("counts evidence in both standards where the crosswalk shares it", () => {
    const input = withoutEvidence(complete(), "iso27001:7.2", "iso20000:7.2");
    const steps = nextSteps(input, asOf).points.filter(({ step }) => step.kind === "evidence");
    expect(steps[0]?.gains.every(({ claimed }) => claimed > 0)).toBe(true);
  });

  it("ranks by points for effort: saying before doing", () => {
    const input = assess(
      assess(complete(["iso27001"]), ["iso27001:7.1"], { claim: claim("N") }),
      ["iso27001:7.2"],
      { claim: null, verification: { state: "none" } },
    );
    expect(ids(nextSteps(input, asOf).points)[0]).toBe("answer:F:iso27001:7.2");
  });
});

describe("a step that is taken", () => {
  it("is an answer that makes a verification of another one stale", () => {
    const input = assess(complete(), ["iso27001:7.1"], {
      claim: claim("P"),
      verification: verification("P"),
    });
    const step: Step = { kind: "answer", requirement: "iso27001:7.1", rating: "F" };
    const { before, after } = whatIf(input, [step], asOf);
    const [gain] = difference(before, after).gains;
    expect(gain?.claimed).toBeGreaterThan(0);
    expect(gain?.verified).toBeLessThan(0);
  });

  it.each([
    [
      "an answer to what is excluded",
      { kind: "answer", requirement: "iso27001:A.5.1", rating: "F" },
    ],
    ["a verification of no answer", { kind: "verify", requirement: "iso27001:A.5.2", rating: "F" }],
  ] as const)("changes nothing by %s", (_, step) => {
    const input = assess(fresh(), ["iso27001:A.5.1"], { applicability: excluded() });
    const { before, after } = whatIf(input, [step], asOf);
    expect(difference(before, after)).toMatchObject({
      gains: [
        { claimed: 0, verified: 0 },
        { claimed: 0, verified: 0 },
      ],
      opens: [],
    });
  });

  it("confirms an exclusion", () => {
    const input = assess(fresh(), ["iso27001:A.5.1"], { applicability: excluded() });
    const after = take(input, { kind: "verify", requirement: "iso27001:A.5.1", rating: "F" }, asOf);
    expect(after.assessments[0]?.applicability).toMatchObject({
      checked: { by: expect.any(String) },
    });
  });

  it("dates an audit before a Stage 2 that lies behind", () => {
    const input = complete();
    const behind = { ...input, profile: { ...input.profile, plannedStage2: "2026-11-01" } };
    const step: Step = { kind: "record", standard: "iso27001", subject: "internalAuditDated" };
    const after = take({ ...behind, records: {} }, step, asOf);
    expect(after.records.iso27001).toEqual({ internalAuditDated: { on: "2026-10-31", open: [] } });
  });

  it("answers for the findings of one standard, and of another that was known before", () => {
    const step: Step = { kind: "record", standard: "iso20000", subject: "findings" };
    expect(take({ ...complete(), findings: null }, step, asOf).findings).toEqual({
      raised: 0,
      items: [],
      answersFor: ["iso20000"],
    });
    const known = { raised: 0, items: [], answersFor: ["iso27001" as const] };
    expect(take({ ...complete(), findings: known }, step, asOf).findings?.answersFor).toEqual([
      "iso27001",
      "iso20000",
    ]);
    expect(take(complete(), step, asOf).findings).toEqual({ raised: 0, items: [] });
  });

  it("closes no finding where none is listed", () => {
    expect(take(fresh(), { kind: "close", finding: "x" }, asOf).findings).toBeNull();
    const two = found(complete(), finding(), finding({ id: "fnd_2" }));
    const after = take(two, { kind: "close", finding: "fnd_2" }, asOf);
    expect(after.findings?.items.map(({ state }) => state)).toEqual(["open", "closed"]);
  });
});

describe("any client", () => {
  it("is told of steps that bring exactly what is said, the best first, in any order of the input", () => {
    fc.assert(
      fc.property(fc.oneof(anInput, aNearlyReady), (input) => {
        const { points, blockers } = nextSteps(input, asOf);
        const now = evaluate(input, asOf);
        for (const { step, gains, opens } of [...points.slice(0, 3), ...blockers.slice(0, 2)]) {
          const after = evaluate(take(input, step, asOf), asOf);
          expect({ gains, opens }).toEqual(difference(now, after));
        }
        const worth = points.map(
          ({ gains, effort }) =>
            gains.reduce((sum, { claimed, verified }) => sum + claimed + verified, 0) / effort,
        );
        expect(worth).toEqual(worth.toSorted((a, b) => b - a));
        const turned = { ...input, assessments: input.assessments.toReversed() };
        expect(ids(nextSteps(turned, asOf).points)).toEqual(ids(points));
      }),
      { numRuns: 8 },
    );
  });

  it("loses no gate and no point by having all that is demanded", () => {
    const all = [
      ...mandatoryDocuments.map(({ id }): Step => ({ kind: "document", document: id })),
      ...requirements.map(({ key }): Step => ({ kind: "evidence", requirement: key })),
    ];
    fc.assert(
      fc.property(aNearlyReady, (input) => {
        const { before, after } = whatIf(input, all, asOf);
        for (const { claimed, verified } of difference(before, after).gains) {
          expect(claimed).toBeGreaterThanOrEqual(0);
          expect(verified).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 10 },
    );
  });
});
