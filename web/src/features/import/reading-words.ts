import type { Source } from "./queries.ts";

type Csv = Extract<Source, { kind: "csv" }>;
type Sheet = Extract<Source, { kind: "xlsx" }>["sheets"][number];

export const encodings: Readonly<Record<Csv["encoding"], string>> = {
  "utf-8": "UTF-8",
  "utf-16le": "UTF-16",
  "utf-16be": "UTF-16, big-endian",
  "windows-1252": "Windows-1252 (Western Europe)",
  "windows-1250": "Windows-1250 (Central Europe)",
  macintosh: "Mac Roman (old Macintosh)",
};

export const delimiters: Readonly<Record<Csv["delimiter"], string>> = {
  ",": "Comma",
  ";": "Semicolon",
  "\t": "Tab",
};

/** "SoA, 95 rows", and whether it is hidden. */
export const sheetLabel = ({ name, hidden, rows }: Sheet): string =>
  `${name}, ${rows} ${rows === 1 ? "row" : "rows"}${hidden ? ", hidden" : ""}`;

/** How the file was read, in a sentence. */
export const readingSentence = (source: Source): string => {
  if (source.kind === "csv") {
    const { encoding, delimiter, headerLine } = source;
    return `Read as ${encodings[encoding]}, separated by ${delimiters[delimiter].toLowerCase()}, headings on line ${headerLine}. Change this`;
  }
  const { sheets, sheet, headerLine } = source;
  const of = sheets.length > 1 ? ` of ${sheets.length} sheets` : "";
  return `Read from sheet “${sheet}”${of}, headings on row ${headerLine}. Change this`;
};

/** The key of that name, or null: what comes from a list of the page is a mere text. */
export const keyOf = <Key extends string>(
  words: Readonly<Record<Key, string>>,
  text: string,
): Key | null => {
  const isKey = (key: string): key is Key => Object.hasOwn(words, key);
  return isKey(text) ? text : null;
};
