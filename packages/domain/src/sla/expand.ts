import type { Calendar } from "./calendar.ts";
import { MINUTE, UTC_DAY } from "./instant.ts";
import { type Minutes, patternsOf } from "./shift.ts";
import { type Span, clip, merge, subtract } from "./spans.ts";
import { type Piece, extentOf, instantOf, localOf } from "./zone.ts";

/** Dates looked at beyond both ends: a gap in local time can carry a shift over midnight, or over a date. */
const MARGIN = 3;

/** Monday is 0; 1970-01-01, day 0, was a Thursday. */
const weekdayOf = (day: number): number => (((day + 3) % 7) + 7) % 7;

const dayOf = (date: string): number => Date.parse(date) / UTC_DAY;

/**
 * A calendar's open time in `[from, to)`, sorted and merged. Steps by local date, never by 86,400 s. A date
 * the zone skipped has no shifts of its own; what runs on from the date before falls on the next that exists.
 */
export const expander = ({ weekly, holidays }: Calendar) => {
  const patterns = patternsOf(weekly);
  const closedDays = new Set(holidays.map(dayOf));
  const place = (pieces: readonly Piece[], day: number, shifts: readonly Minutes[] = []): Span[] =>
    shifts.map(([opening, closing]) => [
      instantOf(pieces, day * UTC_DAY + opening * MINUTE),
      instantOf(pieces, day * UTC_DAY + closing * MINUTE),
    ]);

  return (pieces: readonly Piece[], from: number, to: number): Span[] => {
    const open: Span[] = [];
    const closed: Span[] = [];
    let tails: readonly Minutes[] | undefined;
    const last = Math.floor(localOf(pieces, to) / UTC_DAY) + MARGIN;
    for (let day = Math.floor(localOf(pieces, from) / UTC_DAY) - MARGIN; day <= last; day += 1) {
      const extent = extentOf(pieces, day);
      if (extent.length === 0) continue;
      const pattern = patterns[weekdayOf(day)];
      if (closedDays.has(day)) closed.push(...extent);
      else open.push(...place(pieces, day, pattern?.own), ...place(pieces, day, tails));
      tails = pattern?.tails;
    }
    return clip(subtract(merge(open), merge(closed)), from, to);
  };
};
