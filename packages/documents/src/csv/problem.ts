import { nameOf, type Delimiter } from "./delimiter.ts";
import type { SourceRecord } from "./record.ts";

/** A row that is not as wide as the header: nobody can say which cell belongs to which column. */
export type Problem = {
  /** Place among the rows that hold any text, from 1; the header is not counted. */
  readonly row: number;
  /** Line of the file, from 1, on which the row starts. */
  readonly line: number;
  /** How many cells the header has, and how many were found. */
  readonly expected: number;
  readonly found: number;
  readonly cells: readonly string[];
  /** The cells for which the header has no column. */
  readonly extra: readonly string[];
  /** The header's columns for which there is no cell. */
  readonly missing: readonly string[];
  /** The whole as sentences for a person, with the likely cause where it shows. */
  readonly detail: string;
};

/** As many cells, and characters of each, as a sentence can carry. */
const readable = { cells: 5, characters: 80 };

const shortened = (text: string): string =>
  text.length > readable.characters ? `${text.slice(0, readable.characters)}…` : text;

const quoted = (texts: readonly string[]): string => {
  const named = texts.slice(0, readable.cells).map((text) => `“${shortened(text)}”`);
  const others = texts.length - named.length;
  return others > 0 ? `${named.join(", ")} and ${others} more` : named.join(", ");
};

const counted = (count: number, noun: string): string =>
  `${count} ${noun}${count === 1 ? "" : "s"}`;

/**
 * A delimiter that belongs to a sentence is followed by a space. Only told when it explains exactly the
 * surplus: a file that writes a space after every delimiter proves nothing.
 */
const splitSentences = (
  record: SourceRecord,
  surplus: number,
  delimiter: Delimiter,
): readonly string[] => {
  const source = record.source();
  const suspects = record.cells.filter(
    (cell) => cell !== "" && source.includes(`${delimiter} ${cell}`),
  );
  return suspects.length === surplus ? suspects : [];
};

const tooWide = (record: SourceRecord, extra: readonly string[], delimiter: Delimiter): string => {
  const name = nameOf[delimiter];
  const suspects = splitSentences(record, extra.length, delimiter);
  const advice = `Put a text that holds a ${name} in quotation marks.`;
  return suspects.length === 0
    ? `Left over: ${quoted(extra)}. ${advice}`
    : `Probably the ${name} before ${quoted(suspects)} belongs to the text. ${advice}`;
};

/** The problem of a record whose width differs from the header's, `null` where it does not. */
export const widthProblem = (
  { header, delimiter }: { header: readonly string[]; delimiter: Delimiter },
  record: SourceRecord,
  row: number,
): Problem | null => {
  const { cells, line } = record;
  const [expected, found] = [header.length, cells.length];
  if (found === expected) return null;
  const extra = cells.slice(expected);
  const missing = header.slice(found);
  const cause =
    extra.length > 0
      ? tooWide(record, extra, delimiter)
      : `Nothing is there for ${quoted(missing)}.`;
  const detail = `Row ${row} (line ${line}) has ${counted(found, "cell")}, the header has ${expected}. ${cause}`;
  return { row, line, expected, found, cells, extra, missing, detail };
};
