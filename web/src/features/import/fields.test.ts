import { describe, expect, test } from "vitest";

import { cellPlace, columnName, complaintsAbout, lineWord } from "./fields.ts";
import type { Mapping } from "./queries.ts";

const file = { header: ["Control", " ", "Why"], source: null };
const sheet = {
  ...file,
  source: { kind: "xlsx" as const, sheets: [], sheet: "SoA", headerLine: 1 },
};
const mapping: Mapping = {
  controlId: 0,
  decision: 1,
  justification: 2,
  exclusionJustification: null,
  status: null,
  owner: null,
};

describe("the choice of columns", () => {
  test("stands when what is needed has a column of its own", () => {
    expect(complaintsAbout(mapping, file).size).toBe(0);
  });

  test("asks for control and decision, and for nothing else", () => {
    const none = { ...mapping, controlId: null, decision: null, justification: null };
    expect([...complaintsAbout(none, file).keys()]).toEqual(["controlId", "decision"]);
  });

  test("names the field that holds a column already", () => {
    const twice = { ...mapping, owner: 2 };
    expect([...complaintsAbout(twice, file)]).toEqual([
      ["owner", "“Why” is Justification already."],
    ]);
  });
});

test.each([
  [0, "Control"],
  [1, "Column 2"],
  [7, "Column 8"],
])("calls column %i %s", (column, name) => {
  expect(columnName(file, column)).toBe(name);
});

test.each([
  [0, "Control (A)"],
  [1, "Column B"],
  [27, "Column AB"],
  [null, "The whole row"],
])("finds cell %s of a sheet as %s", (column, name) => {
  expect(cellPlace(sheet, column)).toBe(name);
});

test("speaks of lines of a text and rows of a sheet", () => {
  expect([lineWord(file), lineWord(sheet)]).toEqual(["Line", "Row"]);
  expect(cellPlace(file, 0)).toBe("Control");
});
