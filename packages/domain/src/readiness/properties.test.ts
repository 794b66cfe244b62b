import { requirements } from "@tandem/standards/catalogue";
import { mandatoryDocuments } from "@tandem/standards/documents";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type * as Assessment from "../assessment/assessment.ts";
import {
  aFinding,
  anInput,
  aNearlyReady,
  aRating,
  aRemoval,
  aRequirement,
} from "./testing/arbitrary.ts";
import {
  approved,
  asOf,
  assess,
  assessed,
  byVerifier,
  claim,
  complete,
  document,
  evidence,
  excluded,
  finding,
  verification,
} from "./testing/fixtures.ts";
import type { Finding } from "./finding.ts";
import type { Input } from "./input.ts";
import { evaluate, Report } from "./readiness.ts";
import { verdicts } from "./report.ts";

const someInput = fc.oneof(anInput, aNearlyReady);
const check = <Values extends [unknown, ...unknown[]]>(
  ...given: Parameters<typeof fc.property<Values>>
) => fc.assert(fc.property<Values>(...given), { numRuns: 60 });

/** Scores and verdicts as numbers, those of each standard and of all together. */
const standing = (input: Input) => {
  const { standards, together } = evaluate(input, asOf);
  const all = [...standards, together];
  return {
    scores: all.flatMap(({ claimed, verified }) => [claimed, verified]),
    verdicts: all.map(({ verdict }) => verdicts.indexOf(verdict)),
  };
};

const atLeast = (after: readonly number[], before: readonly number[]) => {
  for (const [index, number] of after.entries()) {
    expect(number).toBeGreaterThanOrEqual(before[index] ?? Infinity);
  }
};

/** Neither scores nor verdicts fall. */
const neverFalls = (before: Input, after: Input) => {
  const [from, to] = [standing(before), standing(after)];
  atLeast(to.scores, from.scores);
  atLeast(to.verdicts, from.verdicts);
};

describe("any client", () => {
  it("has scores from 0 to 10,000 whose parts sum to them", () => {
    check(someInput, (input) => {
      const report = evaluate(input, asOf);
      expect(Report.safeParse(report).success).toBe(true);
      for (const { claimed, verified, requirements: rows } of report.standards) {
        for (const [lane, score] of [
          ["claimed", claimed] as const,
          ["verified", verified] as const,
        ]) {
          const sum = (side: "got" | "possible") =>
            rows.reduce((total, row) => total + row[lane][side], 0);
          expect(sum("got")).toBe(score);
          expect(sum("possible")).toBe(10_000);
          expect(rows.every((row) => row[lane].got <= row[lane].possible)).toBe(true);
        }
      }
    });
  });

  it("is judged the same whatever the order of the input, and every time", () => {
    const turned = <Item>(list: readonly Item[], by: number) => {
      const at = list.length === 0 ? 0 : by % list.length;
      return [...list.slice(at), ...list.slice(0, at)].toReversed();
    };
    check(someInput, fc.nat(), (input, by) => {
      const before = JSON.stringify(input);
      const report = evaluate(input, asOf);
      const other: Input = {
        ...input,
        assessments: turned(input.assessments, by),
        evidence: turned(input.evidence, by),
        documents: turned(input.documents, by),
        overrides: turned(input.overrides ?? [], by),
        findings: input.findings && {
          ...input.findings,
          items: turned(input.findings.items, by),
        },
      };
      expect(evaluate(other, asOf)).toEqual(report);
      expect(evaluate(input, asOf)).toEqual(report);
      expect(JSON.stringify(input)).toBe(before);
    });
  });

  it("with a blocker is not ready, and without one is", () => {
    check(someInput, (input) => {
      for (const { verdict, blockers, gates } of evaluate(input, asOf).standards) {
        expect(verdict === "notReady").toBe(blockers.length > 0);
        const shut = gates.filter(({ stage, state }) => stage === "stage1" && state !== "met");
        expect(blockers.length).toBeGreaterThanOrEqual(shut.length);
      }
    });
  });
});

describe("neither score nor verdict falls by", () => {
  const order: readonly Assessment.Rating[] = ["N", "P", "L", "F"];

  it("raising a rating in either lane", () => {
    check(someInput, aRequirement, aRating, aRating, (input, { key }, a, b) => {
      const [low = a, high = b] = [a, b].toSorted((x, y) => order.indexOf(x) - order.indexOf(y));
      neverFalls(
        assess(input, [key], { claim: claim(low) }),
        assess(input, [key], { claim: claim(high) }),
      );
      neverFalls(
        assess(input, [key], { claim: null }),
        assess(input, [key], { claim: claim(low) }),
      );
      neverFalls(
        assess(input, [key], { verification: verification(low) }),
        assess(input, [key], { verification: verification(high) }),
      );
    });
  });

  it("adding current evidence", () => {
    const keys = fc.uniqueArray(aRequirement, { minLength: 1, maxLength: 20 });
    check(someInput, keys, (input, list) => {
      const more = evidence(
        5_000,
        list.map(({ key }) => key),
      );
      neverFalls(input, { ...input, evidence: [...input.evidence, more] });
    });
  });

  it("approving a document", () => {
    check(someInput, fc.constantFrom(...mandatoryDocuments), (input, { id }) => {
      neverFalls(input, document(input, id, approved()));
    });
  });

  it("closing or downgrading a finding", () => {
    const grades: readonly Finding["grade"][] = ["major", "minor", "opportunity"];
    const states: readonly Finding["state"][] = ["open", "planned", "corrected", "closed"];
    const kinder = (from: Finding) =>
      grades
        .slice(grades.indexOf(from.grade))
        .flatMap((grade) =>
          states.slice(states.indexOf(from.state)).map((state) => ({ ...from, grade, state })),
        );
    const given = aFinding("fnd_changed").chain((from) =>
      fc.record({ from: fc.constant(from), to: fc.constantFrom(...kinder(from)) }),
    );
    check(someInput, given, (input, { from, to }) => {
      const others = input.findings?.items ?? [];
      const raised = others.length + 1;
      neverFalls(
        { ...input, findings: { raised, items: [...others, from] } },
        { ...input, findings: { raised, items: [...others, to] } },
      );
    });
  });
});

describe("an exclusion", () => {
  const excludable = fc.constantFrom(...requirements.filter(({ kind }) => kind === "control"));

  it("without a justification never raises a score or a verdict", () => {
    check(someInput, aRequirement, fc.boolean(), (input, { key }, checked) => {
      const applied = assess(input, [key], { applicability: { decision: "undecided" } });
      const out = excluded(" ", checked ? byVerifier : null);
      atLeast(
        standing(applied).scores,
        standing(assess(input, [key], { applicability: out })).scores,
      );
      const stated = assess(complete(), [key], {});
      const unjustified = assess(complete(), [key], { applicability: out });
      atLeast(standing(stated).verdicts, standing(unjustified).verdicts);
    });
  });

  it("leaves the verified lane only once a second person has confirmed it", () => {
    check(anInput, excludable, (input, { key }) => {
      const inLane = (checked: typeof byVerifier | null) =>
        evaluate(
          assess(input, [key], {
            applicability: excluded("Not here", checked),
            verification: { state: "none" },
          }),
          asOf,
        )
          .standards.flatMap((each) => each.requirements)
          .find((row) => row.key === key)?.verified;
      expect(inLane(null)).toMatchObject({ applicable: true, value: 0 });
      expect(inLane(byVerifier)).toMatchObject({ applicable: false, possible: 0 });
    });
  });

  it("of a requirement of 20000-1 never raises anything", () => {
    const services = fc.constantFrom(...requirements.filter((r) => r.standard === "iso20000"));
    check(someInput, services, (input, { key }) => {
      const out = assess(input, [key], { applicability: excluded("We do not", byVerifier) });
      const applied = assess(input, [key], { applicability: { decision: "undecided" } });
      neverFalls(out, applied);
    });
  });
});

describe("the verdict", () => {
  it("of everything Fully without evidence is never ready for Stage 2, and counts a third", () => {
    check(anInput, (input) => {
      const fully = requirements.map((requirement) => ({
        ...assessed(requirement),
        verification: verification("F"),
      }));
      const bare = { ...input, assessments: fully, evidence: [] };
      for (const { verdict, claimed, verified } of evaluate(bare, asOf).standards) {
        expect(["notReady", "readyForStage1"]).toContain(verdict);
        expect(Math.max(claimed, verified)).toBeLessThanOrEqual(3_300);
      }
      expect(evaluate({ ...bare, records: {} }, asOf).together.verdict).toBe("notReady");
    });
  });

  it("never improves by taking input away", () => {
    check(someInput, fc.array(aRemoval, { minLength: 1, maxLength: 4 }), (input, removals) => {
      const less = removals.reduce((before, remove) => remove(before), input);
      atLeast(standing(input).verdicts, standing(less).verdicts);
    });
  });

  it("never improves by losing a finding from the register", () => {
    const input = { ...complete(), findings: { raised: 1, items: [finding()] } };
    expect(evaluate(input, asOf).together.verdict).toBe("notReady");
    const lost = { ...input, findings: { raised: 1, items: [] } };
    expect(evaluate(lost, asOf).together.verdict).toBe("notReady");
  });
});
