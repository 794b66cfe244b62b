import type { CalendarVersion } from "./calendar.ts";
import type { Clock } from "./clock.ts";
import type { Span } from "./spans.ts";
import type { TargetVersion } from "./target.ts";
import type { Step } from "./ticket.ts";

/** The versions a cycle is judged by, fixed when it starts. */
export type Rules = {
  readonly target: TargetVersion;
  readonly calendar: CalendarVersion | null;
  readonly clock: Clock;
};

export type Ending = "stopped" | "cancelled";

/** One run of a target's clock from start to stop, before any judgement. Times in milliseconds. */
export type Cycle = {
  readonly rules: Rules;
  readonly start: number;
  /** Ended pauses in order, the closed spans of a continued cycle among them. */
  readonly pauses: readonly Span[];
  readonly pausedSince: number | null;
  /** A pause that an event's name began and no name has ended. */
  readonly heldByName: boolean;
  readonly end: { readonly at: number; readonly how: Ending } | null;
  readonly priorities: readonly { readonly priority: string | null; readonly since: number }[];
};

/** A cycle whose clock has not been stopped; it may be paused. */
export const isOpen = (cycle: Cycle | undefined): cycle is Cycle => cycle?.end === null;

export const begin = (rules: Rules, { at, after }: Step): Cycle => ({
  rules,
  start: at,
  pauses: [],
  pausedSince: null,
  heldByName: false,
  end: null,
  priorities: [{ priority: after.priority, since: at }],
});

const withPause = (cycle: Cycle, at: number, isPaused: boolean): Cycle => {
  const { pausedSince, pauses } = cycle;
  if (pausedSince === null) return isPaused ? { ...cycle, pausedSince: at } : cycle;
  return isPaused ? cycle : { ...cycle, pausedSince: null, pauses: [...pauses, [pausedSince, at]] };
};

/** Paused or running as `heldByName` and the ticket's state say after the event. */
export const pause = (cycle: Cycle, at: number, heldByName: boolean, byState: boolean): Cycle => {
  const next = withPause(cycle, at, heldByName || byState);
  return next.heldByName === heldByName ? next : { ...next, heldByName };
};

/** A change of priority gives the cycle another budget from its start; what was paused stays paused. */
export const retarget = (cycle: Cycle, { at, after: { priority } }: Step): Cycle =>
  cycle.priorities.at(-1)?.priority === priority
    ? cycle
    : { ...cycle, priorities: [...cycle.priorities, { priority, since: at }] };

export const end = (cycle: Cycle, at: number, how: Ending): Cycle => ({
  ...withPause(cycle, at, false),
  heldByName: false,
  end: { at, how },
});

/** Takes an ended cycle up again; the closed span counts as a pause. */
export const resume = (cycle: Cycle, closedSince: number, step: Step): Cycle =>
  retarget({ ...cycle, end: null, pauses: [...cycle.pauses, [closedSince, step.at]] }, step);
