import { beforeAll, describe, expect, it } from "vitest";
import { succeed } from "../testing/cast.ts";
import { createWorkspace, people, type Workspace } from "../testing/workspace.ts";

const { admin, contributor, consultant, viewer } = people;

let workspace: Workspace;
beforeAll(async () => {
  workspace = await createWorkspace();
}, 30_000);

type Answer = { outcome: string; ticketId: string; pointer?: string; detail?: string };
type Event = Record<string, unknown>;

const service = () => `${workspace.client}/service`;

const report = async (source: string, events: unknown[], more: object = {}) => {
  const call = `POST ${service()}/tickets/events`;
  const { body } = await succeed(workspace.stage, call, {
    as: contributor,
    body: { source, events, ...more },
  });
  return body as { items: Answer[]; import: Record<string, unknown> | null };
};

const event = (ticket: string, sequence: number, more: Event = {}): Event => ({
  ticket,
  sequence: String(sequence),
  at: `2040-03-0${sequence}T08:00:00Z`,
  ...more,
});
const opening = (ticket: string, more: Event = {}) =>
  event(ticket, 1, { name: "opened", state: "new", ...more });

const outcomes = ({ items }: { items: Answer[] }) => items.map(({ outcome }) => outcome);

const listed = async (where: string) => {
  const call = `GET ${service()}/tickets/${where}`;
  const { body } = await succeed(workspace.stage, call, { as: viewer });
  return (body as { items: { externalId: string; state: string }[] }).items;
};

describe("events of tickets", () => {
  it("come late, twice and out of order, and make one ticket", async () => {
    const late = await report("late", [event("A-1", 3, { state: "resolved" })]);
    const first = await report("late", [
      opening("A-1", { priority: "P1" }),
      event("A-1", 3, { state: "resolved" }),
    ]);
    expect([...outcomes(late), ...outcomes(first)]).toEqual(["added", "added", "unchanged"]);
    const [{ ticketId } = { ticketId: "" }] = late.items;
    const { body } = await succeed(workspace.stage, `GET ${service()}/tickets/${ticketId}`, {
      as: viewer,
    });
    expect(body).toMatchObject({
      externalId: "A-1",
      state: "resolved",
      priority: "P1",
      openedAt: "2040-03-01T08:00:00Z",
      version: 2,
      events: [{ id: "3" }, { id: "1" }],
    });
  });

  it("are judged one by one, each refusal located", async () => {
    const answers = await report("mixed", [
      opening("B-1"),
      event("B-1", 2, { state: "Limbo" }),
      event("B-1", 3, { at: "2039-01-01T00:00:00Z" }),
      event("B-1", 4, { at: "2041-01-01T00:00:00Z" }),
      { ticket: "B-1", sequence: "9", at: "yesterday" },
      event("B-1", 3, { state: "active" }),
      opening("B-1", { state: "active" }),
    ]);
    expect(outcomes(answers)).toEqual([
      "added",
      "refused",
      "refused",
      "refused",
      "refused",
      "added",
      "altered",
    ]);
    expect(answers.items.map(({ pointer }) => pointer).filter(Boolean)).toEqual([
      "/events/1/state",
      "/events/2/at",
      "/events/3/at",
      "/events/4/at",
    ]);
    expect(answers.items[6]?.detail).toBe(
      "This event is known otherwise: the state is kept as new and came as active. What is kept stays.",
    );
  });

  it("come 500 at a time over many tickets, and are the same with the next key", async () => {
    const events = Array.from({ length: 250 }, (_, n) => [
      opening(`C-${n}`),
      event(`C-${n}`, 2, { state: "closed" }),
    ]).flat();
    expect(new Set(outcomes(await report("many", events)))).toEqual(new Set(["added"]));
    expect(new Set(outcomes(await report("many", events)))).toEqual(new Set(["unchanged"]));
    expect((await listed("open")).filter(({ externalId }) => externalId.startsWith("C-"))).toEqual(
      [],
    );
    const over = await listed("months/2040-03");
    expect(over.filter(({ externalId }) => externalId.startsWith("C-"))).toHaveLength(250);
    const { status } = await workspace.stage.ask(`POST ${service()}/tickets/events`, {
      as: contributor,
      body: { source: "many", events: [...events, opening("C-x")] },
    });
    expect(status).toBe(422);
  });

  it("move a ticket between what is open and its months", async () => {
    const has = async (where: string) =>
      (await listed(where)).some(({ externalId }) => externalId === "D-1");
    await report("moves", [opening("D-1", { at: "2040-01-20T08:00:00Z" })]);
    expect(await has("open")).toBe(true);
    await report("moves", [event("D-1", 2, { state: "closed" })]);
    expect([await has("open"), await has("months/2040-01"), await has("months/2040-02")]).toEqual([
      false,
      true,
      true,
    ]);
    await report("moves", [event("D-1", 3, { state: "active", name: "reopened" })]);
    expect([await has("open"), await has("months/2040-02")]).toEqual([true, false]);
  });

  it("are told by the trail once, whole", async () => {
    await workspace.stage.settle();
    const { body } = await succeed(workspace.stage, `GET ${workspace.client}/trail/verification`, {
      as: admin,
    });
    expect(body).toMatchObject({ broken: [] });
  });
});

describe("an exclusion by agreement", () => {
  it("is asked for by one and agreed to by another", async () => {
    const { items } = await report("agreed", [opening("E-1")]);
    const at = `${service()}/tickets/${items[0]?.ticketId ?? ""}/exclusions`;
    const body = { target: null, cycle: null, reason: "Their own network was down" };
    const request = { as: contributor, key: "exclusion-1", body };
    const asked = await succeed(workspace.stage, `POST ${at}`, request);
    const again = await succeed(workspace.stage, `POST ${at}`, request);
    expect(again.body).toEqual(asked.body);
    expect(asked.body).toMatchObject({ version: 2, proposals: [{ number: 1, answer: null }] });
    const answer = { as: consultant, version: 2, body: { outcome: "agreed" } };
    expect((await succeed(workspace.stage, `PUT ${at}/1`, answer)).body).toMatchObject({
      events: [{ id: "1" }, { id: "exclusion-1", exclusion: { reason: body.reason } }],
    });
    expect(await workspace.stage.ask(`PUT ${at}/1`, { ...answer, version: 3 })).toMatchObject({
      status: 409,
      body: { code: "ticket.exclusion_answered" },
    });
  });
});

const mapping = {
  encoding: "utf-8",
  delimiter: ",",
  header: ["Number", "Updated", "State"],
  columns: {
    ticket: 0,
    sequence: null,
    at: 1,
    opened: null,
    state: 2,
    priority: null,
    group: null,
    title: null,
    service: null,
  },
  dates: "dmy",
  timeZone: "Europe/Oslo",
  empty: ["?"],
  states: { Pending: "waitingCustomer", Note: "ignore" },
  kind: "incident",
  service: null,
};

describe("a source", () => {
  it("is understood by its own words once it is mapped", async () => {
    const put = (version: number, body: unknown) =>
      workspace.stage.ask(`PUT ${service()}/ticket-sources/words`, { as: admin, version, body });
    const pending = event("F-1", 2, { state: "pending" });
    expect(outcomes(await report("words", [opening("F-1"), pending]))).toEqual([
      "added",
      "refused",
    ]);
    expect(await put(0, mapping)).toMatchObject({ status: 200, body: { version: 1 } });
    expect(outcomes(await report("words", [pending]))).toEqual(["added"]);
    expect((await put(0, mapping)).status).toBe(412);
    expect(await put(1, { ...mapping, timeZone: "Mars/Olympus" })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: "/timeZone" }] },
    });
    const { body } = await succeed(workspace.stage, `GET ${service()}/ticket-sources`, {
      as: viewer,
    });
    expect(body).toMatchObject({ items: [{ source: "words", mapping, version: 1 }] });
  });
});

describe("an import of a file", () => {
  const file = { source: "filed", fileName: "a.csv", bytes: 10, fingerprint: "f" };
  const begin = async () => {
    const call = `POST ${service()}/ticket-imports`;
    const { body } = await succeed(workspace.stage, call, { as: admin, body: file });
    return (body as { id: string }).id;
  };

  it("says how far it is and what became of each line", async () => {
    const id = await begin();
    const events = [
      { ...opening("G-1"), line: 2 },
      { ...event("G-1", 2, { state: "Limbo" }), line: 4 },
    ];
    const step = { id, line: 4, isLast: false, unreadable: [{ line: 3, detail: "No date" }] };
    const one = await report("filed", events, { import: step });
    expect(one.import).toMatchObject({
      state: "running",
      line: 4,
      version: 2,
      tally: { added: 1, unchanged: 0, altered: 0, refused: 1, unreadable: 1 },
      problems: [
        { line: 3, outcome: "unreadable" },
        { line: 4, outcome: "refused" },
      ],
    });
    // The same batch again, as after a crash, counts no line twice.
    expect((await report("filed", events, { import: step })).import).toMatchObject({ version: 2 });
    const end = { ...step, isLast: true, unreadable: [] };
    expect((await report("filed", [], { import: end })).import).toMatchObject({ state: "done" });
    const call = `GET ${service()}/ticket-imports`;
    const { body } = await succeed(workspace.stage, call, { as: admin });
    expect(body).toMatchObject({ items: [{ id, state: "done", version: 3 }] });
  });

  it("can be stopped, and is of one source", async () => {
    const id = await begin();
    const step = { id, line: 2, isLast: false, unreadable: [] };
    const send = (source: string) =>
      workspace.stage.ask(`POST ${service()}/tickets/events`, {
        as: admin,
        body: { source, events: [opening("H-1")], import: step },
      });
    expect((await send("other")).status).toBe(404);
    const cancel = { as: admin, version: 1 };
    const at = `PUT ${service()}/ticket-imports/${id}/cancellation`;
    expect((await succeed(workspace.stage, at, cancel)).body).toMatchObject({ state: "cancelled" });
    expect(await send("filed")).toMatchObject({
      status: 409,
      body: { code: "job.not_resumable" },
    });
  });
});
