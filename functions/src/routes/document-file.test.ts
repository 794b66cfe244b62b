import { beforeAll, describe, expect, it } from "vitest";
import { succeed } from "../testing/cast.ts";
import { documentOf } from "../testing/document.ts";
import { announce, announcement, pdf, put, type Sent, sendFile } from "../testing/files.ts";
import { createWorkspace, people, type Workspace } from "../testing/workspace.ts";

const { admin, consultant, viewer } = people;

let workspace: Workspace;
beforeAll(async () => {
  workspace = await createWorkspace();
}, 30_000);

const ask = (call: string, request: object = {}) => {
  const [method = "", path = ""] = call.split(" ");
  return workspace.stage.ask(`${method} ${workspace.client}/${path}`, { as: admin, ...request });
};

const kept = (file: string) => ({ kind: "file", file });

const write = async (file: string): Promise<string> => {
  const body = { ...documentOf(workspace), where: kept(file) };
  const made = await succeed(workspace.stage, `POST ${workspace.client}/documents`, {
    as: admin,
    body,
  });
  return `documents/${(made.body as { id: string }).id}`;
};

const send = (file: Sent = pdf) => sendFile(workspace.stage, workspace.client, admin, file);

const draft = (document: string, version: number, file: string) =>
  ask(`PUT ${document}/draft`, {
    version,
    body: { label: "2.0", where: kept(file), note: "" },
  });

/** Whether anything of the file is still known to be on its way. */
const onItsWay = async (id: string) =>
  Object.keys(await workspace.stage.contents()).some((place) => place.includes(id));

describe("a version that is a file", () => {
  it("shows its hash, is served as an attachment, and stays as it was approved", async () => {
    const { stage } = workspace;
    const file = await send();
    const document = await write(file);
    const { sha256 } = announcement(pdf);
    expect(await ask(`GET ${document}`, { as: viewer })).toMatchObject({
      body: { lifecycle: { next: { where: { kind: "file", file: { id: file, sha256 } } } } },
    });
    expect(await onItsWay(file)).toBe(false);
    await ask(`PUT ${document}/submission`, { version: 1, body: { approver: null } });
    const effectiveFrom = stage.runtime.moment().now.slice(0, 10);
    const dates = { effectiveFrom, reviewBy: "2041-03-05" };
    await ask(`PUT ${document}/approval`, { as: consultant, version: 2, body: dates });
    const other = await send({ ...pdf, content: "%PDF-1.7\nSecond." });
    expect(await draft(document, 3, other)).toMatchObject({ status: 200 });
    expect(await ask(`GET ${document}`)).toMatchObject({
      body: { lifecycle: { versions: [{ where: { file: { id: file, sha256 } } }] } },
    });
    const { body } = await ask(`GET ${document}/versions/1/file`, { as: viewer });
    const answer = await fetch((body as { url: string }).url);
    expect(await answer.text()).toBe(pdf.content);
    expect(answer.headers.get("content-disposition")).toMatch(/^attachment; filename="review.pdf"/);
    expect(await ask(`GET ${document}/versions/3/file`)).toMatchObject({ status: 404 });
    expect(await draft(document, 4, file)).toMatchObject({ status: 200 });
  });

  it("leaves a file that no version holds any more to the sweep", async () => {
    const { stage } = workspace;
    const [one, other] = [await send(), await send()];
    const document = await write(one);
    expect(await draft(document, 1, other)).toMatchObject({ status: 200 });
    expect([await onItsWay(one), await onItsWay(other)]).toEqual([true, false]);
    await ask(`PUT ${document}/retirement`, { version: 2, body: { reason: "Merged" } });
    expect(await onItsWay(other)).toBe(true);
    stage.setNow("2040-03-06T10:00:00.000Z");
    await stage.sweep();
    await stage.settle();
    expect([await onItsWay(one), await onItsWay(other)]).toEqual([false, false]);
    stage.setNow("2040-03-05T09:00:00.000Z");
  });
});

describe("a file that is no version", () => {
  const refused = async (sent: Sent, bytes: Sent["content"]) => {
    const { stage, client } = workspace;
    const upload = await announce(stage, client, admin, sent);
    if (bytes !== "") await put(upload, bytes);
    const before = await ask("GET documents");
    const body = { ...documentOf(workspace), where: kept(upload.id) };
    const reply = await ask("POST documents", { body });
    expect((await ask("GET documents")).body).toEqual(before.body);
    return reply;
  };

  it("is refused where its content is not its type, and nothing of it is left", async () => {
    const disguised: Sent = { ...pdf, content: "<html><script>alert(1)</script></html>" };
    expect(await refused(disguised, disguised.content)).toMatchObject({
      status: 422,
      body: { code: "file.not_its_type", errors: [{ pointer: "/where/file" }] },
    });
  });

  it("is refused where it has not arrived, is not there, or belongs to another document", async () => {
    expect(await refused(pdf, "")).toMatchObject({
      status: 409,
      body: { code: "file.incomplete", errors: [{ pointer: "/where/file" }] },
    });
    const gone = { ...documentOf(workspace), where: kept("fil_0000000000000000") };
    expect(await ask("POST documents", { body: gone })).toMatchObject({
      status: 404,
      body: { errors: [{ pointer: "/where/file" }] },
    });
    const taken = await send();
    await write(taken);
    const again = { ...documentOf(workspace), where: kept(taken) };
    expect(await ask("POST documents", { body: again })).toMatchObject({ status: 404 });
  });
});
