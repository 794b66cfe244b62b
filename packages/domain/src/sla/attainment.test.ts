import { describe, expect, it } from "vitest";
import { attainment, month, partIn } from "./attainment.ts";
import { evaluate } from "./evaluate.ts";
import type { Instance } from "./instance.ts";
import { type Entry, office, resolution, ticket } from "./testing/build.ts";

const march = month("Europe/Vienna", "2026-03");
const april = month("Europe/Vienna", "2026-04");

const opened: Entry = ["02 09:00", { name: "opened", state: "new", priority: "P2" }];
const now = "2026-05-10T00:00:00Z";
const instances = (...entries: Entry[]): readonly Instance[] =>
  evaluate(ticket(opened, ...entries), resolution, office, now);
const first = (...entries: Entry[]): Instance => instances(...entries)[0]!;

const met = first(["02 10:00", { state: "resolved" }]);
const breached = first(["05 10:00", { state: "resolved" }]);

describe("month", () => {
  it("has the edges of its zone", () => {
    expect(march).toEqual({ from: "2026-02-28T23:00:00.000Z", to: "2026-03-31T22:00:00.000Z" });
    expect(april.from).toBe(march.to);
  });
});

describe("an instance counts", () => {
  it("met in the period it stopped", () => {
    const [late] = evaluate(
      [
        { id: "1", at: "2026-03-31T12:00:00Z", name: "opened" },
        { id: "2", at: "2026-04-01T08:00:00Z", state: "resolved" },
      ],
      resolution,
      office,
      now,
    );
    expect(late?.state).toBe("met");
    expect([partIn(late!, march), partIn(late!, april)]).toEqual([null, "met"]);
  });

  it("breached in the period of its deadline, whenever it was stopped", () => {
    const [late] = evaluate(
      [
        { id: "1", at: "2026-03-30T12:00:00Z", name: "opened" },
        { id: "2", at: "2026-04-07T08:00:00Z", state: "resolved" },
      ],
      resolution,
      office,
      now,
    );
    expect(late?.state).toBe("breached");
    expect([partIn(late!, march), partIn(late!, april)]).toEqual(["breached", null]);
  });

  it("at the edge of two periods in the later", () => {
    const edge = { ...met, stoppedAt: march.to };
    expect([partIn(edge, march), partIn(edge, april)]).toEqual([null, "met"]);
  });

  it("undecided from its start on, and not before", () => {
    const running: Instance = { ...met, state: "running", clock: "running", stoppedAt: null };
    const february = month("Europe/Vienna", "2026-02");
    expect([february, march, april].map((period) => partIn(running, period))).toEqual([
      null,
      "undecided",
      "undecided",
    ]);
    expect(partIn({ ...running, state: "paused" }, march)).toBe("undecided");
  });

  it("apart when superseded, cancelled or excluded", () => {
    const [superseded] = instances(["02 10:00", { priority: "P1" }]);
    const cancelled = first(["02 10:00", { state: "cancelled" }]);
    const word = { target: null, cycle: null, reason: "agreed", approver: "x", withdrawn: false };
    const excluded = first(["02 12:00", { exclusion: word }]);
    const openExcluded: Instance = {
      ...excluded,
      excluded: { ...excluded.excluded!, otherwise: "running" },
    };
    expect(partIn(superseded!, march)).toBe("superseded");
    expect(partIn(cancelled, march)).toBe("cancelled");
    expect([partIn(excluded, march), partIn(excluded, april)]).toEqual(["excluded", null]);
    expect([partIn(openExcluded, march), partIn(openExcluded, april)]).toEqual([
      "excluded",
      "excluded",
    ]);
  });
});

describe("attainment", () => {
  const of = (good: number, bad: number): Instance[] => [
    ...Array.from({ length: good }, () => met),
    ...Array.from({ length: bad }, () => breached),
  ];

  it("is no data when nothing was decided", () => {
    const running: Instance = { ...met, state: "running", clock: "running", stoppedAt: null };
    expect(attainment([running], march, 9_500)).toEqual({
      counts: { met: 0, breached: 0, undecided: 1, superseded: 0, excluded: 0, cancelled: 0 },
      basisPoints: null,
      isReached: null,
      mayMiss: null,
    });
    expect(attainment(of(3, 0), april, 9_500).basisPoints).toBeNull();
  });

  it.each([
    [98, 2, 9_500, { basisPoints: 9_800, isReached: true, mayMiss: 3 }],
    [95, 5, 9_500, { basisPoints: 9_500, isReached: true, mayMiss: 0 }],
    [19, 0, 9_500, { basisPoints: 10_000, isReached: true, mayMiss: 1 }],
    [18, 0, 9_500, { basisPoints: 10_000, isReached: true, mayMiss: 0 }],
    [2, 1, 6_667, { basisPoints: 6_666, isReached: false, mayMiss: 0 }],
    [0, 4, 9_500, { basisPoints: 0, isReached: false, mayMiss: 0 }],
    [10, 0, 10_000, { basisPoints: 10_000, isReached: true, mayMiss: 0 }],
  ])("of %i met and %i breached against %i basis points", (good, bad, promised, figures) => {
    expect(attainment(of(good, bad), march, promised)).toMatchObject(figures);
  });

  it("stays reached with as many missed as it says, and not with one more", () => {
    for (const promised of [5_000, 8_000, 9_500, 9_990]) {
      for (let good = 1; good < 60; good += 7) {
        const { mayMiss } = attainment(of(good, 0), march, promised);
        expect(attainment(of(good, mayMiss!), march, promised).isReached).toBe(true);
        expect(attainment(of(good, mayMiss! + 1), march, promised).isReached).toBe(false);
      }
    }
  });
});
