import { limits } from "@tandem/contract/limits";
import * as Csv from "@tandem/documents/csv";
import * as Table from "@tandem/documents/table";
import * as Xlsx from "@tandem/documents/xlsx/read";
import { DomainError } from "@tandem/domain/error";
import type * as ImportJob from "@tandem/domain/import-job";
import * as SoaImport from "@tandem/domain/soa-import";
import { mayDecide, valuesOf } from "./values.ts";

const most: Table.Limits = {
  ...Table.limits,
  bytes: limits.importFileBytes,
  rows: limits.importRows,
};

/** Rows looked at before a guess of what their columns hold. */
const sample = 50;
const unusual = { texts: 5, characters: 60 };
const beyondAscii = /[\u0080-\uffff]/;

type Parsed = {
  readonly source: ImportJob.Source;
  readonly notes: readonly string[];
  readonly header: readonly string[];
  readonly rows: readonly SoaImport.FileRow[];
  readonly unreadable: ImportJob.Contents["unreadable"];
};

const unusualIn = (header: readonly string[], rows: readonly SoaImport.FileRow[]): string[] => {
  const texts = [header, ...rows.map(({ cells }) => cells)].flat();
  const found = texts.filter((text) => beyondAscii.test(text));
  return [...new Set(found)].slice(0, unusual.texts).map((text) => {
    const at = Math.max(0, text.search(beyondAscii) - unusual.characters / 2);
    return text.slice(at, at + unusual.characters);
  });
};

const readCsv = (bytes: Uint8Array, choice: ImportJob.Reading): Parsed => {
  const table = Csv.read(bytes, most, choice, SoaImport.headerOf);
  const { encoding, certain, doubt, delimiter, headerLine, header, rows, problems, notes } = table;
  const shown = encoding === "utf-8" && doubt === null ? [] : unusualIn(header, rows);
  return {
    source: { kind: "csv", encoding, certain, doubt, delimiter, headerLine, unusual: shown },
    notes,
    header,
    rows,
    unreadable: problems.map(({ row, line, detail }) => ({ row, line, detail })),
  };
};

const readXlsx = (bytes: Uint8Array, choice: ImportJob.Reading): Parsed => {
  if (bytes.length > most.bytes) {
    throw new DomainError(
      "limit.body_too_large",
      `The file has ${bytes.length} bytes; at most ${most.bytes} are read.`,
    );
  }
  const guess = { sheet: SoaImport.sheetOf, header: SoaImport.headerOf };
  const { sheets, sheet, headerLine, header, rows, notes } = Xlsx.read(bytes, most, guess, choice);
  const source = { kind: "xlsx" as const, sheets: [...sheets], sheet, headerLine };
  return { source, notes, header, rows, unreadable: [] };
};

/** A file's rows, and what the import keeps of it beside them. */
export type FileRead = {
  readonly rows: readonly SoaImport.FileRow[];
  readonly contents: ImportJob.Contents;
};

/**
 * Reads the file, by its bytes and not by its name, and guesses what it holds; `choice` replaces guesses. Nothing is
 * written.
 */
export const readFile = (bytes: Uint8Array, choice: ImportJob.Reading): FileRead => {
  const parsed = Xlsx.isWorkbook(bytes) ? readXlsx(bytes, choice) : readCsv(bytes, choice);
  const { source, notes, header, rows, unreadable } = parsed;
  const guessed = SoaImport.accept(
    SoaImport.guessColumns(
      header,
      rows.slice(0, sample).map(({ cells }) => cells),
    ),
  );
  const decides = mayDecide({ header, rows }, guessed.decision);
  const mapping = decides ? guessed : { ...guessed, decision: null };
  const values = valuesOf({ header, rows }, mapping.decision);
  return {
    rows,
    contents: { source, notes: [...notes], header: [...header], unreadable, mapping, values },
  };
};
