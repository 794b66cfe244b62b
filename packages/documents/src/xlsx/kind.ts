import { otherKind } from "./refusal.ts";

const zip = [0x50, 0x4b];
const compound = [0xd0, 0xcf, 0x11, 0xe0];
const startsWith = (bytes: Uint8Array, head: readonly number[]): boolean =>
  head.every((byte, at) => bytes[at] === byte);

/** Whether the bytes are a workbook's, of any kind, whatever the file is called. */
export const isWorkbook = (bytes: Uint8Array): boolean =>
  startsWith(bytes, zip) || startsWith(bytes, compound);

/** Refuses what is packed as old or protected workbooks are, with the way out. */
export const refuseCompound = (bytes: Uint8Array): void => {
  if (!startsWith(bytes, compound)) return;
  const locked = Buffer.from(bytes).includes(Buffer.from("EncryptedPackage", "utf16le"));
  throw locked
    ? otherKind(
        "protected with a password, or by a rights service",
        "Remove the protection in the spreadsheet, save it and upload it again.",
      )
    : otherKind(
        "an old Excel workbook (.xls)",
        "Open it in a spreadsheet, save it as “Excel workbook (.xlsx)” and upload that.",
      );
};
