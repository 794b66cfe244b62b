import { describe, expect, it } from "vitest";
import { evaluate } from "./evaluate.ts";
import type { Exclusion } from "./event.ts";
import { type Entry, office, resolution, ticket, vienna } from "./testing/build.ts";

const opened: Entry = ["02 09:00", { name: "opened", state: "new", priority: "P2" }];
const agreed: Exclusion = {
  target: "resolution",
  cycle: 1,
  reason: "Power cut at the customer's site",
  approver: "Service manager",
  withdrawn: false,
};
const word = (when: string, changes: Partial<Exclusion> = {}): Entry => [
  when,
  { exclusion: { ...agreed, ...changes } },
];

const first = (when: string, ...entries: Entry[]) =>
  evaluate(ticket(...entries), resolution, office, vienna(when))[0];

describe("an exclusion by agreement", () => {
  it("takes an instance out, with reason and approver, and shows what it would be", () => {
    expect(first("05 10:00", opened, word("04 10:00"))).toMatchObject({
      state: "excluded",
      breachedAt: vienna("02 17:00"),
      excluded: {
        at: vienna("04 10:00"),
        reason: "Power cut at the customer's site",
        approver: "Service manager",
        otherwise: "breached",
      },
    });
  });

  it.each([
    ["all targets of the ticket", { target: null }, "excluded"],
    ["all cycles", { cycle: null }, "excluded"],
    ["another target", { target: "response" }, "breached"],
    ["another cycle", { cycle: 2 }, "breached"],
  ])("may concern %s", (_, changes, state) => {
    expect(first("05 10:00", opened, word("04 10:00", changes))?.state).toBe(state);
  });

  it("can be withdrawn; the last word counts, in whatever order it arrived", () => {
    const withdrawn = word("04 11:00", { withdrawn: true });
    expect(first("05 10:00", opened, withdrawn, word("04 10:00"))).toMatchObject({
      state: "breached",
      excluded: null,
    });
  });

  it("does not hold before it was agreed", () => {
    expect(first("04 09:00", opened, word("04 10:00"))?.state).toBe("breached");
  });

  it("leaves a superseded instance as it is", () => {
    const higher: Entry = ["02 10:00", { priority: "P1" }];
    const states = evaluate(
      ticket(opened, higher, word("04 10:00")),
      resolution,
      office,
      vienna("05 10:00"),
    );
    expect(states.map(({ state }) => state)).toEqual(["superseded", "excluded"]);
  });
});
