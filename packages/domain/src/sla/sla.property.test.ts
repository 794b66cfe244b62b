import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Calendar } from "./calendar.ts";
import { addOpenTime, isOpen, openSeconds } from "./sla.ts";
import { setting } from "./testing/arbitrary.ts";

const DAY = 86_400;

const instant = (ms: number): string => new Date(ms).toISOString();

/** Instants of a setting, to the second, over forty days around a clock change. */
const away = fc.integer({ min: 0, max: 40 * DAY });
const pauses = fc.array(fc.tuple(away, fc.integer({ min: -60, max: 3 * DAY })), { maxLength: 5 });
const calendarOr24x7 = setting.chain(({ start, calendar }) =>
  fc.record({
    start: fc.constant(start),
    calendar: fc.oneof(
      { weight: 9, arbitrary: fc.constant<Calendar | null>(calendar) },
      { weight: 1, arbitrary: fc.constant<Calendar | null>(null) },
    ),
  }),
);

type Given = {
  readonly start: number;
  readonly calendar: Calendar | null;
  readonly paused: readonly (readonly [string, string])[];
  readonly at: (seconds: number) => string;
};

const given: fc.Arbitrary<Given> = fc
  .tuple(calendarOr24x7, pauses)
  .map(([{ start, calendar }, list]) => {
    const at = (seconds: number) => instant(start + seconds * 1_000);
    return {
      start,
      calendar,
      at,
      paused: list.map(([from, lasts]) => [at(from), at(from + lasts)]),
    };
  });

describe("for any calendar, zone, clock change and pauses", { timeout: 60_000 }, () => {
  it("open time adds up", () => {
    fc.assert(
      fc.property(given, fc.tuple(away, away, away), ({ calendar, at, paused }, points) => {
        const [a = 0, b = 0, c = 0] = points.toSorted((x, y) => x - y);
        const whole = openSeconds(calendar, at(a), at(c), paused);
        const first = openSeconds(calendar, at(a), at(b), paused);
        expect(first + openSeconds(calendar, at(b), at(c), paused)).toBe(whole);
        expect(whole).toBeGreaterThanOrEqual(0);
        expect(whole).toBeLessThanOrEqual(c - a);
      }),
      { numRuns: 200 },
    );
  });

  it("a deadline holds exactly the open time it was given, and is the first to", () => {
    fc.assert(
      fc.property(given, away, fc.integer({ min: 0, max: 60 * 3_600 }), (setup, from, seconds) => {
        const { calendar, at, paused } = setup;
        const due = addOpenTime(calendar, at(from), seconds, paused);
        expect(openSeconds(calendar, at(from), due, paused)).toBe(seconds);
        const before = instant(Date.parse(due) - 1);
        if (seconds > 0) {
          expect(openSeconds(calendar, at(from), before, paused)).toBeCloseTo(seconds - 0.001, 6);
        } else {
          expect(isOpen(calendar, due)).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });

  it("pauses never lengthen open time and never bring a deadline forward", () => {
    fc.assert(
      fc.property(
        given,
        away,
        away,
        fc.integer({ min: 0, max: 200_000 }),
        (setup, a, b, seconds) => {
          const { calendar, at, paused } = setup;
          const [from, to] = [Math.min(a, b), Math.max(a, b)];
          const without = paused.slice(1);
          expect(openSeconds(calendar, at(from), at(to), paused)).toBeLessThanOrEqual(
            openSeconds(calendar, at(from), at(to), without),
          );
          expect(
            addOpenTime(calendar, at(from), seconds, paused) >=
              addOpenTime(calendar, at(from), seconds, without),
          ).toBe(true);
        },
      ),
      { numRuns: 200 },
    );
  });

  it("the order of pauses and what was asked before never change an answer", () => {
    fc.assert(
      fc.property(given, away, away, ({ calendar, at, paused }, a, b) => {
        const fresh = calendar && { ...calendar };
        const seconds = openSeconds(calendar, at(a), at(b), paused);
        openSeconds(fresh, at(a - 4_000 * DAY), at(b - 3_900 * DAY));
        openSeconds(fresh, at(b + 900 * DAY), at(b + 901 * DAY));
        expect(openSeconds(fresh, at(a), at(b), paused.toReversed())).toBe(seconds);
        expect(addOpenTime(fresh, at(a), 7_200, paused.toReversed())).toBe(
          addOpenTime(calendar, at(a), 7_200, paused),
        );
      }),
      { numRuns: 60 },
    );
  });
});
