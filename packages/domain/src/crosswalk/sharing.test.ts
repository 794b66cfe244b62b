import { requirements } from "@tandem/standards/catalogue";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { links } from "./links.ts";
import * as Override from "./override.ts";
import { carriesEvidence, keptOut, sharedBy } from "./sharing.ts";
import { admin, at } from "./testing/known.ts";

const standard = links([]);
const shared = (...of: Parameters<typeof sharedBy>[1]["requirements"]) =>
  sharedBy(standard, { requirements: of, outsideScopeOf: [] });

describe("evidence", () => {
  it("counts at both sides where both ask for the same, in the same words, or in part", () => {
    expect(shared("iso27001:7.2")).toContainEqual({ key: "iso20000:7.2", from: "iso27001:7.2" });
    expect(shared("iso20000:7.2")).toContainEqual({ key: "iso27001:7.2", from: "iso20000:7.2" });
    expect(shared("iso20000:8.4.3")).toEqual([{ key: "iso27001:A.8.6", from: "iso20000:8.4.3" }]);
    expect(shared("iso20000:7.1")).toEqual([{ key: "iso27001:7.1", from: "iso20000:7.1" }]);
  });

  it("of 27001 counts where it supports 20000-1, and not the other way round", () => {
    expect(shared("iso27001:A.8.13")).toEqual([{ key: "iso20000:8.7.2", from: "iso27001:A.8.13" }]);
    expect(shared("iso20000:8.7.2").map(({ key }) => key)).toEqual([
      "iso27001:A.5.29",
      "iso27001:A.5.30",
    ]);
  });

  it("does not count in a standard whose scope it lies outside of", () => {
    const here = { requirements: ["iso27001:7.2" as const] };
    expect(sharedBy(standard, { ...here, outsideScopeOf: ["iso20000"] })).toEqual([]);
    expect(sharedBy(standard, { ...here, outsideScopeOf: ["iso27001"] })).not.toEqual([]);
  });

  it("is kept out of exactly the places where it would count otherwise", () => {
    const here = { requirements: ["iso27001:7.2" as const] };
    const all = shared("iso27001:7.2");
    expect(keptOut(standard, { ...here, outsideScopeOf: ["iso20000"] })).toEqual(all);
    expect(keptOut(standard, { ...here, outsideScopeOf: ["iso27001"] })).toEqual([]);
    expect(keptOut(standard, { ...here, outsideScopeOf: [] })).toEqual([]);
  });

  it("does not count along a row the client has taken away", () => {
    const pair = Override.Pair.parse({ iso27001: "iso27001:7.1", iso20000: "iso20000:7.1" });
    const gone = Override.decide(
      Override.initial(pair),
      { effect: "removed", reason: "Two companies" },
      admin,
      at,
    );
    const given = { requirements: ["iso20000:7.1" as const], outsideScopeOf: [] };
    expect(sharedBy(links([gone]), given)).toEqual([]);
  });

  it("goes one step, along a row that carries it, and never to where it is attached", () => {
    const some = fc.uniqueArray(fc.constantFrom(...requirements.map(({ key }) => key)), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(some, (given) => {
        for (const { key, from } of shared(...given)) {
          expect(given).toContain(from);
          expect(given).not.toContain(key);
          const row = standard.of(from).find((each) => each.key === key);
          expect(row !== undefined && carriesEvidence(from, row)).toBe(true);
        }
      }),
    );
  });
});
