import { expect, test } from "vitest";

import { encodings, keyOf, readingSentence, sheetLabel } from "./reading-words.ts";

test("says how a text was read", () => {
  expect(
    readingSentence({
      kind: "csv",
      encoding: "windows-1252",
      certain: false,
      doubt: null,
      delimiter: ";",
      headerLine: 3,
      unusual: [],
    }),
  ).toBe(
    "Read as Windows-1252 (Western Europe), separated by semicolon, headings on line 3. Change this",
  );
});

test("says from which sheet a workbook was read", () => {
  const sheets = [
    { name: "SoA", hidden: false, rows: 94 },
    { name: "Old", hidden: true, rows: 1 },
  ];
  const read = { kind: "xlsx" as const, sheet: "SoA", headerLine: 2 };
  expect(readingSentence({ ...read, sheets })).toBe(
    "Read from sheet “SoA” of 2 sheets, headings on row 2. Change this",
  );
  expect(readingSentence({ ...read, sheets: sheets.slice(0, 1) })).not.toContain(" of ");
  expect(sheets.map(sheetLabel)).toEqual(["SoA, 94 rows", "Old, 1 row, hidden"]);
});

test("takes what a list gives for what it is", () => {
  expect([keyOf(encodings, "macintosh"), keyOf(encodings, "klingon")]).toEqual(["macintosh", null]);
});
