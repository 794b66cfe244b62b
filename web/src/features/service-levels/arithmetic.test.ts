import { expect, test } from "vitest";

import { stretchesOf } from "./arithmetic.ts";
import type { TicketClock, TicketClocks } from "./queries.ts";

const at = (time: string) => `2026-11-24T${time}:00.000Z`;

// What the arithmetic reads; the rest does not matter to it.
const clock = {
  start: at("09:00"),
  stoppedAt: null,
  pauses: [[at("10:00"), at("10:30")]],
  calendar: { id: "cal_1", version: 1 },
} as unknown as TicketClock;
const clocks = {
  asOf: at("14:00"),
  from: at("08:00"),
  to: at("18:00"),
  calendars: [
    {
      id: "cal_1",
      version: 1,
      open: [
        [at("08:00"), at("12:00")],
        [at("13:00"), at("17:00")],
      ],
    },
  ],
} as unknown as TicketClocks;

const said = (of: TicketClock) =>
  stretchesOf(of, clocks).map(
    ({ from, to, is }) =>
      `${new Date(from).toISOString().slice(11, 16)} ${(to - from) / 60_000} ${is}`,
  );

test("a clock's time is told stretch by stretch, and none is lost", () => {
  expect(said(clock)).toEqual([
    "09:00 60 counted",
    "10:00 30 paused",
    "10:30 90 counted",
    "12:00 60 closed",
    "13:00 60 counted",
  ]);
});

test("a pause that goes on lasts until now, and one around the clock is never closed", () => {
  const paused = { ...clock, pauses: [[at("11:00"), null]] } as unknown as TicketClock;
  expect(said(paused).at(-1)).toBe("13:00 60 paused");
  expect(said({ ...clock, calendar: null, pauses: [] })).toEqual(["09:00 300 counted"]);
});
