import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyMethod, anyRated } from "../testing/any-method.ts";
import { sizeOf } from "./method.ts";
import { presets } from "./preset.ts";
import { propose, proportional } from "./rerate.ts";

describe("a level on another scale", () => {
  test.each([
    [1, 5, 3, 1],
    [2, 5, 3, 2],
    [3, 5, 3, 2],
    [4, 5, 3, 3],
    [5, 5, 3, 3],
    [2, 3, 5, 3],
    [2, 3, 4, 3],
  ])("%i of %i becomes, of %i, %i", (level, from, to, becomes) => {
    expect(proportional(level, from, to)).toBe(becomes);
  });

  test("keeps ends and order, and the same scale keeps the level", () => {
    const size = fc.integer({ min: 3, max: 7 });
    fc.assert(
      fc.property(size, size, (from, to) => {
        const levels = Array.from({ length: from }, (_, place) =>
          proportional(place + 1, from, to),
        );
        expect(levels[0]).toBe(1);
        expect(levels.at(-1)).toBe(to);
        expect(levels).toEqual(levels.toSorted((a, b) => a - b));
        expect(proportional(2, from, from)).toBe(2);
      }),
    );
  });
});

describe("a change of method", () => {
  const rating = { likelihood: 3, impacts: { overall: 3 } };

  test("proposes and says what fell between, and which band reads differently", () => {
    expect(
      propose(presets["5x5"], presets["4x4"], { likelihood: 2, impacts: { overall: 3 } }),
    ).toEqual({
      rating: { likelihood: 2, impacts: { overall: 3 } },
      look: [{ because: "between" }],
    });
    expect(
      propose(presets["5x5"], presets["3x3"], { likelihood: 5, impacts: { overall: 5 } }),
    ).toEqual({
      rating: { likelihood: 3, impacts: { overall: 3 } },
      look: [{ because: "band", was: "Critical", becomes: "High" }],
    });
  });

  test("names a dimension that is gone, and does not invent a rating where none is left", () => {
    const [overall] = presets["5x5"].impacts;
    const renamed = { ...presets["5x5"], impacts: [{ ...overall!, id: "money" }] };
    expect(propose(presets["5x5"], renamed, rating)).toEqual({
      rating: null,
      look: [{ because: "dimensionGone", dimension: "overall" }, { because: "notRatedAny" }],
    });
  });

  test("to itself changes nothing and asks for nothing", () => {
    fc.assert(
      fc.property(anyRated, ({ method, rating: given }) => {
        expect(propose(method, method, given)).toEqual({ rating: given, look: [] });
      }),
    );
  });

  test("stays on the new scales and never turns a rating into none while a dimension is left", () => {
    fc.assert(
      fc.property(anyRated, anyMethod, ({ method, rating: given }, to) => {
        const { rating: becomes } = propose(method, to, given);
        const { likelihood, impact } = sizeOf(to);
        expect(becomes?.likelihood).toBeLessThanOrEqual(likelihood);
        for (const level of Object.values(becomes?.impacts ?? {})) {
          expect(level).toBeLessThanOrEqual(impact);
        }
        expect(becomes).not.toBeNull();
      }),
    );
  });
});
