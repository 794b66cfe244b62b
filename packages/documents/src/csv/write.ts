import { inert } from "../text/inert.ts";

const special = /[",;\t\r\n]|^\s|\s$/;

const cell = (value: string | number): string => {
  if (typeof value === "number") return String(value);
  const text = inert(value);
  return special.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/**
 * Rows as a CSV text for spreadsheets: comma, CRLF, UTF-8 byte order mark. A text that would run as a
 * formula gets an apostrophe in front (CWE-1236); numbers are written as they are.
 */
export const write = (rows: readonly (readonly (string | number)[])[]): string =>
  `\ufeff${rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("")}`;
