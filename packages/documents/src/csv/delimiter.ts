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

/** How many rows agree in their width, and how wide they are; a delimiter that splits nothing fits not at all. */
const fit = (text: string, delimiter: Delimiter): readonly [rows: number, width: number] => {
  const parsed = parse(text.slice(0, sample.characters), {
    delimiter,
    to: sample.rows,
    max_record_size: 0,
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
  });
  // A title above the headings is narrower than they are, so the width most rows have counts, not that of the first.
  const widths = new Map<number, number>();
  for (const { length } of parsed) widths.set(length, (widths.get(length) ?? 0) + 1);
  widths.delete(0);
  widths.delete(1);
  const [best] = [...widths].toSorted((a, b) => b[1] - a[1] || b[0] - a[0]);
  return best === undefined ? [0, 0] : [best[1], best[0]];
};

const guess = (text: string): Delimiter => {
  const [best] = candidates
    .map((delimiter) => ({ delimiter, fit: fit(text, delimiter) }))
    .toSorted((a, b) => b.fit[0] - a.fit[0] || b.fit[1] - a.fit[1]);
  return best?.delimiter ?? ",";
};

/**
 * The delimiter of a CSV text: the one chosen, what it states itself, else the candidate under which most of the first rows
 * are of one width. A statement is blanked out of the text, so that line numbers stay right.
 */
export const delimiterOf = (
  text: string,
  chosen: Delimiter | null = null,
): { delimiter: Delimiter; text: string } => {
  const stated = candidates.find((candidate) => statement.exec(text)?.[1] === candidate);
  const rest = stated === undefined ? text : text.replace(statement, "");
  return { delimiter: chosen ?? stated ?? guess(rest), text: rest };
};
