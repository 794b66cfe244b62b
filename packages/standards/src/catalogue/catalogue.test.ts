import { describe, expect, it } from "vitest";

import * as Catalogue from "./catalogue.ts";

const segments = (id: string) => id.split(".").map((part) => (part === "A" ? 100 : Number(part)));

const compare = (a: string, b: string): number => {
  const [left, right] = [segments(a), segments(b)];
  const at = left.findIndex((part, index) => part !== right[index]);
  return at < 0 ? left.length - right.length : (left[at] ?? 0) - (right[at] ?? 0);
};

const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);

describe("requirements", () => {
  it("are 30 clauses and 93 controls of 27001 and 63 clauses of 20000-1", () => {
    const count = (standard: Catalogue.StandardId, kind: Catalogue.Requirement["kind"]) =>
      Catalogue.ofStandard(standard).filter((r) => r.kind === kind).length;
    expect(Catalogue.requirements).toHaveLength(186);
    expect(count("iso27001", "clause")).toBe(30);
    expect(count("iso27001", "control")).toBe(93);
    expect(count("iso20000", "clause")).toBe(63);
    expect(count("iso20000", "control")).toBe(0);
  });

  it.each([
    ["A.5", 37],
    ["A.6", 8],
    ["A.7", 14],
    ["A.8", 34],
  ])("theme %s holds %i controls", (group, size) => {
    expect(Catalogue.requirements.filter((r) => r.group === group)).toHaveLength(size);
  });

  it.each(Catalogue.standardIds)("of %s stand in the standard's own numeric order", (standard) => {
    const given = ids(Catalogue.ofStandard(standard));
    expect(given).toEqual(given.toSorted(compare));
  });

  it.each(Catalogue.standardIds)("of %s and its headings never share an id", (standard) => {
    const all = [
      ...ids(Catalogue.ofStandard(standard)),
      ...ids(Catalogue.headings.filter((heading) => heading.standard === standard)),
    ];
    expect(new Set(all).size).toBe(all.length);
  });

  it("name a parent and a group that are headings of the same standard", () => {
    for (const { standard, parent, group } of Catalogue.requirements) {
      const known = ids(Catalogue.headings.filter((heading) => heading.standard === standard));
      expect(known).toContain(parent);
      expect(known).toContain(group);
    }
  });

  it("carry a title without stray space", () => {
    for (const { title } of [...Catalogue.requirements, ...Catalogue.headings]) {
      expect(title).toMatch(/^\S(.*\S)?$/);
    }
  });

  it("mark the eleven sub-clauses whose label is ours", () => {
    expect(Catalogue.requirements.filter((r) => r.untitled).map((r) => r.key)).toEqual([
      "iso20000:6.1.1",
      "iso20000:6.1.2",
      "iso20000:6.1.3",
      "iso20000:7.5.3.1",
      "iso20000:7.5.3.2",
      "iso20000:8.2.3.1",
      "iso20000:8.2.3.2",
      "iso20000:9.2.1",
      "iso20000:9.2.2",
      "iso20000:10.1.1",
      "iso20000:10.1.2",
    ]);
  });

  it("mark the twelve titles that rest on a single source", () => {
    const rows = [...Catalogue.requirements, ...Catalogue.headings];
    const single = rows.filter((row) => row.confidence === "medium" && !row.untitled);
    expect(ids(single).toSorted(compare)).toEqual(
      "5.2 5.2.1 5.2.2 5.3 6.2.1 7 7.5.1 7.5.2 7.5.3 7.5.4 8.3.1 9.4".split(" "),
    );
    expect(single.every((row) => row.standard === "iso20000")).toBe(true);
  });

  it("are never sure of a label that is ours", () => {
    expect(Catalogue.requirements.filter((r) => r.untitled && r.confidence === "high")).toEqual([]);
  });
});

describe("headings", () => {
  it("are the 11 clause rows and 4 themes of 27001 and the 25 of 20000-1", () => {
    const count = (standard: Catalogue.StandardId) =>
      Catalogue.headings.filter((heading) => heading.standard === standard).length;
    expect(count("iso27001")).toBe(11 + 4);
    expect(count("iso20000")).toBe(25);
  });

  it("include every theme", () => {
    expect(ids(Catalogue.headings)).toEqual(expect.arrayContaining(ids(Catalogue.themes)));
  });

  it("end in a top-level clause or a theme", () => {
    const tops = Catalogue.headings.filter((heading) => heading.parent === null);
    expect(ids(tops.filter((heading) => heading.standard === "iso20000"))).toEqual(
      "4 5 6 7 8 9 10".split(" "),
    );
    expect(ids(tops.filter((heading) => heading.standard === "iso27001"))).toEqual(
      "4 5 6 7 8 9 10 A.5 A.6 A.7 A.8".split(" "),
    );
  });
});

describe("find", () => {
  it("gives the requirement of a key", () => {
    expect(Catalogue.find("iso27001:A.5.1")).toEqual({
      key: "iso27001:A.5.1",
      standard: "iso27001",
      id: "A.5.1",
      title: "Policies for information security",
      untitled: false,
      confidence: "high",
      kind: "control",
      parent: "A.5",
      group: "A.5",
    });
    expect(Catalogue.find("iso20000:10.1.2")).toMatchObject({ parent: "10.1", group: "10" });
  });

  it.each(["iso27001:9.2", "iso27001:A.5", "iso20000:A.5.1", "iso9001:4.1", "4.1", "", "toString"])(
    "knows no requirement %j",
    (text) => {
      expect(Catalogue.find(text)).toBeUndefined();
      expect(Catalogue.isRequirementKey(text)).toBe(false);
    },
  );

  it("recognises every key", () => {
    expect(Catalogue.requirements.every((r) => Catalogue.isRequirementKey(r.key))).toBe(true);
  });
});

describe("leavesUnder", () => {
  it.each([
    ["iso27001", "9.2", ["9.2.1", "9.2.2"]],
    ["iso27001", "10", ["10.1", "10.2"]],
    ["iso27001", "A.5.1", ["A.5.1"]],
    ["iso27001", "4.1", ["4.1"]],
    ["iso20000", "8.3.4", ["8.3.4.1", "8.3.4.2"]],
    ["iso20000", "8.3", ["8.3.1", "8.3.2", "8.3.3", "8.3.4.1", "8.3.4.2"]],
    ["iso20000", "1", []],
    ["iso20000", "A.5", []],
  ] as const)("of %s %s are the lowest numbers below it", (standard, id, expected) => {
    expect(ids(Catalogue.leavesUnder(standard, id))).toEqual(expected);
  });

  it("of a whole theme are its controls", () => {
    expect(Catalogue.leavesUnder("iso27001", "A.7")).toHaveLength(14);
  });
});
