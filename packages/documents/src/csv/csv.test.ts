import { DomainError } from "@tandem/domain/error";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as Csv from "./csv.ts";

const refusalOf = (input: Uint8Array | string, most?: Csv.Limits): DomainError => {
  try {
    Csv.read(input, most);
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
  throw new Error("was read");
};

const latin1 = (text: string) => Buffer.from(text, "latin1");

describe("read", () => {
  test("gives header and rows with their place in the file", () => {
    expect(Csv.read("Control,Decision\nA.5.1,Yes\nA.5.2,No\n")).toEqual({
      encoding: "utf-8",
      certain: true,
      doubt: null,
      delimiter: ",",
      headerLine: 1,
      header: ["Control", "Decision"],
      rows: [
        { row: 1, line: 2, cells: ["A.5.1", "Yes"] },
        { row: 2, line: 3, cells: ["A.5.2", "No"] },
      ],
      problems: [],
      notes: [],
    });
  });

  test.each<[string, Uint8Array | string]>([
    ["bytes", Buffer.from("a,b\n1,é")],
    ["a byte order mark", "\ufeffa,b\n1,é"],
    ["Windows line ends", "a,b\r\n1,é\r\n"],
    ["old Macintosh line ends", "a,b\r1,é\r"],
    ["mixed line ends", "a,b\r\n1,é\n"],
    ["semicolons", "a;b\n1;é"],
    ["tabs", "a\tb\n1\té"],
    ["a stated delimiter", "sep=;\na;b\n1;é"],
    ["quotation marks", '"a","b"\n"1","é"'],
    ["spaces around cells", 'a , b\n 1, "é" \n'],
    ["rows without any text", "\n,\na,b\n\n , \n1,é\n,\n"],
  ])("reads %s", (_, input) => {
    const { header, rows, problems } = Csv.read(input);
    expect(header).toEqual(["a", "b"]);
    expect(rows.map(({ cells }) => cells)).toEqual([["1", "é"]]);
    expect(problems).toEqual([]);
  });

  test("takes the delimiter under which the rows are as wide as the header", () => {
    const { delimiter, header } = Csv.read(
      "Nr;Title, short, or long;Yes, no\n1;One;Yes\n2;Two;No\n",
    );
    expect(delimiter).toBe(";");
    expect(header).toEqual(["Nr", "Title, short, or long", "Yes, no"]);
  });

  test("reads a file of one column", () => {
    expect(Csv.read("a\n1\n").header).toEqual(["a"]);
  });

  test("keeps delimiters, quotation marks and line breaks of a quoted cell", () => {
    const { rows } = Csv.read('a,b\r\n"x, y","say ""no""\r\nor not"\r\n3,4');
    expect(rows).toEqual([
      { row: 1, line: 2, cells: ["x, y", 'say "no"\nor not'] },
      { row: 2, line: 4, cells: ["3", "4"] },
    ]);
  });

  test("counts the line of a stated delimiter", () => {
    expect(Csv.read("sep=;\r\na;b\r\n1;2").rows[0]?.line).toBe(3);
  });

  test("lets several columns go without a name", () => {
    expect(Csv.read("a,,\n1,2,3").header).toEqual(["a", "", ""]);
  });
});

describe("the encoding", () => {
  const text = "Control,Reason\r\nA.5.1,Für Müller – 5 €\r\n";
  const bigEndian = (of: string) => Buffer.from(of, "utf16le").swap16();
  const windows = Buffer.from(text.replace("–", "\u0096").replace("€", "\u0080"), "latin1");

  test.each<[string, Uint8Array, Csv.Encoding, boolean]>([
    ["UTF-8", Buffer.from(text), "utf-8", true],
    ["UTF-8 with a byte order mark", Buffer.from(`\ufeff${text}`), "utf-8", true],
    ["UTF-16", Buffer.from(`\ufeff${text}`, "utf16le"), "utf-16le", true],
    ["UTF-16, big-endian", bigEndian(`\ufeff${text}`), "utf-16be", true],
    ["UTF-16 without a mark", Buffer.from(text, "utf16le"), "utf-16le", false],
    ["UTF-16, big-endian, without a mark", bigEndian(text), "utf-16be", false],
    ["Windows-1252", windows, "windows-1252", false],
  ])("%s is found out", (_, bytes, encoding, certain) => {
    const found = Csv.read(bytes);
    expect(found).toMatchObject({ encoding, certain, doubt: null });
    expect(found.rows[0]?.cells).toEqual(["A.5.1", "Für Müller – 5 €"]);
  });

  test("is the one that was chosen", () => {
    const bytes = Buffer.from("a,b\n1,\u00b3", "latin1");
    const cells = (encoding: Csv.Encoding) =>
      Csv.read(bytes, Csv.limits, { encoding }).rows[0]?.cells;
    expect(cells("windows-1250")).toEqual(["1", "ł"]);
    expect(cells("windows-1252")).toEqual(["1", "³"]);
    expect(cells("macintosh")).toEqual(["1", "≥"]);
  });

  test.each([
    ["was mangled before", "a,b\n1,MÃ¼ller", "Line 2 holds letters such as"],
    ["holds mangled dashes", "a,b\n1,5 â€“ 6", "Line 2 holds letters such as"],
    [
      "has characters of another",
      latin1("a,b\n1,\u00e9\u0081"),
      "Line 2 holds a character that Windows-1252 does not",
    ],
  ])("is doubted where the text %s", (_, input, doubt) => {
    expect(Csv.read(input).doubt).toContain(doubt);
  });

  test.each<[string, Uint8Array, Csv.Encoding, string, string]>([
    ["UTF-8", latin1("a,b\r\nM\u00fcller,\u00e9 2"), "utf-8", "looks like Windows-1252", "/line/2"],
    [
      "UTF-8 cut off",
      Buffer.from("a,b\r1,é").subarray(0, -1),
      "utf-8",
      "at byte 7, on line 2",
      "/line/2",
    ],
    ["UTF-16", Buffer.from("a,b\n1,2\n"), "utf-16le", "cannot be read as UTF-16", "/encoding"],
    ["a text", Buffer.from("a,b\n1,2", "utf16le"), "windows-1252", "not a text file", "/line/1"],
  ])("is refused where the bytes are not %s", (_, bytes, encoding, message, pointer) => {
    try {
      Csv.read(
        bytes.length % 2 === 0 && encoding === "utf-16le" ? bytes.subarray(1) : bytes,
        Csv.limits,
        { encoding },
      );
    } catch (error) {
      expect(error).toMatchObject({ code: "input.invalid", errors: [{ pointer }] });
      expect((error as Error).message).toContain(message);
      return;
    }
    throw new Error("was read");
  });
});

describe("headings below a title", () => {
  const file = "Statement of Applicability\n\nId;Why\n1;x\n2;y\n";

  test("are found by whoever knows what they are about", () => {
    const found = Csv.read(file, Csv.limits, {}, (rows) =>
      rows.findIndex(({ length }) => length > 1),
    );
    expect(found).toMatchObject({
      delimiter: ";",
      headerLine: 3,
      header: ["Id", "Why"],
      rows: [
        { row: 1, line: 4 },
        { row: 2, line: 5 },
      ],
      notes: ["Lines above the headings are passed over: 1."],
    });
  });

  test("are those that were chosen", () => {
    expect(Csv.read(file, Csv.limits, { headerLine: 4 }).header).toEqual(["1", "x"]);
    expect(() => Csv.read(file, Csv.limits, { headerLine: 2 })).toThrow(
      "Line 2 of the file is empty",
    );
  });

  test("are separated as was chosen", () => {
    expect(Csv.read("a;b,c\n1;2,3\n4;5,6", Csv.limits, { delimiter: "," }).header).toEqual([
      "a;b",
      "c",
    ]);
    expect(Csv.read("sep=;\na,b\n1,2", Csv.limits, { delimiter: "," }).header).toEqual(["a", "b"]);
  });
});

describe("a row of another width than the header", () => {
  test("is told apart with the comma that probably caused it, and no cell is shifted", () => {
    const { rows, problems } = Csv.read(
      'Id,Risk,Owner,State\n1,"Fire, flood",Ann,open\n2,Visitors sign in, no badge,Bob,open\n',
    );
    expect(rows.map(({ row }) => row)).toEqual([1]);
    expect(problems).toEqual([
      {
        row: 2,
        line: 3,
        expected: 4,
        found: 5,
        cells: ["2", "Visitors sign in", "no badge", "Bob", "open"],
        extra: ["open"],
        missing: [],
        detail:
          "Row 2 (line 3) has 5 cells, the header has 4. Probably the comma before “no badge” belongs to the text. Put a text that holds a comma in quotation marks.",
      },
    ]);
  });

  test.each([
    ["names what is left over", "a,b\n1,2,3", "Left over: “3”. Put a text that holds a comma"],
    ["does not suspect a space after every comma", "a, b\n1, 2, 3", "Left over: “3”."],
    [
      "names the columns without a cell",
      "a;b;c\n1",
      "has 1 cell, the header has 3. Nothing is there for “b”, “c”.",
    ],
    ["shortens long texts", `a,b\n1,2,${"x".repeat(200)}`, `Left over: “${"x".repeat(80)}…”.`],
    [
      "names at most five cells",
      `a,b\n1,2${",3".repeat(8)}`,
      "“3”, “3”, “3”, “3”, “3” and 3 more.",
    ],
  ])("%s", (_, input, detail) => {
    expect(Csv.read(input).problems[0]?.detail).toContain(detail);
  });

  test("is found even when the surplus cell is empty", () => {
    expect(Csv.read("a,b\n1,2,\n").problems).toMatchObject([{ found: 3, extra: [""] }]);
  });
});

describe("read refuses", () => {
  test.each<[string, Uint8Array | string, string, string | undefined]>([
    ["an empty file", "", "The file is empty.", undefined],
    ["a file of blank rows", " \n,,\n", "The file is empty.", undefined],
    ["a header without rows", "a,b\n,\n", "has a header and no rows", undefined],
    ["a repeated column name", "\nNote,b,note\n1,2,3", "the same name", "/line/2/column/3"],
    [
      "a quotation mark that is never closed",
      'a,b\nx,y\n\n1,"2\n3,4',
      "line 4 is opened and never closed",
      "/line/4",
    ],
    [
      "a quotation mark inside an unquoted cell",
      'a,b\n1,x "y" z',
      "On line 2 a quotation mark stands in the middle",
      "/line/2",
    ],
    [
      "text after a closing quotation mark",
      'a,b\n"x" y,1',
      "On line 2 more text follows",
      "/line/2",
    ],
    [
      "a cell that swallowed the next line",
      'a,b\n"x,1\n2,"y"\n',
      "starts on line 2 ends on line 3",
      "/line/2",
    ],
    ["UTF-32", Buffer.from([0xff, 0xfe, 0, 0, 0x61, 0, 0, 0]), "the encoding UTF-32", undefined],
    ["zero bytes", latin1("a,b\n1,x\0\n2,long enough"), "not a text file", "/line/2"],
    ["a workbook", latin1("PK\u0003\u0004\u0014\u0000"), "an Excel workbook", undefined],
    ["an old workbook", Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), "an old Excel workbook", undefined],
    ["a PDF", "%PDF-1.7", "a PDF", undefined],
  ])("%s", (_, input, message, pointer) => {
    const refusal = refusalOf(input);
    expect(refusal.code).toBe("input.invalid");
    expect(refusal.message).toContain(message);
    expect(refusal.errors[0]?.pointer).toBe(pointer);
  });

  test("whatever it cannot read, and never breaks", () => {
    const awkward = fc.string({ unit: fc.constantFrom("a", '"', ",", ";", "\n", "\r", " ", "=") });
    fc.assert(
      fc.property(fc.oneof(awkward, fc.uint8Array()), (input) => {
        try {
          const { header, rows } = Csv.read(input);
          return rows.every(({ cells }) => cells.length === header.length);
        } catch (error) {
          return error instanceof DomainError;
        }
      }),
      { numRuns: 1_000 },
    );
  });

  const most: Csv.Limits = { bytes: 40, rows: 2, columns: 3, cellLength: 10, rowLength: 14 };

  test.each([
    ["too many bytes", "a".repeat(41), "limit.body_too_large", undefined],
    ["too many rows", "a,b\n1,2\n3,4\n5,6", "limit.items", undefined],
    ["too many columns", "a,b,c,d\n1,2,3,4", "limit.items", "/line/1"],
    ["too many cells in a row", "a,b\n1,2\n1,2,3,4", "limit.items", "/line/3"],
    ["a cell too long", "a,b\n1,12345678901", "limit.items", "/line/2/column/2"],
    ["a row too long", "a,b,c\n1234567,12345678", "limit.items", "/line/2"],
  ])("%s", (_, input, code, pointer) => {
    const refusal = refusalOf(input, most);
    expect(refusal.code).toBe(code);
    expect(refusal.errors[0]?.pointer).toBe(pointer);
  });

  test("nothing that is just within the limits", () => {
    expect(Csv.read("a,b,c\n1,2,1234567890\n3,4,5\n", most).rows).toHaveLength(2);
  });
});

describe("write", () => {
  test.each<[string, string | number, string]>([
    ["a formula", "=1+1", "'=1+1"],
    ["a plus", "+49 30 1234", "'+49 30 1234"],
    ["a minus", "-1+1", "'-1+1"],
    ["an at sign", "@SUM(A1)", "'@SUM(A1)"],
    ["a full-width equals sign", "\uff1d1", "'\uff1d1"],
    ["a formula after a no-break space", "\u00a0=1", "'\u00a0=1"],
    ["a formula after a zero-width space", "\u200b=1", "'\u200b=1"],
    ["a leading tab", "\tx", `"'\tx"`],
    ["a leading carriage return", "\rx", `"'\rx"`],
  ])("keeps %s from running", (_, text, written) => {
    expect(Csv.write([[text]])).toBe(`\ufeff${written}\r\n`);
  });

  test.each<[string | number, string]>([
    [-5, "-5"],
    ["a=b", "a=b"],
    [" padded ", '" padded "'],
    ['say "no"', '"say ""no"""'],
    ["a;b", '"a;b"'],
  ])("writes %j plainly", (text, written) => {
    expect(Csv.write([[text]])).toBe(`\ufeff${written}\r\n`);
  });

  test("is read back as it was", () => {
    const rows = [
      ["Control", "Justification"],
      ["A.5.1", 'Needed, "strictly"\nsince 2024; really'],
    ];
    const { header, rows: read } = Csv.read(Csv.write(rows));
    expect([header, ...read.map(({ cells }) => cells)]).toEqual(rows);
  });
});
