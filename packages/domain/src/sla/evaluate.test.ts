import { describe, expect, it } from "vitest";
import { evaluate } from "./evaluate.ts";
import type { Instance } from "./instance.ts";
import type { TargetVersion } from "./target.ts";
import { type Entry, office, resolution, ticket, vienna } from "./testing/build.ts";

const opened: Entry = ["02 09:00", { name: "opened", state: "new", priority: "P2" }];

const at = (
  when: string,
  entries: readonly Entry[],
  target: TargetVersion = resolution,
): readonly Instance[] => evaluate(ticket(...entries), target, office, vienna(when));

/** The first instance, as of a moment in March 2026 in Vienna. */
const first = (when: string, entries: readonly Entry[], target?: TargetVersion): Instance =>
  at(when, entries, target)[0]!;

describe("an instance", () => {
  it("does not exist before its start, nor without one", () => {
    expect(at("02 08:59", [opened])).toEqual([]);
    expect(at("02 18:00", [["02 09:00", { state: "active" }]])).toEqual([]);
  });

  it("runs from the start, with its deadline, its warnings and what is due next", () => {
    expect(first("02 14:00", [opened])).toEqual({
      key: "resolution:1:0",
      target: { id: "resolution", version: 1 },
      calendar: { id: "cal_office", version: 1 },
      cycle: 1,
      revision: 0,
      priority: "P2",
      state: "running",
      clock: "running",
      start: vienna("02 09:00"),
      stoppedAt: null,
      deadline: vienna("02 17:00"),
      breachedAt: null,
      budgetSeconds: 28_800,
      elapsedSeconds: 18_000,
      remainingSeconds: 10_800,
      pauses: [],
      warnings: [
        { percent: 50, at: vienna("02 13:00"), reached: true },
        { percent: 90, at: vienna("02 16:12"), reached: false },
      ],
      nextDue: vienna("02 16:12"),
      excluded: null,
    });
  });

  it("names a 24×7 calendar by none", () => {
    const [instance] = evaluate(ticket(opened), resolution, null, vienna("02 10:00"));
    expect(instance).toMatchObject({ calendar: null, deadline: vienna("02 17:00") });
  });

  it.each([
    ["met when stopped before the deadline", "02 16:00", "met", null],
    ["met when stopped at the deadline", "02 17:00", "met", null],
    ["breached when stopped after it, though outside hours", "02 20:00", "breached", "02 17:00"],
    [
      "breached when stopped days after it, dated at the deadline",
      "05 10:00",
      "breached",
      "02 17:00",
    ],
  ])("is %s", (_, when, state, breach) => {
    expect(first("31 12:00", [opened, [when, { state: "resolved" }]])).toMatchObject({
      state,
      clock: "stopped",
      stoppedAt: vienna(when),
      breachedAt: breach && vienna(breach),
      nextDue: null,
    });
  });

  it("is breached at its deadline whenever it is looked at, and runs on", () => {
    expect(first("02 17:00", [opened])).toMatchObject({
      state: "running",
      remainingSeconds: 0,
      nextDue: "2026-03-02T16:00:00.001Z",
    });
    expect(first("03 10:00", [opened])).toMatchObject({
      state: "breached",
      clock: "running",
      breachedAt: vienna("02 17:00"),
      remainingSeconds: -3_600,
      nextDue: null,
    });
  });

  it("warns again after the breach where a threshold lies above 100 percent", () => {
    const escalating = { ...resolution, warnAt: [100, 150] };
    expect(first("03 10:00", [opened], escalating)).toMatchObject({
      warnings: [{ reached: true }, { at: vienna("03 13:00"), reached: false }],
      nextDue: vienna("03 13:00"),
    });
  });

  it("is cancelled without a verdict, but a breach before that stands", () => {
    const cancelled = (when: string) => first("31 12:00", [opened, [when, { state: "cancelled" }]]);
    expect(cancelled("02 16:00")).toMatchObject({ state: "cancelled", breachedAt: null });
    expect(cancelled("03 10:00")).toMatchObject({ state: "breached", clock: "stopped" });
  });

  it("does not know of events after now", () => {
    expect(first("02 10:00", [opened, ["02 11:00", { state: "resolved" }]]).state).toBe("running");
  });
});

describe("a pause", () => {
  const waiting: Entry = ["02 10:00", { state: "waitingCustomer" }];
  const back: Entry = ["02 12:00", { state: "active" }];

  it("stops the clock; the deadline is unknown until it ends", () => {
    expect(first("02 11:00", [opened, waiting])).toMatchObject({
      state: "paused",
      clock: "paused",
      deadline: null,
      elapsedSeconds: 3_600,
      remainingSeconds: 25_200,
      pauses: [[vienna("02 10:00"), null]],
      warnings: [
        { percent: 50, at: null, reached: false },
        { percent: 90, at: null, reached: false },
      ],
      nextDue: null,
    });
  });

  it("moves the deadline by the open time it covered", () => {
    expect(first("02 13:00", [opened, waiting, back])).toMatchObject({
      state: "running",
      deadline: vienna("03 11:00"),
      pauses: [[vienna("02 10:00"), vienna("02 12:00")]],
    });
  });

  it("goes on from one waiting state to another and through events that change nothing", () => {
    const other: Entry = ["02 11:00", { state: "waitingSupplier" }];
    const note: Entry = ["02 11:30", { name: "note" }];
    const instance = first("02 13:00", [opened, waiting, other, note, back]);
    expect(instance.pauses).toEqual([[vienna("02 10:00"), vienna("02 12:00")]]);
  });

  it("ends when the ticket is resolved", () => {
    expect(first("31 12:00", [opened, waiting, ["03 10:00", { state: "resolved" }]])).toMatchObject(
      {
        state: "met",
        elapsedSeconds: 3_600,
        pauses: [[vienna("02 10:00"), vienna("03 10:00")]],
      },
    );
  });

  it("after the deadline takes no breach back", () => {
    const late: Entry = ["03 10:00", { state: "waitingCustomer" }];
    expect(first("05 10:00", [opened, late])).toMatchObject({
      state: "breached",
      clock: "paused",
      deadline: vienna("02 17:00"),
      warnings: [{ reached: true }, { reached: true }],
    });
  });

  it("begun at the very deadline comes too late", () => {
    const closing: Entry = ["02 17:00", { state: "waitingCustomer" }];
    expect(first("03 10:00", [opened, closing])).toMatchObject({
      state: "breached",
      breachedAt: vienna("02 17:00"),
    });
  });

  it("by name holds through changes of state until a name ends it", () => {
    const held: Entry = ["02 10:00", { name: "paused" }];
    const active: Entry = ["02 11:00", { state: "active" }];
    const free: Entry = ["02 12:00", { name: "resumed" }];
    expect(first("02 13:00", [opened, held, active]).state).toBe("paused");
    expect(first("02 13:00", [opened, held, active, free])).toMatchObject({
      state: "running",
      deadline: vienna("03 11:00"),
    });
  });

  it("does not stop a target that has no pause", () => {
    const response = { ...resolution, pause: { names: [], states: [], groups: [] } };
    expect(first("02 13:00", [opened, waiting], response).state).toBe("running");
  });

  it("can be an assignment to a group", () => {
    const target = { ...resolution, pause: { names: [], states: [], groups: ["supplier"] } };
    const away: Entry = ["02 10:00", { group: "supplier" }];
    const home: Entry = ["02 12:00", { group: null }];
    expect(first("02 13:00", [opened, away, home], target).deadline).toBe(vienna("03 11:00"));
  });
});

describe("on one event, cancel goes before stop, pause, resume and start", () => {
  const active: Entry = ["02 10:00", { state: "active" }];

  it.each([
    [
      "cancel before stop",
      [opened, active, ["02 11:00", { name: "cancelled", state: "resolved" }]],
      "cancelled",
    ],
    [
      "stop before pause",
      [opened, active, ["02 11:00", { name: "paused", state: "resolved" }]],
      "met",
    ],
    [
      "pause before resume",
      [opened, active, ["02 11:00", { name: "resumed", state: "waitingOther" }]],
      "paused",
    ],
    ["cancel before start", [["02 11:00", { name: "opened", state: "cancelled" }]], "cancelled"],
    ["stop before start", [["02 11:00", { name: "opened", state: "resolved" }]], "met"],
    ["pause before start", [["02 11:00", { name: "opened", state: "waitingCustomer" }]], "paused"],
  ] as const)("%s", (_, entries, state) => {
    expect(at("02 12:00", entries).map((instance) => instance.state)).toEqual([state]);
  });

  it("events of one instant keep their order of arrival", () => {
    const waiting: Entry = ["02 11:00", { state: "waitingCustomer" }];
    const working: Entry = ["02 11:00", { state: "active" }];
    expect(first("02 12:00", [opened, waiting, working]).state).toBe("running");
    expect(first("02 12:00", [opened, working, waiting]).state).toBe("paused");
  });
});

describe("late and out-of-order events", () => {
  it("re-derive: a pause reported later takes the breach back", () => {
    const resolved: Entry = ["03 10:00", { state: "resolved" }];
    const waiting: Entry = ["02 10:00", { state: "waitingCustomer" }];
    const back: Entry = ["02 12:00", { state: "active" }];
    expect(first("31 12:00", [opened, resolved]).state).toBe("breached");
    expect(first("31 12:00", [opened, resolved, back, waiting]).state).toBe("met");
  });
});
