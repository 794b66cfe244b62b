import { crc32, deflateRawSync } from "node:zlib";
import { cellName } from "../xlsx/place.ts";

const number = (value: number, bytes: 2 | 4): Buffer => {
  const buffer = Buffer.alloc(bytes);
  if (bytes === 2) buffer.writeUInt16LE(value);
  else buffer.writeUInt32LE(value);
  return buffer;
};

/** A zip archive of texts. */
export const zip = (parts: Readonly<Record<string, string>>): Buffer => {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(parts)) {
    const content = Buffer.from(text);
    const packed = deflateRawSync(content);
    const facts = Buffer.concat([
      Buffer.from([20, 0, 0, 0, 8, 0, 0, 0, 0, 0]),
      number(crc32(content), 4),
      number(packed.length, 4),
      number(content.length, 4),
      number(Buffer.byteLength(name), 2),
      number(0, 2),
    ]);
    const local = Buffer.concat([Buffer.from("PK\u0003\u0004"), facts, Buffer.from(name), packed]);
    const rest = Buffer.concat([Buffer.alloc(10), number(offset, 4), Buffer.from(name)]);
    directory.push(Buffer.concat([Buffer.from("PK\u0001\u0002\u0014\u0000"), facts, rest]));
    locals.push(local);
    offset += local.length;
  }
  const entries = Buffer.concat(directory);
  const count = number(directory.length, 2);
  const end = [Buffer.from("PK\u0005\u0006"), Buffer.alloc(4), count, count];
  return Buffer.concat([
    ...locals,
    entries,
    ...end,
    number(entries.length, 4),
    number(offset, 4),
    Buffer.alloc(2),
  ]);
};

/** A cell: a text, a number, or the XML inside of it with its attributes. */
export type CellSpec =
  string | number | null | { readonly xml: string; readonly attributes?: string };

export type SheetSpec = {
  readonly name: string;
  readonly hidden?: boolean;
  readonly rows: readonly (readonly CellSpec[])[];
  readonly merges?: readonly string[];
  readonly hiddenRows?: readonly number[];
  readonly columns?: string;
};

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

const cellXml = (cell: CellSpec, place: string): string => {
  if (cell === null) return "";
  if (typeof cell === "number") return `<c r="${place}"><v>${cell}</v></c>`;
  if (typeof cell === "string") {
    return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
  }
  return `<c r="${place}" ${cell.attributes ?? ""}>${cell.xml}</c>`;
};

const sheetXml = ({ rows, merges = [], hiddenRows = [], columns = "" }: SheetSpec): string => {
  const data = rows.map((cells, index) => {
    const row = index + 1;
    const hidden = hiddenRows.includes(row) ? ' hidden="1"' : "";
    const inner = cells.map((cell, column) => cellXml(cell, cellName(row, column))).join("");
    return `<row r="${row}"${hidden}>${inner}</row>`;
  });
  const merged = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join("");
  return `<?xml version="1.0"?><worksheet>${columns}<sheetData>${data.join("")}</sheetData><mergeCells>${merged}</mergeCells></worksheet>`;
};

const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`;

/** The parts of a workbook, by their names in the archive. */
export const parts = (
  sheets: readonly SheetSpec[],
  more: { readonly strings?: string; readonly styles?: string; readonly workbook?: string } = {},
): Record<string, string> => ({
  "[Content_Types].xml": "<Types/>",
  "_rels/.rels": `<Relationships>${relation("r0", "officeDocument", "xl/workbook.xml")}</Relationships>`,
  "xl/workbook.xml": `<workbook>${more.workbook ?? ""}<sheets>${sheets
    .map(
      ({ name, hidden = false }, place) =>
        `<sheet name="${escaped(name)}" sheetId="${place + 1}" ${hidden ? 'state="hidden" ' : ""}r:id="r${place + 1}"/>`,
    )
    .join("")}</sheets></workbook>`,
  "xl/_rels/workbook.xml.rels": `<Relationships>${sheets
    .map((_, place) => relation(`r${place + 1}`, "worksheet", `worksheets/sheet${place + 1}.xml`))
    .join(
      "",
    )}${relation("rs", "sharedStrings", "sharedStrings.xml")}${relation("rt", "styles", "/xl/styles.xml")}</Relationships>`,
  "xl/sharedStrings.xml": `<sst>${more.strings ?? ""}</sst>`,
  "xl/styles.xml": `<styleSheet>${more.styles ?? ""}</styleSheet>`,
  ...Object.fromEntries(
    sheets.map((sheet, place) => [`xl/worksheets/sheet${place + 1}.xml`, sheetXml(sheet)]),
  ),
});

/** A workbook as a spreadsheet would save it. */
export const workbook = (...args: Parameters<typeof parts>): Buffer => zip(parts(...args));
