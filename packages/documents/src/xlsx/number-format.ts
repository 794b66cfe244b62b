import { scan } from "./xml.ts";

/** How a number of a cell is shown, as far as it changes what is read. */
export type NumberFormat =
  | { readonly kind: "plain" }
  | { readonly kind: "fixed"; readonly decimals: number; readonly percent: boolean }
  | { readonly kind: "date" | "time" };

const plain: NumberFormat = { kind: "plain" };

/** Formats that have a number and no code (ECMA-376 18.8.30), as far as they are fixed, dates or times. */
const builtIn = (id: number): NumberFormat => {
  if ((id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)) {
    return { kind: "date" };
  }
  if ((id >= 18 && id <= 21) || (id >= 45 && id <= 47)) return { kind: "time" };
  const fixed: Readonly<Record<number, string>> = { 1: "0", 2: "0.00", 9: "0%", 10: "0.00%" };
  return fixed[id] === undefined ? plain : ofCode(fixed[id]);
};

const ofCode = (code: string): NumberFormat => {
  // Texts in quotation marks, single characters and colours or places in brackets show no part of the number.
  const [first = ""] = code.replaceAll(/"[^"]*"|\\.|_.|\*./g, "").split(";");
  const bare = first.replaceAll(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, "").trim();
  if (/[yd]/i.test(bare) && !/general/i.test(bare)) return { kind: "date" };
  if (/[hs]/i.test(bare)) return { kind: "time" };
  const [, fraction, percent] = /^(?:#,##)?0(?:\.(0+))?(%)?$/.exec(bare) ?? [];
  if (!/^(?:#,##)?0(?:\.0+)?%?$/.test(bare)) return plain;
  return { kind: "fixed", decimals: fraction?.length ?? 0, percent: percent !== undefined };
};

/** The formats of the styles a cell names by their place; a workbook without styles has none. */
export const formatsOf = (styles: string | null): readonly NumberFormat[] => {
  const codes = new Map<number, string>();
  const formats: NumberFormat[] = [];
  let inCells = false;
  scan(styles ?? "", {
    open: (name, { numFmtId, formatCode }) => {
      const id = Number(numFmtId);
      if (name === "numFmt") codes.set(id, formatCode ?? "");
      else if (name === "cellXfs") inCells = true;
      else if (name === "xf" && inCells) {
        const code = codes.get(id);
        formats.push(code === undefined ? builtIn(id) : ofCode(code));
      }
    },
    close: (name) => {
      if (name === "cellXfs") inCells = false;
    },
  });
  return formats;
};

const day = 86_400_000;
/** Days from the first day of either calendar of spreadsheets to 1970. */
const epoch = { since1900: 25_569, since1904: 24_107 };

/** Excel believes in a 29 February 1900, so earlier days are one behind. */
const dayNumber = (serial: number, since1904: boolean): number => {
  if (since1904) return serial - epoch.since1904;
  return serial - epoch.since1900 + (serial < 60 ? 1 : 0);
};

const dated = (serial: number, since1904: boolean): string | null => {
  const instant = new Date(Math.round(dayNumber(serial, since1904) * 86_400) * 1_000);
  if (Number.isNaN(instant.getTime()) || Math.abs(instant.getTime()) > day * 3_000_000) return null;
  const [date = "", time = ""] = instant.toISOString().split("T");
  return serial % 1 === 0 ? date : `${date} ${time.slice(0, 5)}`;
};

/** A number as the sheet shows it: 5.1 under `0.00` is 5.10, a day is a date (ISO 8601). */
export const shown = (value: number, format: NumberFormat, since1904: boolean): string => {
  const general = String(Number(value.toPrecision(15)));
  switch (format.kind) {
    case "plain":
      return general;
    case "fixed": {
      const text = (format.percent ? value * 100 : value).toFixed(format.decimals);
      return format.percent ? `${text}%` : text;
    }
    case "date":
      return dated(value, since1904) ?? general;
    case "time":
      return new Date(Math.round((value % 1) * 86_400) * 1_000).toISOString().slice(11, 16);
  }
};
