import { Temporal } from "temporal-polyfill";
import type { LocalDate } from "../kernel/time.ts";
import { openHours } from "../sla/sla.ts";
import type { Calendar } from "../sla/calendar.ts";

/** A stretch of open time by the clock on the wall; `24:00` is the end of the day. */
export type Hours = readonly [from: string, to: string];

export type Day = {
  readonly date: LocalDate;
  /** Monday is 1. */
  readonly weekday: number;
  readonly open: readonly Hours[];
  /** Physical seconds: a night in which clocks go back is longer. */
  readonly seconds: number;
  readonly holiday: boolean;
  /** Minutes by which the day is longer (clocks go back) or shorter (clocks go forward) than 24 hours. */
  readonly clockChange: number;
};

export type Month = { readonly days: readonly Day[]; readonly seconds: number };

const DAY = 86_400_000;

const dayOf = (calendar: Calendar, date: Temporal.PlainDate): Day => {
  const start = date.toZonedDateTime(calendar.timeZone);
  const end = date.add({ days: 1 }).toZonedDateTime(calendar.timeZone);
  const local = (instant: string): string =>
    Temporal.Instant.from(instant)
      .toZonedDateTimeISO(calendar.timeZone)
      .toPlainTime()
      .toString({ smallestUnit: "minute" });
  const spans = openHours(calendar, start.toInstant().toString(), end.toInstant().toString());
  const last = end.epochMilliseconds;
  const open = spans.map(([from, to]): Hours => [
    local(from),
    Date.parse(to) === last ? "24:00" : local(to),
  ]);
  const seconds = spans.reduce((sum, [from, to]) => sum + Date.parse(to) - Date.parse(from), 0);
  return {
    date: date.toString(),
    weekday: date.dayOfWeek,
    open,
    seconds: seconds / 1_000,
    holiday: calendar.holidays.includes(date.toString()),
    clockChange: (last - start.epochMilliseconds - DAY) / 60_000,
  };
};

/**
 * What a calendar opens on each date of a month, `2026-03`, in its own zone: hours by the wall clock and physical
 * seconds, holidays, and the days on which clocks change. A date the zone skipped is closed and 24 hours short.
 */
export const month = (calendar: Calendar, of: string): Month => {
  const first = Temporal.PlainYearMonth.from(of);
  const days = Array.from({ length: first.daysInMonth }, (_, index) =>
    dayOf(calendar, first.toPlainDate({ day: index + 1 })),
  );
  return { days, seconds: days.reduce((sum, day) => sum + day.seconds, 0) };
};
