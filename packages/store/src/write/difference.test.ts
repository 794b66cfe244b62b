import { expect, test } from "vitest";
import { difference } from "./difference.ts";

test("names each field that differs, with what it was and what it is", () => {
  const before = { kept: 1, changed: { a: 1, b: [1] }, gone: true };
  const after = { kept: 1, changed: { a: 1, b: [2] }, come: "x" };
  expect(difference(before, after)).toEqual({
    changed: { from: { a: 1, b: [1] }, to: { a: 1, b: [2] } },
    come: { from: null, to: "x" },
    gone: { from: true, to: null },
  });
});

test("sees no difference in the order of keys or in what is left undefined", () => {
  expect(difference({ a: { x: 1, y: 2 }, b: undefined }, { a: { y: 2, x: 1 } })).toEqual({});
});

test("names every field of what did not exist before", () => {
  expect(difference(undefined, { a: 1 })).toEqual({ a: { from: null, to: 1 } });
});
