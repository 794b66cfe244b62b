import type { ImportPage, ImportView } from "@tandem/contract/import/schema";
import { workbook } from "@tandem/documents/testing/workbook";
import { beforeAll, describe, expect, it } from "vitest";
import type { z } from "zod";
import { succeed } from "../testing/cast.ts";
import { importing } from "../testing/import.ts";
import { createWorkspace, people, type Workspace } from "../testing/workspace.ts";

const { admin } = people;

let workspace: Workspace;
let the: ReturnType<typeof importing>;
beforeAll(async () => {
  workspace = await createWorkspace();
  the = importing(workspace);
}, 30_000);

const formula = (inner: string) => ({ attributes: 't="str"', xml: `<f>B2</f>${inner}` });

/** A workbook as a consultant keeps it: a cover, a theme over several rows, formulas, an old copy. */
const book = workbook([
  { name: "Cover", rows: [["Statement of Applicability"], ["Approved by", "The board"]] },
  {
    name: "SoA 2022",
    rows: [
      ["Statement of Applicability"],
      [],
      ["Theme", "Control", "Applicable?", "Reason", "Status"],
      ["Organizational", "A.5.1", "Yes", "We need them", 0.5],
      [null, "A.5.2", formula("<v>Yes</v>"), "Roles", 1],
      [null, "A.5.3", formula(""), "Duties", 1],
      [null, "A.5.4", { attributes: 't="e"', xml: "<f>X</f><v>#REF!</v>" }, "Management", 1],
      [null, 5.5, "No", "No authority to speak to", 1],
    ],
    merges: ["A4:A8"],
    hiddenRows: [7],
  },
  {
    name: "Old",
    hidden: true,
    rows: [
      ["Control", "Applicable"],
      ["A.8.1", "No"],
      ["A.8.2", "No"],
      ["A.8.3", "No"],
      ["A.8.4", "No"],
      ["A.8.5", "No"],
      ["A.8.6", "No"],
    ],
  },
]);

describe("a workbook", () => {
  let job: ImportView;
  beforeAll(async () => {
    job = await the.stage(book);
  });

  it("is read from the sheet that is the statement, below its title", () => {
    expect(job).toMatchObject({
      source: {
        kind: "xlsx",
        sheet: "SoA 2022",
        headerLine: 3,
        sheets: [
          { name: "Cover", hidden: false },
          { name: "SoA 2022", hidden: false },
          { name: "Old", hidden: true },
        ],
      },
      header: ["Theme", "Control", "Applicable?", "Reason", "Status"],
      mapping: { controlId: 1, decision: 2, justification: 3, status: 4 },
      notes: [
        "Rows above the headings are passed over: 1.",
        "Rows that are hidden in the sheet are read all the same: 7.",
      ],
    });
    expect(job.samples.map(([theme]) => theme)).toEqual(Array(5).fill("Organizational"));
    expect(job.values.map(({ text }) => text)).toEqual(["Yes", "No"]);
  });

  it("says of formulas what was taken, and names the cells that cannot be relied on", () => {
    const rows = job.preview.rows.map(({ line, outcome, errors, notes }) => ({
      line,
      outcome,
      told: [...errors, ...notes].map(({ column, reason }) => [column, reason.slice(0, 16)]),
    }));
    expect(rows).toEqual([
      { line: 4, outcome: "change", told: [] },
      { line: 5, outcome: "change", told: [[2, "Cell C5 is a for"]] },
      { line: 6, outcome: "error", told: [[2, "Cell C6 holds a "]] },
      { line: 7, outcome: "error", told: [[2, "Cell C7 shows th"]] },
      { line: 8, outcome: "change", told: [] },
    ]);
  });

  it("is read from another sheet when that is said, and guessed anew", async () => {
    const other = await the.put(job, "reading", { sheet: "Old" });
    expect(other).toMatchObject({
      status: 200,
      body: {
        version: 2,
        source: { sheet: "Old", headerLine: 1 },
        mapping: { controlId: 0, decision: 1, justification: null },
        preview: { counts: { rows: 6, excluded: 0, errors: 6 } },
      },
    });
    expect(await the.put(job, "reading", { sheet: "Old" })).toMatchObject({ status: 412 });
    const back = await the.put(other.body as ImportView, "reading", {});
    expect(back).toMatchObject({ status: 200, body: { ...job, version: 3 } });
    expect(await the.read(job.id)).toEqual(back.body);
  });

  it.each([
    [{ sheet: "None" }, "/sheet"],
    [{ headerLine: 2 }, "/headerLine"],
    [{ headerLine: 0 }, "/headerLine"],
    [{ encoding: "klingon" }, "/encoding"],
  ])("is not read where there is nothing: %j", async (reading, pointer) => {
    const current = await the.read(job.id);
    expect(await the.put(current, "reading", reading)).toMatchObject({
      status: 422,
      body: { errors: [{ pointer }] },
    });
    expect(await the.read(job.id)).toEqual(current);
  });

  it("is not read in another way once it was started", async () => {
    const current = await the.read(job.id);
    await the.apply(current, "good");
    await workspace.stage.settle();
    const done = await the.read(job.id);
    expect(done.progress).toMatchObject({ state: "applied", changed: 3 });
    expect(await the.put(done, "reading", {})).toMatchObject({
      status: 409,
      body: { code: "job.not_staged" },
    });
  });

  it.each([
    [
      "protected",
      Buffer.concat([
        Buffer.from([0xd0, 0xcf, 0x11, 0xe0]),
        Buffer.from("EncryptedPackage", "utf16le"),
      ]),
      "password",
    ],
    ["cut off", book.subarray(0, 400), "cut off"],
  ])("that is %s is refused in plain words, and nothing is written", async (_, bytes, words) => {
    const before = await workspace.stage.contents();
    const reply = await the.upload(bytes);
    expect(reply).toMatchObject({ status: 422, body: { code: "input.invalid" } });
    expect((reply.body as { detail: string }).detail).toContain(words);
    expect(await workspace.stage.contents()).toEqual(before);
  });
});

describe("a text in another encoding", () => {
  const text = "Control,Applicable,Reason\r\nA.6.1,Yes,Für alle Kräfte\r\n";
  const windows = Buffer.from(text, "latin1");

  it("is read in the one it seems to be, which is said and can be changed", async () => {
    const job = await the.stage(windows);
    expect(job).toMatchObject({
      source: {
        kind: "csv",
        encoding: "windows-1252",
        certain: false,
        doubt: null,
        unusual: ["Für alle Kräfte"],
      },
      preview: { rows: [{ after: { justification: "Für alle Kräfte" } }] },
    });
    const other = await the.put(job, "reading", { encoding: "windows-1250" });
    expect(other.body).toMatchObject({ source: { encoding: "windows-1250", certain: true } });
    const refused = await the.put(other.body as ImportView, "reading", { encoding: "utf-8" });
    expect(refused).toMatchObject({ status: 422, body: { errors: [{ pointer: "/line/2" }] } });
    expect((await the.read(job.id)).source).toMatchObject({ encoding: "windows-1250" });
  });

  it("may be said from the beginning", async () => {
    const { body } = await the.upload(windows, { reading: { encoding: "macintosh" } });
    expect(body).toMatchObject({ source: { encoding: "macintosh", certain: true } });
    expect(await the.upload(windows, { reading: { encoding: "utf-8" } })).toMatchObject({
      status: 422,
    });
  });

  it("of two bytes a character is read as it is", async () => {
    const job = await the.stage(Buffer.from(`\ufeff${text}`, "utf16le"));
    expect(job).toMatchObject({
      source: { encoding: "utf-16le", certain: true },
      preview: { rows: [{ after: { justification: "Für alle Kräfte" } }] },
    });
  });
});

describe("earlier imports", () => {
  it("are listed, the newest first, with who and how far", async () => {
    const list = async (query: string) => {
      const call = `GET ${the.base}?${query}`;
      return (await succeed(workspace.stage, call, { as: admin })).body as z.infer<
        typeof ImportPage
      >;
    };
    const all = await list("");
    expect(all.items.length).toBeGreaterThan(3);
    expect(all.items.find(({ state }) => state === "applied")).toMatchObject({
      fileName: "soa",
      createdBy: workspace.stage.userId(admin),
      changed: 3,
      refused: 2,
      by: "admin",
    });
    expect(all.items.find(({ state }) => state === "staged")).toMatchObject({
      changed: null,
      at: null,
      by: null,
    });
    const first = await list("limit=2");
    const second = await list(`limit=2&cursor=${encodeURIComponent(first.cursor ?? "")}`);
    expect([...first.items, ...second.items]).toEqual(all.items.slice(0, 4));
    const later = new Date(Date.parse(all.items[0]?.createdAt ?? "") + 60_000);
    workspace.stage.setNow(later.toISOString());
    const { id } = await the.stage(Buffer.from("Control,Applicable\nA.6.1,Yes\n"));
    expect((await list("limit=1")).items).toMatchObject([{ id, state: "staged" }]);
  });
});
