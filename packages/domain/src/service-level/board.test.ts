import { describe, expect, it } from "vitest";
import { shop } from "../agreement/testing/build.ts";
import { clocksOf, Filter, narrow, unjudgedIn } from "./board.ts";
import { empty } from "./book.ts";
import { judgeBy } from "./row.ts";
import { book, opened, ticket } from "./testing/build.ts";

const derivedAt = "2026-11-02T09:00:00.000Z";
const now = "2026-11-02T11:30:00.000Z";
const judge = judgeBy(book);
const exclusion = { target: null, cycle: null, reason: "Fire", approver: "Bob", withdrawn: false };

const tickets = {
  early: ticket([["02T08:00", opened]]),
  late: ticket([["02T09:00", { ...opened, group: "Network", priority: "P1" }]]),
  waiting: ticket([
    ["02T08:30", opened],
    ["02T08:45", { state: "waitingCustomer" }],
  ]),
  done: ticket([
    ["02T08:00", opened],
    ["02T08:30", { state: "resolved" }],
  ]),
  excluded: ticket([
    ["02T08:00", opened],
    ["02T08:30", { exclusion }],
  ]),
  strange: ticket([["02T08:00", opened]], { service: "Phones" }),
};
const rows = Object.values(tickets).map((each) => judge(each, derivedAt));
const clocks = clocksOf(book, rows, now);

describe("the board", () => {
  it("shows running and paused clocks, what comes first on top, as of now and not as derived", () => {
    expect(
      clocks.map(({ row, pledge, standing }) => [row.externalId, pledge.basis, standing]),
    ).toEqual([
      [tickets.early.externalId, "ola", "breached"],
      [tickets.late.externalId, "ola", "breached"],
      [tickets.early.externalId, "sla", "atRisk"],
      [tickets.late.externalId, "sla", "running"],
      [tickets.waiting.externalId, "sla", "paused"],
      [tickets.waiting.externalId, "ola", "paused"],
    ]);
    expect(clocks[2]?.instance.remainingSeconds).toBe(1_800);
  });

  it("keeps the same order whatever order the tickets come in", () => {
    expect(clocksOf(book, rows.toReversed(), now)).toEqual(clocks);
  });

  it("leaves out clocks of pledges that are gone", () => {
    expect(clocksOf(empty, rows, now)).toEqual([]);
  });

  it("is narrowed, and says what each other choice would leave", () => {
    const filter = Filter.parse({ team: "Desk", standing: "paused" });
    const { clocks: left, counts, choices } = narrow(clocks, filter);
    expect(left).toHaveLength(2);
    expect(counts).toEqual({ breached: 1, atRisk: 1, running: 0, paused: 2 });
    expect(choices.team).toEqual([{ value: "Desk", count: 2 }]);
    expect(narrow(clocks, {}).choices).toMatchObject({
      service: [{ value: shop, count: 6 }],
      customer: [{ value: "Alder Ltd", count: 6 }],
      team: [
        { value: "Desk", count: 4 },
        { value: "Network", count: 2 },
      ],
      priority: [
        { value: "P2", count: 4 },
        { value: "P1", count: 2 },
      ],
      basis: [
        { value: "ola", count: 3 },
        { value: "sla", count: 3 },
      ],
    });
    const nobody = ticket([["02T08:00", { ...opened, group: null }]]);
    expect(narrow(clocksOf(book, [judge(nobody, now)], now), {}).choices.team).toEqual([]);
  });

  it("counts tickets that nothing is judged for, by why", () => {
    expect(unjudgedIn(rows)).toEqual({ noService: 1, noAgreement: 0, noCustomer: 0 });
  });
});
