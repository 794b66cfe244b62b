import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evaluate } from "./evaluate.ts";
import { type TicketEvent, TicketState } from "./event.ts";
import { toInstant } from "./instant.ts";
import type { Calendar } from "./sla.ts";
import { minutes, resolution } from "./testing/build.ts";
import { setting } from "./testing/arbitrary.ts";
import { marks } from "./testing/reference.ts";

const MINUTE = 60_000;
const LENGTH = 9_000;
const version = (calendar: Calendar) => ({ id: "cal", version: 1, calendar });

const what = fc.record(
  {
    name: fc.constantFrom("responded", "updated", "paused", "resumed", "reopened", "cancelled"),
    state: fc.constantFrom(...TicketState.options),
    priority: fc.constantFrom("P1", "P2", "P3"),
    group: fc.constantFrom("desk", "network", null),
    exclusion: fc.record({
      target: fc.constantFrom("resolution", "other", null),
      cycle: fc.constantFrom(1, 2, null),
      reason: fc.constant("agreed"),
      approver: fc.constantFrom("one", "another"),
      withdrawn: fc.boolean(),
    }),
  },
  { requiredKeys: [] },
);

type Minute = { readonly minute: number; readonly what: Omit<TicketEvent, "id" | "at"> };

const story = (arbitrary: fc.Arbitrary<Minute["what"]>) =>
  fc
    .uniqueArray(fc.record({ minute: fc.integer({ min: 1, max: 7_000 }), what: arbitrary }), {
      selector: ({ minute }) => minute,
      maxLength: 12,
    })
    .map((list) => list.toSorted((a, b) => a.minute - b.minute));

const eventsFrom = (start: number, list: readonly Minute[]): TicketEvent[] => [
  { id: "e0", at: toInstant(start), name: "opened", state: "new", priority: "P2" },
  ...list.map(({ minute, what: changes }, index) => ({
    id: `e${index + 1}`,
    at: toInstant(start + minute * MINUTE),
    ...changes,
  })),
];

describe("for any history of a ticket", { timeout: 60_000 }, () => {
  it("the order of arrival does not change the verdict", () => {
    const shuffled = story(what).chain((list) =>
      fc.record({
        list: fc.constant(list),
        order: fc.array(fc.integer(), { minLength: list.length + 1, maxLength: list.length + 1 }),
        reopen: fc.constantFrom("continue" as const, "newCycle" as const, "ignore" as const),
      }),
    );
    fc.assert(
      fc.property(setting, shuffled, ({ start, calendar }, { list, order, reopen }) => {
        const events = eventsFrom(start, list);
        const mixed = events
          .map((event, index) => ({ event, rank: order[index] ?? 0 }))
          .toSorted((a, b) => a.rank - b.rank)
          .map(({ event }) => event);
        const now = toInstant(start + LENGTH * MINUTE);
        const target = { ...resolution, reopen };
        expect(evaluate(mixed, target, version(calendar), now)).toEqual(
          evaluate(events, target, version(calendar), now),
        );
      }),
      { numRuns: 120 },
    );
  });

  it("a verdict once decided is kept as time goes on, unless something happens", () => {
    fc.assert(
      fc.property(setting, story(what), ({ start, calendar }, list) => {
        const last = (list.at(-1)?.minute ?? 0) + 1;
        const at = (minute: number) => {
          const now = toInstant(start + minute * MINUTE);
          return evaluate(eventsFrom(start, list), resolution, version(calendar), now);
        };
        const later = at(last + 50_000);
        for (const [index, instance] of at(last).entries()) {
          if (instance.clock === "stopped") expect(later[index]).toEqual(instance);
          else if (instance.breachedAt) expect(later[index]?.breachedAt).toBe(instance.breachedAt);
        }
      }),
      { numRuns: 120 },
    );
  });
});

type Verdict = { state: string; breachedMinute: number | null; usedMinutes: number };

const waiting = ["waitingCustomer", "waitingSupplier", "waitingOther"];

const isDone = (state: string): boolean => state === "resolved" || state === "closed";

const wordFor = (state: string): string => {
  if (isDone(state)) return "met";
  return waiting.includes(state) ? "paused" : "running";
};

/** The clock of the resolution target as a stopwatch that is looked at every minute. */
const stopwatch = (open: readonly boolean[], list: readonly Minute[], budget: number): Verdict => {
  let state = "new";
  let used = 0;
  let deadline: number | null = null;
  let breached = false;
  for (let minute = 0; minute <= LENGTH; minute += 1) {
    if (deadline !== null && minute > deadline && !isDone(state)) breached = true;
    const event = list.find((entry) => entry.minute === minute);
    state = event?.what.state ?? state;
    if (minute === LENGTH || isDone(state) || waiting.includes(state) || open[minute] !== true)
      continue;
    used += 1;
    if (used === budget) deadline = minute + 1;
  }
  return {
    state: breached ? "breached" : wordFor(state),
    breachedMinute: breached ? deadline : null,
    usedMinutes: used,
  };
};

describe("against a stopwatch looked at every minute", { timeout: 60_000 }, () => {
  const states = fc.record({
    state: fc.constantFrom(
      "new",
      "active",
      ...waiting,
      "resolved",
      "closed",
    ) as fc.Arbitrary<TicketState>,
  });

  it("gives the same verdict, breach and time used, over pauses and re-opens", () => {
    fc.assert(
      fc.property(
        setting,
        story(states),
        fc.integer({ min: 1, max: 2_000 }),
        (place, list, budget) => {
          const { start, calendar } = place;
          const target = { ...resolution, budgets: { "*": minutes(budget) } };
          const now = toInstant(start + LENGTH * MINUTE);
          const [instance] = evaluate(eventsFrom(start, list), target, version(calendar), now);
          const expected = stopwatch(marks(calendar, start, LENGTH), list, budget);
          expect({
            state: instance?.state,
            breachedMinute: instance?.breachedAt
              ? (Date.parse(instance.breachedAt) - start) / MINUTE
              : null,
            usedMinutes: (instance?.elapsedSeconds ?? 0) / 60,
          }).toEqual(expected);
        },
      ),
      { numRuns: 120 },
    );
  });
});
