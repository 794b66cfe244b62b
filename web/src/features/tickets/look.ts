import { csvReader, guess, type Mapping, meaningOf } from "@tandem/contract/ticket/reading";

/** What the whole of a file holds, read once from beginning to end before anything is sent. */
export type Look = {
  readonly header: readonly string[];
  readonly samples: readonly (readonly string[])[];
  readonly encoding: Mapping["encoding"];
  readonly delimiter: Mapping["delimiter"];
  /** The different words of each column that has few of them: candidates for states. */
  readonly words: readonly (readonly string[] | null)[];
  readonly lines: number;
  readonly fingerprint: string;
};

const begins = 65_536;
const mostWords = 60;
const samples = 50;

/** The text of a file, piece by piece, so that a large one never is in memory as a whole. */
export async function* piecesOf(file: File, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  const reader = file.stream().getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    yield decoder.decode(value, { stream: true });
  }
  yield decoder.decode();
}

const encodingOf = (bytes: Uint8Array): Mapping["encoding"] => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  try {
    // `stream` accepts a character that is cut off by the end of the piece.
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
    return "utf-8";
  } catch {
    return "windows-1252";
  }
};

const delimiterOf = (text: string): Mapping["delimiter"] => {
  const [first = ""] = text.split("\n", 1);
  const count = (delimiter: string) => first.split(delimiter).length;
  const [best = ","] = ([",", ";", "\t"] as const).toSorted((a, b) => count(b) - count(a));
  return best;
};

const hexOf = (bytes: ArrayBuffer): string =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, "0")).join("");

/** The same file again has the same name, size and beginning. */
const fingerprintOf = async (file: File, beginning: Uint8Array): Promise<string> => {
  const name = new TextEncoder().encode(`${file.name}\n${file.size}\n`);
  const whole = new Uint8Array(name.length + beginning.length);
  whole.set(name);
  whole.set(beginning, name.length);
  return hexOf(await crypto.subtle.digest("SHA-256", whole));
};

/** Reads a file once. Throws a sentence for a person where it is none that can be read. */
export const look = async (file: File): Promise<Look> => {
  const beginning = new Uint8Array(await file.slice(0, begins).arrayBuffer());
  const encoding = encodingOf(beginning);
  const delimiter = delimiterOf(new TextDecoder(encoding).decode(beginning));
  const reader = csvReader(delimiter);
  let header: readonly string[] | null = null;
  const first: (readonly string[])[] = [];
  const words: (Set<string> | null)[] = [];
  let lines = 0;
  const take = (rows: ReturnType<typeof reader.push>) => {
    for (const row of rows) {
      lines = row.line;
      if (!("cells" in row)) continue;
      if (header === null) {
        header = row.cells;
        words.push(...row.cells.map(() => new Set<string>()));
        continue;
      }
      if (first.length < samples) first.push(row.cells);
      for (const [index, cell] of row.cells.entries()) {
        const known = words[index];
        if (!known) continue;
        known.add(cell);
        if (known.size > mostWords) words[index] = null;
      }
    }
  };
  for await (const piece of piecesOf(file, encoding)) take(reader.push(piece));
  take(reader.end());
  if (header === null || first.length === 0) {
    throw new Error("There are no rows in this file. Choose a CSV file with headings and events.");
  }
  return {
    header,
    samples: first,
    encoding,
    delimiter,
    words: words.map((each) => each && [...each]),
    lines,
    fingerprint: await fingerprintOf(file, beginning),
  };
};

/** What is chosen on the screen: a mapping that may not be whole yet. */
export type Draft = Omit<Mapping, "states"> & { readonly states: Mapping["states"] };

/** The words of the state column, with what they mean: as said before, else as guessed. */
export const statesOf = (
  { words }: Look,
  { columns, empty }: Pick<Mapping, "columns" | "empty">,
  said: Mapping["states"],
): Mapping["states"] =>
  Object.fromEntries(
    (words[columns.state ?? -1] ?? [])
      .filter((word) => word !== "" && !empty.includes(word))
      .map((word) => [word, said[word] ?? meaningOf(word)]),
  );

/** How the file is read unless somebody says otherwise: as the last one with these headings, else as guessed. */
export const draftOf = (found: Look, known: Mapping | null): Draft => {
  const { header, encoding, delimiter } = found;
  if (known !== null && known.header.join("\n") === header.join("\n")) {
    return { ...known, encoding, delimiter, states: statesOf(found, known, known.states) };
  }
  const guessed = guess(header, found.samples);
  const draft = {
    ...guessed,
    encoding,
    delimiter,
    timeZone: "",
    kind: "incident",
    service: null,
  } as const;
  return { ...draft, states: statesOf(found, guessed, {}) };
};
