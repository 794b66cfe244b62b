import type { Clock } from "./clock.ts";
import { HORIZON, tooFar } from "./horizon.ts";
import { UTC_DAY } from "./instant.ts";
import type { Span } from "./spans.ts";

/** A business day is a local date with open time, however long; it is not 24 hours (domain §5). */
type BusinessDay = { readonly opens: number; readonly closes: number };

const businessDay = (clock: Clock, day: number): BusinessDay | null => {
  const hasOpenTime = ([from, to]: Span) => clock.openUntil(to) > clock.openUntil(from);
  const open = clock.extent(day).filter(hasOpenTime);
  const [first] = open;
  const last = open.at(-1);
  if (!first || !last) return null;
  return {
    opens: clock.firstOpen(first[0], first[1]),
    closes: clock.reach(clock.openUntil(last[1]), last[1]),
  };
};

/**
 * The instant `days` business days after `start`. Counting begins at the first open instant at or after the
 * start. `sameTime` keeps its wall-clock time, kept within the opening and closing of the last day;
 * `endOfDay` is the closing of the last day.
 */
export const addBusinessDays = (
  clock: Clock,
  { start, days, until }: { start: number; days: number; until: "sameTime" | "endOfDay" },
): number => {
  const limit = start + HORIZON;
  const local = clock.localAt(clock.firstOpen(start, limit));
  const firstDay = Math.floor(local / UTC_DAY);
  let day = firstDay;
  for (let left = days; ;) {
    day += 1;
    if (day * UTC_DAY > limit) return tooFar(limit);
    const business = businessDay(clock, day);
    if (!business) continue;
    left -= 1;
    if (left > 0) continue;
    if (until === "endOfDay") return business.closes;
    const sameTime = clock.instantAt(local + (day - firstDay) * UTC_DAY);
    return Math.min(Math.max(sameTime, business.opens), business.closes);
  }
};
