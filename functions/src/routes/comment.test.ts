import { TenantId } from "@tandem/domain/id";
import * as Clients from "@tandem/store/control/client";
import { beforeAll, describe, expect, it } from "vitest";
import { joinClient, succeed } from "../testing/cast.ts";
import { failCommands, killed } from "../testing/fault.ts";
import { createWorkspace, people, type Workspace } from "../testing/workspace.ts";

const { admin, consultant, contributor, owner, viewer } = people;

let workspace: Workspace;
beforeAll(async () => {
  workspace = await createWorkspace();
}, 30_000);

const id = (email: string) => workspace.stage.userId(email);
const at = (key = "iso27001:A.5.1") => `${workspace.client}/assessment/${key}`;

type Said = { readonly id: string; readonly version: number };
let second = 0;
/** Later than whatever was said before: what is said in one moment has no order. */
const tick = () => {
  second += 1;
  workspace.stage.setNow(new Date(Date.UTC(2040, 2, 5, 9, 0, second)).toISOString());
};

const say = async (as: string, body: Record<string, unknown>, where = `${at()}/comments`) => {
  tick();
  return (await succeed(workspace.stage, `POST ${where}`, { as, body })).body as Said;
};

const read = async (path: string, as: string) =>
  (await succeed(workspace.stage, `GET ${path}`, { as })).body as {
    items: Record<string, unknown>[];
    cursor: string | null;
  };

const calling = (...emails: string[]) => ({
  text: emails.map((email) => `@${id(email)}`).join(" and "),
  mentions: emails.map(id),
});

describe("a comment", () => {
  it("is signed, stays in its place, and is read newest first a page at a time", async () => {
    const first = await say(contributor, { text: "First" });
    const reply = await say(consultant, { text: "Second", replyTo: first.id });
    const page = await read(`${at()}/comments?limit=1`, viewer);
    expect(page.items).toMatchObject([
      { id: reply.id, replyTo: first.id, name: "consultant", by: id(consultant), editedAt: null },
    ]);
    const rest = await read(`${at()}/comments?limit=5&cursor=${page.cursor}`, viewer);
    expect(rest.items).toMatchObject([{ id: first.id, text: "First" }]);
    expect(rest.items[0]).not.toHaveProperty("audience");
  });

  it.each([
    [{ text: "  " }, 422, "/text"],
    [{ text: "x".repeat(4_001) }, 422, "/text"],
    [{ text: "a", audience: "firm" }, 422, ""],
    [{ text: "nobody", mentions: ["usr_00000000000000000000"] }, 404, "/mentions/0"],
    [{ text: "a", replyTo: "cmt_0000000000000000" }, 404, "/replyTo"],
  ])("is refused where it makes no sense: %j", async (body, status, pointer) => {
    const reply = await workspace.stage.ask(`POST ${at()}/comments`, { as: admin, body });
    expect(reply).toMatchObject({ status, body: { errors: [{ pointer }] } });
  });

  it("answers no comment on another requirement, and calls whom its text names", async () => {
    const elsewhere = await say(admin, { text: "Here" }, `${at("iso27001:A.5.2")}/comments`);
    const reply = await workspace.stage.ask(`POST ${at()}/comments`, {
      as: admin,
      body: { text: "There", replyTo: elsewhere.id },
    });
    expect(reply).toMatchObject({ status: 404 });
    const body = { text: "Somebody", mentions: [id(contributor)] };
    expect(await workspace.stage.ask(`POST ${at()}/comments`, { as: admin, body })).toMatchObject({
      status: 422,
      body: { code: "input.invalid", errors: [{ pointer: "/mentions/0" }] },
    });
  });

  it("is changed and withdrawn by its author alone, and the trail keeps what it said", async () => {
    const { stage } = workspace;
    const said = await say(contributor, { text: "Wrong" });
    const one = `${at()}/comments/${said.id}`;
    const edit = (as: string, version: number) =>
      stage.ask(`PUT ${one}`, { as, version, body: { text: "Right" } });
    expect(await edit(admin, 1)).toMatchObject({
      status: 403,
      body: { code: "comment.not_yours" },
    });
    expect(await edit(contributor, 1)).toMatchObject({
      status: 200,
      body: { text: "Right", version: 2, editedAt: expect.any(String) },
    });
    expect(await edit(contributor, 1)).toMatchObject({ status: 412 });
    expect(await edit(contributor, 2)).toMatchObject({ status: 200, body: { version: 2 } });
    const withdraw = (as: string, key?: string) =>
      stage.ask(`POST ${one}/withdraw`, { as, version: 2, ...(key !== undefined && { key }) });
    expect(await withdraw(owner)).toMatchObject({ status: 403 });
    expect(await withdraw(contributor, "withdraw-key")).toMatchObject({ status: 200 });
    expect(await withdraw(contributor, "withdraw-key")).toMatchObject({ status: 200 });
    expect(
      await stage.ask(`PUT ${one}`, { as: contributor, version: 3, body: { text: "Again" } }),
    ).toMatchObject({ status: 409, body: { code: "comment.withdrawn" } });
    const trail = `${workspace.client}/trail?aggregate=comment:iso27001:A.5.1:${said.id}`;
    expect((await read(trail, admin)).items).toMatchObject([
      { action: "comment.withdrawn" },
      { action: "comment.edited", change: { text: { from: "Wrong", to: "Right" } } },
      { action: "comment.written" },
    ]);
    expect((await read(`${at()}/comments?limit=1`, viewer)).items).toMatchObject([
      { text: "Right", withdrawnAt: expect.any(String) },
    ]);
    const proof = await succeed(stage, `GET ${workspace.client}/trail/verification`, { as: admin });
    expect(proof.body).toMatchObject({ broken: [] });
  });
});

describe("whoever a comment calls or answers", () => {
  const unread = async (as: string) =>
    (await read(`${workspace.client}/notifications?unread=true`, as)).items;

  it("is told in the product and by mail, once, without a word of what was said", async () => {
    const { stage } = workspace;
    const body = { ...calling(contributor, consultant), text: "" };
    const text = `Secret plan, @${id(contributor)} and @${id(consultant)} and @${id(admin)}`;
    const mentions = [...body.mentions, id(admin)];
    const said = await say(admin, { text, mentions });
    const again = [...stage.queue];
    await stage.settle();
    await stage.deliver(again);
    expect((await unread(contributor))[0]).toMatchObject({
      kind: "mention",
      by: "admin",
      comment: said.id,
      requirement: "iso27001:A.5.1",
    });
    expect(await unread(admin)).toEqual([]);
    const mails = stage.mails.filter(({ key }) => key.startsWith(said.id));
    expect(mails.map(({ to }) => to).toSorted()).toEqual([consultant, contributor].toSorted());
    const mail = mails.find(({ to }) => to === contributor);
    expect(mail?.subject).toBe("admin mentioned you in Client");
    expect(mail?.text).toContain(
      `http://localhost:4100/clients/${workspace.tenantId}/assess/iso27001:A.5.1?comment=${said.id}`,
    );
    expect(mail?.text).not.toContain("Secret");
    const reply = await say(consultant, { text: "Done", replyTo: said.id });
    await stage.settle();
    expect(await unread(admin)).toMatchObject([{ kind: "reply", comment: reply.id }]);
  });

  it("is told once, also where the comment is changed, and not once it is withdrawn", async () => {
    const { stage } = workspace;
    const said = await say(admin, calling(viewer));
    const call = `${at()}/comments/${said.id}`;
    const body = { text: `Now really, @${id(viewer)}`, mentions: [id(viewer)] };
    await succeed(stage, `PUT ${call}`, { as: admin, version: 1, body });
    await stage.settle();
    expect(await unread(viewer)).toHaveLength(1);
    expect(
      stage.mails.filter(({ to, key }) => to === viewer && key.startsWith("cmt")),
    ).toHaveLength(1);
    const late = await say(admin, calling(viewer));
    await succeed(stage, `POST ${at()}/comments/${late.id}/withdraw`, { as: admin, version: 1 });
    await stage.settle();
    expect(await unread(viewer)).toHaveLength(1);
  });

  it("hears of it again from the queue where the mail could not be sent", async () => {
    let fails = true;
    const other = await createWorkspace({
      adapt: ({ mail }) => ({
        mail: (each) =>
          fails && each.subject.includes("mentioned") ? Promise.reject(killed()) : mail(each),
      }),
    });
    const { stage } = other;
    const userId = stage.userId(contributor);
    await succeed(stage, `POST ${other.client}/assessment/iso27001:A.5.1/comments`, {
      as: admin,
      body: { text: `@${userId}`, mentions: [userId] },
    });
    const events = stage.queue.splice(0);
    expect(await stage.deliver(events)).toHaveLength(1);
    fails = false;
    expect(await stage.deliver(events)).toEqual([]);
    expect(await stage.deliver(events)).toEqual([]);
    expect(stage.mails.filter(({ subject }) => subject.includes("mentioned"))).toHaveLength(1);
  });

  it("marks one or all of it as read, for themselves alone", async () => {
    const { stage, client } = workspace;
    await say(admin, calling(contributor));
    await stage.settle();
    const before = await unread(contributor);
    const [first] = before as { id: string }[];
    const call = `POST ${client}/notifications/${first?.id}/read`;
    expect((await stage.ask(call, { as: viewer })).status).toBe(404);
    expect((await stage.ask(call, { as: contributor })).status).toBe(204);
    expect((await stage.ask(call, { as: contributor })).status).toBe(204);
    expect(await unread(contributor)).toHaveLength(before.length - 1);
    const all = (await read(`${client}/notifications`, contributor)).items;
    expect(all[0]).toMatchObject({ id: first?.id, readAt: expect.any(String) });
    await stage.ask(`POST ${client}/notifications/read`, { as: contributor });
    expect(await unread(contributor)).toEqual([]);
  });

  it("is told nothing where they have left before the news arrives", async () => {
    const { stage, tenantId, client } = workspace;
    const leaving = "leaving@client.example";
    await joinClient(stage, owner, tenantId, { [leaving]: "viewer" });
    await say(admin, calling(leaving));
    await succeed(stage, `DELETE ${client}/members/${id(leaving)}`, { as: admin, version: 1 });
    await stage.settle();
    expect(stage.mails.some(({ to, key }) => to === leaving && key.startsWith("cmt"))).toBe(false);
  });
});

describe("what people say to each other", () => {
  it("counts nothing: readiness is neither computed again nor said to be on its way", async () => {
    const { stage, client } = workspace;
    await stage.settle();
    const readiness = async () =>
      (await succeed(stage, `GET ${client}/readiness`, { as: admin })).body;
    const before = await readiness();
    await say(admin, calling(contributor));
    expect(await readiness()).toEqual(before);
    await stage.settle();
    expect(await readiness()).toEqual(before);
    tick();
  });

  it("is refused, whole, where the table fails", async () => {
    const { stage, tenantId } = await createWorkspace();
    const client = await Clients.find(stage.runtime.control, TenantId.parse(tenantId));
    if (client === null) throw new Error("There is no client");
    const table = await stage.runtime.tableOf(client.data);
    failCommands(table.documents, ({ commandName }) =>
      commandName.startsWith("TransactWrite") ? killed() : null,
    );
    const path = `/api/v1/tenants/${tenantId}/assessment/iso27001:A.5.1/comments`;
    expect((await stage.ask(`POST ${path}`, { as: admin, body: { text: "a" } })).status).toBe(500);
    expect((await stage.ask(`GET ${path}`, { as: admin })).body).toMatchObject({ items: [] });
  });
});

describe("the history of a requirement", () => {
  it("tells everyone who did and said what, in order, over pages", async () => {
    const { stage } = workspace;
    const key = at("iso27001:8.1");
    const steps = [
      () => succeed(stage, `PUT ${key}/claim`, { as: admin, version: 0, body: { rating: "P" } }),
      () => say(admin, { text: "More to come" }, `${key}/comments`),
      () => succeed(stage, `PUT ${key}/claim`, { as: admin, version: 1, body: { rating: "F" } }),
      () => say(consultant, { text: "Only ours" }, `${key}/notes`),
      () => say(contributor, { text: "It came" }, `${key}/comments`),
      () =>
        succeed(stage, `PUT ${key}/verification`, {
          as: consultant,
          version: 2,
          body: { outcome: "verified", rating: "L" },
        }),
    ];
    for (const step of steps) {
      tick();
      await step();
    }
    const actions = [
      "assessment.verified",
      "comment.written",
      "assessment.claimed",
      "comment.written",
      "assessment.claimed",
    ];
    for (const limit of [1, 2, 3, 5, 100]) {
      const found: unknown[] = [];
      let cursor: string | null = null;
      do {
        const query: string = cursor === null ? "" : `&cursor=${cursor}`;
        const page = await read(`${key}/history?limit=${limit}${query}`, contributor);
        found.push(...page.items.map(({ action }) => action));
        cursor = page.cursor;
      } while (cursor !== null);
      expect(found).toEqual(actions);
    }
    tick();
  });

  it("refuses a cursor that is none, or of another requirement", async () => {
    const { stage } = workspace;
    const first = await read(`${at("iso27001:8.1")}/history?limit=1`, admin);
    for (const cursor of ["x", Buffer.from("[1]").toString("base64url"), first.cursor]) {
      const call = `GET ${at("iso27001:8.2")}/history?cursor=${cursor}`;
      expect(await stage.ask(call, { as: admin })).toMatchObject({
        status: 422,
        body: { errors: [{ pointer: "/cursor" }] },
      });
    }
  });
});
