import { fields, headingPoints } from "./columns.ts";
import { parse } from "./control-id.ts";

type Rows = readonly (readonly string[])[];

/** Headings stand near the top; what is further down is content. */
const firstRows = 40;

const score = (cells: readonly string[]): number =>
  fields.reduce(
    (sum, field) => sum + Math.max(0, ...cells.map((cell) => headingPoints(cell, field))),
    0,
  );

/** A row of content names a control, which a heading never does. */
const isContent = (cells: readonly string[]): boolean =>
  cells.some((cell) => parse(cell).kind !== "other");

/**
 * The row of headings among the first rows of a table, by its place from 0: the one in which most of our fields are
 * named, the first of several; without any, the first row of more than one text.
 */
export const headerOf = (rows: Rows): number => {
  const scores = rows
    .slice(0, firstRows)
    .map((cells) => (isContent(cells) || cells.length < 2 ? 0 : score(cells)));
  const best = Math.max(0, ...scores);
  if (best > 0) return scores.indexOf(best);
  const wide = rows.findIndex((cells) => cells.filter((text) => text.trim() !== "").length > 1);
  return Math.max(0, wide);
};

/** How many rows of the fullest column name controls. */
const controlsIn = (rows: Rows): number => {
  const counts = new Map<number, number>();
  for (const cells of rows) {
    for (const [column, cell] of cells.entries()) {
      if (parse(cell).kind !== "other") counts.set(column, (counts.get(column) ?? 0) + 1);
    }
  }
  return Math.max(0, ...counts.values());
};

const firstOfMost = (counts: readonly number[]): number => counts.indexOf(Math.max(0, ...counts));

/**
 * Which sheet of a workbook is the Statement of Applicability, by its place: the one that names most controls and
 * has headings of ours, a hidden one only where no other names any; else the first that can be seen.
 */
export const sheetOf = (
  sheets: readonly { readonly hidden: boolean; readonly rows: Rows }[],
): number => {
  const counts = sheets.map(
    ({ rows }) => controlsIn(rows) * 10_000 + score(rows[headerOf(rows)] ?? []),
  );
  const visible = counts.map((count, place) => (sheets[place]?.hidden === true ? 0 : count));
  if (Math.max(0, ...visible) >= 10_000) return firstOfMost(visible);
  if (Math.max(0, ...counts) >= 10_000) return firstOfMost(counts);
  const seen = sheets.findIndex(({ hidden, rows }) => !hidden && rows.length > 0);
  return Math.max(0, seen);
};
