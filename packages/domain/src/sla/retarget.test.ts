import { describe, expect, it } from "vitest";
import { evaluate } from "./evaluate.ts";
import type { TargetVersion } from "./target.ts";
import { type Entry, minutes, office, resolution, ticket, vienna } from "./testing/build.ts";

const at = (when: string, entries: readonly Entry[], target: TargetVersion = resolution) =>
  evaluate(ticket(...entries), target, office, vienna(when));

const openedAs = (priority: string): Entry => ["02 09:00", { name: "opened", priority }];
const changed = (when: string, priority: string): Entry => [when, { priority }];
const resolved = (when: string): Entry => [when, { state: "resolved" }];

describe("a change of priority", () => {
  it("retargets from the start, carries the pauses, and closes the old instance superseded", () => {
    const instances = at("02 13:00", [
      openedAs("P2"),
      ["02 10:00", { state: "waitingCustomer" }],
      ["02 11:00", { state: "active" }],
      changed("02 12:00", "P1"),
    ]);
    const pauses = [[vienna("02 10:00"), vienna("02 11:00")]];
    expect(instances).toMatchObject([
      {
        key: "resolution:1:0",
        priority: "P2",
        state: "superseded",
        clock: "stopped",
        stoppedAt: vienna("02 12:00"),
        deadline: vienna("03 10:00"),
        elapsedSeconds: 7_200,
        pauses,
      },
      {
        key: "resolution:1:1",
        priority: "P1",
        state: "running",
        start: vienna("02 09:00"),
        deadline: vienna("02 14:00"),
        elapsedSeconds: 10_800,
        pauses,
      },
    ]);
  });

  it("during a pause leaves it going on", () => {
    const instances = at("02 13:00", [
      openedAs("P2"),
      ["02 10:00", { state: "waitingCustomer" }],
      changed("02 12:00", "P1"),
    ]);
    expect(instances).toMatchObject([
      { state: "superseded", pauses: [[vienna("02 10:00"), vienna("02 12:00")]] },
      { state: "paused", pauses: [[vienna("02 10:00"), null]], elapsedSeconds: 3_600 },
    ]);
  });

  it("upwards may find the new deadline already past", () => {
    expect(at("02 15:00", [openedAs("P2"), changed("02 14:00", "P1")])).toMatchObject([
      { state: "superseded", breachedAt: null },
      { state: "breached", breachedAt: vienna("02 13:00") },
    ]);
  });

  it("downwards in time gives the longer budget", () => {
    const entries = [openedAs("P1"), changed("02 12:00", "P2"), resolved("02 16:00")];
    expect(at("31 12:00", entries).map(({ state }) => state)).toEqual(["superseded", "met"]);
  });

  it("downwards never takes a breach back", () => {
    const entries = [openedAs("P1"), changed("02 14:00", "P2"), resolved("02 16:00")];
    expect(at("31 12:00", entries)).toMatchObject([
      { state: "superseded", breachedAt: vienna("02 13:00") },
      { state: "breached", breachedAt: vienna("02 13:00"), deadline: vienna("02 17:00") },
    ]);
  });

  it("warns again after it", () => {
    const [old, current] = at("02 13:00", [openedAs("P2"), changed("02 12:00", "P1")]);
    expect(old?.warnings.map(({ reached }) => reached)).toEqual([false, false]);
    expect(current?.warnings.map(({ reached }) => reached)).toEqual([true, true]);
    expect(current?.key).not.toBe(old?.key);
  });

  it("to the same priority, or after the end, is none", () => {
    const entries = [
      openedAs("P2"),
      changed("02 10:00", "P2"),
      resolved("02 11:00"),
      changed("02 12:00", "P1"),
    ];
    expect(at("31 12:00", entries)).toMatchObject([{ priority: "P2", state: "met" }]);
  });

  it("on the event that stops the clock comes too late", () => {
    const entries: Entry[] = [openedAs("P2"), ["02 16:00", { state: "resolved", priority: "P1" }]];
    expect(at("31 12:00", entries)).toMatchObject([{ priority: "P2", state: "met" }]);
  });
});

describe("a priority without a budget", () => {
  const onlyP1: TargetVersion = { ...resolution, budgets: { P1: minutes(240) } };

  it("has no clock, until a priority with one retargets it from the start", () => {
    const opened: Entry = ["02 09:00", { name: "opened" }];
    expect(at("02 10:00", [opened], onlyP1)).toEqual([]);
    expect(at("02 12:00", [opened, changed("02 11:00", "P1")], onlyP1)).toMatchObject([
      { revision: 0, start: vienna("02 09:00"), deadline: vienna("02 13:00") },
    ]);
    expect(at("02 12:00", [opened, changed("02 11:00", "constructor")], onlyP1)).toEqual([]);
  });

  it("supersedes a running instance, but does not take a breach back", () => {
    const leave = (when: string) => at("31 12:00", [openedAs("P1"), changed(when, "P4")], onlyP1);
    expect(leave("02 12:00")).toMatchObject([
      { state: "superseded", stoppedAt: vienna("02 12:00") },
    ]);
    expect(leave("02 14:00")).toMatchObject([
      { state: "breached", breachedAt: vienna("02 13:00") },
    ]);
  });
});

describe("an operational level agreement", () => {
  const ola: TargetVersion = {
    ...resolution,
    id: "ola",
    basis: "ola",
    start: { names: [], states: [], groups: ["network", "network-night"] },
    reopen: "newCycle",
  };
  const opened: Entry = ["02 09:00", { name: "opened", priority: "P2", group: "desk" }];
  const assigned = (when: string, group: string): Entry => [when, { group }];

  it("starts at assignment, and so it does after a change of priority", () => {
    const entries = [opened, assigned("02 11:00", "network"), changed("02 12:00", "P1")];
    expect(at("02 13:00", entries, ola)).toMatchObject([
      { state: "superseded", start: vienna("02 11:00") },
      { state: "running", start: vienna("02 11:00"), deadline: vienna("02 15:00") },
    ]);
  });

  it("stops when the ticket goes to another group and starts anew when it returns", () => {
    const entries = [
      opened,
      assigned("02 11:00", "network"),
      assigned("02 12:00", "network-night"),
      assigned("02 13:00", "desk"),
      assigned("02 14:00", "network"),
    ];
    expect(at("02 15:00", entries, ola)).toMatchObject([
      { cycle: 1, state: "met", stoppedAt: vienna("02 13:00"), elapsedSeconds: 7_200 },
      { cycle: 2, state: "running", start: vienna("02 14:00") },
    ]);
  });

  it("is not started by anything while the ticket is with nobody it binds", () => {
    const target = { ...ola, start: { ...ola.start, names: ["opened"] } };
    expect(at("02 10:00", [opened], target)).toEqual([]);
    const unassigned: Entry = ["02 09:00", { name: "opened" }];
    expect(at("02 10:00", [unassigned], target)).toEqual([]);
  });
});
