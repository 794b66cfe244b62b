/**
 * What a spreadsheet would run as a formula: `=`, `+`, `-`, `@` or their full-width forms, also after white
 * space of any kind or a character nobody sees, and a leading tab or carriage return.
 */
const formula = /^(?:[\t\r]|[\s\u200b-\u200f\u2060\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20])/;

/** The text as a spreadsheet shows it and never runs it: what looks like a formula gets an apostrophe in front (CWE-1236). */
export const inert = (text: string): string => (formula.test(text) ? `'${text}` : text);
