import type { Calendar } from "./calendar.ts";
import { expander } from "./expand.ts";
import { tooFar } from "./horizon.ts";
import { UTC_DAY } from "./instant.ts";
import { countUpTo, read } from "./search.ts";
import { type Span, clip, merge } from "./spans.ts";
import { type Piece, piecesOf } from "./zone.ts";

const SHORTEST = 64 * UTC_DAY;
const LEAD = 8 * UTC_DAY;
/** Further than any two local times of one instant are apart, and a date with them. */
const NEAR = 4 * UTC_DAY;

/**
 * Open time, expanded where it is asked for and kept with running totals, so that counting is a binary
 * search. It grows in either direction by at least its own length; totals once given stay valid.
 */
export const openWindow = (calendar: Calendar) => {
  const expand = expander(calendar);
  let from = 0;
  let to = 0;
  let pieces: readonly Piece[] = [];
  let changes: readonly number[] = [];
  let spans: readonly Span[] = [];
  let starts: readonly number[] = [];
  let ends: readonly number[] = [];
  /** Open time up to each of `ends`; `floor` is that up to `from`, negative once it has grown earlier. */
  let totals: readonly number[] = [];
  let floor = 0;
  /** Where the last search ended: the instants of one ticket lie close together. */
  let last = -1;

  const grow = (earliest: number, latest: number): void => {
    pieces = piecesOf(calendar.timeZone, earliest - LEAD, latest + LEAD);
    changes = pieces.map((piece) => piece.from);
    const before = expand(pieces, earliest, from);
    for (const [start, end] of before) floor -= end - start;
    spans = [...before, ...spans, ...expand(pieces, to, latest)];
    starts = spans.map(([start]) => start);
    ends = spans.map(([, end]) => end);
    let sum = floor;
    totals = spans.map(([start, end]) => (sum += end - start));
    from = earliest;
    to = latest;
  };

  const step = () => Math.max(SHORTEST, to - from);
  const cover = (at: number): void => {
    if (at >= from && at < to) return;
    if (from === to) from = to = at - LEAD;
    if (at < from) grow(Math.min(at, from - step()), to);
    else grow(from, Math.max(at + 1, to + step()));
  };
  /** Looks later until something is found, at most up to `limit`. */
  const coverUntil = (found: () => boolean, limit: number): void => {
    while (!found()) {
      if (to > limit) tooFar(limit);
      cover(to);
    }
  };
  const within = (at: number, limit: number): number => (at > limit ? tooFar(limit) : at);

  return {
    openUntil: (at: number): number => {
      cover(at);
      if (!(read(starts, last) <= at && at < read(starts, last + 1))) {
        last = countUpTo(starts, at) - 1;
      }
      return last < 0 ? floor : read(totals, last) - Math.max(0, read(ends, last) - at);
    },
    reach: (total: number, limit: number): number => {
      coverUntil(() => read(totals, totals.length - 1) >= total, limit);
      const index = countUpTo(totals, total - 1);
      return within(read(ends, index) - (read(totals, index) - total), limit);
    },
    firstOpen: (at: number, limit: number): number => {
      cover(at);
      coverUntil(() => read(ends, ends.length - 1) > at, limit);
      return within(Math.max(at, read(starts, countUpTo(ends, at))), limit);
    },
    openSpans: (since: number, until: number): readonly Span[] => {
      cover(since);
      cover(until);
      return merge(
        clip(spans.slice(countUpTo(ends, since), countUpTo(starts, until)), since, until),
      );
    },
    piecesAround: (at: number): readonly Piece[] => {
      cover(at);
      const first = countUpTo(changes, at - NEAR) - 1;
      return pieces.slice(first, countUpTo(changes, at + NEAR));
    },
  };
};
