import type { Remark } from "../table/table.ts";
import { type NumberFormat, shown } from "./number-format.ts";
import { cellName } from "./place.ts";
import type { RawCell } from "./sheet.ts";
import { plainText } from "./strings.ts";

export type Context = {
  readonly strings: readonly string[];
  readonly formats: readonly NumberFormat[];
  readonly since1904: boolean;
};

export type Read = { readonly text: string; readonly remark: Remark | null };

const numberText = (value: string, style: number, { formats, since1904 }: Context): string => {
  const number = Number(value);
  return value.trim() === "" || !Number.isFinite(number)
    ? value
    : shown(number, formats[style] ?? { kind: "plain" }, since1904);
};

const textOf = (cell: RawCell, context: Context): string | null => {
  const value = cell.value ?? "";
  switch (cell.type) {
    case "s":
      return context.strings[Number(value)] ?? null;
    case "inlineStr":
      return plainText(cell.inline);
    case "str":
      return plainText(value);
    case "b":
      return value === "1" || value === "true" ? "TRUE" : "FALSE";
    case "d":
      return value.replace(/T00:00(?::00(?:\.0+)?)?Z?$/, "");
    case "e":
      return value;
    default:
      return numberText(value, cell.style, context);
  }
};

/** A formula was calculated where its result was kept; an empty text is a result too. */
const isCalculated = ({ type, value }: RawCell): boolean =>
  value !== null && (value !== "" || type === "str");

/**
 * A cell as text. A formula gives the result it had when the workbook was saved, which is told; one without a result
 * and a cell that shows an error are flaws: nothing is calculated here.
 */
export const readCell = (cell: RawCell, row: number, context: Context): Read => {
  const { column } = cell;
  const name = cellName(row, column);
  const flaw = (text: string): Remark => ({ column, kind: "flaw", text });
  if (cell.formula && !isCalculated(cell)) {
    const why = `Cell ${name} holds a formula whose result was not saved. Open the workbook in a spreadsheet, save it and upload it again, or put the result in place of the formula.`;
    return { text: "", remark: flaw(why) };
  }
  const text = textOf(cell, context)?.trim() ?? null;
  if (text === null) {
    return { text: "", remark: flaw(`Cell ${name} names a text that the workbook does not hold.`) };
  }
  if (cell.type === "e") {
    const remark = flaw(`Cell ${name} shows the error ${text}. Correct it in the spreadsheet.`);
    return { text, remark };
  }
  if (!cell.formula) return { text, remark: null };
  const note = `Cell ${name} is a formula. The result it had when the workbook was saved is taken.`;
  return { text, remark: { column, kind: "note", text: note } };
};
