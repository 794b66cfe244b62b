import { type RouteName, routes } from "@tandem/contract/routes";
import { joinFirm, secretFor, succeed } from "@tandem/functions/testing/cast";
import { beforeAll, describe, expect, it } from "vitest";
import { callOf, names, paramsOf } from "./examples.ts";
import { people } from "./people.ts";
import { createWorld, type World } from "./world.ts";

/** Whoever never learns of what the firm's people note for themselves, not even that there is something. */
const outsiders = {
  clientAdmin: people.clientAdmin,
  contributor: people.contributor,
  viewer: people.viewer,
  auditor: people.auditor,
  reviewer: people.reviewer,
} as const;

const words = "Between us: their controls are weaker than they say";
const requirement = "iso27001:A.5.4";

let world: World;
beforeAll(async () => {
  world = await createWorld();
}, 60_000);

const reads = names.filter(
  (name) => routes[name].method === "get" && routes[name].path.includes("/tenants/{tenantId}"),
);

/** What every read of the client answers to somebody, with whatever query may widen it. */
const everythingFor = async (as: string): Promise<Record<string, unknown>> => {
  const { stage, places } = world;
  const { own } = places;
  const seen: Record<string, unknown> = {};
  const look = async (call: string) => {
    const { status, body } = await stage.ask(`GET ${call}`, { as });
    const { requestId: _, cursor, ...said } = body as Record<string, unknown>;
    seen[call] = { status, said, goesOn: typeof cursor === "string" };
  };
  const call = (name: RouteName) => callOf(name, paramsOf(name, own)).replace("GET ", "");
  for (const name of reads) await look(call(name));
  await look(`${call("listTrail")}?limit=1`);
  await look(`${call("listTrail")}?aggregate=note:${own.firmId}:${requirement}:${own.ids.note}`);
  await look(`${call("listNotifications")}?unread=true`);
  await look("/api/v1/me/work");
  return seen;
};

const textOf = (seen: Record<string, unknown>) => JSON.stringify(Object.values(seen));

describe("an internal note", () => {
  it("changes nothing that anyone of the client, or an auditor, can read anywhere", async () => {
    const { stage, places } = world;
    const { own } = places;
    const before: Record<string, unknown> = {};
    for (const [who, as] of Object.entries(outsiders)) before[who] = await everythingFor(as);
    const notes = `/api/v1/tenants/${own.tenantId}/assessment/${requirement}/notes`;
    const said = await succeed(stage, `POST ${notes}`, {
      as: people.consultant,
      body: { text: `${words}, @${own.ids.adviser}`, mentions: [own.ids.adviser] },
    });
    const { id } = said.body as { id: string };
    await succeed(stage, `PUT ${notes}/${id}`, {
      as: people.consultant,
      version: 1,
      body: { text: `${words} in May, @${own.ids.adviser}`, mentions: [own.ids.adviser] },
    });
    // Before and after its consumers have acted: neither is there anything that waits to be counted.
    for (const settles of [false, true]) {
      if (settles) await stage.settle();
      for (const [who, as] of Object.entries(outsiders)) {
        const after = await everythingFor(as);
        expect(after, `seen by ${who}`).toEqual(before[who]);
        expect(textOf(after)).not.toMatch(
          /Between us|note:frm|note\.(written|edited)|internal":true/,
        );
        expect(textOf(after)).not.toContain(id);
      }
    }
  });

  it("is read by the firm's people, with its trail, and the whole trail holds with it", async () => {
    const { stage, places } = world;
    const { own } = places;
    const client = `/api/v1/tenants/${own.tenantId}`;
    for (const as of [people.firmOwner, people.consultant]) {
      const notes = `GET ${client}/assessment/${requirement}/notes`;
      const { body } = await succeed(stage, notes, { as });
      const { items } = body as { items: { id: string; text: string }[] };
      const newest = items.find(({ text }) => text.includes(words));
      const trail = `GET ${client}/trail?aggregate=note:${own.firmId}:${requirement}:${newest?.id}`;
      expect((await succeed(stage, trail, { as })).body).toMatchObject({
        items: [{ action: "note.edited" }, { action: "note.written" }],
      });
    }
    const proof = async (as: string) =>
      (await succeed(stage, `GET ${client}/trail/verification`, { as })).body as {
        entries: number;
        broken: unknown[];
      };
    const [firm, theirs] = [await proof(people.consultant), await proof(people.auditor)];
    expect([firm.broken, theirs.broken]).toEqual([[], []]);
    expect(firm.entries).toBeGreaterThan(theirs.entries);
    stage.setNow("2040-03-06T09:00:00.000Z");
    await stage.sweep();
    await stage.settle();
    expect((await proof(people.firmOwner)).broken).toEqual([]);
    stage.setNow("2040-03-05T09:00:00.000Z");
  });

  it("calls nobody but people of the firm, and tells no one else", async () => {
    const { stage, places } = world;
    const { own } = places;
    const notes = `/api/v1/tenants/${own.tenantId}/assessment/${requirement}/notes`;
    const userId = stage.userId(people.clientAdmin);
    const reply = await stage.ask(`POST ${notes}`, {
      as: people.consultant,
      body: { text: `@${userId}`, mentions: [userId] },
    });
    expect(reply).toMatchObject({
      status: 422,
      body: { code: "comment.not_for_them", errors: [{ pointer: "/mentions/0" }] },
    });
    const outside = Object.values(outsiders) as string[];
    const internal = stage.mails.filter(({ text }) => text.includes("internal note"));
    expect(internal.map(({ to }) => to)).toEqual(["alder@one.example"]);
    expect(internal.some(({ to }) => outside.includes(to))).toBe(false);
  });

  it("is answered by no comment, and answers none", async () => {
    const { stage, places } = world;
    const { own } = places;
    const at = `/api/v1/tenants/${own.tenantId}/assessment/${requirement}`;
    const crossing = [
      { where: "comments", replyTo: own.ids.note },
      { where: "notes", replyTo: own.ids.comment },
    ];
    for (const { where, replyTo } of crossing) {
      const body = { text: "Across", replyTo };
      const reply = await stage.ask(`POST ${at}/${where}`, { as: people.consultant, body });
      expect(reply).toMatchObject({ status: 404, body: { errors: [{ pointer: "/replyTo" }] } });
    }
  });

  it("is out of sight for whoever was of the firm and is the client's by now", async () => {
    const { stage, places } = world;
    const { own } = places;
    const client = `/api/v1/tenants/${own.tenantId}`;
    const news = async () =>
      (await succeed(stage, `GET ${client}/notifications?unread=true`, { as: "alder@one.example" }))
        .body as { items: unknown[] };
    expect((await news()).items).toHaveLength(1);
    await succeed(stage, `PATCH ${client}/members/${own.ids.adviser}`, {
      as: people.firmOwner,
      version: 1,
      body: { role: "viewer", period: null, topManagement: false },
    });
    expect((await news()).items).toEqual([]);
  });
});

describe("the notes of a firm that the client leaves", () => {
  const client = () => `/api/v1/tenants/${world.places.own.tenantId}`;
  const notes = () => `${client()}/assessment/${requirement}/notes`;
  const { clientAdmin } = people;

  const leave = async () => {
    const { body } = await succeed(world.stage, `GET ${client()}/keeping`, { as: clientAdmin });
    const { version } = body as { version: number };
    await succeed(world.stage, `POST ${client()}/keeping/end`, { as: clientAdmin, version });
    await world.stage.settle();
  };
  const turnTo = async ({ owner, firmId }: { owner: string; firmId: string }) => {
    const { stage } = world;
    const proposal = { as: owner, body: { email: clientAdmin } };
    await succeed(stage, `POST /api/v1/firms/${firmId}/proposals`, proposal);
    await stage.settle();
    const body = { secret: secretFor(stage, clientAdmin) };
    await succeed(stage, `POST ${client()}/keeping/accept`, { as: clientAdmin, body });
    await stage.settle();
  };
  const write = async (as: string, text: string, mentions: readonly string[] = []) =>
    (await succeed(world.stage, `POST ${notes()}`, { as, body: { text, mentions } })).body as {
      id: string;
    };
  const textsFor = async (as: string) =>
    (
      (await succeed(world.stage, `GET ${notes()}`, { as })).body as { items: { text: string }[] }
    ).items.map(({ text }) => text);
  const entriesFor = async (as: string) =>
    (await succeed(world.stage, `GET ${client()}/trail/verification`, { as })).body as {
      entries: number;
      broken: unknown[];
    };

  const newsOf = async (as: string) =>
    (
      (await succeed(world.stage, `GET ${client()}/notifications`, { as })).body as {
        items: { comment: string }[];
      }
    ).items.map(({ comment }) => comment);

  it("are read by nobody, the next firm's people included, until that firm keeps it again", async () => {
    const { stage, places } = world;
    const { own: first, foreign: next } = places;
    // The day before is sealed by now.
    stage.setNow("2040-03-06T10:00:00.000Z");
    const both = people.consultant;
    const call = (by: string) =>
      write(by, `${words}, @${stage.userId(both)}`, [stage.userId(both)]);
    await joinFirm(stage, next.owner, next.firmId, { [both]: "firmOwner" });
    const { id } = await call(first.owner);
    await stage.settle();
    expect(await newsOf(both)).toContain(id);
    const { id: late } = await call(first.owner);
    const events = stage.queue.splice(0);
    const theirs = await textsFor(first.owner);
    const gone = async (as: string, status: number) => {
      const body = { text: "Mine now" };
      const replies = [
        await stage.ask(`PUT ${notes()}/${id}`, { as, version: 1, body }),
        await stage.ask(`POST ${notes()}/${id}/withdraw`, { as, version: 1 }),
        await stage.ask(`POST ${notes()}`, { as, body: { ...body, replyTo: id } }),
      ];
      expect(replies.map((reply) => reply.status)).toEqual([status, status, status]);
      expect(JSON.stringify(replies)).not.toContain(words);
    };

    await leave();
    for (const as of [first.owner, people.consultant]) {
      expect(await stage.ask(`GET ${notes()}`, { as })).toMatchObject({ status: 404 });
      await gone(as, 404);
    }
    expect(await stage.ask(`GET ${notes()}`, { as: clientAdmin })).toMatchObject({
      status: 403,
      body: { code: "access.forbidden" },
    });
    await gone(clientAdmin, 403);

    await turnTo(next);
    expect(await stage.deliver(events)).toEqual([]);
    await stage.settle();
    expect(stage.mails.filter(({ key }) => key.startsWith(late))).toEqual([]);
    for (const as of [next.owner, both]) {
      expect(await textsFor(as)).toEqual([]);
      const news = await newsOf(as);
      expect([id, late].filter((each) => news.includes(each))).toEqual([]);
    }
    await gone(next.owner, 404);
    for (const { firmId } of [first, next]) {
      const trail = `GET ${client()}/trail?aggregate=note:${firmId}:${requirement}:${id}`;
      expect((await succeed(stage, trail, { as: next.owner })).body).toMatchObject({ items: [] });
    }
    expect(await entriesFor(next.owner)).toEqual({
      ...(await entriesFor(clientAdmin)),
      broken: [],
    });
    await write(next.owner, "Between the two of us");
    expect(await textsFor(next.owner)).toEqual(["Between the two of us"]);
    expect(await stage.ask(`GET ${notes()}`, { as: first.owner })).toMatchObject({ status: 404 });

    await leave();
    await turnTo(first);
    expect(await textsFor(first.owner)).toEqual(theirs);
    expect((await entriesFor(first.owner)).broken).toEqual([]);
  });
});
