import { DomainError, type Located } from "@tandem/domain/error";
import type { FindHeader, Limits, Row } from "../table/table.ts";
import type { Context } from "./cell.ts";
import { type GridRow, gridOf, headerEnd } from "./grid.ts";
import { formatsOf } from "./number-format.ts";
import { lettersOf } from "./place.ts";
import { hiddenNotes, listed } from "./hidden.ts";
import { refuseCompound } from "./kind.ts";
import { tooLarge } from "./refusal.ts";
import { type RawSheet, sheetOf } from "./sheet.ts";
import { sharedStrings } from "./strings.ts";
import { refuseCells } from "./too-large.ts";
import { workbookOf } from "./workbook.ts";
import { open } from "./zip.ts";

export { isWorkbook } from "./kind.ts";

/** A sheet of the workbook and how many of its rows hold any text. */
export type SheetInfo = { readonly name: string; readonly hidden: boolean; readonly rows: number };

export type Sheet = {
  readonly sheets: readonly SheetInfo[];
  /** The sheet that was read, and the line of its headings. */
  readonly sheet: string;
  readonly headerLine: number;
  readonly header: readonly string[];
  readonly rows: readonly Row[];
  /** What is to be known of the whole, as sentences. */
  readonly notes: readonly string[];
};

/** What the person says in place of our guesses. */
export type Choice = { readonly sheet?: string | null; readonly headerLine?: number | null };

/** Our guesses, which need to know what the rows are about. */
export type Guess = {
  readonly sheet: (
    sheets: readonly { hidden: boolean; rows: readonly (readonly string[])[] }[],
  ) => number;
  readonly header: FindHeader;
};

/** What a workbook may unpack to, its sheets, and merged areas of one sheet. */
const most = { unpacked: 48 * 1_024 * 1_024, sheets: 100, merges: 2_000 };
const firstLines = 200;

const invalid = (message: string, errors: readonly Located[] = []): never => {
  throw new DomainError("input.invalid", message, { errors });
};

/** Headings in one line each; where two are the same, the letter of the column tells them apart. */
const headings = (cells: readonly string[], width: number): string[] => {
  const names = Array.from({ length: width }, (_, column) =>
    (cells[column] ?? "").replaceAll(/\s+/g, " ").trim(),
  );
  const plain = names.map((name) => name.toLowerCase());
  return names.map((name, column) =>
    name !== "" && plain.indexOf(plain[column] ?? "") !== plain.lastIndexOf(plain[column] ?? "")
      ? `${name} (${lettersOf(column)})`
      : name,
  );
};

type Loaded = SheetInfo & { readonly raw: RawSheet; readonly grid: readonly GridRow[] };

const chosen = (sheets: readonly Loaded[], wanted: string | null | undefined, guess: Guess) => {
  const place =
    wanted === null || wanted === undefined
      ? guess.sheet(
          sheets.map(({ hidden, grid }) => ({
            hidden,
            rows: grid.slice(0, firstLines).map(({ cells }) => cells),
          })),
        )
      : sheets.findIndex(({ name }) => name === wanted);
  return (
    sheets[place] ??
    invalid(`The workbook has no sheet “${wanted ?? ""}”.`, [
      { pointer: "/sheet", detail: "Choose one of the sheets of the workbook." },
    ])
  );
};

const headerPlace = (
  { raw, grid, name }: Loaded,
  line: number | null | undefined,
  guess: Guess,
) => {
  if (line !== null && line !== undefined) {
    const place = grid.findIndex((row) => row.line === line);
    return place >= 0
      ? place
      : invalid(`Row ${line} of sheet “${name}” is empty.`, [
          { pointer: "/headerLine", detail: "Choose the row that holds the headings." },
        ]);
  }
  const place = guess.header(grid.slice(0, firstLines).map(({ cells }) => cells));
  const end = headerEnd(raw, grid[place]?.line ?? 0);
  return grid.findLastIndex((row) => row.line <= end);
};

/**
 * Reads one sheet of an Excel workbook (.xlsx): texts, numbers as they are shown, days as ISO dates, saved results of
 * formulas, merged cells. Nothing of it is calculated, followed or run.
 *
 * Refuses with `limit.items` what exceeds `limits` or unpacks to too much, and with `input.invalid` other kinds of
 * files, a protected or damaged workbook, an empty sheet, and headings without rows. Errors point into the workbook:
 * `/sheet/<name>/line/<row>/column/<column>`.
 */
export const read = (
  bytes: Uint8Array,
  limits: Limits,
  guess: Guess,
  choice: Choice = {},
): Sheet => {
  refuseCompound(bytes);
  const archive = open(bytes, most.unpacked);
  const workbook = workbookOf(archive);
  if (workbook.sheets.length > most.sheets) {
    throw tooLarge(`The workbook has ${workbook.sheets.length} sheets`);
  }
  const context: Context = {
    strings: sharedStrings(workbook.strings),
    formats: formatsOf(workbook.styles),
    since1904: workbook.since1904,
  };
  const sheets = workbook.sheets.map(({ name, hidden, path }): Loaded => {
    const raw = sheetOf(archive.text(path) ?? "");
    if (raw.merges.length > most.merges) {
      throw tooLarge(`Sheet “${name}” has ${raw.merges.length} merged cells`);
    }
    const grid = gridOf(raw, limits.columns, context);
    return { name, hidden, rows: grid.length, raw, grid };
  });
  const sheet = chosen(sheets, choice.sheet, guess);
  const { name, raw, grid } = sheet;
  if (grid.length === 0) return invalid(`Sheet “${name}” is empty.`);
  const place = headerPlace(sheet, choice.headerLine, guess);
  const below = grid.slice(place + 1);
  if (below.length === 0) return invalid(`Sheet “${name}” has headings and no rows below them.`);
  if (below.length > limits.rows) {
    throw new DomainError(
      "limit.items",
      `Sheet “${name}” has ${below.length} rows below its headings; at most ${limits.rows} are read. Split it.`,
    );
  }
  refuseCells(name, grid.slice(place), limits);
  const width = Math.max(...grid.slice(place).map(({ cells }) => cells.length));
  const passedOver =
    place === 0
      ? []
      : [
          `Rows above the headings are passed over: ${listed(grid.slice(0, place).map(({ line }) => line))}.`,
        ];
  return {
    sheets: sheets.map(({ name: each, hidden, rows }) => ({ name: each, hidden, rows })),
    sheet: name,
    headerLine: grid[place]?.line ?? 1,
    header: headings(grid[place]?.cells ?? [], width),
    rows: below.map(({ line, cells, remarks }, index) => ({
      row: index + 1,
      line,
      cells: Array.from({ length: width }, (_, column) => cells[column] ?? ""),
      ...(remarks.length > 0 ? { remarks } : {}),
    })),
    notes: [...passedOver, ...hiddenNotes(raw, below, width)],
  };
};
