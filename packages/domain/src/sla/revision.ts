import type { Cycle, Rules } from "./cycle.ts";
import { type Span, clip } from "./spans.ts";
import { type Budget, budgetFor } from "./target.ts";

/** The part of a cycle under one priority's budget. It always counts from the start of the cycle. */
export type Revision = {
  readonly rules: Rules;
  readonly priority: string | null;
  readonly budget: Budget;
  readonly start: number;
  /** Stopped, cancelled or superseded then; else now. */
  readonly until: number;
  readonly ending: "stopped" | "cancelled" | "superseded" | null;
  /** All pauses up to `until`, one still going on included. */
  readonly pauses: readonly Span[];
  readonly pausedSince: number | null;
};

/** The revisions of a cycle in order. While the ticket's priority has no budget there is none. */
export const revisionsOf = (cycle: Cycle, now: number): Revision[] => {
  const { rules, start, pausedSince, end, priorities } = cycle;
  const pauses: readonly Span[] =
    pausedSince === null ? cycle.pauses : [...cycle.pauses, [pausedSince, now]];
  return priorities.flatMap(({ priority }, index): Revision[] => {
    const budget = budgetFor(rules.target, priority);
    if (!budget) return [];
    const common = { rules, priority, budget, start };
    const next = priorities[index + 1];
    if (next) {
      const until = next.since;
      const known = clip(pauses, start, until);
      return [{ ...common, until, ending: "superseded", pauses: known, pausedSince: null }];
    }
    return [{ ...common, until: end?.at ?? now, ending: end?.how ?? null, pauses, pausedSince }];
  });
};
