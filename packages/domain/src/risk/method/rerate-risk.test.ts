import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { digest } from "../digest.ts";
import * as Risk from "../risk.ts";
import { anyMethod, anyRated } from "../testing/any-method.ts";
import { created, method as five, now, other, owner, rating } from "../testing/example.ts";
import { presets } from "./preset.ts";
import { otherScale } from "./rerate.ts";
import { isRated, moves, rerated } from "./rerate-risk.ts";

const three = presets["3x3"];
const rated = (level: Risk.LevelName, likelihood: number, impact: number) =>
  Risk.review(
    Risk.rate(created, { level, rating: rating(likelihood, impact) }, five, other, now),
    level,
    owner,
    now,
  );

describe("a risk under a method of other scales", () => {
  test("keeps who rated it, and its review where nothing about it is in doubt", () => {
    const low = rerated(rated("current", 1, 1), five, three).current;
    expect(low).toMatchObject({ rating: rating(1, 1), by: other.userId });
    expect(low?.reviewed).not.toBeNull();
    const between = rerated(rated("current", 2, 3), five, three).current;
    expect(between).toMatchObject({ rating: rating(2, 2), reviewed: null });
  });

  test("stays not rated where it was, and is not rated where no dimension is left", () => {
    expect(rerated(created, five, three)).toEqual(created);
    const [overall] = five.impacts;
    const money = { ...five, impacts: [{ ...overall!, id: "money" }] };
    expect(rerated(rated("residual", 2, 2), five, money).residual).toBeNull();
  });

  test("keeps what never was on the scales it is carried over from", () => {
    const risk = rated("current", 5, 5);
    expect(rerated(risk, three, presets["4x4"])).toEqual(risk);
    expect(moves(digest(risk), three, presets["4x4"])).toEqual([]);
  });

  test("keeps its order against every other", () => {
    fc.assert(
      fc.property(anyRated, anyMethod, fc.integer({ min: 1, max: 7 }), (one, to, likelihood) => {
        const { method } = one;
        const lower = { ...one.rating, likelihood: Math.min(one.rating.likelihood, likelihood) };
        const at = (given: typeof lower) => {
          const risk = Risk.rate(created, { level: "current", rating: given }, method, other, now);
          return rerated(risk, method, to).current?.rating.likelihood ?? 0;
        };
        expect(at(lower)).toBeLessThanOrEqual(at(one.rating));
      }),
    );
  });
});

test("a register in small tells what will become of it", () => {
  const risk = Risk.rate(
    rated("current", 2, 3),
    { level: "residual", rating: rating(1, 1) },
    five,
    other,
    now,
  );
  expect(moves(digest(risk), five, three)).toMatchObject([
    { level: "current", becomes: rating(2, 2), look: [{ because: "between" }] },
    { level: "residual", becomes: rating(1, 1), look: [] },
  ]);
  expect(moves(digest(rated("residual", 1, 1)), five, three)).toMatchObject([
    { level: "residual", becomes: rating(1, 1) },
  ]);
  expect(moves(digest(created), five, three)).toEqual([]);
  expect([digest(risk), digest(created)].map(isRated)).toEqual([true, false]);
  expect(isRated(digest(rated("residual", 1, 1)))).toBe(true);
});

test("scales are others with more levels or without a dimension, not with another matrix", () => {
  const [overall] = five.impacts;
  const both = { ...five, impacts: [overall!, { ...overall!, id: "money", name: "Money" }] };
  expect(otherScale(five, { ...five, cells: [] })).toBe(true);
  expect(otherScale(five, three)).toBe(true);
  expect(otherScale(three, { ...three, cells: three.cells.map((row) => [...row, 2]) })).toBe(true);
  expect(otherScale(five, both)).toBe(false);
  expect(otherScale(both, five)).toBe(true);
  expect(otherScale(five, { ...five, bands: [] })).toBe(false);
});
