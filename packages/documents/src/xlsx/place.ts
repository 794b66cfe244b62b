/** The letters of a column, from 0: A, B, … Z, AA. */
export const lettersOf = (column: number): string => {
  const rest = String.fromCodePoint(65 + (column % 26));
  return column < 26 ? rest : `${lettersOf(Math.floor(column / 26) - 1)}${rest}`;
};

/** A cell as a spreadsheet names it, `row` from 1, `column` from 0. */
export const cellName = (row: number, column: number): string => `${lettersOf(column)}${row}`;

export type Place = { readonly row: number; readonly column: number };

/** The place a reference such as `C12` or `$C$12` names, or null. */
export const placeOf = (reference: string): Place | null => {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(reference) ?? [];
  if (letters === undefined || digits === undefined) return null;
  const column = letters
    .toUpperCase()
    .split("")
    .reduce((sum, letter) => sum * 26 + (letter.codePointAt(0) ?? 0) - 64, 0);
  return { row: Number(digits), column: column - 1 };
};

export type Area = { readonly from: Place; readonly to: Place };

/** The area a reference such as `C5:C9` names, or null. */
export const areaOf = (reference: string): Area | null => {
  const [first = "", last = first] = reference.split(":");
  const [from, to] = [placeOf(first), placeOf(last)];
  return from === null || to === null ? null : { from, to };
};

export const areaName = ({ from, to }: Area): string =>
  `${cellName(from.row, from.column)}:${cellName(to.row, to.column)}`;
