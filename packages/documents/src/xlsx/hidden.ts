import type { GridRow } from "./grid.ts";
import { lettersOf } from "./place.ts";
import type { RawSheet } from "./sheet.ts";

const shownLines = 8;

/** Some lines, as a sentence can carry them. */
export const listed = (lines: readonly number[]): string =>
  lines.length > shownLines
    ? `${lines.slice(0, shownLines).join(", ")} and ${lines.length - shownLines} more`
    : lines.join(", ");

/** What the sheet hides and is read all the same, as sentences. */
export const hiddenNotes = (
  { hiddenColumns }: RawSheet,
  rows: readonly GridRow[],
  width: number,
) => {
  const lines = rows.filter(({ hidden }) => hidden).map(({ line }) => line);
  const columns = Array.from({ length: width }, (_, column) => column).filter((column) =>
    hiddenColumns.some(([from, to]) => column >= from && column <= to),
  );
  const letters = columns.map(lettersOf).join(", ");
  return [
    ...(lines.length > 0
      ? [`Rows that are hidden in the sheet are read all the same: ${listed(lines)}.`]
      : []),
    ...(columns.length > 0
      ? [`Columns that are hidden in the sheet are read all the same: ${letters}.`]
      : []),
  ];
};
