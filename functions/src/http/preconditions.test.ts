import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { succeed } from "../testing/cast.ts";
import { addEvidence, draft } from "../testing/evidence.ts";
import type { Ask } from "../testing/stage.ts";
import { createWorkspace, people, type Workspace } from "../testing/workspace.ts";

const { admin, contributor, owner } = people;

let workspace: Workspace;
beforeAll(async () => {
  workspace = await createWorkspace();
}, 30_000);

describe("If-Match", () => {
  const claim = (key: string, ifMatch: string | null) =>
    workspace.stage.ask(`PUT ${workspace.client}/assessment/${key}/claim`, {
      as: admin,
      body: { rating: "P" },
      headers: ifMatch === null ? {} : { "if-match": ifMatch },
    });

  it("is demanded", async () => {
    expect(await claim("iso27001:5.1", null)).toMatchObject({
      status: 428,
      body: { code: "write.precondition_required" },
    });
  });

  it.each(['"v1"', '"v00"', "v0", '"0"', 'W/"v0"', "*", '"v0", "v1"', '"v-1"', '"v0"x', ""])(
    "that is not the current version in its one form is stale: %s",
    async (ifMatch) => {
      expect(await claim("iso27001:5.1", ifMatch)).toMatchObject({
        status: 412,
        body: { code: "write.stale" },
      });
    },
  );

  it("of the current version lets the change pass, and the answer carries the next", async () => {
    const reply = await claim("iso27001:5.2", '"v0"');
    expect(reply).toMatchObject({ status: 200, body: { version: 1 } });
    expect(reply.headers.get("etag")).toBe('"v1"');
    const { stage, client } = workspace;
    const read = await stage.ask(`GET ${client}/assessment/iso27001:5.2`, { as: admin });
    expect(read.headers.get("etag")).toBe('"v1"');
  });

  it("of a change that changes nothing keeps the version", async () => {
    await claim("iso27001:5.3", '"v0"');
    expect(await claim("iso27001:5.3", '"v1"')).toMatchObject({ body: { version: 1 } });
  });

  it("lets one of many pass who change the same thing at once", async () => {
    const { stage, client } = workspace;
    const replies = await Promise.all(
      ["N", "P", "L", "F", "N", "P", "L", "F"].map((rating, place) =>
        stage.ask(`PUT ${client}/assessment/iso27001:6.2/claim`, {
          as: admin,
          version: 0,
          body: { rating, note: `Writer ${place}` },
        }),
      ),
    );
    const statuses = replies.map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    expect(statuses.every((status) => [200, 409, 412].includes(status))).toBe(true);
  });
});

describe("Idempotency-Key", () => {
  let key: string;
  let keys = 0;
  beforeEach(() => {
    keys += 1;
    key = `key-number-${keys}`;
  });

  const add = (more: Partial<Ask> = {}) =>
    workspace.stage.ask(`POST ${workspace.client}/evidence`, {
      as: admin,
      key,
      body: draft(),
      ...more,
    });

  it.each([null, "short", "a".repeat(65), "with space here", "ümläut-key"])(
    "is demanded, with 8 to 64 plain characters: %j",
    async (bad) => {
      const encoded = bad === null ? null : Buffer.from(bad).toString("latin1");
      expect(await add({ key: encoded })).toMatchObject({
        status: 422,
        body: {
          code: "idempotency.key_missing",
          errors: [{ pointer: "/headers/idempotency-key" }],
        },
      });
    },
  );

  it("gives the same answer to the same request, and does it once", async () => {
    const first = await add();
    const second = await add();
    expect(second).toMatchObject({ status: 201, body: first.body as object });
    expect(second.headers.get("etag")).toBe('"v1"');
    const { stage, client } = workspace;
    const { id } = first.body as { id: string };
    const trail = await succeed(stage, `GET ${client}/trail?aggregate=evidence:${id}`, {
      as: admin,
    });
    expect(trail.body).toMatchObject({ items: [{ action: "evidence.added" }] });
  });

  it("gives the first answer even after the thing has moved on", async () => {
    const { stage, client } = workspace;
    const first = await add();
    const { id } = first.body as { id: string };
    await succeed(stage, `POST ${client}/evidence/${id}/withdraw`, {
      as: admin,
      version: 1,
      body: { reason: "Wrong file" },
    });
    expect((await add()).body).toEqual(first.body);
  });

  it("is refused with another body", async () => {
    await add();
    expect(await add({ body: draft({ title: "Another" }) })).toMatchObject({
      status: 409,
      body: { code: "idempotency.key_reused" },
    });
  });

  it("is refused for another operation", async () => {
    const { stage, client } = workspace;
    const { id } = (await add()).body as { id: string };
    const body = { reason: "Wrong file" };
    const call = `POST ${client}/evidence/${id}/withdraw`;
    expect(await stage.ask(call, { as: admin, key, version: 1, body })).toMatchObject({
      status: 409,
    });
  });

  it("of one person is free for another", async () => {
    const first = await add();
    const second = await add({ as: contributor, body: draft({ title: "Mine" }) });
    expect(second.status).toBe(201);
    expect(second.body).not.toMatchObject({ id: (first.body as { id: string }).id });
  });

  it("of a request that was refused is free again", async () => {
    expect(await add({ body: draft({ validUntil: "2040-01-01" }) })).toMatchObject({ status: 422 });
    expect(await add()).toMatchObject({ status: 201 });
  });

  it("does it once for many who come at once", async () => {
    const replies = await Promise.all(Array.from({ length: 8 }, () => add()));
    expect(replies.map(({ status }) => status)).toEqual(Array(8).fill(201));
    expect(new Set(replies.map(({ body }) => (body as { id: string }).id)).size).toBe(1);
  });

  it("does it once for many who withdraw at once", async () => {
    const { stage, client } = workspace;
    const id = await addEvidence(workspace, admin);
    const call = `POST ${client}/evidence/${id}/withdraw`;
    const request = { as: admin, key, version: 1, body: { reason: "Wrong file" } };
    const replies = await Promise.all([1, 2, 3, 4].map(() => stage.ask(call, request)));
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  });

  it("keeps an invitation one, also when the client was renamed in between", async () => {
    const { stage, client } = workspace;
    const body = { email: "new@client.example", role: "viewer" };
    const invite = () => stage.ask(`POST ${client}/invitations`, { as: owner, key, body });
    const first = await invite();
    await succeed(stage, `PUT ${client}`, {
      as: owner,
      version: 1,
      body: {
        name: "Renamed",
        standards: ["iso27001", "iso20000"],
        smallOrganisation: null,
        plannedStage2: null,
        operatingSince: null,
      },
    });
    await stage.settle();
    expect(await invite()).toMatchObject({ status: 201, body: first.body as object });
    const mails = stage.mails.filter(({ to }) => to === body.email);
    expect(mails).toHaveLength(1);
  });

  it("founds one firm for many who come at once", async () => {
    const { stage } = workspace;
    const request = { as: "founder@new.example", key, body: { name: "New" } };
    const replies = await Promise.all(
      [1, 2, 3, 4].map(() => stage.ask("POST /api/v1/firms", request)),
    );
    expect(replies.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
    const { body } = await succeed(stage, "GET /api/v1/me", { as: request.as });
    expect(body).toMatchObject({ firms: [{ name: "New" }] });
  });
});
