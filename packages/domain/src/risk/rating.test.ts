import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { presets } from "./method/preset.ts";
import { position, Rating, same } from "./rating.ts";
import { anyRated } from "./testing/any-method.ts";

const five = presets["5x5"];
const rating = (likelihood: number, overall: number) => ({ likelihood, impacts: { overall } });

describe("the position of a rating", () => {
  test("is a cell and its band", () => {
    expect(position(five, rating(4, 5))).toMatchObject({
      likelihood: 4,
      impact: 5,
      rank: 3,
      band: { label: "Critical" },
    });
  });

  test("counts the highest impact", () => {
    const two = { ...five, impacts: [...five.impacts, { ...five.impacts[0]!, id: "law" }] };
    expect(position(two, { likelihood: 2, impacts: { overall: 1, law: 5 } }).impact).toBe(5);
  });

  test("never falls with a higher level", () => {
    fc.assert(
      fc.property(anyRated, ({ method, rating: given }) => {
        const here = position(method, given).rank;
        const more = { ...given, likelihood: Math.min(given.likelihood + 1, method.cells.length) };
        expect(position(method, more).rank).toBeGreaterThanOrEqual(here);
      }),
    );
  });

  test.each([
    ["a likelihood", rating(6, 1), "/likelihood"],
    ["an impact", rating(1, 6), "/impacts/overall"],
    ["a dimension", { likelihood: 1, impacts: { image: 1 } }, "/impacts/image"],
  ])("refuses %s that the method does not have", (_, given, pointer) => {
    expect(() => position(five, given)).toThrow(
      expect.objectContaining({
        code: "risk.rating_outside",
        errors: [expect.objectContaining({ pointer })],
      }),
    );
  });

  test("finds a matrix with a hole in it out", () => {
    expect(() => position({ ...five, bands: [] }, rating(1, 1))).toThrow("not total");
    const [first] = five.cells;
    const cells = five.cells.map((_, l) => (l === 0 ? first! : []));
    expect(() => position({ ...five, cells }, rating(2, 1))).toThrow("not total");
  });
});

describe("a rating", () => {
  test("judges at least one impact", () => {
    expect(Rating.safeParse({ likelihood: 1, impacts: {} }).success).toBe(false);
  });

  test.each([
    [null, null, true],
    [null, rating(1, 1), false],
    [rating(1, 1), null, false],
    [rating(1, 1), rating(1, 1), true],
    [rating(1, 1), rating(1, 2), false],
    [rating(1, 1), rating(2, 1), false],
    [rating(1, 1), { likelihood: 1, impacts: { overall: 1, law: 1 } }, false],
    [rating(1, 1), { likelihood: 1, impacts: { law: 1 } }, false],
  ])("%j and %j are the same: %s", (a, b, are) => {
    expect(same(a, b)).toBe(are);
  });
});
