import { beforeAll, describe, expect, it } from "vitest";
import { succeed } from "../testing/cast.ts";
import { draft } from "../testing/evidence.ts";
import { announce, announcement, pdf, put, type Sent, sendFile } from "../testing/files.ts";
import { createWorkspace, people, type Workspace } from "../testing/workspace.ts";

const { admin, contributor, viewer } = people;

let workspace: Workspace;
beforeAll(async () => {
  workspace = await createWorkspace();
}, 30_000);

const ask = (call: string, request: object = {}) => {
  const [method = "", path = ""] = call.split(" ");
  return workspace.stage.ask(`${method} ${workspace.client}/${path}`, { as: admin, ...request });
};

const begin = (body: object, as: string = admin) => ask("POST uploads", { as, body });

/** Announces a file, sends these bytes for it and makes evidence of it. */
const arrive = async (file: Sent, bytes: Sent["content"] = file.content) => {
  const { stage, client } = workspace;
  const upload = await announce(stage, client, admin, file);
  await put(upload, bytes);
  return { upload, reply: await makeOf(upload.id) };
};

const makeOf = (file: string, more: object = {}) =>
  ask("POST evidence", { body: draft({ content: { type: "file", file }, ...more }) });

/** Whether anything of a file is left: that it is on its way, or bytes. */
const isLeft = async (id: string) => {
  const kept = Object.keys(await workspace.stage.contents()).some((place) => place.includes(id));
  const { status } = await fetch(await addressOf(id), { method: "GET" });
  return kept || status !== 404;
};

const addressOf = async (id: string, method: "GET" | "PUT" = "GET") => {
  const objects = workspace.stage.runtime.files.of(workspace.tenantId as never);
  const key = `t/${workspace.tenantId}/files/${id}`;
  return (await objects.sign({ method, key, seconds: 60 })).url;
};

/** Puts nothing where a file is to be, as no address that is handed out allows. */
const putEmpty = async (id: string) => {
  expect((await fetch(await addressOf(id, "PUT"), { method: "PUT" })).status).toBe(200);
};

describe("a file that is announced", () => {
  it.each([
    [{ size: 0 }, "/size"],
    [{ size: 100 * 1_024 * 1_024 + 1 }, "/size"],
    [{ name: "page.html", mediaType: "text/html" }, "/mediaType"],
    [{ name: "drawing.svg", mediaType: "image/svg+xml" }, "/mediaType"],
    [{ name: "plan.pdf.exe" }, "/name"],
    [{ sha256: "short" }, "/sha256"],
  ])("is refused where it cannot be kept: %j", async (more, pointer) => {
    const before = await workspace.stage.contents();
    expect(await begin({ ...announcement(pdf), ...more })).toMatchObject({
      status: 422,
      body: { code: "input.invalid", errors: [{ pointer }] },
    });
    expect(await workspace.stage.contents()).toEqual(before);
  });

  it("is sent under its client to an address that fixes type, size and checksum", async () => {
    const { stage, client, tenantId } = workspace;
    const {
      id,
      name,
      put: where,
    } = await announce(stage, client, admin, {
      ...pdf,
      name: "C:\\secret\\review.pdf",
    });
    expect(name).toBe("review.pdf");
    const { pathname, searchParams } = new URL(where.url);
    expect(pathname).toBe(`/test/t/${tenantId}/files/${id}`);
    expect(searchParams.get("X-Amz-SignedHeaders")).toBe(
      "content-disposition;content-length;content-type;host;if-none-match;x-amz-checksum-sha256",
    );
    expect(where.headers).toMatchObject({ "content-type": "application/pdf" });
  });

  it("is one file however often it is announced under a key, each time with a fresh address", async () => {
    const { stage } = workspace;
    const request = { key: "one-upload-key", body: announcement(pdf) };
    const first = await ask("POST uploads", request);
    stage.setNow("2040-03-05T09:20:00.000Z");
    const second = await ask("POST uploads", request);
    stage.setNow("2040-03-05T09:00:00.000Z");
    const [one, other] = [first, second].map(({ body }) => body as { id: string; put: object });
    expect(second.status).toBe(201);
    expect(other?.id).toBe(one?.id);
    expect(other?.put).not.toEqual(one?.put);
    const otherBody = { ...request, body: { ...request.body, size: 5 } };
    expect(await ask("POST uploads", otherBody)).toMatchObject({ status: 409 });
  });

  it("needs the right to add evidence", async () => {
    expect(await begin(announcement(pdf), viewer)).toMatchObject({ status: 403 });
    expect(await begin(announcement(pdf), contributor)).toMatchObject({ status: 201 });
  });
});

describe("a file that has arrived", () => {
  it("becomes evidence, with its checksum in the trail, and is no longer on its way", async () => {
    const { upload, reply } = await arrive(pdf);
    const { sha256, size } = announcement(pdf);
    expect(reply).toMatchObject({
      status: 201,
      body: {
        content: {
          type: "file",
          file: { id: upload.id, name: "review.pdf", mediaType: "application/pdf", size, sha256 },
        },
        revision: 1,
      },
    });
    const { id } = reply.body as { id: string };
    const trail = await ask(`GET trail?aggregate=evidence:${id}`);
    expect(JSON.stringify(trail.body)).toContain(sha256);
    expect(await ask(`DELETE uploads/${upload.id}`, { version: 1 })).toMatchObject({ status: 404 });
    expect(await makeOf(upload.id)).toMatchObject({
      status: 404,
      body: { errors: [{ pointer: "/content/file" }] },
    });
  });

  it("makes one piece of evidence of two attempts at the same moment", async () => {
    const { stage, client } = workspace;
    const file = await sendFile(stage, client, admin);
    const statuses = await Promise.all([makeOf(file), makeOf(file), makeOf(file)]);
    const made = statuses.filter(({ status }) => status === 201);
    expect(made).toHaveLength(1);
    expect(statuses.every(({ status }) => [201, 404, 409, 412].includes(status))).toBe(true);
  });

  it("is fetched as an attachment by whoever may read, for a minute", async () => {
    const { reply } = await arrive({ ...pdf, name: "Prüfbericht (2).pdf" });
    const { id } = reply.body as { id: string };
    const found = await ask(`GET evidence/${id}/revisions/1/file`, { as: viewer });
    expect(found).toMatchObject({
      status: 200,
      body: { expiresAt: "2040-03-05T09:01:00.000Z" },
    });
    const answer = await fetch((found.body as { url: string }).url);
    expect(await answer.text()).toBe(pdf.content);
    expect(answer.headers.get("content-disposition")).toMatch(/^attachment; filename="Prufbericht/);
    for (const revision of ["0", "2", "x"]) {
      const { status } = await ask(`GET evidence/${id}/revisions/${revision}/file`);
      expect([404, 422]).toContain(status);
    }
  });
});

describe("a file that is not what was announced", () => {
  it.each([
    ["a program called a PDF", pdf, "MZ\u0090\u0000 and so on"],
    ["a page called a PDF", pdf, "<html><script>alert(1)</script>"],
    [
      "a page called a text",
      { name: "notes.txt", mediaType: "text/plain" },
      "<!doctype html><script>alert(1)</script>",
    ],
    ["a PNG called a JPEG", { name: "a.jpg", mediaType: "image/jpeg" }, "\u0089PNG\r\n\u001a\n"],
  ])("is refused with its place, and nothing is left: %s", async (_, says, content) => {
    const { upload, reply } = await arrive({ ...says, content: Buffer.from(content, "latin1") });
    expect(reply).toMatchObject({
      status: 422,
      body: { code: "file.not_its_type", errors: [{ pointer: "/content/file" }] },
    });
    expect(await isLeft(upload.id)).toBe(false);
  });

  it("in its bytes is refused, and nothing is left", async () => {
    const { upload, reply } = await arrive(pdf, "%PDF-1.7\nreviewed.");
    expect(reply).toMatchObject({
      status: 422,
      body: { code: "file.altered", errors: [{ pointer: "/content/file" }] },
    });
    expect(await isLeft(upload.id)).toBe(false);
  });
});

describe("a file of zero bytes", () => {
  it("is refused when it is announced, and when it arrives all the same, and nothing is left", async () => {
    expect(await begin(announcement({ ...pdf, content: "" }))).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: "/size" }] },
    });
    const upload = await announce(workspace.stage, workspace.client, admin);
    await putEmpty(upload.id);
    expect(await makeOf(upload.id)).toMatchObject({
      status: 422,
      body: {
        code: "file.altered",
        errors: [{ pointer: "/content/file", detail: expect.stringContaining("empty") }],
      },
    });
    expect(await isLeft(upload.id)).toBe(false);
  });
});

describe("an upload that stops half way", () => {
  it("counts for nothing, and goes on where it is sent again", async () => {
    const { stage, client } = workspace;
    const upload = await announce(stage, client, admin);
    const incomplete = {
      status: 409,
      body: { code: "file.incomplete", errors: [{ pointer: "/content/file" }] },
    };
    expect(await makeOf(upload.id)).toMatchObject(incomplete);
    const { url, headers } = upload.put;
    const half = new ReadableStream<Uint8Array>({
      start: (controller) => {
        controller.enqueue(Buffer.from("%PDF-1"));
        controller.error(new Error("The network is gone"));
      },
    });
    const init = { method: "PUT", headers, body: half, duplex: "half" };
    await expect(fetch(url, init)).rejects.toThrow("fetch failed");
    expect(await makeOf(upload.id)).toMatchObject(incomplete);
    await put(upload, pdf.content);
    expect(await makeOf(upload.id)).toMatchObject({ status: 201 });
  });

  it("is swept away after a day, and what became evidence is not", async () => {
    const { stage, client } = workspace;
    const lost = await sendFile(stage, client, admin);
    const late = await announce(stage, client, admin);
    const kept = await arrive(pdf);
    stage.setNow("2040-03-06T00:06:00.000Z");
    await stage.sweep();
    await stage.settle();
    expect(await isLeft(lost)).toBe(true);
    stage.setNow("2040-03-07T00:06:00.000Z");
    await stage.sweep();
    await stage.settle();
    stage.setNow("2040-03-05T09:00:00.000Z");
    expect(await isLeft(lost)).toBe(false);
    expect(await isLeft(late.id)).toBe(false);
    expect((await fetch(await addressOf(kept.upload.id))).status).toBe(200);
  });

  it("is removed at once by whoever gives it up", async () => {
    const { stage, client } = workspace;
    const file = await sendFile(stage, client, admin);
    const call = `DELETE uploads/${file}`;
    expect(await ask(call)).toMatchObject({ status: 428 });
    expect(await ask(call, { version: 1 })).toMatchObject({ status: 204 });
    expect(await isLeft(file)).toBe(false);
    expect(await ask(call, { version: 1 })).toMatchObject({ status: 404 });
  });
});

it("the dates of evidence are judged without losing its file", async () => {
  const { stage, client } = workspace;
  const file = await sendFile(stage, client, admin);
  expect(await makeOf(file, { validFrom: "2040-03-06" })).toMatchObject({
    status: 422,
    body: { errors: [{ pointer: "/validFrom" }] },
  });
  expect(await makeOf(file)).toMatchObject({ status: 201 });
});

it("so many files may be on their way and no more", async () => {
  const crowded = await createWorkspace();
  const body = announcement(pdf);
  const { stage, client } = crowded;
  for (let count = 0; count < 200; count += 20) {
    const some = Array.from({ length: 20 }, () =>
      succeed(stage, `POST ${client}/uploads`, { as: admin, body }),
    );
    await Promise.all(some);
  }
  expect(await stage.ask(`POST ${client}/uploads`, { as: admin, body })).toMatchObject({
    status: 422,
    body: { code: "limit.items" },
  });
});
