import { DomainError, type Located } from "@tandem/domain/error";
import { type Delimiter, delimiterOf } from "./delimiter.ts";
import { type Problem, widthProblem } from "./problem.ts";
import { type SourceRecord, recordsOf } from "./record.ts";
import { decode } from "./text.ts";

export type { Delimiter } from "./delimiter.ts";
export type { Problem } from "./problem.ts";
export { write } from "./write.ts";

/** A row as wide as the header. `row` counts rows with any text from 1, `line` is the line it starts on. */
export type Row = {
  readonly row: number;
  readonly line: number;
  readonly cells: readonly string[];
};

export type Table = {
  readonly delimiter: Delimiter;
  readonly header: readonly string[];
  readonly rows: readonly Row[];
  /** Rows of another width than the header. They are in no way repaired, and not among `rows`. */
  readonly problems: readonly Problem[];
};

/** The most a file may hold: bytes, rows below the header, columns, and characters of one cell. */
export type Limits = {
  readonly bytes: number;
  readonly rows: number;
  readonly columns: number;
  readonly cellLength: number;
};

export const limits: Limits = { bytes: 1_048_576, rows: 2_000, columns: 60, cellLength: 5_000 };

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

/**
 * Reads a CSV file: UTF-8 with or without byte order mark, delimited by comma, semicolon or tab (guessed,
 * or stated in a first line `sep=;`), cells in quotation marks where needed, any line end. The first row
 * with any text is the header; rows without any text are passed over; cells come without outer spaces.
 *
 * Refuses with `limit.body_too_large` and `limit.items` what exceeds `most`, and with `input.invalid` an
 * empty file, a header without rows, a repeated column name, damaged quotation marks, and whatever is not
 * UTF-8 text. Located errors point into the file: `/line/<line>` or `/line/<line>/column/<column>`, from 1.
 */
export const read = (input: Uint8Array | string, most: Limits = limits): Table => {
  const bytes = typeof input === "string" ? Buffer.from(input) : input;
  if (bytes.length > most.bytes) {
    throw new DomainError(
      "limit.body_too_large",
      `The file has ${bytes.length} bytes; at most ${most.bytes} are read.`,
    );
  }
  const { delimiter, text } = delimiterOf(decode(bytes));
  const all = recordsOf(text, delimiter);
  const [first, ...records] = all;
  if (first === undefined) return invalid("The file is empty.");
  const header = first.cells;
  if (records.length === 0) return invalid("The file has a header and no rows below it.");
  refuseHeight(records.length, most.rows);
  refuseWidth(all, most.columns);
  refuseLongCells(all, most.cellLength);
  refuseDuplicates(header, first.line);

  const rows: Row[] = [];
  const problems: Problem[] = [];
  for (const [index, record] of records.entries()) {
    const row = index + 1;
    const problem = widthProblem({ header, delimiter }, record, row);
    if (problem === null) rows.push({ row, line: record.line, cells: record.cells });
    else problems.push(problem);
  }
  return { delimiter, header, rows, problems };
};
