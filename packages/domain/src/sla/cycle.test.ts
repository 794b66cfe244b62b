import { describe, expect, it } from "vitest";
import { type Agreed, evaluate, evaluateOver } from "./evaluate.ts";
import { type TargetVersion, usual } from "./target.ts";
import { type Entry, minutes, office, resolution, ticket, vienna } from "./testing/build.ts";

const opened: Entry = ["02 09:00", { name: "opened", state: "new", priority: "P2" }];
const resolved = (when: string): Entry => [when, { state: "resolved" }];
const active = (when: string): Entry => [when, { state: "active" }];

const at = (when: string, entries: readonly Entry[], target: TargetVersion) =>
  evaluate(ticket(...entries), target, office, vienna(when));

const reopening = (reopen: TargetVersion["reopen"]): TargetVersion => ({ ...resolution, reopen });

describe("a re-open", () => {
  const story = [opened, resolved("02 12:00"), ["02 13:00", { state: "closed" }], active("02 15:00")] as const; // prettier-ignore

  it("continues the cycle with the closed span left out", () => {
    expect(at("02 16:00", story, reopening("continue"))).toMatchObject([
      {
        cycle: 1,
        state: "running",
        elapsedSeconds: 4 * 3_600,
        deadline: vienna("03 12:00"),
        pauses: [[vienna("02 12:00"), vienna("02 15:00")]],
      },
    ]);
  });

  it("continues under the priority the ticket has come to meanwhile", () => {
    const lower: Entry = ["02 14:00", { priority: "P1" }];
    const entries = [opened, resolved("02 12:00"), lower, active("02 15:00")];
    expect(at("02 16:00", entries, reopening("continue"))).toMatchObject([
      { priority: "P2", state: "superseded", stoppedAt: vienna("02 15:00") },
      { priority: "P1", state: "running", deadline: vienna("02 16:00") },
    ]);
  });

  it("continued, does not take a breach back", () => {
    const entries = [opened, resolved("03 10:00"), active("03 11:00"), resolved("03 12:00")];
    expect(at("31 12:00", entries, reopening("continue"))).toMatchObject([
      { state: "breached", breachedAt: vienna("02 17:00") },
    ]);
  });

  it("starts a new cycle; the finished one keeps its verdict", () => {
    const instances = at("03 18:00", story, reopening("newCycle"));
    expect(instances).toMatchObject([
      { key: "resolution:1:0", state: "met", stoppedAt: vienna("02 12:00") },
      {
        key: "resolution:2:0",
        state: "breached",
        start: vienna("02 15:00"),
        breachedAt: vienna("03 15:00"),
      },
    ]);
  });

  it("is ignored where so agreed", () => {
    expect(at("03 18:00", story, reopening("ignore"))).toMatchObject([{ cycle: 1, state: "met" }]);
  });

  it("by name counts too, but not while the ticket stays resolved", () => {
    const named: Entry = ["02 15:00", { name: "reopened", state: "active" }];
    const only: Entry = ["02 15:00", { name: "reopened" }];
    const target = reopening("newCycle");
    expect(at("02 16:00", [opened, resolved("02 12:00"), named], target)).toHaveLength(2);
    expect(at("02 16:00", [opened, resolved("02 12:00"), only], target)).toHaveLength(1);
  });

  it("of a cancelled ticket is one as well", () => {
    const entries: Entry[] = [opened, ["02 10:00", { state: "cancelled" }], active("02 11:00")];
    expect(at("02 12:00", entries, reopening("continue"))).toMatchObject([
      { state: "running", elapsedSeconds: 2 * 3_600 },
    ]);
  });

  it("into a waiting state starts paused", () => {
    const entries: Entry[] = [
      opened,
      resolved("02 12:00"),
      ["02 15:00", { state: "waitingCustomer" }],
    ];
    expect(at("02 16:00", entries, reopening("continue"))).toMatchObject([
      { state: "paused", elapsedSeconds: 3 * 3_600 },
    ]);
  });
});

describe("a custom pair of start and stop", () => {
  const target: TargetVersion = {
    ...reopening("newCycle"),
    kind: "custom",
    start: { names: ["change requested"], states: [], groups: [] },
    stop: { names: ["quote sent"], states: [], groups: [] },
  };

  it("runs each time it is started and ignores a second start or stop", () => {
    const entries: Entry[] = [
      ["02 09:00", { name: "change requested" }],
      ["02 09:30", { name: "change requested" }],
      ["02 10:00", { name: "quote sent" }],
      ["02 10:30", { name: "quote sent" }],
      ["02 11:00", { name: "change requested" }],
    ];
    expect(at("02 12:00", entries, target)).toMatchObject([
      { state: "met", start: vienna("02 09:00"), stoppedAt: vienna("02 10:00") },
      { state: "running", start: vienna("02 11:00") },
    ]);
  });
});

describe("the usual targets", () => {
  const base = { ...resolution, budgets: { "*": minutes(60) }, warnAt: [] };
  const response: TargetVersion = { ...base, id: "response", kind: "response", ...usual.response };
  const nextUpdate: TargetVersion = {
    ...base,
    id: "update",
    kind: "nextUpdate",
    ...usual.nextUpdate,
  };

  it("response stops at the first answer or work, and does not pause or come back", () => {
    const answered: Entry = ["02 09:30", { name: "responded" }];
    const waiting: Entry = ["02 09:40", { state: "waitingCustomer" }];
    const renewed: Entry = ["02 09:50", { state: "new" }];
    expect(at("02 12:00", [opened, answered, waiting, renewed], response)).toMatchObject([
      { state: "met", stoppedAt: vienna("02 09:30") },
    ]);
    expect(at("02 12:00", [opened, waiting], response)).toMatchObject([
      { state: "met", stoppedAt: vienna("02 09:40"), pauses: [] },
    ]);
  });

  it("next update promises the next with each one, until the ticket is resolved", () => {
    const updated = (when: string): Entry => [when, { name: "updated" }];
    const entries = [
      opened,
      updated("02 09:30"),
      updated("02 11:00"),
      resolved("02 11:30"),
      updated("02 12:00"),
    ];
    expect(at("02 13:00", entries, nextUpdate)).toMatchObject([
      { cycle: 1, state: "met", stoppedAt: vienna("02 09:30") },
      { cycle: 2, state: "breached", start: vienna("02 09:30"), breachedAt: vienna("02 10:30") },
      { cycle: 3, state: "met", start: vienna("02 11:00"), stoppedAt: vienna("02 11:30") },
    ]);
  });
});

describe("evaluateOver", () => {
  const stricter: TargetVersion = {
    ...resolution,
    version: 2,
    budgets: { "*": minutes(60) },
    reopen: "newCycle",
  };
  const before: TargetVersion = { ...resolution, reopen: "newCycle" };
  const history: readonly Agreed[] = [
    { from: vienna("01 00:00"), target: before, calendar: office },
    { from: vienna("02 11:00"), target: stricter, calendar: null },
  ];
  const over = (entries: readonly Entry[], when = "31 12:00", agreed = history) =>
    evaluateOver(ticket(...entries), agreed, vienna(when));

  it("judges each cycle by the versions in force when it started", () => {
    const entries = [opened, resolved("02 12:30"), active("02 13:00"), resolved("02 14:30")];
    expect(over(entries)).toMatchObject([
      { target: { version: 1 }, calendar: { version: 1 }, state: "met" },
      { target: { version: 2 }, calendar: null, state: "breached", breachedAt: vienna("02 14:00") },
    ]);
  });

  it("keeps the versions of a cycle that was running when they changed", () => {
    expect(over([opened], "02 13:00")).toMatchObject([
      { target: { version: 1 }, state: "running" },
    ]);
  });

  it("starts no clock before anything was agreed", () => {
    const later = history.slice(1);
    expect(over([opened], "02 13:00", later)).toEqual([]);
  });

  it("starts no new cycle once the agreement has ended", () => {
    const ended = [
      ...history.slice(0, 1),
      { from: vienna("02 11:00"), target: null, calendar: null },
    ];
    const back = [opened, resolved("02 12:00"), active("02 13:00")];
    expect(over(back, "31 12:00", ended)).toMatchObject([{ cycle: 1, state: "met" }]);
    const target = { ...before, ...usual.nextUpdate };
    const updated: Entry = ["02 12:00", { name: "updated" }];
    const updating = [{ from: vienna("01 00:00"), target, calendar: office }, ...ended.slice(1)];
    expect(over([opened, updated], "31 12:00", updating)).toMatchObject([{ state: "met" }]);
  });
});
