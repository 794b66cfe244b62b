import { type Area, areaOf, placeOf } from "./place.ts";
import { scan } from "./xml.ts";

/** A cell as the sheet writes it; `value` and `formula` are null where it has none. */
export type RawCell = {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  readonly value: string | null;
  readonly inline: string;
  readonly formula: boolean;
};

export type RawRow = {
  readonly row: number;
  readonly hidden: boolean;
  readonly cells: readonly RawCell[];
};

export type RawSheet = {
  readonly rows: readonly RawRow[];
  readonly merges: readonly Area[];
  readonly hiddenColumns: readonly (readonly [from: number, to: number])[];
};

type Draft = { -readonly [Key in keyof RawCell]: RawCell[Key] };

const isTrue = (text: string | undefined): boolean => text === "1" || text === "true";

/** Reads a sheet. Rows and cells without a place of their own follow the one before them. */
export const sheetOf = (xml: string): RawSheet => {
  const rows: RawRow[] = [];
  const merges: Area[] = [];
  const hiddenColumns: [number, number][] = [];
  let [row, column, hidden, aside] = [0, -1, false, 0];
  let cells: RawCell[] = [];
  let cell: Draft | null = null;
  let into: "value" | "inline" | null = null;
  scan(xml, {
    open: (name, attributes) => {
      switch (name) {
        case "row":
          row = Number(attributes["r"] ?? row + 1);
          [column, hidden, cells] = [-1, isTrue(attributes["hidden"]), []];
          break;
        case "c":
          column = placeOf(attributes["r"] ?? "")?.column ?? column + 1;
          cell = {
            column,
            type: attributes["t"] ?? "n",
            style: Number(attributes["s"] ?? 0),
            value: null,
            inline: "",
            formula: false,
          };
          break;
        case "f":
          if (cell !== null) cell.formula = true;
          break;
        case "v":
          if (cell !== null) cell.value = "";
          into = "value";
          break;
        case "rPh":
          aside += 1;
          break;
        case "t":
          into = aside === 0 ? "inline" : null;
          break;
        case "col":
          if (isTrue(attributes["hidden"])) {
            hiddenColumns.push([Number(attributes["min"]) - 1, Number(attributes["max"]) - 1]);
          }
          break;
        case "mergeCell": {
          const area = areaOf(attributes["ref"] ?? "");
          if (area !== null) merges.push(area);
          break;
        }
      }
    },
    text: (part) => {
      if (cell === null || into === null) return;
      if (into === "value") cell.value = (cell.value ?? "") + part;
      else cell.inline += part;
    },
    close: (name) => {
      if (name === "v" || name === "t") into = null;
      else if (name === "rPh") aside -= 1;
      else if (name === "c" && cell !== null) {
        if (cell.value !== null || cell.inline !== "" || cell.formula) cells.push(cell);
        cell = null;
      } else if (name === "row" && cells.length > 0) rows.push({ row, hidden, cells });
    },
  });
  return { rows, merges, hiddenColumns };
};
