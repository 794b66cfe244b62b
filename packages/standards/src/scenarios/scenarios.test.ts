import { describe, expect, test } from "vitest";
import { isRequirementKey } from "../catalogue/catalogue.ts";
import { scenarios } from "./scenarios.ts";

const texts = ["title", "cause", "event", "consequence", "threat", "vulnerability"] as const;

describe("the library of risk scenarios", () => {
  test("has at least eighty, each with a name of its own", () => {
    expect(scenarios.length).toBeGreaterThanOrEqual(80);
    expect(new Set(scenarios.map(({ id }) => id)).size).toBe(scenarios.length);
    expect(new Set(scenarios.map(({ title }) => title)).size).toBe(scenarios.length);
  });

  test("covers every family", () => {
    const families = Map.groupBy(scenarios, ({ family }) => family);
    expect([...families.keys()].toSorted()).toEqual([
      "availability",
      "continuity",
      "informationSecurity",
      "organisation",
      "otherParties",
      "serviceRequirements",
    ]);
    for (const [family, own] of families) expect([family, own.length >= 5]).toEqual([family, true]);
  });

  test.each(scenarios.map((scenario) => [scenario.id, scenario] as const))(
    "%s is whole, and points at requirements of both standards that exist",
    (_, scenario) => {
      for (const text of texts) expect(scenario[text].trim()).not.toBe("");
      expect(scenario.assets.length).toBeGreaterThan(0);
      expect(scenario.requirements.filter((key) => !isRequirementKey(key))).toEqual([]);
      const standards = new Set(scenario.requirements.map((key) => key.split(":")[0]));
      expect(standards.size).toBe(2);
    },
  );

  test("says each thing once: no sentence stands in two scenarios", () => {
    const sentences = scenarios.flatMap(({ cause, event }) => [cause, event]);
    expect(new Set(sentences).size).toBe(sentences.length);
  });
});
