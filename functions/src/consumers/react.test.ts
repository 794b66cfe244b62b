import type { ReadinessView } from "@tandem/contract/readiness/schema";
import { TenantId } from "@tandem/domain/id";
import * as Clients from "@tandem/store/control/client";
import type { ControlEvent } from "@tandem/store/control/event";
import { beforeEach, describe, expect, it } from "vitest";
import type { Event, Mail } from "../runtime/runtime.ts";
import { assign, joinFirm, succeed } from "../testing/cast.ts";
import { addEvidence } from "../testing/evidence.ts";
import { failCommands, killed } from "../testing/fault.ts";
import type { Contents } from "../testing/tables.ts";
import { createWorkspace, people, type Workspace } from "../testing/workspace.ts";

const { admin, consultant, owner } = people;

let workspace: Workspace;
let sent: Mail[];

beforeEach(async () => {
  sent = [];
  workspace = await createWorkspace({
    adapt: ({ mail }) => ({
      mail: (each) => {
        sent.push(each);
        return mail(each);
      },
    }),
  });
});

const put = (what: string, as: string, version: number, body: unknown) =>
  succeed(workspace.stage, `PUT ${workspace.client}/${what}`, { as, version, body });

/** Answers, verifies and takes the evidence back: what it all comes to is a verification that is stale. */
const work = async (): Promise<readonly Event[]> => {
  const { stage, client } = workspace;
  const evidence = await addEvidence(workspace, admin);
  await put("assessment/iso27001:A.5.1/claim", admin, 0, { rating: "F" });
  await put("assessment/iso27001:A.5.1/verification", consultant, 1, {
    outcome: "verified",
    rating: "F",
    reliedOn: [evidence],
  });
  await put("assessment/iso27001:A.5.2/claim", admin, 0, { rating: "L" });
  await succeed(stage, `POST ${client}/evidence/${evidence}/withdraw`, {
    as: admin,
    version: 1,
    body: { reason: "Wrong file" },
  });
  return stage.queue.splice(0);
};

/** What is stored, apart from how often and when it was computed, and what is kept of an event for a while. */
const meaning = (contents: Contents): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(contents)
      .filter(([place]) => !/ (DIRTY|OUTBOX|IDEM)/.test(place))
      .map(([place, item]) => {
        const often = (name: string) => name === "sequence" || name === "computedAt";
        const text = JSON.stringify(item, (name, value: unknown) => (often(name) ? null : value));
        return [place, JSON.parse(text) as unknown];
      }),
  );

describe("events", () => {
  it.each([
    { how: "in order", order: (events: readonly Event[]) => events },
    { how: "in reverse", order: (events: readonly Event[]) => events.toReversed() },
    { how: "twice each", order: (events: readonly Event[]) => [...events, ...events] },
  ])("that arrive $how have the same effect", async ({ order }) => {
    const { stage, client } = workspace;
    await stage.deliver(order(await work()));
    await stage.settle();
    const { body } = await succeed(stage, `GET ${client}/assessment/iso27001:A.5.1`, { as: admin });
    expect(body).toMatchObject({
      version: 3,
      verification: { state: "stale", reason: "evidence_withdrawn" },
    });
    const readiness = await succeed(stage, `GET ${client}/readiness`, { as: admin });
    expect(readiness.body).toMatchObject({ pending: false });
    const trail = await succeed(stage, `GET ${client}/trail/verification`, { as: admin });
    expect(trail.body).toMatchObject({ broken: [] });
  });

  it("that come again later change nothing", async () => {
    const { stage } = workspace;
    const events = await work();
    await stage.deliver(events);
    const following = [...stage.queue];
    await stage.settle();
    const before = meaning(await stage.contents());
    stage.setNow("2040-03-05T09:30:00.000Z");
    expect(await stage.deliver([...following, ...events.toReversed(), ...events])).toEqual([]);
    await stage.settle();
    expect(meaning(await stage.contents())).toEqual(before);
  });

  it("that are worked on by many at once have one effect", async () => {
    const { stage, client } = workspace;
    const events = await work();
    const failed = await Promise.all([1, 2, 3].map(() => stage.deliver(events)));
    // Whoever lost a race is told to come again, and finds it done.
    const again = events.filter(({ id }) => failed.flat().includes(id));
    expect(await stage.deliver(again)).toEqual([]);
    await stage.settle();
    const trail = await succeed(stage, `GET ${client}/trail?aggregate=assessment:iso27001:A.5.1`, {
      as: admin,
    });
    const { items } = trail.body as { items: { action: string }[] };
    expect(items.map(({ action }) => action)).toEqual([
      "assessment.unsettled",
      "assessment.verified",
      "assessment.claimed",
    ]);
  });

  it("move the score and the line in the portfolio", async () => {
    const { stage, client, firmId } = workspace;
    const score = async () => {
      const call = `GET /api/v1/firms/${firmId}/portfolio`;
      const { body } = await succeed(stage, call, { as: owner });
      return (body as { items: { readiness: { claimed: number } }[] }).items[0]?.readiness.claimed;
    };
    expect(await score()).toBe(0);
    const events = await work();
    expect((await succeed(stage, `GET ${client}/readiness`, { as: admin })).body).toMatchObject({
      pending: true,
    });
    expect(await score()).toBe(0);
    await stage.deliver(events);
    await stage.settle();
    expect(await score()).toBeGreaterThan(0);
  });

  it("of a client that is not there any more are let go", async () => {
    const events = await work();
    const elsewhere = events.map((event) => ({ ...event, tenantId: "0000000000000000" }) as Event);
    expect(await workspace.stage.deliver(elsewhere)).toEqual([]);
  });

  it("that could not be counted come again, and until then the screens say so", async () => {
    const { stage, client, tenantId } = workspace;
    const found = await Clients.find(stage.runtime.control, TenantId.parse(tenantId));
    if (found === null) throw new Error("There is no client");
    let alive = false;
    failCommands((await stage.runtime.tableOf(found.data)).documents, ({ commandName }) =>
      !alive && commandName === "PutItemCommand" ? killed() : null,
    );
    const events = await work();
    const pending = async () => {
      const { body } = await succeed(stage, `GET ${client}/readiness`, { as: admin });
      return (body as ReadinessView).pending;
    };
    expect(await stage.deliver(events)).toEqual(events.map(({ id }) => id));
    expect(await pending()).toBe(true);
    alive = true;
    expect(await stage.deliver(events)).toEqual([]);
    await stage.settle();
    expect(await pending()).toBe(false);
  });

  it("that nobody understands come again alone", async () => {
    const events = await work();
    const odd = {
      ...events[0],
      id: "evt_0000000000000000",
      type: "unheard.of",
    } as unknown as Event;
    expect(await workspace.stage.deliver([odd, ...events])).toEqual([odd.id]);
  });
});

describe("the mail of an invitation", () => {
  it("is one in effect, however often its event comes: each attempt has the same key", async () => {
    const { stage, client } = workspace;
    const email = "new@client.example";
    const body = { email, role: "viewer" };
    await succeed(stage, `POST ${client}/invitations`, { as: admin, body });
    const events = stage.queue.splice(0);
    await stage.deliver(events);
    await stage.deliver(events);
    const attempts = sent.filter(({ to }) => to === email);
    expect(attempts).toHaveLength(2);
    expect(new Set(attempts.map(({ key }) => key)).size).toBe(1);
    expect(stage.mails.filter(({ to }) => to === email)).toHaveLength(1);
  });

  it("carries the link once, behind a mark that browsers send to no server", async () => {
    const { stage, client } = workspace;
    const body = { email: "new@client.example", role: "viewer" };
    const reply = await succeed(stage, `POST ${client}/invitations`, { as: admin, body });
    await stage.settle();
    const text = stage.mails.at(-1)?.text ?? "";
    const secret = /http:\/\/localhost:4100\/invitation#(\S+)/.exec(text)?.[1] ?? "";
    expect(secret.length).toBeGreaterThanOrEqual(32);
    expect(text).toContain("as a reader");
    expect(text).toContain("2040-03-12");
    expect(JSON.stringify(reply.body)).not.toContain(secret);
    // Once it has been sent, nobody can read it anywhere.
    expect(JSON.stringify(await stage.contents())).not.toContain(secret);
  });
});

describe("what happens to people", () => {
  it("stands in the client's trail once, however often its event comes", async () => {
    const { stage, client } = workspace;
    await succeed(stage, `PATCH ${client}/members/${stage.userId(people.viewer)}`, {
      as: admin,
      version: 1,
      body: { role: "contributor", period: null, topManagement: true },
    });
    const events = stage.queue.splice(0);
    await stage.deliver(events);
    await stage.deliver([...events, ...events]);
    const aggregate = `member:${stage.userId(people.viewer)}`;
    const { body } = await succeed(stage, `GET ${client}/trail?aggregate=${aggregate}`, {
      as: admin,
    });
    expect(body).toMatchObject({
      items: [
        {
          action: "member.changed",
          actor: { userId: stage.userId(admin), name: "admin", role: "clientAdmin" },
          change: { role: { from: "viewer", to: "contributor" } },
        },
        { action: "member.joined" },
      ],
    });
  });

  it("who left the firm and came back stays, even where the news of leaving comes late", async () => {
    const { stage, firmId, tenantId, client } = workspace;
    const seat = `/api/v1/firms/${firmId}/members/${stage.userId(consultant)}`;
    await succeed(stage, `DELETE ${seat}`, { as: owner, version: 1 });
    const news = stage.queue
      .splice(0)
      .filter((event): event is ControlEvent => event.plane === "control");
    await stage.deliver(news);
    expect((await stage.ask(`GET ${client}`, { as: consultant })).status).toBe(404);
    stage.setNow("2040-03-05T10:00:00.000Z");
    await joinFirm(stage, owner, firmId, { [consultant]: "consultant" });
    await assign(stage, owner, tenantId, consultant);
    expect(await stage.deliver(news)).toEqual([]);
    await stage.settle();
    expect((await stage.ask(`GET ${client}`, { as: consultant })).status).toBe(200);
  });
});
