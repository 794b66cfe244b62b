import { type Cell, type CellStyle, writeXlsx } from "hucre/xlsx";
import { inert } from "../text/inert.ts";

/** A sheet with lines above a table, whose heading stays in sight and repeats on every printed page. */
export type TableSheet = {
  readonly name: string;
  readonly title: string;
  /** Stand between title and table, and stay in sight with its heading. */
  readonly lines: readonly string[];
  readonly columns: readonly { readonly name: string; readonly width: number }[];
  readonly rows: readonly (readonly string[])[];
  /** How many columns stay in sight when the sheet is moved sideways. */
  readonly fixedColumns: number;
  /** Stands at the foot of every printed page. */
  readonly mark: string;
};

/** A sheet of names and what they stand for. */
export type FactSheet = {
  readonly name: string;
  readonly facts: readonly (readonly [name: string, value: string])[];
};

/** The most characters a cell of a spreadsheet holds. */
const mostInCell = 32_767;

/** Text as a cell keeps it: never a formula, well-formed, and no longer than a cell. */
const text = (value: string): string => {
  const kept = inert(value.toWellFormed());
  return kept.length <= mostInCell ? kept : `${kept.slice(0, mostInCell - 1)}…`;
};

/** Letters of a column: 0 is A, 26 is AA. */
const letters = (column: number): string =>
  (column < 26 ? "" : letters(Math.floor(column / 26) - 1)) +
  String.fromCodePoint(65 + (column % 26));

const border = { style: "thin", color: { rgb: "C8CCD2" } } as const;
const borders = { top: border, right: border, bottom: border, left: border };
const titleStyle: CellStyle = { font: { bold: true, size: 16 } };
const nameStyle: CellStyle = { font: { bold: true }, alignment: { vertical: "top" } };
const valueStyle: CellStyle = { alignment: { vertical: "top", wrapText: true } };
const headStyle: CellStyle = {
  font: { bold: true, color: { rgb: "FFFFFF" } },
  fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "2B2F77" } },
  alignment: { vertical: "center", wrapText: true },
  border: borders,
};
const bodyStyle: CellStyle = {
  alignment: { vertical: "top", wrapText: true },
  border: borders,
  numFmt: "@",
};

/** In headers and footers an ampersand begins a command. At most 255 characters are printed. */
const footer = (mark: string): string =>
  `&L&8${mark.slice(0, 120).replaceAll("&", "&&")}&R&8Page &P of &N`;

const factSheet = ({ name, facts }: FactSheet) => {
  const cells = new Map<string, Partial<Cell>>();
  facts.forEach((_, row) => {
    cells.set(`${row},0`, { style: nameStyle });
    cells.set(`${row},1`, { style: valueStyle });
  });
  const rows = facts.map((fact) => fact.map(text));
  return { name, columns: [{ width: 22 }, { width: 90 }], rows, cells };
};

const tableSheet = ({ name, title, lines, columns, rows, fixedColumns, mark }: TableSheet) => {
  const above = [[title], ...lines.map((line) => [line])];
  const head = above.length;
  const cells = new Map<string, Partial<Cell>>([["0,0", { style: titleStyle }]]);
  columns.forEach((_, column) => {
    cells.set(`${head},${column}`, { style: headStyle });
    rows.forEach((__, row) => cells.set(`${head + 1 + row},${column}`, { style: bodyStyle }));
  });
  const last = letters(columns.length - 1);
  const heading = head + 1;
  return {
    name,
    columns: columns.map(({ width }) => ({ width })),
    rows: [...above, columns.map((column) => column.name), ...rows].map((row) => row.map(text)),
    cells,
    freezePane: { rows: heading, columns: fixedColumns },
    autoFilter: { range: `A${heading}:${last}${heading + rows.length}` },
    pageSetup: {
      paperSize: "a4" as const,
      orientation: "landscape" as const,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `$${heading}:$${heading}`,
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: footer(mark) },
  };
};

/** A workbook of a table and of facts about it. The same input gives the same bytes. */
export const writeWorkbook = async (
  table: TableSheet,
  about: FactSheet,
  { createdAt }: { createdAt: string },
): Promise<Uint8Array<ArrayBuffer>> => {
  const created = new Date(createdAt);
  const written = await writeXlsx({
    sheets: [tableSheet(table), factSheet(about)],
    properties: { title: text(table.title), creator: "Tandem", created, modified: created },
    defaultFont: { name: "Calibri", size: 10 },
  });
  return new Uint8Array(written);
};
