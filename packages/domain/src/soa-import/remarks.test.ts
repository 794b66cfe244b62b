import { describe, expect, test } from "vitest";
import * as SoaImport from "./soa-import.ts";

const mapping = {
  controlId: 1,
  decision: 2,
  justification: 3,
  exclusionJustification: null,
  status: 4,
  owner: null,
};
const values = SoaImport.guessValues(["Yes", ""]);
const cells = ["Organizational", "A.5.1", "Yes", "Needed", "Done"];

const judged = (remark: SoaImport.Remark, changes: Readonly<Record<number, string>> = {}) => {
  const changed = cells.map((cell, column) => changes[column] ?? cell);
  const row = { row: 1, line: 2, cells: changed, remarks: [remark] };
  return SoaImport.preview({ rows: [row], mapping, values, current: [] }).rows[0];
};

describe("what is to be known of a cell", () => {
  test("is told beside the row where the cell is looked at", () => {
    const text = "C2 is a formula.";
    expect(judged({ column: 2, kind: "note", text })).toMatchObject({
      outcome: "change",
      notes: [{ column: 2, reason: text }],
    });
    expect(judged({ column: 0, kind: "merged", text })?.notes).toEqual([]);
    expect(judged({ column: 3, kind: "merged", text })).toMatchObject({
      outcome: "change",
      notes: [{ column: 3 }],
    });
  });

  test.each([1, 2, 3])(
    "makes the row an error where it cannot be relied on (column %i)",
    (column) => {
      const text = "The cell shows the error #REF!.";
      expect(judged({ column, kind: "flaw", text }, { [column]: "#REF!" })).toMatchObject({
        outcome: "error",
        errors: [{ column, reason: text }],
      });
    },
  );

  test("is an error even in a row that says nothing else", () => {
    const flaw = { column: 2, kind: "flaw", text: "No result." } as const;
    expect(judged(flaw, { 1: "", 2: "", 3: "" })).toMatchObject({
      outcome: "error",
      errors: [{ column: 1 }, { column: 2, reason: "No result." }].toReversed(),
    });
  });

  test("is only told of a column that is only shown", () => {
    expect(judged({ column: 4, kind: "flaw", text: "No result." })).toMatchObject({
      outcome: "change",
      notes: [{ column: 4, reason: "No result." }],
    });
  });

  test("is an error where one number is meant for several rows", () => {
    expect(judged({ column: 1, kind: "merged", text: "B2:B3 is one cell." })).toMatchObject({
      outcome: "error",
      errors: [{ column: 1, reason: "B2:B3 is one cell." }],
    });
  });
});

test("nobody is asked what an error of a spreadsheet means", () => {
  const flaw = { column: 0, kind: "flaw", text: "An error." } as const;
  const rows = [
    { row: 1, line: 2, cells: ["#REF!"], remarks: [flaw] },
    { row: 2, line: 3, cells: ["Yes"], remarks: [{ ...flaw, kind: "note" as const }] },
  ];
  expect(SoaImport.decisionTexts(rows, 0)).toEqual(["Yes"]);
});

test("a day where a number should be is explained", () => {
  const row = { row: 1, line: 2, cells: ["", "2026-01-05", "Yes", ""] };
  const [read] = SoaImport.preview({ rows: [row], mapping, values, current: [] }).rows;
  expect(read?.errors[0]?.reason).toContain("has taken the number of a control for the day");
});
