import { describe, expect, it } from "vitest";
import { evaluate } from "./evaluate.ts";
import { Budget, CalendarVersion, Instance, TargetVersion, TicketEvent } from "./sla.ts";
import { office, resolution, ticket, vienna } from "./testing/build.ts";

describe("the schemas", () => {
  it("take what the clock takes and gives", () => {
    const events = ticket(
      ["02 09:00", { name: "opened", state: "new", priority: "P2", group: null }],
      ["02 10:00", { state: "waitingCustomer" }],
    );
    expect(events.map((event) => TicketEvent.parse(event))).toEqual(events);
    expect(TargetVersion.parse(resolution)).toEqual(resolution);
    expect(CalendarVersion.parse(office)).toEqual(office);
    const instances = evaluate(events, resolution, office, vienna("02 12:00"));
    expect(instances.map((instance) => Instance.parse(instance))).toEqual(instances);
  });

  it.each([
    ["zero minutes", { unit: "minutes", amount: 0 }],
    ["zero business days", { unit: "businessDays", amount: 0, until: "endOfDay" }],
    ["parts of minutes", { unit: "minutes", amount: 0.5 }],
    ["hours", { unit: "hours", amount: 4 }],
  ])("refuse a budget of %s", (_, budget) => {
    expect(Budget.safeParse(budget).success).toBe(false);
  });

  it("refuse a target without a budget", () => {
    const parsed = TargetVersion.safeParse({ ...resolution, budgets: {} });
    expect(parsed.error?.issues).toMatchObject([{ path: ["budgets"] }]);
  });

  it.each([
    ["a state that is not mapped", { state: "Awaiting Vendor" }],
    ["an instant with an offset", { at: "2026-03-02T10:00:00+01:00" }],
    ["a field of another tool", { assignee: "x" }],
  ])("refuse an event with %s", (_, changes) => {
    const event = { id: "e1", at: "2026-03-02T10:00:00Z", name: "opened", ...changes };
    expect(TicketEvent.safeParse(event).success).toBe(false);
  });
});
