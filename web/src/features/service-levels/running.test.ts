import { expect, test } from "vitest";

import type { BoardClock } from "./queries.ts";
import { currentOf } from "./running.ts";

const asOf = "2026-11-24T09:00:00.000Z";
const calendars = [
  {
    id: "cal_1",
    version: 1,
    calendar: { timeZone: "UTC", weekly: { tue: [["08:00", "10:00"] as const] }, holidays: [] },
  },
];
// What running on reads; the rest of a clock does not matter to it.
const clock = {
  standing: "running",
  clock: "running",
  deadline: "2026-12-01T09:00:00.000Z",
  remainingSeconds: 7_200,
  warnings: [{ percent: 80, at: "2026-11-24T09:30:00.000Z", reached: false }],
  calendar: { id: "cal_1", version: 1 },
} as BoardClock;
const at = (when: string, change: Partial<BoardClock> = {}) =>
  currentOf({ ...clock, ...change }, { asOf, calendars }, Date.parse(when));

test("a clock runs on in its hours only, and warns when it does", () => {
  expect(at("2026-11-24T09:10:00Z")).toEqual({ standing: "running", remainingSeconds: 6_600 });
  expect(at("2026-11-24T22:00:00Z")).toEqual({ standing: "atRisk", remainingSeconds: 3_600 });
  expect(at("2026-12-01T10:00:00Z")).toEqual({ standing: "breached", remainingSeconds: -3_600 });
});

test("a paused clock stands still, one around the clock never does", () => {
  const paused = { clock: "paused", standing: "paused", deadline: null } as const;
  expect(at("2026-12-01T10:00:00Z", paused)).toEqual({
    standing: "paused",
    remainingSeconds: 7_200,
  });
  expect(at("2026-11-24T10:30:00Z", { calendar: null }).remainingSeconds).toBe(1_800);
});
