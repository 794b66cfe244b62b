import { z } from "zod";
import { line } from "../kernel/text.ts";

/** Encodings a file of text may be read in, by the names of the Encoding Standard. */
export const Encoding = z.enum([
  "utf-8",
  "utf-16le",
  "utf-16be",
  "windows-1252",
  "windows-1250",
  "macintosh",
]);
export type Encoding = z.infer<typeof Encoding>;

export const Delimiter = z.enum([",", ";", "\t"]);
export type Delimiter = z.infer<typeof Delimiter>;

/** The line of the headings, from 1, as the file or the sheet counts it. */
const HeaderLine = z.number().int().min(1).max(1_048_576);

/** A sheet's name as the workbook has it; our limit is wider than that of any spreadsheet. */
const SheetName = z.string().max(200);

/** What a person says about reading the file in place of our guesses; null where they say nothing. */
export const Reading = z.strictObject({
  encoding: Encoding.nullable().default(null),
  delimiter: Delimiter.nullable().default(null),
  sheet: SheetName.nullable().default(null),
  headerLine: HeaderLine.nullable().default(null),
});
export type Reading = z.infer<typeof Reading>;

/** What to guess everything means. */
export const guessAll: Reading = { encoding: null, delimiter: null, sheet: null, headerLine: null };

/** How the file was read. */
export const Source = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("csv"),
    encoding: Encoding,
    /** Whether the bytes, or a person, say so; otherwise it is our guess. */
    certain: z.boolean(),
    /** What speaks against the encoding. */
    doubt: z.string().nullable(),
    delimiter: Delimiter,
    headerLine: HeaderLine,
    /** Some texts with letters beyond ASCII, by which a person sees whether the encoding is right. */
    unusual: z.array(z.string()).max(5),
  }),
  z.object({
    kind: z.literal("xlsx"),
    sheets: z.array(z.object({ name: SheetName, hidden: z.boolean(), rows: z.number().int() })),
    sheet: SheetName,
    headerLine: HeaderLine,
  }),
]);
export type Source = z.infer<typeof Source>;

/** A file as it came: its name, and the SHA-256 of its bytes. */
export const FileName = line(200);
