import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { TicketId } from "../kernel/id.ts";
import { type Answer, record, stateOf } from "./record.ts";
import { standing } from "./standing.ts";
import { type Info, mostEvents, type Report } from "./ticket.ts";

const now = "2040-03-05T12:00:00.000Z";
const id = TicketId.parse("tkt_0000000000000001");
const place = { id, source: "desk", states: { "awaiting user": "waitingCustomer" } } as const;

const event = (sequence: string, at: string, more: Partial<Report> = {}): Report => ({
  ticket: "INC-1",
  sequence,
  at: `2040-03-0${at}:00Z`,
  ...more,
});
const opening = event("1", "1T08:00", { name: "opened", state: "new", priority: "P2" });

const all = (
  reports: readonly Report[],
  from: Info | null = null,
): { readonly info: Info | null; readonly answers: readonly Answer[] } => {
  let info = from;
  const answers = reports.map((report) => {
    const { after, answer } = record(info, place, report, now);
    info = after;
    return answer;
  });
  return { info, answers };
};

describe("an event", () => {
  test("makes the ticket, with what it says of it", () => {
    const { info, answers } = all([
      { ...opening, kind: "problem", title: "Slow", service: "Mail" },
    ]);
    expect(answers).toEqual([{ outcome: "added" }]);
    expect(info).toEqual({
      id,
      source: "desk",
      externalId: "INC-1",
      kind: "problem",
      title: "Slow",
      service: "Mail",
      customer: null,
      describedAt: opening.at,
      events: [{ id: "1", at: opening.at, name: "opened", state: "new", priority: "P2" }],
      proposals: [],
    });
  });

  test("changes nothing when it comes again, however its date is written", () => {
    const again = { ...opening, at: "2040-03-01T08:00:00.000Z" };
    const { info, answers } = all([opening, again, opening]);
    expect(answers.map(({ outcome }) => outcome)).toEqual(["added", "unchanged", "unchanged"]);
    expect(info?.events).toHaveLength(1);
  });

  test("is shown as altered when it comes with another content, and what is kept stays", () => {
    const other = event("1", "1T08:00", { name: "opened", state: "active", group: "Desk" });
    const { info, answers } = all([opening, other]);
    expect(answers[1]).toEqual({
      outcome: "altered",
      differences: [
        { field: "state", kept: "new", came: "active" },
        { field: "priority", kept: "P2", came: null },
        { field: "group", kept: null, came: "Desk" },
      ],
    });
    expect(info?.events[0]?.state).toBe("new");
  });

  test("may come late, before the opening is known", () => {
    const { info, answers } = all([event("2", "1T09:00", { state: "resolved" }), opening]);
    expect(answers.map(({ outcome }) => outcome)).toEqual(["added", "added"]);
    expect(info && standing(info)).toMatchObject({ state: "resolved", openedAt: opening.at });
  });

  test("has the tool's word for its state understood", () => {
    const { info } = all([opening, event("2", "1T09:00", { state: "Awaiting User", group: null })]);
    expect(info?.events[1]).toMatchObject({ state: "waitingCustomer", group: null });
    expect(stateOf("constructor", {})).toBeNull();
  });
});

describe("what is told of the ticket", () => {
  test("is what its newest event says, also where an older one comes later", () => {
    const { info } = all([
      event("3", "3T08:00", { title: "Newest" }),
      event("2", "2T08:00", { title: "Older", service: "Mail", kind: "request" }),
      event("4", "4T08:00"),
      event("5", "1T08:00", { title: "Oldest" }),
    ]);
    expect(info).toMatchObject({ title: "Newest", service: "Mail", kind: "incident" });
    const later = all([event("6", "4T09:00", { service: "Web", kind: "change" })], info);
    expect(later.info).toMatchObject({ title: "Newest", service: "Web", kind: "change" });
  });

  test("may be told first by an older event", () => {
    const { info } = all([event("2", "2T08:00"), event("1", "1T08:00", { title: "Slow" })]);
    expect(info).toMatchObject({ title: "Slow", service: null });
    const served = all([event("2", "2T08:00"), event("1", "1T08:00", { service: "Mail" })]);
    expect(served.info).toMatchObject({ title: null, service: "Mail" });
    const asked = all([event("2", "2T08:00"), event("1", "1T08:00", { customer: "Alder" })]);
    expect(asked.info).toMatchObject({ customer: "Alder", service: null });
  });
});

describe("refuses, and keeps the rest", () => {
  test.each([
    [
      "a state that nobody mapped",
      event("2", "1T09:00", { state: "Pending" }),
      "state",
      /“Pending”/,
    ],
    ["a date that is still to come", event("2", "5T12:06"), "at", /still to come/],
    ["a date before the opening", event("2", "1T07:59"), "at", /before its ticket was opened/],
  ])("%s", (_, report, field, detail) => {
    const { info, answers } = all([opening, report]);
    expect(answers[1]).toMatchObject({
      outcome: "refused",
      field,
      detail: expect.stringMatching(detail),
    });
    expect(info?.events).toHaveLength(1);
  });

  test("an opening after what is known already", () => {
    const { answers } = all([event("2", "1T07:59"), opening]);
    expect(answers[1]).toMatchObject({ outcome: "refused", field: "at" });
  });

  test("more events than a ticket keeps", () => {
    const { info } = all([opening]);
    const kept = info?.events[0];
    if (info === null || kept === undefined) throw new Error("expected a ticket");
    const full = {
      ...info,
      events: Array.from({ length: mostEvents }, (__, n) => ({ ...kept, id: `e${n}` })),
    };
    expect(all([event("2", "2T08:00")], full).answers).toMatchObject([
      { outcome: "refused", field: "ticket" },
    ]);
  });

  test("a ticket of nothing but refusals is none", () => {
    expect(all([event("2", "1T09:00", { state: "Pending" })]).info).toBeNull();
  });

  test("nothing for a clock that is a little ahead", () => {
    expect(all([event("2", "5T12:04")]).answers).toEqual([{ outcome: "added" }]);
  });
});

test("the order in which events of different times arrive changes nothing of where the ticket stands", () => {
  const events = [
    opening,
    event("2", "1T09:00", { state: "active", group: "Desk" }),
    event("3", "1T10:00", { state: "Awaiting User" }),
    event("4", "2T10:00", { priority: "P1", title: "Worse" }),
    event("5", "3T10:00", { state: "resolved", group: null }),
  ];
  const expected = all(events).info;
  fc.assert(
    fc.property(
      fc.shuffledSubarray(events, { minLength: 5 }),
      fc.subarray(events),
      (shuffled, again) => {
        const { info } = all([...shuffled, ...again]);
        expect(info && standing(info)).toEqual(expected && standing(expected));
        expect(info?.title).toBe("Worse");
        expect(info?.events).toHaveLength(5);
      },
    ),
  );
});
