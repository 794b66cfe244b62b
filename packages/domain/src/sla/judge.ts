import { plan } from "./budget.ts";
import type { Cycle } from "./cycle.ts";
import type { Instance, InstanceState } from "./instance.ts";
import { SECOND, toInstant } from "./instant.ts";
import { elapsed, spend } from "./open-time.ts";
import { type Revision, revisionsOf } from "./revision.ts";

type Timing = ReturnType<typeof plan>;

/** Whether more of a pause that goes on could still move an instant. */
const isFixed = ({ pausedSince }: Revision, spent: number): boolean =>
  pausedSince === null || spent <= pausedSince;

const warningsOf = (revision: Revision, { open }: Timing) => {
  const { rules, start, pauses, until } = revision;
  return rules.target.warnAt.map((percent) => {
    const budget = Math.ceil((open * percent) / 100);
    const at = spend(rules.clock, { start, budget, pauses });
    const fixed = isFixed(revision, at);
    return { percent, at: fixed ? at : null, reached: fixed && at <= until };
  });
};

/** A stop at the deadline is in time; one millisecond later is not. */
const missedAt = (revision: Revision, { spent, deadline }: Timing): number =>
  isFixed(revision, spent) && deadline < revision.until ? deadline : Infinity;

const stateOf = (
  { ending, pausedSince }: Revision,
  { breached, isLast }: { breached: boolean; isLast: boolean },
): InstanceState => {
  if (ending === "superseded" && !(isLast && breached)) return ending;
  if (breached) return "breached";
  if (ending === "stopped") return "met";
  if (ending === "cancelled") return ending;
  return pausedSince === null ? "running" : "paused";
};

const ticking = ({ ending, pausedSince }: Revision): Instance["clock"] => {
  if (ending) return "stopped";
  return pausedSince === null ? "running" : "paused";
};

const optional = (ms: number | null): string | null =>
  ms === null || ms === Infinity ? null : toInstant(ms);

const pausesOf = ({ pauses, pausedSince }: Revision): Instance["pauses"] =>
  pauses.map(([from, to], index) => {
    const goesOn = pausedSince !== null && index === pauses.length - 1;
    return [toInstant(from), goesOn ? null : toInstant(to)];
  });

type Place = {
  readonly cycle: number;
  readonly revision: number;
  readonly isLast: boolean;
  /** The first deadline an earlier revision missed; a downgrade never takes a breach back. */
  readonly inherited: number;
};

const instanceOf = (item: Revision, place: Place) => {
  const { rules, start, until, priority } = item;
  const { target, calendar, clock } = rules;
  const timing = plan(clock, item);
  const breachedAt = Math.min(missedAt(item, timing), place.inherited);
  const breached = breachedAt < Infinity;
  const used = elapsed(clock, { start, end: until, pauses: item.pauses });
  const warnings = warningsOf(item, timing);
  const hand = ticking(item);
  const ahead = warnings.map(({ at, reached }) => (reached ? Infinity : (at ?? Infinity)));
  const due = Math.min(...ahead, breached ? Infinity : timing.deadline + 1);
  const instance: Instance = {
    key: `${target.id}:${place.cycle}:${place.revision}`,
    target: { id: target.id, version: target.version },
    calendar: calendar && { id: calendar.id, version: calendar.version },
    cycle: place.cycle,
    revision: place.revision,
    priority,
    state: stateOf(item, { breached, isLast: place.isLast }),
    clock: hand,
    start: toInstant(start),
    stoppedAt: item.ending && toInstant(until),
    deadline: isFixed(item, timing.spent) ? toInstant(timing.deadline) : null,
    breachedAt: optional(breachedAt),
    budgetSeconds: timing.open / SECOND,
    elapsedSeconds: used / SECOND,
    remainingSeconds: (timing.open - used) / SECOND,
    pauses: pausesOf(item),
    warnings: warnings.map((warning) => ({ ...warning, at: optional(warning.at) })),
    nextDue: hand === "running" ? optional(due) : null,
    excluded: null,
  };
  return { instance, breachedAt };
};

/** The instances of a cycle as of `now`, one for each revision. */
export const judge = (cycle: Cycle, number: number, now: number): Instance[] => {
  let inherited = Infinity;
  const revisions = revisionsOf(cycle, now);
  return revisions.map((item, revision) => {
    const isLast = revision === revisions.length - 1;
    const judged = instanceOf(item, { cycle: number, revision, isLast, inherited });
    inherited = judged.breachedAt;
    return judged.instance;
  });
};
