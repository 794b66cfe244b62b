import { DomainError } from "@tandem/domain/error";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { limits } from "../table/table.ts";
import { type CellSpec, parts, type SheetSpec, workbook, zip } from "../testing/workbook.ts";
import { type Choice, isWorkbook, read } from "./read.ts";

const firstOnes = { sheet: () => 0, header: () => 0 };

const readSheet = (bytes: Uint8Array, choice: Choice = {}, guess = firstOnes) =>
  read(bytes, limits, guess, choice);

const one = (rows: SheetSpec["rows"], more: Partial<SheetSpec> = {}): SheetSpec => ({
  name: "SoA",
  rows,
  ...more,
});

const cellsOf = (...args: Parameters<typeof readSheet>) =>
  readSheet(...args).rows.map(({ cells }) => cells);

const refusalOf = (bytes: Uint8Array, choice: Choice = {}, most = limits): DomainError => {
  try {
    read(bytes, most, firstOnes, choice);
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
  throw new Error("was read");
};

const simple = one([
  ["Control", "Decision"],
  ["A.5.1", "Yes"],
]);

describe("read", () => {
  test("gives headings and rows with their place in the sheet", () => {
    const sheet = one([["Control", "Decision"], [], ["A.5.1", "Yes"], [null, "No"]]);
    expect(readSheet(workbook([sheet]))).toEqual({
      sheets: [{ name: "SoA", hidden: false, rows: 3 }],
      sheet: "SoA",
      headerLine: 1,
      header: ["Control", "Decision"],
      rows: [
        { row: 1, line: 3, cells: ["A.5.1", "Yes"] },
        { row: 2, line: 4, cells: ["", "No"] },
      ],
      notes: [],
    });
  });

  test("tells workbooks from texts by their bytes", () => {
    expect(isWorkbook(workbook([simple]))).toBe(true);
    expect(isWorkbook(Buffer.from("Control,Decision"))).toBe(false);
  });

  const styles = `<numFmts><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd;@"/><numFmt numFmtId="165" formatCode="[Red]0.00"/><numFmt numFmtId="166" formatCode="&quot;day &quot;0"/></numFmts>
    <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
    <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="9"/><xf numFmtId="22"/><xf numFmtId="20"/><xf numFmtId="166"/><xf numFmtId="1"/></cellXfs>`;
  const strings = `<si><t>plain</t></si><si><r><rPr/><t>rich </t></r><r><t>text</t></r><rPh><t>ruby</t></rPh></si><si><t>two_x000D_
lines &amp; more</t></si>`;
  const styled = (style: number, value: number): CellSpec => ({
    attributes: `s="${style}"`,
    xml: `<v>${value}</v>`,
  });

  test.each<[string, CellSpec, string]>([
    ["a text of its own", " padded ", "padded"],
    ["a shared text", { attributes: 't="s"', xml: "<v>0</v>" }, "plain"],
    [
      "a formatted text without its reading aid",
      { attributes: 't="s"', xml: "<v>1</v>" },
      "rich text",
    ],
    ["a text of two lines", { attributes: 't="s"', xml: "<v>2</v>" }, "two\nlines & more"],
    ["a number", 12, "12"],
    ["a number that cannot be written exactly", 5.099_999_999_999_999_6, "5.1"],
    ["a number with a fixed fraction", styled(3, 5.1), "5.10"],
    ["a percentage", styled(4, 0.6), "60%"],
    ["a whole number", styled(8, 3.2), "3"],
    ["a number in a format that names something", styled(7, 3), "3"],
    ["a truth", { attributes: 't="b"', xml: "<v>1</v>" }, "TRUE"],
    ["an untruth", { attributes: 't="b"', xml: "<v>0</v>" }, "FALSE"],
    ["a day in a format of the spreadsheet", styled(1, 46_350), "2026-11-24"],
    ["a day in a format of the author", styled(2, 46_350), "2026-11-24"],
    ["a day with its time", styled(5, 46_350.5), "2026-11-24 12:00"],
    ["a day before the leap day that never was", styled(1, 1), "1900-01-01"],
    ["a time of day", styled(6, 0.75), "18:00"],
    ["a day that is no day", styled(1, 1e12), "1000000000000"],
    [
      "a day in ISO form",
      { attributes: 't="d"', xml: "<v>2026-11-24T00:00:00Z</v>" },
      "2026-11-24",
    ],
    ["a day written as text", "24.11.2026", "24.11.2026"],
    ["a number that is none", { xml: "<v>x</v>" }, "x"],
    [
      "characters by number",
      { attributes: 't="inlineStr"', xml: "<is><t>&#65;&#x42;&unknown;&#0;</t></is>" },
      "AB&unknown;\ufffd",
    ],
    [
      "text as it is",
      { attributes: 't="inlineStr"', xml: "<is><t><![CDATA[a < b]]></t></is><!-- said -->" },
      "a < b",
    ],
  ])("gives %s", (_, cell, text) => {
    const sheet = one([
      ["a", "b"],
      ["x", cell],
    ]);
    expect(cellsOf(workbook([sheet], { strings, styles }))).toEqual([["x", text]]);
  });

  test("counts days from 1904 where the workbook does", () => {
    const sheet = one([["a"], [styled(1, 46_350 - 1_462)]]);
    const more = { styles, workbook: '<workbookPr date1904="1"/>' };
    expect(cellsOf(workbook([sheet], more))).toEqual([["2026-11-24"]]);
  });

  test("finds rows and cells that do not say where they are", () => {
    const bare = parts([simple]);
    bare["xl/worksheets/sheet1.xml"] =
      '<x:worksheet><x:sheetData><x:row><x:c t="str"><x:v>a</x:v></x:c></x:row><x:row><x:c/><x:c><x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    expect(readSheet(zip(bare))).toMatchObject({
      header: ["a", ""],
      rows: [{ line: 2, cells: ["", "2"] }],
    });
  });

  test("puts headings on one line and tells those apart that are the same", () => {
    const sheet = one([
      ["Status", "Reason\nfor it", "status"],
      ["1", "2", "3"],
    ]);
    expect(readSheet(workbook([sheet])).header).toEqual([
      "Status (A)",
      "Reason for it",
      "status (C)",
    ]);
  });

  test("says which rows and columns are hidden, and reads them", () => {
    const rows = [["a", "b"], ...Array.from({ length: 10 }, (_, row) => [row, "x"])];
    const sheet = one(rows, {
      hiddenRows: [2, 3, 4, 5, 6, 7, 8, 9, 10],
      columns: '<cols><col min="2" max="2" hidden="1"/><col min="1" max="1"/></cols>',
    });
    expect(readSheet(workbook([sheet])).notes).toEqual([
      "Rows that are hidden in the sheet are read all the same: 2, 3, 4, 5, 6, 7, 8, 9 and 1 more.",
      "Columns that are hidden in the sheet are read all the same: B.",
    ]);
  });
});

describe("a formula", () => {
  const remarkOf = (cell: CellSpec) =>
    readSheet(
      workbook([
        one([
          ["a", "b"],
          ["x", cell],
        ]),
      ]),
    ).rows[0];

  test("gives the result it had, which is said", () => {
    expect(remarkOf({ attributes: 't="str"', xml: "<f>A1</f><v>Yes</v>" })).toMatchObject({
      cells: ["x", "Yes"],
      remarks: [{ column: 1, kind: "note", text: expect.stringContaining("B2 is a formula") }],
    });
    expect(remarkOf({ attributes: 't="str"', xml: "<f>A1</f><v></v>" })).toMatchObject({
      cells: ["x", ""],
      remarks: [{ kind: "note" }],
    });
  });

  test.each(["<f>A1</f>", "<f>A1</f><v/>"])("without a saved result is a flaw: %s", (xml) => {
    expect(remarkOf({ xml })).toMatchObject({
      cells: ["x", ""],
      remarks: [{ column: 1, kind: "flaw", text: expect.stringContaining("B2 holds a formula") }],
    });
  });

  test("and anything else that shows an error is a flaw", () => {
    expect(remarkOf({ attributes: 't="e"', xml: "<f>A1</f><v>#REF!</v>" })).toMatchObject({
      cells: ["x", "#REF!"],
      remarks: [{ kind: "flaw", text: expect.stringContaining("B2 shows the error #REF!") }],
    });
  });

  test("is beside a text that the workbook does not hold", () => {
    expect(remarkOf({ attributes: 't="s"', xml: "<v>7</v>" })).toMatchObject({
      remarks: [{ kind: "flaw", text: expect.stringContaining("B2 names a text") }],
    });
  });
});

describe("merged cells", () => {
  test("mean every row they cover, which is said, and make no row of their own", () => {
    const rows = [
      ["Theme", "Control"],
      ["Organizational", "A.5.1"],
      [null, "A.5.2"],
      [null, null],
    ];
    const { rows: found } = readSheet(workbook([one(rows, { merges: ["A2:A4", "Z9:Z9", "?"] })]));
    expect(found.map(({ cells }) => cells)).toEqual([
      ["Organizational", "A.5.1"],
      ["Organizational", "A.5.2"],
    ]);
    expect(found[1]?.remarks).toEqual([
      {
        column: 0,
        kind: "merged",
        text: "A2:A4 is one merged cell; its text is taken for this row too.",
      },
    ]);
  });

  test("of several columns are read in the first, which is said", () => {
    const rows = [
      ["a", "b", "c"],
      ["x", "y", null],
      ["x", null, null],
    ];
    const { rows: found } = readSheet(workbook([one(rows, { merges: ["B2:C3"] })]));
    expect(found.map(({ cells }) => cells)).toEqual([
      ["x", "y", ""],
      ["x", "y", ""],
    ]);
    expect(found[0]?.remarks).toMatchObject([{ column: 2, kind: "note" }]);
  });

  test("of the headings make them end where they end", () => {
    const rows = [
      ["Title"],
      ["Control", "Decision", null],
      [null, "Yes or no", "Why"],
      ["A.5.1", "Yes", "x"],
    ];
    const guess = { sheet: () => 0, header: () => 1 };
    const bytes = workbook([one(rows, { merges: ["A2:A3"] })]);
    expect(readSheet(bytes, {}, guess)).toMatchObject({
      headerLine: 3,
      header: ["Control", "Yes or no", "Why"],
      notes: ["Rows above the headings are passed over: 1, 2."],
    });
  });
});

describe("the choice of the person", () => {
  const sheets = [
    simple,
    one([["Title"], ["a", "b"], ["1", "2"]], { name: "Second & last", hidden: true }),
  ];
  const bytes = workbook(sheets);

  test("goes before the guess", () => {
    expect(readSheet(bytes, { sheet: "Second & last", headerLine: 2 })).toMatchObject({
      sheets: [
        { name: "SoA", hidden: false, rows: 2 },
        { name: "Second & last", hidden: true, rows: 3 },
      ],
      header: ["a", "b"],
      rows: [{ row: 1, line: 3 }],
    });
  });

  test.each([
    [{ sheet: "Third" }, "no sheet “Third”", "/sheet"],
    [{ headerLine: 9 }, "Row 9 of sheet “SoA” is empty", "/headerLine"],
  ])("has to be there: %j", (choice, message, pointer) => {
    const refusal = refusalOf(bytes, choice);
    expect(refusal.message).toContain(message);
    expect(refusal.errors[0]?.pointer).toBe(pointer);
  });
});

describe("read refuses", () => {
  const cut = workbook([simple]);
  const without = (name: string, more: Record<string, string> = {}) => {
    const { [name]: _, ...rest } = parts([simple]);
    return zip({ ...rest, ...more });
  };
  const compound = (inside: string) =>
    Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from(inside, "utf16le")]);
  const changed = (at: number, value: number) => {
    const bytes = Buffer.from(cut);
    bytes[at] = value;
    return bytes;
  };
  const directory = cut.readUInt32LE(cut.length - 6);

  test.each<[string, Uint8Array, string]>([
    ["a protected workbook", compound("EncryptedPackage"), "protected with a password"],
    ["an old workbook", compound("Workbook"), "an old Excel workbook (.xls)"],
    ["macros", without("", { "xl/vbaProject.bin": "" }), "with macros (.xlsm)"],
    ["a type with macros", without("", { "[Content_Types].xml": "macroEnabled" }), "with macros"],
    ["a binary workbook", without("", { "xl/workbook.bin": "" }), "(.xlsb)"],
    ["a Word document", zip({ "word/document.xml": "" }), "a Word document"],
    [
      "an OpenDocument file",
      zip({ mimetype: "application/vnd.oasis.opendocument.spreadsheet" }),
      ".ods",
    ],
    ["another archive", zip({ "readme.txt": "" }), "a zip archive and no Excel workbook"],
    ["a workbook of charts", workbook([]), "no sheet with cells"],
    ["a sheet without cells", workbook([one([])]), "Sheet “SoA” is empty."],
    ["headings without rows", workbook([one([["a", "b"]])]), "no rows below them"],
    ["a file that was cut off", cut.subarray(0, -40), "cut off"],
    ["a damaged table of contents", changed(directory, 0), "table of contents is damaged"],
    [
      "a table of contents elsewhere",
      changed(cut.length - 3, 0x7f),
      "table of contents is damaged",
    ],
    ["a part that is missing", changed(0, 0), "missing"],
    ["a part that is encrypted", changed(directory + 8, 1), "encrypted"],
    ["a part packed in another way", changed(directory + 10, 12), "unusual way"],
    ["a part longer than the file", changed(directory + 22, 0x7f), "cut off"],
    ["a part that cannot be unpacked", changed(50, 0xff), "cannot be unpacked"],
    [
      "entities of its own",
      without("", { "xl/workbook.xml": '<!DOCTYPE x [<!ENTITY a "b">]><x/>' }),
      "entities",
    ],
    [
      "a part that ends too early",
      without("", { "xl/workbook.xml": '<workbook a="' }),
      "ends in the middle",
    ],
    [
      "a remark that ends too early",
      without("", { "xl/workbook.xml": "<!-- " }),
      "ends in the middle",
    ],
  ])("%s", (_, bytes, message) => {
    const refusal = refusalOf(bytes);
    expect(refusal.code).toBe("input.invalid");
    expect(refusal.message).toContain(message);
  });

  const most = { ...limits, rows: 2, columns: 3, cellLength: 10, rowLength: 25 };

  test.each<[string, SheetSpec["rows"], string | undefined]>([
    ["too many rows", [["a"], [1], [2], [3]], undefined],
    ["too many columns", [["a"], [1, 2, 3, 4]], "/sheet/SoA/line/2/column/4"],
    ["a cell too long", [["a"], ["x", "12345678901"]], "/sheet/SoA/line/2/column/2"],
    ["a row too long", [["a"], ["123456789", "123456789", "123456789"]], "/sheet/SoA/line/2"],
  ])("%s", (_, rows, pointer) => {
    const refusal = refusalOf(workbook([one(rows)]), {}, most);
    expect(refusal.code).toBe("limit.items");
    expect(refusal.errors[0]?.pointer).toBe(pointer);
  });

  test.each([
    ["sheets", Array.from({ length: 101 }, (_, at) => one([["a"]], { name: `S${at}` }))],
    [
      "merged cells",
      [one([["a"], ["b"]], { merges: Array.from({ length: 2_001 }, () => "A1:A2") })],
    ],
  ])("too many %s", (_, sheets) => {
    expect(refusalOf(workbook(sheets)).code).toBe("limit.items");
  });

  test("too many parts", () => {
    const many = Object.fromEntries(Array.from({ length: 2_001 }, (_, at) => [`p${at}`, ""]));
    expect(refusalOf(zip(many)).code).toBe("limit.items");
  });

  test("a small file that unpacks to a huge one, whatever it says of itself", () => {
    const bomb = without("", { "xl/styles.xml": " ".repeat(50 * 1_024 * 1_024) });
    expect(bomb.length).toBeLessThan(200_000);
    const refusal = refusalOf(bomb);
    expect(refusal.code).toBe("limit.items");
    expect(refusal.message).toContain("far larger than it looks");
  });

  test("cells far away at no cost", () => {
    const far = parts([simple]);
    far["xl/worksheets/sheet1.xml"] =
      '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v/></c><c r="A1048576"><v>2</v></c></row></sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells></worksheet>';
    expect(readSheet(zip(far)).rows).toMatchObject([{ line: 1_048_576, cells: ["2"] }]);
  });

  test("whatever it cannot read, and never breaks", () => {
    const place = fc.tuple(fc.nat(cut.length - 1), fc.nat(255));
    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 6 }), (places) => {
        const bytes = Buffer.from(cut);
        for (const [at, value] of places) bytes[at] = value;
        try {
          const { header, rows } = readSheet(bytes);
          return rows.every(({ cells }) => cells.length === header.length);
        } catch (error) {
          return error instanceof DomainError;
        }
      }),
      { numRuns: 500 },
    );
  });
});
