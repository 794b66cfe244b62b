import { readXlsx } from "hucre/xlsx";
import { expect, test } from "vitest";
import { type TableSheet, writeWorkbook } from "./write.ts";

const at = { createdAt: "2026-11-24T09:00:00.000Z" };
const about = { name: "About", facts: [["Owner", "Łukasz Şahin Ω"]] } as const;

const table = (rows: readonly (readonly string[])[], more: Partial<TableSheet> = {}) => ({
  name: "Table",
  title: "A table",
  lines: ["Of a firm"],
  columns: [
    { name: "Id", width: 10 },
    { name: "Text", width: 40 },
  ],
  rows,
  fixedColumns: 1,
  mark: "Smith & Sons",
  ...more,
});

const readBack = async (rows: readonly (readonly string[])[], more?: Partial<TableSheet>) => {
  const { sheets } = await readXlsx(await writeWorkbook(table(rows, more), about, at), {
    readStyles: true,
  });
  const [first, second] = sheets;
  if (first === undefined || second === undefined) throw new Error("A sheet is missing");
  return { first, second };
};

test("what is read back is what was written, cell by cell", async () => {
  const rows = [
    ["A.5.1", "Łukasz Şahin Ω 情報 \u{1f512}"],
    ["A.5.10", "Two\nlines, “quoted”, <b>&amp;</b>"],
    ["007", "2026-11-24"],
    ["TRUE", "1e5"],
  ];
  const { first, second } = await readBack(rows);
  expect(first.rows).toEqual([["A table", null], ["Of a firm", null], ["Id", "Text"], ...rows]);
  expect(second.rows).toEqual([["Owner", "Łukasz Şahin Ω"]]);
});

test.each([
  "=1+1",
  "+1",
  "-1",
  "@SUM(A1)",
  "\t=1",
  "\r=1",
  "\u00a0=1",
  "\u2003@x",
  "\u200b=1",
  "＝1",
  "＋1",
  "－1",
  "＠x",
  ' =HYPERLINK("https://evil.example")',
])("a text that would run as a formula is text: %j", async (text) => {
  const { first } = await readBack([[text, text]], { title: text, lines: [text] });
  const cells = [...(first.cells?.values() ?? [])];
  expect(cells.every(({ formula }) => formula === undefined)).toBe(true);
  const last = first.rows.at(-1);
  expect(last?.every((cell) => String(cell).startsWith("'"))).toBe(true);
  expect(String(first.rows[0]?.[0])).toMatch(/^'/);
  expect(String(first.rows[1]?.[0])).toMatch(/^'/);
});

test("a text longer than a cell is cut, and half a letter does not spoil the file", async () => {
  const { first } = await readBack([["x".repeat(40_000), "a\ud800b\u0001c"]]);
  const [long, odd] = first.rows.at(-1) ?? [];
  expect(long).toHaveLength(32_767);
  expect(long).toMatch(/x…$/);
  expect(odd).toBe("a\ufffdb\u0001c");
});

test("the heading stays in sight, can be filtered, and repeats on pages that lie on their side", async () => {
  const { first } = await readBack([
    ["1", "a"],
    ["2", "b"],
  ]);
  expect(first).toMatchObject({
    freezePane: { rows: 3, columns: 1 },
    autoFilter: { range: "A3:B5" },
    pageSetup: {
      paperSize: "a4",
      orientation: "landscape",
      fitToWidth: 1,
      printTitlesRow: "$3:$3",
    },
    headerFooter: { oddFooter: "&L&8Smith && Sons&R&8Page &P of &N" },
  });
  expect(first.columns?.map(({ width }) => width)).toEqual([10, 40]);
});

test("columns after Z have two letters", async () => {
  const columns = Array.from({ length: 28 }, (_, place) => ({ name: `C${place}`, width: 8 }));
  const { first } = await readBack([columns.map(({ name }) => name)], { columns });
  expect(first.autoFilter?.range).toBe("A3:AB4");
});

test("the same input gives the same bytes", async () => {
  const write = () => writeWorkbook(table([["1", "a"]]), about, at);
  expect(await write()).toEqual(await write());
});
