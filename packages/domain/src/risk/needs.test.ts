import fc from "fast-check";
import { requirements } from "@tandem/standards/catalogue";
import { expect, test } from "vitest";
import { needsOf, refuseExclusion } from "./needs.ts";
import { digestOf } from "./testing/digest.ts";

const control = "iso27001:A.8.5";

test("a control is needed by every open risk whose treatment names it, by number", () => {
  const needs = needsOf([
    digestOf(12, { controls: [control, "iso27001:A.5.17"] }),
    digestOf(2, { controls: [control] }),
    digestOf(3, { controls: [control], state: "closed" }),
    digestOf(4, { controls: [control], state: "void" }),
  ]);
  expect([...needs]).toEqual([
    [control, ["R-2", "R-12"]],
    ["iso27001:A.5.17", ["R-12"]],
  ]);
});

test.each([
  [1, "the treatment of R-1,"],
  [3, "the treatment of R-1, R-2, R-3,"],
  [5, "the treatment of R-1 and 4 other risks,"],
])("an exclusion is refused with the %i risks that need the control", (count, words) => {
  const risks = Array.from({ length: count }, (_, place) =>
    digestOf(place + 1, { controls: [control] }),
  );
  expect(() => refuseExclusion(needsOf(risks), control)).toThrow(
    expect.objectContaining({
      code: "assessment.needed_by_treatment",
      message: expect.stringContaining(words) as unknown,
    }),
  );
});

test("exactly the controls that an open treatment names cannot be excluded", () => {
  const keys = requirements.filter(({ kind }) => kind === "control").map(({ key }) => key);
  const aRisk = fc.record({
    controls: fc.subarray(keys, { maxLength: 5 }),
    state: fc.constantFrom("open" as const, "closed" as const, "void" as const),
  });
  fc.assert(
    fc.property(fc.array(aRisk, { maxLength: 8 }), fc.constantFrom(...keys), (drawn, key) => {
      const risks = drawn.map((each, place) => digestOf(place + 1, each));
      const needed = drawn.some(
        ({ state, controls }) => state === "open" && controls.includes(key),
      );
      const exclude = () => refuseExclusion(needsOf(risks), key);
      if (needed) expect(exclude).toThrow(/cannot be excluded/);
      else expect(exclude).not.toThrow();
    }),
  );
});
