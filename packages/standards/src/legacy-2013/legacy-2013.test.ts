import { describe, expect, it } from "vitest";

import * as Catalogue from "../catalogue/catalogue.ts";
import * as Legacy from "./legacy-2013.ts";

const controls2022 = Catalogue.requirements.filter(({ kind }) => kind === "control");

describe("legacyControls", () => {
  it("are 114 controls with unique three-part numbers", () => {
    const ids = Legacy.legacyControls.map(({ id }) => id);
    expect(ids).toHaveLength(114);
    expect(new Set(ids).size).toBe(114);
    for (const id of ids) expect(id).toMatch(/^A\.\d+\.\d+\.\d+$/);
  });

  it.each([
    ["A.5", 2],
    ["A.6", 7],
    ["A.7", 6],
    ["A.8", 10],
    ["A.9", 14],
    ["A.10", 2],
    ["A.11", 15],
    ["A.12", 14],
    ["A.13", 7],
    ["A.14", 13],
    ["A.15", 5],
    ["A.16", 7],
    ["A.17", 4],
    ["A.18", 8],
  ])("of %s are %i", (section, size) => {
    expect(Legacy.legacyControls.filter(({ id }) => id.startsWith(`${section}.`))).toHaveLength(
      size,
    );
  });

  it("lead to controls of 2022 only", () => {
    for (const { to2022 } of Legacy.legacyControls) {
      expect(to2022.map((key) => Catalogue.find(key)?.kind)).toEqual(to2022.map(() => "control"));
    }
  });

  it("split only once", () => {
    const split = Legacy.legacyControls.filter(({ to2022 }) => to2022.length > 1);
    expect(split).toEqual([
      {
        id: "A.18.2.3",
        to2022: ["iso27001:A.5.36", "iso27001:A.8.8"],
        confidence: "medium",
      },
    ]);
  });

  it("mark the fourteen that rest on a single source", () => {
    expect(Legacy.legacyControls.filter(({ confidence }) => confidence === "medium")).toHaveLength(
      14,
    );
  });

  it("reach every control of 2022 except the eleven new ones", () => {
    const orphans = controls2022.filter(({ key }) => Legacy.ancestors(key).length === 0);
    expect(orphans.map(({ key }) => key)).toEqual(Legacy.new2022);
    expect(Legacy.new2022).toHaveLength(11);
  });
});

describe("look-ups", () => {
  it("find a control of 2013 and no objective heading", () => {
    expect(Legacy.findLegacy("A.12.6.1")?.to2022).toEqual(["iso27001:A.8.8"]);
    expect(Legacy.findLegacy("A.5.1")).toBeUndefined();
  });

  it("give all ancestors of a merged control", () => {
    const ids = Legacy.ancestors("iso27001:A.8.32").map(({ id }) => id);
    expect(ids).toEqual(["A.12.1.2", "A.14.2.2", "A.14.2.3", "A.14.2.4"]);
    expect(Legacy.ancestors("iso27001:4.1")).toEqual([]);
  });
});
