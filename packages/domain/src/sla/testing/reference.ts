import { Temporal } from "temporal-polyfill";
import type { Calendar } from "../calendar.ts";

/**
 * The rules of domain §5 in the dullest way: every minute of a stretch of time is marked open or closed,
 * and counting is counting marks. It shares no code with the clock under test.
 */

const MINUTE = 60_000;
const days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;

const exists = (zone: string, date: Temporal.PlainDate): boolean =>
  date.toZonedDateTime(zone).toPlainDate().equals(date);

const nextExisting = (zone: string, date: Temporal.PlainDate): Temporal.PlainDate => {
  const next = date.add({ days: 1 });
  return exists(zone, next) ? next : nextExisting(zone, next);
};

const at = (zone: string, date: Temporal.PlainDate, time: string): number => {
  const local =
    time === "24:00" ? date.add({ days: 1 }).toPlainDateTime("00:00") : date.toPlainDateTime(time);
  return local.toZonedDateTime(zone, { disambiguation: "compatible" }).epochMilliseconds;
};

/** Shift intervals of the dates around `[from, to)`, in milliseconds. */
const intervals = ({ timeZone, weekly, holidays }: Calendar, from: number, to: number) => {
  const dateOf = (ms: number) =>
    Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(timeZone).toPlainDate();
  const found: [number, number][] = [];
  const last = dateOf(to).add({ days: 3 });
  for (
    let date = dateOf(from).subtract({ days: 3 });
    Temporal.PlainDate.compare(date, last) <= 0;
    date = date.add({ days: 1 })
  ) {
    if (!exists(timeZone, date)) continue;
    const next = nextExisting(timeZone, date);
    for (const [opening, closing] of weekly[days[date.dayOfWeek - 1]!] ?? []) {
      const crosses = closing < opening;
      if (!holidays.includes(date.toString())) {
        found.push([at(timeZone, date, opening), at(timeZone, date, crosses ? "24:00" : closing)]);
      }
      if (crosses && !holidays.includes(next.toString())) {
        found.push([at(timeZone, next, "00:00"), at(timeZone, next, closing)]);
      }
    }
  }
  return found;
};

/** One mark for each minute from `from` on. */
export const marks = (calendar: Calendar, from: number, minutes: number): readonly boolean[] => {
  const open = Array.from({ length: minutes }, () => false);
  for (const [start, end] of intervals(calendar, from, from + minutes * MINUTE)) {
    const first = Math.max(0, (start - from) / MINUTE);
    for (let index = first; index < Math.min(minutes, (end - from) / MINUTE); index += 1) {
      open[index] = true;
    }
  }
  for (const holiday of calendar.holidays) {
    const noon = Temporal.PlainDate.from(holiday).toZonedDateTime({
      timeZone: "UTC",
      plainTime: "12:00",
    }).epochMilliseconds;
    const middle = Math.round((noon - from) / MINUTE);
    for (let index = middle - 2_400; index < middle + 2_400; index += 1) {
      if (open[index] !== true) continue;
      const shown = Temporal.Instant.fromEpochMilliseconds(from + index * MINUTE);
      if (shown.toZonedDateTimeISO(calendar.timeZone).toPlainDate().toString() === holiday) {
        open[index] = false;
      }
    }
  }
  return open;
};

/** Seconds of marked minutes from minute `start` up to `end`. */
export const countOpen = (open: readonly boolean[], start: number, end: number): number =>
  open.slice(start, end).filter(Boolean).length * 60;

/** The minute at which `budget` marked minutes since `start` are used up; of none, the first marked one. */
export const stepOpen = (
  open: readonly boolean[],
  start: number,
  budget: number,
): number | null => {
  let left = budget;
  for (let minute = start; minute < open.length; minute += 1) {
    if (open[minute] !== true) continue;
    if (left === 0) return minute;
    left -= 1;
    if (left === 0) return minute + 1;
  }
  return null;
};
