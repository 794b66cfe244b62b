import { parse } from "csv-parse/sync";

export type Delimiter = "," | ";" | "\t";

const candidates: readonly Delimiter[] = [",", ";", "\t"];

/** How the delimiter is called in a sentence. */
export const nameOf: Readonly<Record<Delimiter, string>> = {
  ",": "comma",
  ";": "semicolon",
  "\t": "tab",
};

/** Rows, and characters, looked at before the guess. */
const sample = { rows: 20, characters: 64_000 };

/** Spreadsheets may state the delimiter in a first line `sep=;` of its own. */
const statement = /^sep=([,;\t])(?=\n|$)/i;

/** How many rows agree with the header, and how wide it is; a delimiter that splits nothing fits not at all. */
const fit = (text: string, delimiter: Delimiter): readonly [rows: number, width: number] => {
  const [header = [], ...rows] = parse(text.slice(0, sample.characters), {
    delimiter,
    to: sample.rows,
    max_record_size: 0,
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
  });
  if (header.length < 2) return [0, 0];
  return [1 + rows.filter(({ length }) => length === header.length).length, header.length];
};

const guess = (text: string): Delimiter => {
  const [best] = candidates
    .map((delimiter) => ({ delimiter, fit: fit(text, delimiter) }))
    .toSorted((a, b) => b.fit[0] - a.fit[0] || b.fit[1] - a.fit[1]);
  return best?.delimiter ?? ",";
};

/**
 * The delimiter of a CSV text: what it states itself, else the candidate under which most of the first rows
 * are as wide as the header. A statement is blanked out of the text, so that line numbers stay right.
 */
export const delimiterOf = (text: string): { delimiter: Delimiter; text: string } => {
  const stated = candidates.find((candidate) => statement.exec(text)?.[1] === candidate);
  return stated === undefined
    ? { delimiter: guess(text), text }
    : { delimiter: stated, text: text.replace(statement, "") };
};
