import { Temporal } from "temporal-polyfill";
import { UTC_DAY } from "./instant.ts";
import type { Span } from "./spans.ts";

/**
 * A stretch of time in which a zone keeps one offset from UTC, in milliseconds.
 * Local time is written as if it were UTC: `local = instant + offset`.
 */
export type Piece = { readonly from: number; readonly to: number; readonly offset: number };

const zoneName = /^(?:[A-Za-z][A-Za-z0-9_+-]*(?:\/[A-Za-z0-9_+-]+)*|[+-]\d\d:\d\d)$/;

/** Whether this is a zone of the tz database (`Europe/Vienna`, `UTC`) or a fixed offset (`+05:30`). */
export const isZone = (name: string): boolean => {
  if (!zoneName.test(name)) return false;
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    return true;
  } catch {
    return false;
  }
};

/** The offsets of a zone between two instants, in order; the first reaches back and the last on without end. */
export const piecesOf = (zone: string, from: number, to: number): Piece[] => {
  const starts: { at: number; offset: number }[] = [];
  let zoned: Temporal.ZonedDateTime | null =
    Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(zone);
  let at = -Infinity;
  while (zoned && at < to) {
    starts.push({ at, offset: zoned.offsetNanoseconds / 1e6 });
    zoned = zoned.getTimeZoneTransition("next");
    at = zoned ? zoned.epochMilliseconds : Infinity;
  }
  return starts.map((start, index) => ({
    from: start.at,
    to: starts[index + 1]?.at ?? Infinity,
    offset: start.offset,
  }));
};

/**
 * The instant of a local time. One that does not exist moves forward by the gap; of two, it is the first
 * (domain §5): what Temporal calls `compatible`.
 */
export const instantOf = (pieces: readonly Piece[], local: number): number => {
  let before = 0;
  for (const { from, to, offset } of pieces) {
    const instant = local - offset;
    if (instant < to) return instant >= from ? instant : local - before;
    before = offset;
  }
  return local - before;
};

/** The local time of an instant. */
export const localOf = (pieces: readonly Piece[], instant: number): number =>
  instant + (pieces.find(({ to }) => instant < to)?.offset ?? 0);

/**
 * The time in which clocks in the zone show this date (days since 1970-01-01). Nothing where the zone
 * skipped the date; more than one stretch where clocks changed during it.
 */
export const extentOf = (pieces: readonly Piece[], day: number): Span[] => {
  const extent: Span[] = [];
  for (const piece of pieces) {
    const from = Math.max(piece.from, day * UTC_DAY - piece.offset);
    const to = Math.min(piece.to, (day + 1) * UTC_DAY - piece.offset);
    if (from < to) extent.push([from, to]);
  }
  return extent;
};
