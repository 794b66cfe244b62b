import { type RequirementKey, requirements } from "@tandem/standards/catalogue";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as Assessment from "../assessment/assessment.ts";
import { links } from "./links.ts";
import { type Answered, basisOf, proposal, propose } from "./proposal.ts";
import { claim, excluded, info, knowing } from "./testing/known.ts";

const standard = links([]);
const proposed =
  (...given: Parameters<typeof knowing>) =>
  (key: Parameters<typeof info>[0]) =>
    propose(key, standard, knowing(...given));

describe("a proposal", () => {
  it("has the rating of the one requirement it stands against", () => {
    expect(proposed({ "iso27001:7.1": "L" })("iso20000:7.1")).toMatchObject({
      state: "ready",
      rating: "L",
      lowest: ["iso27001:7.1"],
    });
    expect(proposed({ "iso20000:7.1": "P" })("iso27001:7.1")).toMatchObject({ rating: "P" });
  });

  it("of several is the lowest, once all of them are answered", () => {
    const two = { "iso27001:9.3.1": "F", "iso27001:9.3.2": "P" } as const;
    expect(proposed(two)("iso20000:9.3")).toMatchObject({
      state: "incomplete",
      missing: ["iso27001:9.3.3"],
    });
    expect(proposed({ ...two, "iso27001:9.3.3": "P" })("iso20000:9.3")).toMatchObject({
      state: "ready",
      rating: "P",
      lowest: ["iso27001:9.3.2", "iso27001:9.3.3"],
    });
  });

  it("never comes from a row that only supports", () => {
    expect(proposed({ "iso27001:9.1": "F" })("iso20000:9.4")).toEqual({ state: "none" });
  });

  it("is none where nothing stands against the requirement", () => {
    expect(proposed({})("iso20000:8.4.1")).toEqual({ state: "none" });
  });

  it("waits for an excluded, an undecided and an unanswered part, whatever they are rated", () => {
    for (const said of [
      { applicability: excluded(), claim: claim("F") },
      { claim: claim("F") },
      {},
    ]) {
      expect(proposed({ "iso27001:A.8.6": said })("iso20000:8.4.3")).toMatchObject({
        state: "incomplete",
        missing: ["iso27001:A.8.6"],
      });
    }
  });

  it("is not made where there is an answer, or an exclusion", () => {
    const known = knowing({ "iso20000:7.1": "F", "iso20000:8.4.2": "F", "iso20000:8.4.3": "L" });
    expect(proposal(info("iso27001:7.1", "P"), standard, known)).toEqual({ state: "none" });
    const out = info("iso27001:A.8.6", { applicability: excluded() });
    expect(proposal(out, standard, known)).toEqual({ state: "none" });
    expect(proposal(info("iso27001:A.8.6"), standard, known)).toMatchObject({ rating: "L" });
  });

  it("keeps of every source its note, all of them in the room of one", () => {
    const known = knowing({
      "iso27001:7.1": { claim: claim("L", { note: `${"a".repeat(999)}b` }) },
      "iso27001:7.2": { claim: claim("L", { note: `${"a ".repeat(249)}😀${"a".repeat(500)}` }) },
      "iso27001:7.3": { claim: claim("F", { note: "Short" }) },
    });
    const answered = (...keys: RequirementKey[]) =>
      keys.map((key) => ({ key, claim: known(key).claim }) as Answered);
    const notes = (...keys: RequirementKey[]) => basisOf(answered(...keys)).map(({ note }) => note);
    expect(notes("iso27001:7.1")).toEqual([`${"a".repeat(999)}b`]);
    const [cut, short] = notes("iso27001:7.2", "iso27001:7.3");
    expect(cut).toBe(`${"a ".repeat(248)}a…`);
    expect(short).toBe("Short");
    const many = notes("iso27001:7.1", "iso27001:7.2", "iso27001:7.3").join("");
    expect(many.length).toBeLessThanOrEqual(1_000);
  });

  it("never exceeds a part, and never changes what is known", () => {
    const aRating = fc.option(fc.constantFrom(...Assessment.Rating.options), { nil: undefined });
    const said = fc.tuple(...requirements.map(() => aRating));
    fc.assert(
      fc.property(said, fc.constantFrom(...requirements), (ratings, { key }) => {
        const given = requirements.flatMap((requirement, at) => {
          const rating = ratings[at];
          return rating === undefined ? [] : [[requirement.key, rating] as const];
        });
        const found = proposed(Object.fromEntries(given))(key);
        if (found.state !== "ready") return;
        const { options } = Assessment.Rating;
        for (const part of found.parts) {
          expect(options.indexOf(found.rating)).toBeLessThanOrEqual(
            options.indexOf(part.claim.rating),
          );
        }
        expect(basisOf(found.parts)).toHaveLength(found.parts.length);
      }),
      { numRuns: 60 },
    );
  });
});
