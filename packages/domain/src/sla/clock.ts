import { DomainError } from "../kernel/error.ts";
import { Calendar } from "./calendar.ts";
import { UTC_DAY } from "./instant.ts";
import { type Span, clip } from "./spans.ts";
import { openWindow } from "./window.ts";
import { extentOf, instantOf, localOf } from "./zone.ts";

/** A calendar made ready to count with. All times in milliseconds; totals count from a fixed point of its own. */
export type Clock = {
  /** Open time before an instant; only differences mean something. Never falls as `at` rises. */
  readonly openUntil: (at: number) => number;
  /** The first instant by which the open time is `total`. Refuses to look further than `limit`. */
  readonly reach: (total: number, limit: number) => number;
  /** The first open instant at or after `at`. Refuses to look further than `limit`. */
  readonly firstOpen: (at: number, limit: number) => number;
  /** The open time in `[from, to)`, sorted and merged. */
  readonly openSpans: (from: number, to: number) => readonly Span[];
  /** Local time written as if it were UTC. */
  readonly localAt: (at: number) => number;
  /** The instant of a local time: over a gap forward, of two the first. */
  readonly instantAt: (local: number) => number;
  /** The time in which the local date is `day` (days since 1970-01-01); nothing for a skipped date. */
  readonly extent: (day: number) => readonly Span[];
};

/** 24×7. It has no zone, so its dates are those of UTC. */
export const always: Clock = {
  openUntil: (at) => at,
  reach: (total) => total,
  firstOpen: (at) => at,
  openSpans: (from, to) => clip([[from, to]], from, to),
  localAt: (at) => at,
  instantAt: (local) => local,
  extent: (day) => [[day * UTC_DAY, (day + 1) * UTC_DAY]],
};

const compile = (input: Calendar): Clock => {
  const parsed = Calendar.safeParse(input);
  if (!parsed.success) {
    throw new DomainError("input.invalid", "This calendar cannot be counted with.", {
      errors: parsed.error.issues.map(({ path, message }) => ({
        pointer: path.map((step) => `/${String(step)}`).join(""),
        detail: message,
      })),
    });
  }
  const window = openWindow(parsed.data);
  return {
    ...window,
    localAt: (at) => localOf(window.piecesAround(at), at),
    instantAt: (local) => instantOf(window.piecesAround(local), local),
    extent: (day) => extentOf(window.piecesAround(day * UTC_DAY), day),
  };
};

const compiled = new WeakMap<Calendar, Clock>();

/**
 * The clock of a calendar, compiled once per calendar object: a calendar is a value and must not be changed
 * after its first use. A calendar its schema refuses is refused here too, with the same places.
 */
export const clockOf = (calendar: Calendar | null): Clock => {
  if (calendar === null) return always;
  const known = compiled.get(calendar);
  if (known) return known;
  const clock = compile(calendar);
  compiled.set(calendar, clock);
  return clock;
};
