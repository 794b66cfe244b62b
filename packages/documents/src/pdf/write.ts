// oxlint-disable typescript/triple-slash-reference -- A package that imports this one learns these types no other way.
/// <reference path="./pdfmake.d.ts" />
/// <reference path="./pdfmake-fonts.d.ts" />
import pdfmake from "pdfmake";
import type { Content, TableCell, TDocumentDefinitions } from "pdfmake/interfaces.js";
import roboto from "pdfmake/build/vfs_fonts.js";

/** A document of facts and one table in groups, on pages lying on their side. */
export type TableDocument = {
  readonly title: string;
  readonly facts: readonly (readonly [name: string, value: string])[];
  readonly columns: readonly { readonly name: string; readonly width: number }[];
  readonly groups: readonly {
    readonly name: string;
    readonly rows: readonly (readonly string[])[];
  }[];
  /** Stands at the foot of every page. */
  readonly mark: string;
};

const fonts = {
  normal: "Roboto-Regular.ttf",
  bold: "Roboto-Medium.ttf",
  italics: "Roboto-Italic.ttf",
  bolditalics: "Roboto-MediumItalic.ttf",
};
for (const [name, file] of Object.entries(roboto)) {
  pdfmake.virtualfs.writeFileSync(name, Buffer.from(file, "base64"));
}
/** The fonts travel inside every file: it looks the same everywhere, and letters beyond Latin-1 are printed too. */
pdfmake.setFonts({ Roboto: fonts });
// A document is made of text alone: nothing it says is ever fetched or opened.
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy(() => false);

const margin = 28;
const pageWidth = 841.89 - 2 * margin;
const padding = 3;
const line = "#c8ccd2";

const widths = (columns: TableDocument["columns"]): number[] => {
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  const room = pageWidth - columns.length * (2 * padding + 0.5) - 0.5;
  return columns.map(({ width }) => (width / whole) * room);
};

/** A text of any length breaks somewhere: a place to do so is put into words longer than a column. */
const breakable = (text: string): string =>
  text.toWellFormed().replaceAll(/\S{24}(?=\S)/gu, "$&\u200b");

const rowsOf = ({ columns, groups }: TableDocument): TableCell[][] =>
  groups.flatMap(({ name, rows }): TableCell[][] => [
    [
      { text: `${name} (${rows.length})`, colSpan: columns.length, style: "group" },
      ...columns.slice(1).map((): TableCell => ({})),
    ],
    ...rows.map((row) => row.map((text): TableCell => ({ text: breakable(text) }))),
  ]);

const factsOf = ({ facts }: TableDocument): Content => ({
  table: {
    widths: [90, "*"],
    body: facts.map(([name, value]) => [{ text: name, bold: true }, breakable(value)]),
  },
  layout: "noBorders",
  fontSize: 8,
  margin: [0, 0, 0, 12],
});

/** A row stays on one page, unless it might not fit on any. */
const mostOnOnePage = 1_500;

const staysTogether = ({ groups }: TableDocument): boolean =>
  groups.every(({ rows }) => rows.every((row) => row.every((text) => text.length < mostOnOnePage)));

const definition = (document: TableDocument, createdAt: string): TDocumentDefinitions => ({
  pageSize: "A4",
  pageOrientation: "landscape",
  pageMargins: [margin, margin, margin, margin + 10],
  language: "en",
  displayTitle: true,
  info: {
    title: document.title,
    creator: "Tandem",
    producer: "Tandem",
    creationDate: new Date(createdAt),
  },
  defaultStyle: { font: "Roboto", fontSize: 6.5 },
  styles: {
    title: { fontSize: 16, bold: true, margin: [0, 0, 0, 8] },
    head: { bold: true, color: "#ffffff", fillColor: "#2b2f77" },
    group: { bold: true, fontSize: 8, fillColor: "#eceef4", margin: [0, 2, 0, 2] },
  },
  footer: (page, pages) => ({
    columns: [
      { text: document.mark, width: "*" },
      { text: `Page ${page} of ${pages}`, width: 80, alignment: "right" },
    ],
    fontSize: 7,
    margin: [margin, 8, margin, 0],
  }),
  content: [
    { text: document.title, style: "title" },
    factsOf(document),
    {
      table: {
        headerRows: 1,
        keepWithHeaderRows: 2,
        dontBreakRows: staysTogether(document),
        widths: widths(document.columns),
        body: [
          document.columns.map(({ name }): TableCell => ({ text: name, style: "head" })),
          ...rowsOf(document),
        ],
      },
      layout: {
        hLineWidth: () => 0.5,
        vLineWidth: () => 0.5,
        hLineColor: () => line,
        vLineColor: () => line,
        paddingLeft: () => padding,
        paddingRight: () => padding,
        paddingTop: () => 2,
        paddingBottom: () => 2,
      },
    },
  ],
});

/** The document as pages. The same input gives the same bytes. */
export const writePdf = async (
  document: TableDocument,
  { createdAt }: { createdAt: string },
): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await pdfmake.createPdf(definition(document, createdAt)).getBuffer());
