import { DomainError } from "@tandem/domain/error";
import type { Encoding } from "@tandem/domain/import-job";

/** How an encoding is called in a sentence. */
export const encodingNames: Readonly<Record<Encoding, string>> = {
  "utf-8": "UTF-8",
  "utf-16le": "UTF-16",
  "utf-16be": "UTF-16 (big-endian)",
  "windows-1252": "Windows-1252",
  "windows-1250": "Windows-1250",
  macintosh: "Mac Roman",
};

const marks: readonly { readonly bytes: readonly number[]; readonly encoding: Encoding }[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: "utf-8" },
  { bytes: [0xff, 0xfe], encoding: "utf-16le" },
  { bytes: [0xfe, 0xff], encoding: "utf-16be" },
];

/** Text of two bytes a character has a zero in every second byte for Latin letters. */
const utf16Of = (input: Uint8Array): Encoding | null => {
  const sample = input.subarray(0, 1_000);
  const zeros = [0, 0];
  for (const [at, byte] of sample.entries())
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if ((even + odd) * 3 <= sample.length) return null;
  if (odd > even * 4) return "utf-16le";
  return even > odd * 4 ? "utf-16be" : null;
};

export const isUtf8 = (input: Uint8Array): boolean => {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(input);
    return true;
  } catch {
    return false;
  }
};

/** An encoding, and whether the bytes prove it; in Windows-1252 nearly every file can be read, rightly or wrongly. */
export type Guess = { readonly encoding: Encoding; readonly certain: boolean };

export const guessEncoding = (input: Uint8Array): Guess => {
  const marked = marks.find(({ bytes }) => bytes.every((byte, at) => input[at] === byte));
  if (marked !== undefined) return { encoding: marked.encoding, certain: true };
  const wide = utf16Of(input);
  if (wide !== null) return { encoding: wide, certain: false };
  return isUtf8(input)
    ? { encoding: "utf-8", certain: true }
    : { encoding: "windows-1252", certain: false };
};

/** The text in an encoding other than UTF-8. Refuses bytes that cannot be of it. */
export const decodeAs = (input: Uint8Array, encoding: Encoding): string => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(input);
  } catch (error) {
    throw new DomainError(
      "input.invalid",
      `This file cannot be read as ${encodingNames[encoding]}. Choose another encoding, or save it as “CSV UTF-8” and upload it again.`,
      {
        errors: [{ pointer: "/encoding", detail: "The bytes are not of this encoding." }],
        cause: error,
      },
    );
  }
};
