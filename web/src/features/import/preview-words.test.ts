import { expect, test } from "vitest";

import { countsSentence, entrySentence, rowsOf } from "./preview-words.ts";

const none = {
  rows: 0,
  applicable: 0,
  inherited: 0,
  excluded: 0,
  changed: 0,
  unchanged: 0,
  skipped: 0,
  errors: 0,
  asked: 0,
};

test.each([
  [
    { applicable: 88, inherited: 7, excluded: 5 },
    "88 applicable of which 7 inherited, 5 excluded, 0 errors",
  ],
  [{ applicable: 2, skipped: 3, errors: 1 }, "2 applicable, 0 excluded, 3 left out, 1 error"],
  [{ applicable: 78, asked: 4 }, "78 applicable, 0 excluded, 4 not answered, 0 errors"],
])("says %j as a sentence", (counts, sentence) => {
  expect(countsSentence({ counts: { ...none, ...counts } })).toBe(sentence);
});

test("counts one row in the singular", () => {
  expect([rowsOf(1), rowsOf(0), rowsOf(93)]).toEqual(["1 row", "0 rows", "93 rows"]);
});

test.each([
  [{ state: "staged", changed: null, refused: null }, "Nothing changed yet"],
  [{ state: "applied", changed: 1, refused: 0 }, "1 row changed"],
  [{ state: "applied", changed: 90, refused: 3 }, "90 rows changed, 3 refused"],
  [{ state: "undone", changed: 90, refused: 0 }, "90 rows changed, and undone"],
] as const)("says what came of an import: %j", (outcome, sentence) => {
  expect(entrySentence(outcome)).toBe(sentence);
});
