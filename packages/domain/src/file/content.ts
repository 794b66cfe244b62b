import { type MediaType, typeOf } from "./media-type.ts";
import { entryNames, tailBytes } from "./zip.ts";

/** What is looked at of a file: its first bytes, and its last ones where its type lists what it holds there. */
export type Glimpse = { readonly head: Uint8Array; readonly tail: Uint8Array };

const headBytes = 64 * 1_024;

/** How many bytes of the beginning and of the end of a file of this type and size have to be looked at. */
export const bytesNeeded = (mediaType: MediaType, size: number): { head: number; tail: number } => {
  const { kind } = typeOf(mediaType).shape;
  const listed = kind === "parts" || kind === "zip";
  return { head: Math.min(size, headBytes), tail: listed ? Math.min(size, tailBytes) : 0 };
};

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  bytes.length >= start.length && start.every((byte, place) => bytes[place] === byte);

const latin = (bytes: Uint8Array): string => String.fromCharCode(...bytes);

const zipStart = [0x50, 0x4b, 0x03, 0x04];

/** A page, a drawing or a script in the clothes of a text, as a browser or a shell would find it. */
const active = /^\s*(?:<(?:!doctype|html|svg|script|\?xml|body|head|iframe|!--)|#!|%!PS)/i;

const bom = { utf8: [0xef, 0xbb, 0xbf], little: [0xff, 0xfe], big: [0xfe, 0xff] };

const isWide = (head: Uint8Array): boolean =>
  startsWith(head, bom.little) || startsWith(head, bom.big);

/** Control characters other than tab, line ends, form feed and escape do not occur in text. */
const isControl = (byte: number): boolean =>
  byte < 9 || byte === 11 || (byte > 13 && byte < 32 && byte !== 27);

/** The beginning in letters, as far as it takes to see what it is: without marks of encoding and second bytes. */
const beginning = (head: Uint8Array): string => {
  const marks = [bom.utf8, bom.little, bom.big].find((mark) => startsWith(head, mark)) ?? [];
  return latin(head.subarray(marks.length, 1_024).filter((byte) => byte !== 0));
};

const other = (name: string) => `What is in the file is not ${name}. Send the file as it was made.`;

const judgeText = (name: string, { head }: Glimpse): string | null => {
  if (!isWide(head) && head.some(isControl)) return other(name);
  return active.test(beginning(head))
    ? "The file holds a page or a script, which could run. Save it as a PDF and send that."
    : null;
};

const judgeParts = (name: string, wanted: readonly string[], glimpse: Glimpse, size: number) => {
  const names = startsWith(glimpse.head, zipStart) ? entryNames(glimpse.tail, size) : null;
  if (names === null || !wanted.every((part) => names.includes(part))) return other(name);
  return names.some((part) => /vbaProject\.bin$/i.test(part))
    ? "The file holds macros, which could run. Save it without macros and send that."
    : null;
};

/** OpenDocument keeps its type, uncompressed, in the first entry of the zip. */
const openDocument = (mediaType: string, head: Uint8Array): boolean =>
  startsWith(head, zipStart) &&
  latin(head.subarray(30, 38)) === "mimetype" &&
  latin(head.subarray(38, 38 + mediaType.length)) === mediaType;

/**
 * Whether a file is what its type says, by what is in it. Null: it is. Otherwise a sentence that says what is wrong.
 * Never unpacks or runs anything. `size` is that of the whole file, in bytes.
 */
export const judge = (mediaType: MediaType, glimpse: Glimpse, size: number): string | null => {
  const { name, shape } = typeOf(mediaType);
  const { head } = glimpse;
  if (size === 0) return "The file is empty: it has no bytes. Send one that says something.";
  switch (shape.kind) {
    case "magic":
      return shape.starts.some((start) => startsWith(head, start)) ? null : other(name);
    case "webp":
      return latin(head.subarray(0, 4)) === "RIFF" && latin(head.subarray(8, 12)) === "WEBP"
        ? null
        : other(name);
    case "parts":
      return judgeParts(name, shape.parts, glimpse, size);
    case "openDocument":
      return openDocument(mediaType, head) ? null : other(name);
    case "zip":
      return startsWith(head, zipStart) && entryNames(glimpse.tail, size) !== null
        ? null
        : other(name);
    case "text":
      return judgeText(name, glimpse);
  }
};
