import type { Clock } from "./clock.ts";
import { HORIZON, tooFar } from "./horizon.ts";
import type { Span } from "./spans.ts";

/** Open milliseconds in `[start, end)` outside the merged `pauses`; none where the end is not after the start. */
export const elapsed = (
  clock: Clock,
  { start, end, pauses }: { start: number; end: number; pauses: readonly Span[] },
): number => {
  if (end <= start) return 0;
  let open = clock.openUntil(end) - clock.openUntil(start);
  for (const [pause, resume] of pauses) {
    const from = Math.max(pause, start);
    const to = Math.min(resume, end);
    if (from < to) open -= clock.openUntil(to) - clock.openUntil(from);
  }
  return open;
};

/**
 * The instant at which `budget` open milliseconds since `start` are used up, merged `pauses` left out. Used
 * up exactly at closing, it is the closing; a budget of zero gives the first open instant (domain §5).
 */
export const spend = (
  clock: Clock,
  { start, budget, pauses }: { start: number; budget: number; pauses: readonly Span[] },
): number => {
  const limit = start + HORIZON;
  let at = start;
  let left = budget;
  for (const [pause, resume] of pauses) {
    if (resume <= at) continue;
    if (pause > limit) break;
    const until = Math.max(at, pause);
    if (left === 0) {
      const open = clock.firstOpen(at, limit);
      if (open < until) return open;
    } else {
      const open = clock.openUntil(until) - clock.openUntil(at);
      if (left <= open) break;
      left -= open;
    }
    at = resume;
    if (at > limit) return tooFar(limit);
  }
  return left === 0 ? clock.firstOpen(at, limit) : clock.reach(clock.openUntil(at) + left, limit);
};
