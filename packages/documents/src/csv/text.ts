import { DomainError } from "@tandem/domain/error";

const signatures: readonly { readonly bytes: readonly number[]; readonly name: string }[] = [
  { bytes: [0x50, 0x4b, 0x03, 0x04], name: "an Excel workbook (.xlsx) or another zip archive" },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], name: "an old Excel workbook (.xls)" },
  { bytes: [0x25, 0x50, 0x44, 0x46], name: "a PDF" },
  { bytes: [0xff, 0xfe, 0x00, 0x00], name: "text in the encoding UTF-32" },
  { bytes: [0x00, 0x00, 0xfe, 0xff], name: "text in the encoding UTF-32" },
  { bytes: [0xff, 0xfe], name: "text in the encoding UTF-16" },
  { bytes: [0xfe, 0xff], name: "text in the encoding UTF-16" },
];

const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const saveAs = "Save it as “CSV UTF-8” and upload it again.";

const startsWith = (input: Uint8Array, bytes: readonly number[]): boolean =>
  bytes.every((byte, index) => input[index] === byte);

/** The line, from 1, on which the byte at `offset` stands; `\n`, `\r\n` and `\r` end a line. */
const lineOf = (input: Uint8Array, offset: number): number =>
  input
    .subarray(0, offset)
    .reduce(
      (line, byte, at) =>
        byte === lineFeed || (byte === carriageReturn && input[at + 1] !== lineFeed)
          ? line + 1
          : line,
      1,
    );

const refuse = (input: Uint8Array, offset: number, looksLike: string, found: string): never => {
  const line = lineOf(input, offset);
  const detail = `${found} at byte ${offset + 1}, on line ${line}.`;
  throw new DomainError("input.invalid", `This file is ${looksLike}. ${detail} ${saveAs}`, {
    errors: [{ pointer: `/line/${line}`, detail }],
  });
};

/** Text of two bytes a character has a zero in every second byte for Latin letters. */
const looksLikeUtf16 = (input: Uint8Array): boolean => {
  const sample = input.subarray(0, 1_000);
  const zeros = sample.reduce((count, byte) => count + Number(byte === 0), 0);
  return zeros * 3 > sample.length;
};

/** The length of the longest beginning that is valid UTF-8 and ends with a whole character. */
const validLength = (input: Uint8Array): number => {
  const readable = (length: number): string | null => {
    try {
      // `stream` accepts a character that is cut off by the end, so readability only ever ends once.
      return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(
        input.subarray(0, length),
        { stream: true },
      );
    } catch {
      return null;
    }
  };
  let [low, high, text] = [0, input.length, ""];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const start = readable(middle);
    if (start === null) high = middle - 1;
    else [low, text] = [middle, start];
  }
  return Buffer.byteLength(text);
};

/**
 * The text of a file: UTF-8 without its byte order mark, every line end as `\n`.
 * Refuses with `input.invalid`, saying what the file looks like and where reading stopped: workbooks and
 * PDF, UTF-16 and UTF-32, zero bytes, and bytes that are not UTF-8.
 */
export const decode = (input: Uint8Array): string => {
  const known = signatures.find(({ bytes }) => startsWith(input, bytes));
  if (known !== undefined) {
    throw new DomainError("input.invalid", `This file is ${known.name}. ${saveAs}`);
  }
  const zero = input.indexOf(0);
  if (zero >= 0) {
    const looksLike = looksLikeUtf16(input) ? "text in the encoding UTF-16" : "not a text file";
    refuse(input, zero, looksLike, "There is a zero byte");
  }
  const length = validLength(input);
  if (length < input.length) {
    const looksLike = "not UTF-8; it looks like Windows-1252 or another older encoding";
    refuse(input, length, looksLike, "There is an unreadable character");
  }
  return new TextDecoder().decode(input).replaceAll(/\r\n?/g, "\n");
};
