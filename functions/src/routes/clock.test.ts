import type { Board, Month, ServiceNames, TicketClocks } from "@tandem/contract/clock/schema";
import { TenantId } from "@tandem/domain/id";
import * as Clients from "@tandem/store/control/client";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { succeed } from "../testing/cast.ts";
import { watch } from "../testing/requests.ts";
import { createWorkspace, people, type Workspace } from "../testing/workspace.ts";

const { admin, consultant, contributor, viewer } = people;

let workspace: Workspace;
let calendar: string;
let shop: string;

const base = () => `${workspace.client}/service`;
const get = async <T>(path: string): Promise<T> =>
  (await succeed(workspace.stage, `GET ${base()}/${path}`, { as: viewer })).body as T;

const make = async (what: string, body: unknown): Promise<string> => {
  const reply = await succeed(workspace.stage, `POST ${base()}/${what}`, { as: admin, body });
  return (reply.body as { id: string }).id;
};

const target = (minutes: Record<string, number>) => ({
  key: "resolution",
  name: "Resolution",
  calendar,
  kind: "resolution",
  budgets: Object.fromEntries(
    Object.entries(minutes).map(([priority, amount]) => [priority, { unit: "minutes", amount }]),
  ),
  start: { names: ["opened"] },
  stop: { states: ["resolved", "closed"] },
  cancel: {},
  pause: { states: ["waitingCustomer"] },
  resume: { names: [] },
  restart: { names: [] },
  reopen: "continue",
  warnAt: [80],
  attainment: 9_000,
});

const agree = async (kind: string, minutes: Record<string, number>, party = "Alder Ltd") => {
  const id = await make("agreements", {
    kind,
    name: kind === "sla" ? "Shop for Alder" : "Operations",
    party,
    owner: workspace.stage.userId(admin),
    terms: {
      services: [shop],
      form: "signed",
      validFrom: "2040-01-01",
      validUntil: null,
      reviewBy: "2041-03-01",
      targets: [target(minutes)],
      availability: null,
      kpis: [],
      workloadLimits: [],
      exceptions: [],
      note: "",
    },
  });
  const at = `PUT ${base()}/agreements/${id}`;
  const { stage } = workspace;
  await succeed(stage, `${at}/submission`, { as: admin, version: 1, body: { approver: null } });
  const body = { otherSide: { name: "Ann", on: "2040-01-01" } };
  await succeed(stage, `${at}/approval`, { as: consultant, version: 2, body });
  await stage.settle();
  return id;
};

type Event = Record<string, unknown>;
let sequence = 0;
const report = async (ticket: string, at: string, more: Event = {}): Promise<string> => {
  sequence += 1;
  const event = { ticket, sequence: String(sequence), at: `2040-03-${at}:00.000Z`, ...more };
  const { body } = await succeed(workspace.stage, `POST ${base()}/tickets/events`, {
    as: contributor,
    body: { source: "desk", events: [event] },
  });
  await workspace.stage.settle();
  return (body as { items: { ticketId: string }[] }).items[0]?.ticketId ?? "";
};
const open = (ticket: string, at: string, more: Event = {}) =>
  report(ticket, at, {
    name: "opened",
    state: "new",
    priority: "P2",
    service: "Web shop",
    ...more,
  });

const begin = async () => {
  sequence = 0;
  workspace = await createWorkspace();
  calendar = await make("calendars", {
    name: "Office",
    calendar: {
      timeZone: "UTC",
      weekly: { mon: [["08:00", "16:00"]], tue: [["08:00", "16:00"]], fri: [["08:00", "16:00"]] },
      holidays: [],
    },
    note: "",
  });
  shop = await make("catalogue", {
    name: "Web shop",
    outcome: "",
    owner: workspace.stage.userId(contributor),
    criticality: "high",
    stage: "live",
    hours: calendar,
    customers: ["Alder Ltd"],
    suppliers: [],
    components: [],
    dependsOn: [],
  });
  await workspace.stage.settle();
};

describe("the board, tickets and months", () => {
  beforeAll(async () => {
    await begin();
    await agree("sla", { P1: 120, "*": 240 });
    await agree("ola", { "*": 180 }, "Operations");
    workspace.stage.setNow("2040-03-05T12:30:00.000Z");
    await open("A-1", "05T08:00", { group: "Desk" });
    await open("A-2", "05T09:00", { priority: "P1" });
    await open("A-3", "05T12:00");
    await report("A-3", "05T12:10", { state: "waitingCustomer" });
    await open("A-4", "02T08:00", { service: "Web-Shop EU" });
    await open("A-5", "02T08:00");
    await report("A-5", "02T10:00", { state: "resolved" });
  }, 60_000);

  it("show what runs, what comes first on top, with time left and what was promised", async () => {
    const board = await get<Board>("clocks");
    const shown = board.items.map((item) => `${item.externalId} ${item.basis} ${item.standing}`);
    expect([...shown.slice(0, 4), ...shown.slice(4).toSorted()]).toEqual([
      "A-2 sla breached",
      "A-1 ola breached",
      "A-2 ola breached",
      "A-1 sla breached",
      // Both stand still and end at no known time, so neither comes first.
      "A-3 ola paused",
      "A-3 sla paused",
    ]);
    expect(board.counts).toEqual({ breached: 4, atRisk: 0, running: 0, paused: 2 });
    expect(board.unjudged).toEqual({ noService: 1, noAgreement: 0, noCustomer: 0 });
    expect(board.items[0]).toMatchObject({ serviceName: "Web shop", customer: "Alder Ltd" });
    expect(board.calendars).toMatchObject([{ id: calendar, version: 1 }]);
  });
  it("are narrowed by the address, page by page", async () => {
    const narrowed = await get<Board>("clocks?basis=sla&standing=breached&limit=1");
    expect(narrowed.items.map(({ externalId }) => externalId)).toEqual(["A-2"]);
    const next = await get<Board>(
      `clocks?basis=sla&standing=breached&limit=1&cursor=${narrowed.cursor ?? ""}`,
    );
    expect(next.items.map(({ externalId }) => externalId)).toEqual(["A-1"]);
    expect(next.cursor).toBeNull();
    for (const cursor of ["nonsense", Buffer.from('["x","y"]').toString("base64url")]) {
      const reply = await workspace.stage.ask(`GET ${base()}/clocks?cursor=${cursor}`, {
        as: viewer,
      });
      expect(reply).toMatchObject({ status: 422 });
    }
  });

  it("draw a ticket's clocks with the hours they were counted in", async () => {
    const { ticketId = "" } = (await get<Board>("clocks?standing=paused")).items[0] ?? {};
    const clocks = await get<TicketClocks>(`tickets/${ticketId}/clocks`);
    expect(clocks).toMatchObject({
      service: { id: shop, name: "Web shop" },
      instances: [
        { name: "Resolution", state: "paused", pauses: [["2040-03-05T12:10:00.000Z", null]] },
        { basis: "ola" },
      ],
      calendars: [
        { name: "Office", open: [["2040-03-05T11:00:00.000Z", "2040-03-05T13:30:00.000Z"]] },
      ],
    });
    const missing = `GET ${base()}/tickets/tkt_0000000000000000/clocks`;
    expect(await workspace.stage.ask(missing, { as: viewer })).toMatchObject({ status: 404 });
  });

  it("count a month by instances, undecided ones apart", async () => {
    const month = await get<Month>("clocks/months/2040-03");
    const pledges = month.pledges.toSorted((a, b) => b.basis.localeCompare(a.basis));
    const counts = pledges.map(({ basis, counts: { met, breached, undecided } }) => [
      basis,
      met,
      breached,
      undecided,
    ]);
    expect(counts).toEqual([
      ["sla", 1, 2, 1],
      ["ola", 1, 2, 1],
    ]);
    expect(pledges[0]).toMatchObject({ basisPoints: 3_333, promised: 9_000, mayMiss: 0 });
    expect(pledges[0]?.trend.at(-1)).toEqual({ month: "2040-03", met: 1, breached: 2 });
    expect(month.contribution).toMatchObject({ tickets: 2, explained: 2 });
    expect(month.breaches).toHaveLength(4);
    expect((await get<Month>("clocks/months/2040-02")).pledges[0]).toMatchObject({
      basisPoints: null,
    });
  });

  it("cost at most three requests of the client's table", async () => {
    const { runtime } = workspace.stage;
    const client = await Clients.find(runtime.control, TenantId.parse(workspace.tenantId));
    if (client === null) throw new Error("There is no client");
    const sent = watch(await runtime.tableOf(client.data));
    const { ticketId = "" } = (await get<Board>("clocks")).items[0] ?? {};
    expect(sent).toHaveLength(1);
    for (const path of [`tickets/${ticketId}/clocks`, "clocks/months/2040-03", "service-names"]) {
      sent.length = 0;
      await get(path);
      expect(sent.length).toBeLessThanOrEqual(3);
    }
  });

  it("take up what a name means, for all its tickets at once", async () => {
    const names = await get<ServiceNames>("service-names");
    expect(names.items.map(({ name, service }) => [name, service])).toEqual([
      ["Web-Shop EU", null],
      ["Web shop", shop],
    ]);
    const put = (service: string, version: number) =>
      workspace.stage.ask(`PUT ${base()}/service-names`, {
        as: admin,
        version,
        body: { names: [{ name: "Web-Shop EU", service }] },
      });
    expect(await put("svc_0000000000000000", 0)).toMatchObject({
      status: 404,
      body: { errors: [{ pointer: "/names/0/service" }] },
    });
    expect(await put(shop, 1)).toMatchObject({ status: 412 });
    expect(await put(shop, 0)).toMatchObject({ status: 200, body: { version: 1 } });
    await workspace.stage.settle();
    const board = await get<Board>("clocks?basis=sla");
    expect(board.unjudged.noService).toBe(0);
    expect(board.items.some(({ externalId }) => externalId === "A-4")).toBe(true);
    expect((await get<ServiceNames>("service-names")).items).toMatchObject([
      { name: "Web shop", explained: false },
      { name: "Web-Shop EU", service: shop, explained: true },
    ]);
  });

  it("leave out what was excluded by agreement, and keep it visible", async () => {
    const { ticketId = "" } =
      (await get<Board>("clocks?basis=sla&standing=breached")).items[0] ?? {};
    const at = `${base()}/tickets/${ticketId}/exclusions`;
    const { stage } = workspace;
    const body = { target: null, cycle: null, reason: "Their network was down" };
    const asked = await succeed(stage, `POST ${at}`, { as: contributor, body });
    const { version } = asked.body as { version: number };
    await succeed(stage, `PUT ${at}/1`, { as: admin, version, body: { outcome: "agreed" } });
    await stage.settle();
    const { instances } = await get<TicketClocks>(`tickets/${ticketId}/clocks`);
    expect(instances[0]).toMatchObject({
      state: "excluded",
      excluded: { reason: "Their network was down", approver: "admin", otherwise: "breached" },
    });
    const month = await get<Month>("clocks/months/2040-03");
    expect(month.pledges[0]?.counts).toMatchObject({ excluded: 1 });
    expect((await get<Board>("clocks")).items.some((each) => each.ticketId === ticketId)).toBe(
      false,
    );
  });
});

describe("an agreement that comes after its tickets", () => {
  beforeAll(async () => {
    await begin();
    workspace.stage.setNow("2040-03-05T10:00:00.000Z");
    await open("B-1", "02T08:00");
    await report("B-1", "02T15:00", { state: "resolved" });
    await open("B-2", "05T08:00");
  }, 60_000);

  it("judges those that are open and those that are over", async () => {
    expect((await get<Board>("clocks")).unjudged).toEqual({
      noService: 0,
      noAgreement: 1,
      noCustomer: 0,
    });
    await agree("sla", { "*": 240 });
    const { counts, unjudged } = await get<Board>("clocks");
    expect([counts.running, unjudged.noAgreement]).toEqual([1, 0]);
    expect((await get<Month>("clocks/months/2040-03")).pledges[0]?.counts.breached).toBe(1);
  });

  it("moves a ticket that is opened again from its month to the board and back", async () => {
    await report("B-1", "05T09:00", { name: "reopened", state: "active" });
    expect((await get<Board>("clocks")).counts).toMatchObject({ breached: 1, running: 1 });
    await report("B-1", "05T09:30", { state: "resolved" });
    expect((await get<Board>("clocks")).counts).toMatchObject({ breached: 0, running: 1 });
    expect((await get<Month>("clocks/months/2040-03")).pledges[0]?.counts.breached).toBe(1);
  });
});

describe("warnings and breaches", () => {
  beforeEach(async () => {
    await begin();
    await agree("sla", { P1: 120, "*": 240 });
    workspace.stage.mails.length = 0;
    workspace.stage.setNow("2040-03-05T09:00:00.000Z");
    await open("C-1", "05T09:00");
  }, 60_000);

  const tick = async (at: string) => {
    const { stage } = workspace;
    stage.setNow(`2040-03-${at}:00.000Z`);
    await stage.sweep();
    await stage.settle();
    return stage.mails
      .splice(0)
      .map(({ to, subject, text }) => [to.split("@")[0], subject.split(": ")[1], text]);
  };
  const short = (mails: string[][] | (string | undefined)[][]) =>
    mails.map(([to, subject]) => `${to} ${subject}`);

  it("reach those who look after the agreement and the service, once for each threshold", async () => {
    expect(await tick("05T12:11")).toEqual([]);
    expect(short(await tick("05T12:12"))).toEqual([
      "admin 1 clock at risk",
      "contributor 1 clock at risk",
    ]);
    expect(await tick("05T12:13")).toEqual([]);
    expect(short(await tick("05T13:01"))).toEqual([
      "admin 1 deadline missed",
      "contributor 1 deadline missed",
    ]);
    for (const at of ["05T13:02", "05T13:10", "06T09:00"]) expect(await tick(at)).toEqual([]);
  });

  it("come in order and in one mail where the process was down", async () => {
    await open("C-2", "05T09:00", { priority: "P1" });
    const [first] = await tick("05T13:30");
    expect(first?.[1]).toBe("2 deadlines missed, 2 clocks at risk");
    const order = [...String(first?.[2]).matchAll(/C-\d, Resolution: (?:the|80)/g)].map(String);
    expect(order).toEqual([
      "C-2, Resolution: 80",
      "C-2, Resolution: the",
      "C-1, Resolution: 80",
      "C-1, Resolution: the",
    ]);
  });

  it("wait for the hours of the clock, and come again after a change of priority", async () => {
    workspace.stage.setNow("2040-03-05T12:00:00.000Z");
    await open("C-3", "05T12:00");
    await tick("05T13:30");
    // Wednesday is closed, and so is Thursday; what was reached at closing is told when somebody is there.
    expect(short(await tick("05T16:01"))).toEqual([]);
    expect(short(await tick("06T08:00"))).toEqual([
      "admin 1 deadline missed, 1 clock at risk",
      "contributor 1 deadline missed, 1 clock at risk",
    ]);
    workspace.stage.setNow("2040-03-06T09:00:00.000Z");
    await open("C-4", "06T09:00");
    expect(await tick("06T11:30")).toEqual([]);
    await report("C-4", "06T11:30", { priority: "P1" });
    expect(short(await tick("06T11:35"))).toHaveLength(2);
  });

  it("begin no day of their own", async () => {
    const { stage } = workspace;
    stage.setNow("2040-03-05T12:12:00.000Z");
    expect(await stage.sweep()).toMatchObject({ days: 0 });
    stage.setNow("2040-03-06T00:10:00.000Z");
    expect(await stage.sweep()).toMatchObject({ days: 1 });
  });
});
