import { randomBytes } from "node:crypto";
import type { ImportView } from "@tandem/contract/import/schema";
import { limits } from "@tandem/contract/limits";
import { ofStandard } from "@tandem/standards/catalogue";
import { beforeEach, describe, expect, it } from "vitest";
import { succeed } from "../testing/cast.ts";
import { createWorkspace, people, type Workspace } from "../testing/workspace.ts";

const { admin, consultant } = people;

let workspace: Workspace;
beforeEach(async () => {
  workspace = await createWorkspace();
});

const base = () => `${workspace.client}/imports/statement-of-applicability`;

const encode = (file: string | Uint8Array): string => Buffer.from(file).toString("base64");

const upload = (file: string | Uint8Array, as: string = admin) =>
  workspace.stage.ask(`POST ${base()}`, {
    as,
    body: { fileName: "soa.csv", content: encode(file) },
  });

const stage = async (file: string): Promise<ImportView> => {
  const reply = await upload(file);
  expect(reply.status).toBe(201);
  return reply.body as ImportView;
};

const read = async (id: string): Promise<ImportView> =>
  (await succeed(workspace.stage, `GET ${base()}/${id}`, { as: admin })).body as ImportView;

const map = (job: ImportView, more: Partial<Pick<ImportView, "mapping" | "values">>) => {
  const { mapping, values, id, version } = job;
  const body = { mapping, values, ...more };
  return workspace.stage.ask(`PUT ${base()}/${id}/mapping`, { as: admin, version, body });
};

const apply = (job: ImportView, rows: "all" | "good", more: { key?: string } = {}) =>
  workspace.stage.ask(`POST ${base()}/${job.id}/apply`, {
    as: admin,
    version: job.version,
    body: { rows },
    ...more,
  });

const applicabilityOf = async (key: string) => {
  const call = `GET ${workspace.client}/assessment/${key}`;
  const { body } = await succeed(workspace.stage, call, { as: admin });
  return (body as { applicability: unknown }).applicability;
};

/** A file as clients keep it: our own rows, with what goes wrong in such files. */
const table = [
  "Control ID,Title,Applicable,Justification,Owner",
  "A.5.1,Policies,Yes,We need them,ceo@client.example",
  "A.5.2,Roles,Applicable (Inherited),The group operates it,",
  'A.5.3,Segregation,No,"Two people, one office",',
  "A.5.4,Management,Partly,Somehow,",
  "A.5.5,Authorities,No,,",
  "A.9.1.1,Access control policy,Yes,Of 2013,",
  "A.5.7,Threat intelligence,Yes,too,many,cells",
  "A.5.8,Projects,Yes,Good,pm@client.example",
  "",
].join("\n");

const controls = ofStandard("iso27001").filter(({ kind }) => kind === "control");

/** Every control, five of them excluded. */
const whole = [
  "Control;Applicable;Reason",
  ...controls.map(({ id }, place) =>
    place % 19 === 3 ? `${id};No;There is none of it` : `${id};Yes;In use ${place}`,
  ),
].join("\r\n");

describe("a file that is uploaded", () => {
  it("is taken apart with a good guess, and changes nothing yet", async () => {
    const job = await stage(table);
    expect(job).toMatchObject({
      version: 1,
      fileName: "soa.csv",
      createdBy: workspace.stage.userId(admin),
      header: ["Control ID", "Title", "Applicable", "Justification", "Owner"],
      mapping: { controlId: 0, decision: 2, justification: 3, owner: 4 },
      progress: { state: "staged" },
      preview: {
        counts: { rows: 8, applicable: 3, inherited: 1, excluded: 1, changed: 4, errors: 4 },
      },
    });
    expect(job.samples[0]).toEqual([
      "A.5.1",
      "Policies",
      "Yes",
      "We need them",
      "ceo@client.example",
    ]);
    expect(job.preview.missing).toHaveLength(controls.length - 6);
    expect(await applicabilityOf("iso27001:A.5.1")).toEqual({ decision: "undecided" });
    expect(await read(job.id)).toEqual(job);
  });

  it("names what is wrong by row, column and reason", async () => {
    const { preview } = await stage(table);
    const wrong = preview.rows
      .filter(({ outcome }) => outcome === "error")
      .map(({ line, errors }) => ({ line, ...errors[0] }));
    expect(wrong).toMatchObject([
      { line: 5, column: 2, reason: expect.stringContaining("“Partly”") as unknown },
      { line: 6, column: 3, reason: expect.stringContaining("6.1.3 d") as unknown },
      { line: 7, column: 0, reason: expect.stringContaining("2013") as unknown },
      { line: 8, column: null, reason: expect.stringContaining("6 cells") as unknown },
    ]);
  });

  it("is the same import where it is sent again under its key", async () => {
    const body = { fileName: "soa.csv", content: encode(table) };
    const request = { as: admin, key: "the-same-upload", body };
    const first = await workspace.stage.ask(`POST ${base()}`, request);
    expect((await workspace.stage.ask(`POST ${base()}`, request)).body).toEqual(first.body);
  });

  it("gives a new preview when columns and values are said to mean something else", async () => {
    const job = await stage(table);
    const values = job.values.map((value) =>
      value.text === "Partly" ? { ...value, meaning: "applicable" as const } : value,
    );
    const mapped = await map(job, { values });
    expect(mapped).toMatchObject({
      status: 200,
      body: { version: 2, preview: { counts: { applicable: 4, errors: 3 } } },
    });
    expect(await map(job, { values })).toMatchObject({ status: 412 });
    const none = { ...job.mapping, controlId: null };
    expect(await map(mapped.body as ImportView, { mapping: none, values })).toMatchObject({
      body: { preview: { counts: { changed: 0, errors: 8 } } },
    });
  });

  it.each([{ controlId: 60 }, { controlId: -1 }, { decision: "C" }])(
    "has no such column: %j",
    async (more) => {
      const job = await stage(table);
      const mapping = { ...job.mapping, ...more } as ImportView["mapping"];
      expect(await map(job, { mapping })).toMatchObject({ status: 422 });
    },
  );
});

describe("applying", () => {
  it("every row is refused while one has an error, and writes nothing", async () => {
    const job = await stage(table);
    expect(await apply(job, "all")).toMatchObject({
      status: 409,
      body: { code: "job.has_errors", detail: expect.stringContaining("4 rows") as unknown },
    });
    expect(workspace.stage.queue.filter(({ type }) => type === "import.apply")).toEqual([]);
    expect(await read(job.id)).toMatchObject({ version: 1, progress: { state: "staged" } });
  });

  it("the good rows leaves the others out, each with its reason", async () => {
    const job = await stage(table);
    expect(await apply(job, "good")).toMatchObject({
      status: 202,
      body: { progress: { state: "applying", done: 0, total: 8 } },
    });
    await workspace.stage.settle();
    const { progress } = await read(job.id);
    expect(progress).toMatchObject({
      state: "applied",
      changed: 4,
      unchanged: 0,
      startedBy: { userId: workspace.stage.userId(admin), role: "clientAdmin", name: "admin" },
    });
    const { refused } = progress as Extract<typeof progress, { state: "applied" }>;
    expect(refused.map(({ row }) => row)).toEqual([4, 5, 6, 7]);
    expect(await applicabilityOf("iso27001:A.5.2")).toMatchObject({
      decision: "applicable",
      inherited: true,
      justification: "The group operates it",
      by: workspace.stage.userId(admin),
    });
    expect(await applicabilityOf("iso27001:A.5.3")).toMatchObject({
      decision: "excluded",
      justification: "Two people, one office",
    });
    expect(await applicabilityOf("iso27001:A.5.4")).toEqual({ decision: "undecided" });
  });

  it("a whole statement goes on chunk by chunk, and its progress can be watched", async () => {
    const { stage: product, client } = workspace;
    const job = await stage(whole);
    expect(job.preview.counts).toMatchObject({ rows: 93, applicable: 88, excluded: 5, errors: 0 });
    await apply(job, "all");
    const seen: (number | string)[] = [];
    while (product.queue.length > 0) {
      await product.deliver(product.queue.splice(0));
      const { progress } = await read(job.id);
      seen.push(progress.state === "applying" ? progress.done : progress.state);
    }
    expect(seen.filter((each, place) => each !== seen[place - 1])).toEqual([25, 50, 75, "applied"]);
    expect((await read(job.id)).progress).toMatchObject({ changed: 93, unchanged: 0, refused: [] });

    const { body } = await succeed(product, `GET ${client}/assessment`, { as: admin });
    const { items } = body as {
      items: { requirement: string; applicability: { decision: string; justification?: string } }[];
    };
    const decided = items.filter(({ requirement }) => requirement.startsWith("iso27001:A."));
    const count = (decision: string) =>
      decided.filter(({ applicability }) => applicability.decision === decision).length;
    expect([count("applicable"), count("excluded")]).toEqual([88, 5]);
    expect(decided.every(({ applicability }) => applicability.justification !== "")).toBe(true);
    const trail = await succeed(product, `GET ${client}/trail/verification`, { as: admin });
    expect(trail.body).toMatchObject({ broken: [] });
  });

  it("the same file again changes nothing", async () => {
    const first = await stage(whole);
    await apply(first, "all");
    await workspace.stage.settle();
    const second = await stage(whole);
    expect(second.preview.counts).toMatchObject({ changed: 0, unchanged: 93 });
    await apply(second, "all");
    await workspace.stage.settle();
    expect((await read(second.id)).progress).toMatchObject({ changed: 0, unchanged: 93 });
    expect(await applicabilityOf("iso27001:A.5.1")).toMatchObject({ decision: "applicable" });
  });

  it("has one effect where its events come twice, late or at once", async () => {
    const { stage: product, client } = workspace;
    const job = await stage(whole);
    await apply(job, "all");
    const [begin] = product.queue.filter(({ type }) => type === "import.apply");
    if (begin === undefined) throw new Error("Nothing was asked to be applied");
    await Promise.all([product.deliver([begin]), product.deliver([begin])]);
    await product.deliver([begin, begin]);
    await product.settle();
    expect(await product.deliver([begin])).toEqual([]);
    expect((await read(job.id)).progress).toMatchObject({
      state: "applied",
      changed: 93,
      unchanged: 0,
    });
    const call = `GET ${client}/trail?aggregate=assessment:iso27001:A.5.1`;
    expect((await succeed(product, call, { as: admin })).body).toMatchObject({
      items: [{ action: "assessment.imported", actor: { userId: product.userId(admin) } }],
    });
  });

  it("is started once, and not mapped after", async () => {
    const job = await stage(whole);
    const first = await apply(job, "all", { key: "start-it-once" });
    expect(await apply(job, "all", { key: "start-it-once" })).toMatchObject({
      status: 202,
      body: { id: job.id, version: (first.body as ImportView).version },
    });
    const started = first.body as ImportView;
    expect(await apply(started, "all")).toMatchObject({
      status: 409,
      body: { code: "job.not_staged" },
    });
    expect(await map(started, {})).toMatchObject({ status: 409 });
  });

  it("leaves the answers alone, and asks for a new look at what it decides anew", async () => {
    const { stage: product, client } = workspace;
    const key = `${client}/assessment/iso27001:A.5.1`;
    await succeed(product, `PUT ${key}/claim`, { as: admin, version: 0, body: { rating: "F" } });
    await succeed(product, `PUT ${key}/verification`, {
      as: consultant,
      version: 1,
      body: { outcome: "verified", rating: "F" },
    });
    await apply(await stage(whole), "all");
    await product.settle();
    // A decision is news to whoever verified: it counts again once somebody has looked.
    expect((await succeed(product, `GET ${key}`, { as: admin })).body).toMatchObject({
      claim: { rating: "F" },
      verification: { state: "stale", reason: "applicability_changed" },
    });
  });
});

describe("a file that cannot be read", () => {
  it.each([
    ["that is empty", "", "The file is empty."],
    ["without a row", "Control,Applicable\n", "The file has a header and no rows below it."],
    ["with damaged quotation marks", 'Control,Applicable\n"A.5.1,Yes\n', "quotation mark"],
    ["with a repeated column", "Control,Control\nA.5.1,Yes\n", "same name"],
    ["that is no text", new Uint8Array([0xff, 0xfe, 0x00, 0xd8, 0x00]), "UTF-8"],
    ["that is a spreadsheet", Buffer.from("PK\u0003\u0004".padEnd(200, "\u0000")), ""],
  ] as const)("%s is refused with the reason, and nothing is written", async (_, file, reason) => {
    const before = await workspace.stage.contents();
    const reply = await upload(file);
    expect(reply).toMatchObject({ status: 422, body: { code: "input.invalid" } });
    expect((reply.body as { detail: string }).detail).toContain(reason);
    expect(await workspace.stage.contents()).toEqual(before);
  });

  it("with more rows than an import holds is refused, and nothing is written", async () => {
    const before = await workspace.stage.contents();
    const rows = Array.from({ length: limits.importRows + 1 }, () => "A.5.1,Yes");
    expect(await upload(["Control,Applicable", ...rows].join("\n"))).toMatchObject({
      status: 422,
      body: { code: "limit.items" },
    });
    expect(await workspace.stage.contents()).toEqual(before);
  });

  it("that is too large is refused, before or after it is unpacked", async () => {
    const before = await workspace.stage.contents();
    const text = `Control,Applicable\nA.5.1,${"x".repeat(limits.importFileBytes)}\n`;
    expect(await upload(text)).toMatchObject({
      status: 413,
      body: {
        code: "limit.body_too_large",
        detail: `The file has ${text.length} bytes; at most ${limits.importFileBytes} are read.`,
      },
    });
    const larger = randomBytes(limits.importBodyBytes).toString("base64");
    expect((await upload(larger)).status).toBe(413);
    expect(await workspace.stage.contents()).toEqual(before);
  });

  it("whose rows are all of another width says so of each of them, and applies nothing", async () => {
    const job = await stage("Control,Applicable,Reason\nA.5.1,Yes\nA.5.2,Yes\n");
    expect(job.preview.counts).toMatchObject({ rows: 2, errors: 2, changed: 0 });
    expect(job.preview.rows[0]?.errors[0]?.reason).toContain("has 2 cells, the header has 3");
    expect(await apply(job, "all")).toMatchObject({ status: 409 });
  });

  it("in something else than base64 is refused", async () => {
    const body = { fileName: "soa.csv", content: "Control,Applicable" };
    expect(await workspace.stage.ask(`POST ${base()}`, { as: admin, body })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: "/content" }] },
    });
  });

  it("is not for a client that does not seek the standard", async () => {
    const one = await createWorkspace({ standards: ["iso20000"] });
    expect(
      await one.stage.ask(`POST ${one.client}/imports/statement-of-applicability`, {
        as: admin,
        body: { fileName: "soa.csv", content: encode(table) },
      }),
    ).toMatchObject({ status: 409, body: { code: "assessment.standard_not_sought" } });
  });
});
