import { describe, expect, it } from "vitest";

import * as Catalogue from "../catalogue/catalogue.ts";
import * as Crosswalk from "./crosswalk.ts";

const { crosswalk } = Crosswalk;

const position = new Map(Catalogue.requirements.map(({ key }, index) => [key, index]));

describe("crosswalk", () => {
  it("holds 12 equivalent, 10 same-text, 69 overlapping and 112 supporting rows", () => {
    const count = (relation: Crosswalk.Relation) =>
      crosswalk.filter((row) => row.relation === relation).length;
    expect(crosswalk).toHaveLength(203);
    expect((["equivalent", "sameText", "overlaps", "supports"] as const).map(count)).toEqual([
      12, 10, 69, 112,
    ]);
  });

  it("relates requirements only, never a heading", () => {
    for (const { iso27001, iso20000 } of crosswalk) {
      expect(Catalogue.find(iso27001)?.standard).toBe("iso27001");
      expect(Catalogue.find(iso20000)?.standard).toBe("iso20000");
    }
  });

  it("relates a pair once", () => {
    const pairs = crosswalk.map(({ iso27001, iso20000 }) => `${iso27001} ${iso20000}`);
    expect(new Set(pairs).size).toBe(pairs.length);
  });

  it("stands in the order of 27001, then of 20000-1", () => {
    const rank = (row: Crosswalk.CrosswalkRow) =>
      (position.get(row.iso27001) ?? -1) * 1000 + (position.get(row.iso20000) ?? -1);
    const ranks = crosswalk.map(rank);
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
  });

  it("never joins what the list of traps keeps apart", () => {
    for (const row of crosswalk) {
      const id20000 = Catalogue.find(row.iso20000)?.id ?? "";
      const trap = Crosswalk.trapsAt(row.iso27001).find(({ iso20000 }) =>
        `${id20000}.`.startsWith(`${iso20000}.`),
      );
      expect(trap).toBeUndefined();
    }
  });

  it("gives each row a reason that is a sentence", () => {
    for (const { rationale } of crosswalk) expect(rationale).toMatch(/^[A-Z0-9].*\.$/);
  });

  it("explains every relation it uses", () => {
    for (const { relation } of crosswalk)
      expect(Crosswalk.relationMeaning[relation]).toMatch(/\.$/);
  });
});

describe("withoutCounterpart", () => {
  it.each(Catalogue.standardIds)("lists what %s has alone, at most supported", (standard) => {
    const alone = new Set(Crosswalk.withoutCounterpart[standard].map(({ key }) => key));
    for (const { key } of Catalogue.ofStandard(standard)) {
      const relations = Crosswalk.counterparts(key).map(({ relation }) => relation);
      if (alone.has(key))
        expect(relations.filter((relation) => relation !== "supports")).toEqual([]);
      else expect(relations).not.toEqual([]);
    }
  });

  it("names five service requirements and no security requirement", () => {
    expect(Crosswalk.withoutCounterpart.iso27001).toEqual([]);
    const service = Crosswalk.withoutCounterpart.iso20000.map(({ key }) => key);
    expect(service).toHaveLength(5);
    expect(service.every(Catalogue.isRequirementKey)).toBe(true);
  });
});

describe("counterparts", () => {
  const seen = (key: Catalogue.RequirementKey) =>
    Crosswalk.counterparts(key).map((row) => `${row.relation} ${row.key}`);

  it("are seen from the security side", () => {
    expect(seen("iso27001:7.5.3")).toEqual([
      "equivalent iso20000:7.5.3.1",
      "equivalent iso20000:7.5.3.2",
    ]);
  });

  it("are seen from the service side", () => {
    expect(seen("iso20000:8.7.1")).toContain("overlaps iso27001:A.8.14");
    expect(seen("iso20000:8.2.4")).toEqual([]);
  });

  it("hold every row twice, once for each side", () => {
    const total = Catalogue.requirements.flatMap(({ key }) => Crosswalk.counterparts(key)).length;
    expect(total).toBe(2 * crosswalk.length);
  });
});

describe("trapsAt", () => {
  it.each([
    ["iso27001:6.3", ["6.3"]],
    ["iso20000:8.2.3.1", ["8.2"]],
    ["iso20000:10.1.1", ["10.1"]],
    ["iso27001:10.1", ["10.1"]],
    ["iso27001:A.8.2", []],
    ["iso27001:8.1", []],
  ] as const)("%s stands in %j", (key, numbers) => {
    expect(Crosswalk.trapsAt(key).map((trap) => trap.iso20000)).toEqual(numbers);
  });

  it("knows five traps on existing numbers", () => {
    expect(Crosswalk.doNotMap).toHaveLength(5);
    for (const trap of Crosswalk.doNotMap) {
      for (const standard of Catalogue.standardIds) {
        expect(Catalogue.leavesUnder(standard, trap[standard])).not.toEqual([]);
      }
    }
  });
});
