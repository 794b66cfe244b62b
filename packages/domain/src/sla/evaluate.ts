import type { CalendarVersion } from "./calendar.ts";
import { clockOf } from "./clock.ts";
import type { Rules } from "./cycle.ts";
import type { TicketEvent } from "./event.ts";
import { exclude } from "./exclude.ts";
import type { Instance } from "./instance.ts";
import { toMs } from "./instant.ts";
import { judge } from "./judge.ts";
import type { TargetVersion } from "./target.ts";
import { stepsOf } from "./ticket.ts";
import { type RulesAt, cyclesOf } from "./walk.ts";

const rulesOf = (target: TargetVersion, calendar: CalendarVersion | null): Rules => ({
  target,
  calendar,
  clock: clockOf(calendar && calendar.calendar),
});

const derive = (
  events: readonly TicketEvent[],
  rulesAt: RulesAt,
  now: number,
): readonly Instance[] => {
  const cycles = cyclesOf(stepsOf(events, now), rulesAt);
  return exclude(
    cycles.flatMap((cycle, index) => judge(cycle, index + 1, now)),
    events,
    now,
  );
};

/**
 * What one target says about one ticket as of `now`: a pure function of the ticket's events, the versions
 * and now (domain §5). Events may come in any order, each once; later ones than `now` are not facts yet. A
 * calendar of null is 24×7. No instance where the target's clock never started.
 * Refuses a calendar its schema refuses, and a budget it does not hold within a hundred years.
 */
export const evaluate = (
  events: readonly TicketEvent[],
  target: TargetVersion,
  calendar: CalendarVersion | null,
  now: string,
): readonly Instance[] => {
  const rules = rulesOf(target, calendar);
  return derive(events, () => rules, toMs(now));
};

/** What holds from an instant until the next entry's; a target of null is an agreement that has ended. */
export type Agreed = {
  readonly from: string;
  readonly target: TargetVersion | null;
  readonly calendar: CalendarVersion | null;
};

/**
 * As `evaluate`, over the versions agreed one after another (`history` in order of `from`). Each cycle is
 * judged by the versions in force when it started and keeps them, so a new version never changes a finished
 * verdict; no clock starts before the first entry, nor after the agreement has ended.
 */
export const evaluateOver = (
  events: readonly TicketEvent[],
  history: readonly Agreed[],
  now: string,
): readonly Instance[] => {
  const entries = history.map(({ from, target, calendar }) => ({
    from: toMs(from),
    rules: target && rulesOf(target, calendar),
  }));
  const rulesAt = (at: number): Rules | null =>
    entries.findLast(({ from }) => from <= at)?.rules ?? null;
  return derive(events, rulesAt, toMs(now));
};
