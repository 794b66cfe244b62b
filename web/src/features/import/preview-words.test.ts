import { expect, test } from "vitest";

import { countsSentence, placeOf, rowsOf } from "./preview-words.ts";

const none = {
  rows: 0,
  applicable: 0,
  inherited: 0,
  excluded: 0,
  changed: 0,
  unchanged: 0,
  skipped: 0,
  errors: 0,
};

test.each([
  [
    { applicable: 88, inherited: 7, excluded: 5 },
    "88 applicable of which 7 inherited, 5 excluded, 0 errors",
  ],
  [{ applicable: 2, skipped: 3, errors: 1 }, "2 applicable, 0 excluded, 3 left out, 1 error"],
])("says %j as a sentence", (counts, sentence) => {
  expect(countsSentence({ counts: { ...none, ...counts }, rows: [], missing: [] })).toBe(sentence);
});

test("counts one row in the singular", () => {
  expect([rowsOf(1), rowsOf(0), rowsOf(93)]).toEqual(["1 row", "0 rows", "93 rows"]);
});

test("names the column of an error, or the whole row", () => {
  expect(placeOf({ header: ["Control"] }, 0)).toBe("Control");
  expect(placeOf({ header: ["Control"] }, null)).toBe("The whole row");
});
