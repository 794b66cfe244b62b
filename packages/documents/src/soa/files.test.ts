import { readXlsx } from "hucre/xlsx";
import { extractText, getDocumentProxy, getMeta } from "unpdf";
import { expect, test } from "vitest";
import { layout } from "./layout.ts";
import { toPdf } from "./pdf.ts";
import { printed, version } from "./testing/printed.ts";
import { toXlsx } from "./xlsx.ts";

test("the workbook holds every cell of the statement, read back equal", async () => {
  const { groups, columns, facts } = layout(printed({ version: version() }));
  const { sheets } = await readXlsx(await toXlsx(printed({ version: version() })));
  const [head, ...rows] = sheets[0]?.rows.slice(4) ?? [];
  const texts = (cells: readonly unknown[] = []) => cells.map((cell) => cell ?? "");
  expect(head).toEqual(columns.map(({ name }) => name));
  const expected = groups.flatMap((group) => group.rows);
  expect(rows.map(texts)).toEqual(
    expected.map((row) => row.map((text) => (text.startsWith("=") ? `'${text}` : text))),
  );
  expect(sheets[1]?.rows).toEqual(facts);
});

const pagesOf = async (file: Uint8Array) => {
  const pdf = await getDocumentProxy(new Uint8Array(file));
  const { text } = await extractText(pdf, { mergePages: false });
  return { pdf, pages: text };
};

const plain = (text: string) => text.replaceAll(/[\s\u200b]+/g, "");

test("the pages print names of any European alphabet, the heading and the number on each", async () => {
  const file = await toPdf(printed({ version: version() }));
  const { pdf, pages } = await pagesOf(file);
  expect(pages.length).toBeGreaterThan(3);
  pages.forEach((page, place) => {
    const text = plain(page);
    expect(text).toContain(`Page${place + 1}of${pages.length}`);
    expect(text).toContain(plain("Łódź & Söhne Ω · Statement of Applicability · Version 3"));
    expect(text).toContain(plain("Justification for inclusion"));
  });
  const whole = plain(pages.join(""));
  // Long answers of the comparison help nobody: only what is missing is named.
  const missing = (texts: readonly string[]) =>
    texts.filter((text) => !whole.includes(plain(text)));
  expect(missing(["Łukasz Şahin", "Policy Ω: Wiki", "2027-11-21"])).toEqual([]);
  for (const { rows, name } of layout(printed()).groups) {
    expect(missing([`${name} (${rows.length})`])).toEqual([]);
    expect(missing(rows.map(([id = "", title = ""]) => id + title))).toEqual([]);
  }
  const first = await pdf.getPage(1);
  const [, , width = 0, height = 0] = first.view;
  expect(width).toBeGreaterThan(height);
  expect((await getMeta(pdf)).info).toMatchObject({ Title: "Statement of Applicability" });
});

test("a word without end stays inside its column, and script is text", async () => {
  const { content } = printed();
  const rows = content.rows.map((row) => ({
    ...row,
    justification: `${"x".repeat(300)} <script>alert(1)</script>`,
  }));
  const { pages } = await pagesOf(await toPdf(printed({ content: { ...content, rows } })));
  const text = plain(pages.join(""));
  expect(text.includes("x".repeat(300))).toBe(true);
  expect(text.includes("<script>alert(1)</script>")).toBe(true);
});

test("the same statement gives the same pages", async () => {
  expect(await toPdf(printed())).toEqual(await toPdf(printed()));
});
