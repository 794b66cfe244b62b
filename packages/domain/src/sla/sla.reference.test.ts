import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addOpenTime, isOpen, openSeconds } from "./sla.ts";
import { setting } from "./testing/arbitrary.ts";
import { countOpen, marks, stepOpen } from "./testing/reference.ts";

const MINUTE = 60_000;
const WEEK = 10_080;

const instant = (ms: number): string => new Date(ms).toISOString();

const minute = fc.integer({ min: 0, max: 7_000 });
const spans = fc.array(fc.tuple(minute, fc.integer({ min: -30, max: 900 })), { maxLength: 4 });

describe(
  "against a brute-force reference, minute by minute over clock changes",
  { timeout: 60_000 },
  () => {
    it("opens the same minutes", () => {
      fc.assert(
        fc.property(setting, minute, ({ start, calendar }, offset) => {
          const open = marks(calendar, start, WEEK);
          for (let index = offset; index < offset + 1_500; index += 7) {
            const at = instant(start + index * MINUTE);
            expect([at, isOpen(calendar, at)]).toEqual([at, open[index]]);
          }
        }),
        { numRuns: 100 },
      );
    });

    it("counts the same seconds and steps to the same deadline, pauses left out", () => {
      fc.assert(
        fc.property(setting, minute, minute, spans, ({ start, calendar }, from, length, pauses) => {
          const open = [...marks(calendar, start, WEEK * 2)];
          for (const [pause, lasts] of pauses) {
            for (let index = pause; index < pause + lasts; index += 1) open[index] = false;
          }
          const at = (index: number) => instant(start + index * MINUTE);
          const spent = pauses.map(([pause, lasts]) => [at(pause), at(pause + lasts)] as const);
          const to = from + length;
          const counted = countOpen(open, from, to);
          expect(openSeconds(calendar, at(from), at(to), spent)).toBe(counted);
          for (const budget of [0, 1, 37, Math.floor(counted / 60)]) {
            const reached = stepOpen(open, from, budget);
            if (reached === null) continue;
            expect(addOpenTime(calendar, at(from), budget * 60, spent)).toBe(at(reached));
          }
        }),
        { numRuns: 120 },
      );
    });
  },
);
