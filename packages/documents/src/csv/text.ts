import { DomainError } from "@tandem/domain/error";
import type { Encoding } from "@tandem/domain/import-job";
import { decodeAs, encodingNames, guessEncoding } from "./encoding.ts";

const signatures: readonly { readonly bytes: readonly number[]; readonly name: string }[] = [
  { bytes: [0x50, 0x4b, 0x03, 0x04], name: "an Excel workbook (.xlsx) or another zip archive" },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], name: "an old Excel workbook (.xls)" },
  { bytes: [0x25, 0x50, 0x44, 0x46], name: "a PDF" },
  { bytes: [0xff, 0xfe, 0x00, 0x00], name: "text in the encoding UTF-32" },
  { bytes: [0x00, 0x00, 0xfe, 0xff], name: "text in the encoding UTF-32" },
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

const refuseOtherUtf8 = (input: Uint8Array): void => {
  const length = validLength(input);
  if (length < input.length) {
    const looksLike = "not UTF-8; it looks like Windows-1252 or another older encoding";
    refuse(input, length, looksLike, "There is an unreadable character");
  }
};

/** Characters no text holds; a file with them is a picture, a program or the like, or of another encoding. */
// eslint-disable-next-line no-control-regex -- control characters are exactly what is looked for
const notText = /[\u0000-\u0008\u000e-\u001f\ufffd]/;

const refuseNotText = (text: string, encoding: Encoding): void => {
  const at = text.search(notText);
  if (at < 0) return;
  const line = text.slice(0, at).split("\n").length;
  const code = text.charCodeAt(at).toString(16).padStart(4, "0").toUpperCase();
  const detail = `Line ${line} holds the character U+${code}, which no text has.`;
  throw new DomainError(
    "input.invalid",
    `Read as ${encodingNames[encoding]}, this is not a text file. ${detail} Choose another encoding, or: ${saveAs}`,
    { errors: [{ pointer: `/line/${line}`, detail }] },
  );
};

/** What UTF-8 looks like once it was taken for Windows-1252 and saved again. */
const mangled = /Ã[\u0080-\u00bf\u0152-\u0192\u2018-\u203a]|â€/;
/** Places that Windows-1252 and its kin leave empty. */
const unassigned = /[\u0080-\u009f]/;

const doubtOf = (text: string, encoding: Encoding): string | null => {
  const lineWith = (pattern: RegExp): string => {
    const at = text.search(pattern);
    return `Line ${text.slice(0, at).split("\n").length}`;
  };
  if (unassigned.test(text)) {
    return `${lineWith(unassigned)} holds a character that ${encodingNames[encoding]} does not have. The encoding is probably another one.`;
  }
  if (mangled.test(text)) {
    return `${lineWith(mangled)} holds letters such as “Ã¤” or “â€“”, as appear when a file is read in a wrong encoding. Where another encoding does not help, the file was saved like this.`;
  }
  return null;
};

/** A text, the encoding it was read in, whether that is proven, and what speaks against it. */
export type Decoded = {
  readonly text: string;
  readonly encoding: Encoding;
  readonly certain: boolean;
  readonly doubt: string | null;
};

/**
 * The text of a file without its byte order mark, every line end as `\n`, in the encoding stated or else guessed.
 * Refuses with `input.invalid`, saying what the file looks like and where reading stopped: workbooks and PDF, UTF-32,
 * bytes that are not of the encoding, and what is no text.
 */
export const decode = (input: Uint8Array, stated: Encoding | null = null): Decoded => {
  const known = signatures.find(({ bytes }) => startsWith(input, bytes));
  if (known !== undefined) {
    throw new DomainError("input.invalid", `This file is ${known.name}. ${saveAs}`);
  }
  const { encoding, certain } =
    stated === null ? guessEncoding(input) : { encoding: stated, certain: true };
  if (encoding === "utf-8") refuseOtherUtf8(input);
  const text = decodeAs(input, encoding).replaceAll(/\r\n?/g, "\n");
  refuseNotText(text, encoding);
  return { text, encoding, certain, doubt: doubtOf(text, encoding) };
};
