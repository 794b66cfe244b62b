import { DomainError } from "@tandem/domain/error";
import { CsvError, parse } from "csv-parse/sync";
import type { Delimiter } from "./delimiter.ts";

/** Cells as they stand, the line (from 1) on which they start, and the text they were read from. */
export type SourceRecord = {
  readonly cells: readonly string[];
  readonly line: number;
  readonly source: () => string;
};

const lineBreaksIn = (text: string): number => text.split("\n").length - 1;

const messageOf = (code: string, opened: number, noticed: number): string => {
  switch (code) {
    case "CSV_QUOTE_NOT_CLOSED":
      return `The quotation mark on line ${opened} is opened and never closed.`;
    case "INVALID_OPENING_QUOTE":
      return `On line ${opened} a quotation mark stands in the middle of a cell that is not in quotation marks.`;
    default:
      if (opened === noticed) {
        return `On line ${opened} more text follows a closing quotation mark before the next delimiter.`;
      }
      return `The cell in quotation marks that starts on line ${opened} ends on line ${noticed}, but more text follows before the next delimiter.`;
  }
};

const refuseQuotes = (error: CsvError, bytes: Buffer): never => {
  const previousCellEnd = Number(error["bytes"]);
  const quote = bytes.indexOf('"', previousCellEnd);
  const opened = 1 + lineBreaksIn(bytes.toString("utf8", 0, quote));
  const detail = messageOf(error.code, opened, Number(error["lines"]));
  throw new DomainError(
    "input.invalid",
    `${detail} Put the cell in quotation marks and write a quotation mark inside it twice.`,
    { errors: [{ pointer: `/line/${opened}`, detail }], cause: error },
  );
};

/** All records that hold any text. Refuses with `input.invalid` where quotation marks are damaged. */
export const recordsOf = (text: string, delimiter: Delimiter): readonly SourceRecord[] => {
  const bytes = Buffer.from(text);
  const records: SourceRecord[] = [];
  let start = 0;
  try {
    parse(bytes, {
      delimiter,
      record_delimiter: "\n",
      trim: true,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      max_record_size: 0,
      on_record: (cells, { lines, bytes: end }) => {
        const from = start;
        start = end;
        records.push({
          cells,
          line: lines - cells.reduce((count, cell) => count + lineBreaksIn(cell), 0),
          source: () => bytes.toString("utf8", from, end),
        });
        return null;
      },
    });
  } catch (error) {
    if (error instanceof CsvError) return refuseQuotes(error, bytes);
    throw error;
  }
  return records;
};
