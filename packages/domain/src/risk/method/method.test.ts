import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Method, sizeOf } from "./method.ts";
import { anyMethod } from "../testing/any-method.ts";
import { presets } from "./preset.ts";

const three = presets["3x3"];
const problemsOf = (candidate: unknown) =>
  Method.safeParse(candidate).error?.issues.map(({ path }) => path.join("/")) ?? [];

describe("a ready-made method", () => {
  test.each(Object.entries(presets))("%s is a method as it stands", (name, preset) => {
    expect(Method.parse(preset)).toEqual(preset);
    const [likelihood, impact] = name.split("x").map(Number);
    expect(sizeOf(preset)).toEqual({ likelihood, impact });
  });
});

test("a matrix without a row has no size", () => {
  expect(sizeOf({ ...three, cells: [] })).toEqual({ likelihood: 0, impact: 0 });
});

describe("a method is refused, at its place,", () => {
  const money = { id: "money", name: "Money", levels: three.impacts[0]?.levels ?? [] };
  test.each([
    ["with two levels", { ...three, likelihood: three.likelihood.slice(0, 2) }, ["likelihood"]],
    [
      "with a level named twice",
      { ...three, likelihood: [...three.likelihood.slice(0, 2), three.likelihood[0]] },
      ["likelihood"],
    ],
    ["without impact", { ...three, impacts: [] }, ["impacts", "cells"]],
    ["with a dimension named twice", { ...three, impacts: [money, money] }, ["impacts"]],
    [
      "with dimensions that do not compare",
      { ...three, impacts: [money, { ...presets["4x4"].impacts[0], id: "law" }] },
      ["impacts/1/levels"],
    ],
    [
      "with a band named twice",
      { ...three, bands: [three.bands[0], three.bands[0], three.bands[2]] },
      ["bands"],
    ],
    ["with a row missing", { ...three, cells: three.cells.slice(1) }, ["cells"]],
    [
      "with a short row",
      {
        ...three,
        cells: [
          [0, 0],
          [0, 1, 2],
          [1, 2, 2],
        ],
      },
      ["cells"],
    ],
    [
      "with a band that is not there",
      {
        ...three,
        cells: [
          [0, 0, 1],
          [0, 1, 2],
          [1, 2, 3],
        ],
      },
      ["cells/2/2"],
    ],
    [
      "where more impact is less",
      {
        ...three,
        cells: [
          [0, 1, 0],
          [0, 1, 2],
          [1, 2, 2],
        ],
      },
      ["cells/0/2"],
    ],
    [
      "where more likelihood is less",
      {
        ...three,
        cells: [
          [0, 1, 1],
          [0, 0, 2],
          [1, 2, 2],
        ],
      },
      ["cells/1/1"],
    ],
    [
      "with appetite above a band outside it",
      {
        ...three,
        bands: three.bands.map((band, place) => ({ ...band, withinAppetite: place !== 1 })),
      },
      ["bands/2/withinAppetite"],
    ],
  ])("%s", (_, candidate, places) => {
    expect(problemsOf(candidate)).toEqual(expect.arrayContaining(places));
  });

  test("and says nothing about order where the matrix is not total", () => {
    expect(
      problemsOf({
        ...three,
        cells: [
          [2, 0, 9],
          [0, 1, 2],
          [1, 2, 2],
        ],
      }),
    ).toEqual(["cells/0/2"]);
  });
});

test("any total matrix that never falls is a method", () => {
  fc.assert(
    fc.property(anyMethod, (method) => {
      expect(Method.safeParse(method).success).toBe(true);
    }),
  );
});
