import type { Remark } from "../table/table.ts";
import { type Context, readCell } from "./cell.ts";
import { type Area, areaName } from "./place.ts";
import type { RawRow, RawSheet } from "./sheet.ts";

/** A row of a sheet that holds any text of its own, its cells from column A on. */
export type GridRow = {
  readonly line: number;
  readonly hidden: boolean;
  readonly cells: readonly string[];
  readonly remarks: readonly Remark[];
};

type Draft = { line: number; hidden: boolean; cells: string[]; remarks: Remark[]; own: boolean };

const drafted = ({ row, hidden, cells }: RawRow, columns: number, context: Context): Draft => {
  const draft: Draft = { line: row, hidden, cells: [], remarks: [], own: false };
  for (const cell of cells) {
    const { text, remark } = readCell(cell, row, context);
    // A cell far to the right without any text, as formats leave behind, makes no row wider.
    if (text === "" && (remark === null || cell.column >= columns)) continue;
    while (draft.cells.length < cell.column) draft.cells.push("");
    draft.cells[cell.column] = text;
    if (remark !== null) draft.remarks.push(remark);
    draft.own = true;
  }
  return draft;
};

/** A merged cell keeps its text in its first place; the rows it covers below mean it too. */
const fill = (rows: ReadonlyMap<number, Draft>, { from, to }: Area, columns: number): void => {
  const text = rows.get(from.row)?.cells[from.column] ?? "";
  const name = areaName({ from, to });
  if (text === "" || from.column >= columns) return;
  const first = rows.get(from.row);
  for (let column = from.column + 1; column <= Math.min(to.column, columns - 1); column += 1) {
    const note = `${name} is one merged cell; its text is read in its first column only.`;
    first?.remarks.push({ column, kind: "note", text: note });
  }
  if (to.row === from.row) return;
  for (const row of rows.values()) {
    if (row.line <= from.row || row.line > to.row) continue;
    if ((row.cells[from.column] ?? "") !== "") continue;
    while (row.cells.length <= from.column) row.cells.push("");
    row.cells[from.column] = text;
    const note = `${name} is one merged cell; its text is taken for this row too.`;
    row.remarks.push({ column: from.column, kind: "merged", text: note });
  }
};

/** The rows of a sheet with any text of their own, merged cells spread over the rows they cover. */
export const gridOf = (sheet: RawSheet, columns: number, context: Context): readonly GridRow[] => {
  const rows = new Map(
    sheet.rows
      .map((row) => drafted(row, columns, context))
      .filter(({ own }) => own)
      .map((row) => [row.line, row]),
  );
  for (const area of sheet.merges) fill(rows, area, columns);
  return [...rows.values()]
    .toSorted((a, b) => a.line - b.line)
    .map(({ line, hidden, cells, remarks }) => ({ line, hidden, cells, remarks }));
};

/** Headings reach over this many rows at most; a larger merged cell is something else. */
const mostHeaderRows = 4;

/** The row up to which a heading reaches that is merged over several rows. */
export const headerEnd = ({ merges }: RawSheet, line: number): number =>
  Math.max(
    line,
    ...merges
      .filter(({ from, to }) => from.row === line && to.row < line + mostHeaderRows)
      .map(({ to }) => to.row),
  );
