import type { Calendar } from "./calendar.ts";
import { clockOf } from "./clock.ts";
import { SECOND, toInstant, toInstantLike, toMs } from "./instant.ts";
import { elapsed, spend } from "./open-time.ts";
import { type Span, merge } from "./spans.ts";

export {
  attainment,
  countedAt,
  month,
  partIn,
  type Attainment,
  type Countable,
  type Part,
  type Period,
} from "./attainment.ts";
export { Calendar, CalendarVersion, Shift } from "./calendar.ts";
export { evaluate, evaluateOver, type Agreed } from "./evaluate.ts";
export { Exclusion, TicketEvent, TicketState } from "./event.ts";
export { Instance, InstanceState } from "./instance.ts";
export { Budget, TargetVersion, Trigger, usual } from "./target.ts";

/** Stretches in which the clock stands still, as instants; in any order, overlapping or not. */
export type Pauses = readonly (readonly [from: string, to: string])[];

const spansOf = (pauses: Pauses): Span[] =>
  merge(pauses.map(([from, to]): Span => [toMs(from), toMs(to)]));

/**
 * The instant at which `seconds` of open time since `start` are used up, pauses left out (domain §5). Used
 * up exactly at closing, it is the closing; zero gives the first open instant at or after the start. A
 * calendar of null is 24×7. The answer is written with milliseconds where `start` is, or where it needs them.
 * Refuses a calendar its schema refuses, and a deadline more than a hundred years away.
 */
export const addOpenTime = (
  calendar: Calendar | null,
  start: string,
  seconds: number,
  pauses: Pauses = [],
): string => {
  if (!(seconds >= 0)) throw new RangeError(`Not a number of seconds to add: ${seconds}`);
  const budget = Math.round(seconds * SECOND);
  const clock = clockOf(calendar);
  const at = spend(clock, { start: toMs(start), budget, pauses: spansOf(pauses) });
  return toInstantLike(at, start);
};

/**
 * Seconds of open time from `start` (inclusive) to `end` (exclusive), pauses left out; physical seconds, so
 * that a day of 25 hours counts 25 on 24×7 (domain §5). 0 where the end is not after the start.
 */
export const openSeconds = (
  calendar: Calendar | null,
  start: string,
  end: string,
  pauses: Pauses = [],
): number => {
  const clock = clockOf(calendar);
  const span = { start: toMs(start), end: toMs(end), pauses: spansOf(pauses) };
  return elapsed(clock, span) / SECOND;
};

/** Whether the calendar is open at an instant: its opening is, its closing is not. */
export const isOpen = (calendar: Calendar | null, at: string): boolean => {
  const ms = toMs(at);
  return clockOf(calendar).openSpans(ms, ms + 1).length > 0;
};

/** The open time in `[from, to)` as instants, for drawing a month or a timeline with its clock changes. */
export const openHours = (
  calendar: Calendar | null,
  from: string,
  to: string,
): [from: string, to: string][] =>
  clockOf(calendar)
    .openSpans(toMs(from), toMs(to))
    .map(([start, end]) => [toInstant(start), toInstant(end)]);
