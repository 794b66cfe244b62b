import { addBusinessDays } from "./business-day.ts";
import type { Clock } from "./clock.ts";
import { MINUTE } from "./instant.ts";
import { spend } from "./open-time.ts";
import type { Span } from "./spans.ts";
import type { Budget } from "./target.ts";

/** Open milliseconds a budget holds from `start`, and before which instant it is never due. */
const sizeOf = (clock: Clock, start: number, budget: Budget) => {
  if (budget.unit === "minutes") return { open: budget.amount * MINUTE, notBefore: -Infinity };
  const { amount: days, until } = budget;
  const notBefore = addBusinessDays(clock, { start, days, until });
  return { open: clock.openUntil(notBefore) - clock.openUntil(start), notBefore };
};

/**
 * The open time a budget holds (`open`, ms), when that is used up, merged `pauses` left out (`spent`), and
 * the deadline. A pause moves a deadline in business days by the open time it covered: no second counts
 * twice and none is given away.
 */
export const plan = (
  clock: Clock,
  { start, budget, pauses }: { start: number; budget: Budget; pauses: readonly Span[] },
) => {
  const { open, notBefore } = sizeOf(clock, start, budget);
  const spent = spend(clock, { start, budget: open, pauses });
  return { open, spent, deadline: Math.max(notBefore, spent) };
};
