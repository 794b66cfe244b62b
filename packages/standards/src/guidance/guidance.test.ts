import { describe, expect, it } from "vitest";

import * as Catalogue from "../catalogue/catalogue.ts";
import { iso20000Guidance } from "./iso20000.ts";
import { iso27001Guidance } from "./iso27001.ts";
import { guidanceOf } from "./look-up.ts";
import { merge } from "./merge.ts";

const maps = { iso27001: iso27001Guidance, iso20000: iso20000Guidance };

const all = Catalogue.requirements.map(({ key }) => [key, guidanceOf(key)] as const);

const repeated = (texts: readonly string[]) =>
  texts.filter((text, index) => texts.indexOf(text) !== index);

describe("guidance", () => {
  it.each(Catalogue.standardIds)("speaks of every requirement of %s and of nothing else", (id) => {
    expect([...maps[id].keys()].toSorted()).toEqual(
      Catalogue.ofStandard(id)
        .map((requirement) => requirement.id)
        .toSorted(),
    );
  });

  it.each(all)("of %s asks one question and keeps to its limits", (_, guidance) => {
    expect(guidance.question).toMatch(/^[A-Z].*[^\s?]\?$/);
    expect(guidance.why).toMatch(/^'?[A-Z].*[.?]$/);
    expect(guidance.evidence.length).toBeGreaterThanOrEqual(2);
    expect(guidance.evidence.length).toBeLessThanOrEqual(5);
    expect(guidance.findings.length).toBeGreaterThanOrEqual(1);
    expect(guidance.findings.length).toBeLessThanOrEqual(3);
  });

  it.each(all)("of %s holds finished sentences, no placeholder", (_, guidance) => {
    const texts = [guidance.question, guidance.why, ...guidance.evidence, ...guidance.findings];
    for (const text of texts) {
      expect(text).toBe(text.trim());
      expect(text.length).toBeGreaterThan(10);
      expect(text).not.toMatch(
        /lorem|ipsum|\b(todo|tbd|tba|fixme|xxx|placeholder)\b|\.\.\.|…|\s{2}/i,
      );
    }
  });

  it("never repeats a question, a reason or a finding", () => {
    expect(repeated(all.map(([, { question }]) => question))).toEqual([]);
    expect(repeated(all.map(([, { why }]) => why))).toEqual([]);
    expect(repeated(all.flatMap(([, { findings }]) => findings))).toEqual([]);
  });

  it("never repeats a kind of evidence within a requirement", () => {
    expect(all.flatMap(([, { evidence }]) => repeated(evidence))).toEqual([]);
  });
});

describe("guidanceOf", () => {
  it.each(["iso27001:9.2", "iso20000:A.5.1", "iso20000:toString"] as const)(
    "refuses %s, which is no requirement",
    (key) => {
      expect(() => guidanceOf(key)).toThrow(`No guidance for ${key}`);
    },
  );
});

describe("merge", () => {
  it("refuses an id given twice", () => {
    const part = { "4.1": guidanceOf("iso27001:4.1") };
    expect(() => merge([part, part])).toThrow("Two guidance texts for 4.1");
  });
});
