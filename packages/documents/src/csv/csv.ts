import { DomainError, type Located } from "@tandem/domain/error";
import type { Encoding } from "@tandem/domain/import-job";
import { type FindHeader, firstRow, limits, type Limits, type Row } from "../table/table.ts";
import { type Delimiter, delimiterOf } from "./delimiter.ts";
import { type Problem, widthProblem } from "./problem.ts";
import { type SourceRecord, recordsOf } from "./record.ts";
import { decode } from "./text.ts";

export type { Delimiter } from "./delimiter.ts";
export type { Problem } from "./problem.ts";
export type { Encoding } from "@tandem/domain/import-job";
export { limits, type Limits, type Row } from "../table/table.ts";
export { write } from "./write.ts";

export type Table = {
  readonly encoding: Encoding;
  /** Whether the bytes prove the encoding, and what speaks against it. */
  readonly certain: boolean;
  readonly doubt: string | null;
  readonly delimiter: Delimiter;
  readonly headerLine: number;
  readonly header: readonly string[];
  readonly rows: readonly Row[];
  /** Rows of another width than the header. They are in no way repaired, and not among `rows`. */
  readonly problems: readonly Problem[];
  /** What is to be known of the whole, as sentences. */
  readonly notes: readonly string[];
};

/** What the person says in place of our guesses. */
export type Choice = {
  readonly encoding?: Encoding | null;
  readonly delimiter?: Delimiter | null;
  readonly headerLine?: number | null;
};

/** Located errors beyond this many help nobody. */
const mostErrors = 20;

const invalid = (message: string, errors: readonly Located[] = []): never => {
  throw new DomainError("input.invalid", message, { errors });
};

const refuseDuplicates = (header: readonly string[], line: number): void => {
  const names = header.map((name) => name.toLowerCase());
  const errors = names.flatMap((name, index): Located[] => {
    const first = names.indexOf(name);
    if (name === "" || first === index) return [];
    const detail = `Columns ${first + 1} and ${index + 1} are both called “${header[index]}”.`;
    return [{ pointer: `/line/${line}/column/${index + 1}`, detail }];
  });
  if (errors.length > 0) {
    invalid("Two columns of the file have the same name. Give each its own.", errors);
  }
};

const refuseLongCells = (records: readonly SourceRecord[], most: number): void => {
  const errors = records.flatMap(({ cells, line }) =>
    cells.flatMap((cell, index): Located[] =>
      cell.length > most
        ? [
            {
              pointer: `/line/${line}/column/${index + 1}`,
              detail: `This cell has ${cell.length} characters; at most ${most} are read.`,
            },
          ]
        : [],
    ),
  );
  if (errors.length > 0) {
    throw new DomainError(
      "limit.items",
      `The file has a cell of more than ${most} characters. Shorten it.`,
      { errors: errors.slice(0, mostErrors) },
    );
  }
};

const refuseLongRows = (records: readonly SourceRecord[], most: number): void => {
  for (const { cells, line } of records) {
    const found = cells.reduce((sum, cell) => sum + cell.length, 0);
    if (found <= most) continue;
    const detail = `Line ${line} has ${found} characters; at most ${most} are read.`;
    throw new DomainError("limit.items", `${detail} Leave columns out.`, {
      errors: [{ pointer: `/line/${line}`, detail }],
    });
  }
};

const refuseWidth = (records: readonly SourceRecord[], most: number): void => {
  const tooWide = records.find(({ cells }) => cells.length > most);
  if (tooWide === undefined) return;
  const { line, cells } = tooWide;
  const detail = `Line ${line} has ${cells.length} columns; at most ${most} are read.`;
  throw new DomainError("limit.items", `${detail} Leave some out.`, {
    errors: [{ pointer: `/line/${line}`, detail }],
  });
};

const refuseHeight = (found: number, most: number): void => {
  if (found > most) {
    throw new DomainError(
      "limit.items",
      `The file has ${found} rows below its header; at most ${most} are read. Split it.`,
    );
  }
};

const headerPlace = (
  all: readonly SourceRecord[],
  stated: number | null | undefined,
  find: FindHeader,
): number => {
  if (stated === null || stated === undefined) return find(all.map(({ cells }) => cells));
  const place = all.findIndex(({ line }) => line === stated);
  if (place < 0) {
    invalid(`Line ${stated} of the file is empty.`, [
      { pointer: "/headerLine", detail: "Choose the line that holds the headings." },
    ]);
  }
  return place;
};

const passedOver = (records: readonly SourceRecord[]): string[] =>
  records.length === 0
    ? []
    : [`Lines above the headings are passed over: ${records.map(({ line }) => line).join(", ")}.`];

/**
 * Reads a CSV file: in the encoding its bytes prove or suggest, delimited by comma, semicolon or tab (guessed, or
 * stated in a first line `sep=;`), cells in quotation marks where needed, any line end; `choice` replaces guesses.
 * `findHeader` finds the headings among the rows with any text; rows above them and rows without any text are passed
 * over; cells come without outer spaces.
 *
 * Refuses with `limit.body_too_large` and `limit.items` what exceeds `most`, and with `input.invalid` an
 * empty file, a header without rows, a repeated column name, damaged quotation marks, and whatever is no text.
 * Located errors point into the file: `/line/<line>` or `/line/<line>/column/<column>`, from 1.
 */
export const read = (
  input: Uint8Array | string,
  most: Limits = limits,
  choice: Choice = {},
  findHeader: FindHeader = firstRow,
): Table => {
  const bytes = typeof input === "string" ? Buffer.from(input) : input;
  if (bytes.length > most.bytes) {
    throw new DomainError(
      "limit.body_too_large",
      `The file has ${bytes.length} bytes; at most ${most.bytes} are read.`,
    );
  }
  const { text: decoded, ...decoding } = decode(bytes, choice.encoding);
  const { delimiter, text } = delimiterOf(decoded, choice.delimiter);
  const all = recordsOf(text, delimiter);
  const place = headerPlace(all, choice.headerLine, findHeader);
  const [first, ...records] = all.slice(place);
  if (first === undefined) return invalid("The file is empty.");
  const header = first.cells;
  if (records.length === 0) return invalid("The file has a header and no rows below it.");
  refuseHeight(records.length, most.rows);
  refuseWidth([first, ...records], most.columns);
  refuseLongCells([first, ...records], most.cellLength);
  refuseLongRows([first, ...records], most.rowLength);
  refuseDuplicates(header, first.line);

  const rows: Row[] = [];
  const problems: Problem[] = [];
  for (const [index, record] of records.entries()) {
    const row = index + 1;
    const problem = widthProblem({ header, delimiter }, record, row);
    if (problem === null) rows.push({ row, line: record.line, cells: record.cells });
    else problems.push(problem);
  }
  const notes = passedOver(all.slice(0, place));
  return { ...decoding, delimiter, headerLine: first.line, header, rows, problems, notes };
};
