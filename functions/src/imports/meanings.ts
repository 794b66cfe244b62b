import * as SoaImport from "@tandem/domain/soa-import";

type File = { readonly header: readonly string[]; readonly rows: readonly SoaImport.FileRow[] };

/**
 * What each decision in a column means: what the person said, and a guess for every text they said nothing of, as
 * when they have just chosen another column. Texts that the column does not hold are left out.
 */
export const meaningsIn = (
  { header, rows }: File,
  column: number | null,
  said: SoaImport.Values = [],
): SoaImport.Values => {
  const meanings = new Map(said.map(({ text, meaning }) => [text.trim(), meaning]));
  const heading = column === null ? "" : (header[column] ?? "");
  return SoaImport.guessValues(SoaImport.decisionTexts(rows, column), heading).map((guess) => ({
    text: guess.text,
    meaning: meanings.get(guess.text) ?? guess.meaning,
  }));
};
