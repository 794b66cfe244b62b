import { DomainError } from "@tandem/domain/error";
import * as SoaImport from "@tandem/domain/soa-import";

/** A column with more different texts than this holds prose, not decisions. */
const mostTexts = 60;

type File = { readonly header: readonly string[]; readonly rows: readonly SoaImport.FileRow[] };

/** Whether the column may hold decisions: they are few, however many rows there are. */
export const mayDecide = ({ rows }: File, column: number | null): boolean =>
  SoaImport.decisionTexts(rows, column).length <= mostTexts;

/**
 * The meaning of every text of the decision column: what the person said of it, and our guess where nothing
 * was said. What was said of a text that the column does not hold is dropped. Refuses a column of prose.
 */
export const valuesOf = (
  file: File,
  column: number | null,
  said: SoaImport.Values = [],
): SoaImport.Values => {
  const heading = column === null ? "" : (file.header[column] ?? "");
  if (!mayDecide(file, column)) {
    const detail = `Column “${heading}” holds more than ${mostTexts} different texts. Choose the one that says of each control whether it applies.`;
    throw new DomainError("input.invalid", "This column does not hold decisions.", {
      errors: [{ pointer: "/mapping/decision", detail }],
    });
  }
  const meanings = new Map(said.map(({ text, meaning }) => [text.trim(), meaning]));
  const texts = SoaImport.decisionTexts(file.rows, column);
  return SoaImport.guessValues(texts, heading).map(({ text, meaning }) => ({
    text,
    meaning: meanings.get(text) ?? meaning,
  }));
};
