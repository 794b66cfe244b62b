import { describe, expect, test } from "vitest";
import type { TicketEvent } from "../sla/event.ts";
import { monthsOf, standing } from "./standing.ts";

const info = (...events: TicketEvent[]) => ({ events, describedAt: "2040-01-01T00:00:00Z" });
const opened: TicketEvent = { id: "1", at: "2040-01-31T23:30:00Z", name: "opened", state: "new" };
const over = (at: string): TicketEvent => ({ id: "2", at, state: "resolved" });

describe("where a ticket stands", () => {
  test("before anything is known of it", () => {
    expect(standing(info())).toEqual({
      state: null,
      priority: null,
      group: null,
      openedAt: null,
      lastAt: "2040-01-01T00:00:00Z",
      isOpen: true,
    });
  });

  test.each([
    ["waitingCustomer", true],
    ["resolved", false],
    ["closed", false],
    ["cancelled", false],
  ] as const)("%s", (state, isOpen) => {
    const last: TicketEvent = { id: "2", at: "2040-02-02T08:00:00Z", state, priority: "P1" };
    expect(standing(info(last, opened))).toMatchObject({
      state,
      isOpen,
      priority: "P1",
      openedAt: opened.at,
      lastAt: last.at,
    });
  });
});

describe("the months a ticket touches", () => {
  test("are none while it is open", () => {
    expect(monthsOf(info(opened))).toEqual([]);
  });

  test("are those between opening and end, in any zone", () => {
    expect(monthsOf(info(opened, over("2040-03-15T08:00:00Z")))).toEqual([
      "2040-01",
      "2040-02",
      "2040-03",
    ]);
    expect(monthsOf(info(over("2040-03-31T20:00:00Z")))).toEqual(["2040-03", "2040-04"]);
  });

  test("are the last 36 of a very long one", () => {
    const months = monthsOf(info(opened, over("2050-03-15T08:00:00Z")));
    expect(months).toHaveLength(36);
    expect(months.at(-1)).toBe("2050-03");
  });
});
