import { Temporal } from "temporal-polyfill";
import type { Instance, InstanceState } from "./instance.ts";
import { toInstant, toMs } from "./instant.ts";

/** From inclusive, to exclusive, as instants. */
export type Period = { readonly from: string; readonly to: string };

/** A calendar month (`2026-03`) in a zone. */
export const month = (timeZone: string, yearMonth: string): Period => {
  const first = Temporal.PlainYearMonth.from(yearMonth).toPlainDate({ day: 1 });
  const startOf = (date: Temporal.PlainDate) =>
    toInstant(date.toZonedDateTime({ timeZone }).epochMilliseconds);
  return { from: startOf(first), to: startOf(first.add({ months: 1 })) };
};

export type Part = "met" | "breached" | "undecided" | "superseded" | "excluded" | "cancelled";

const partOf = (state: InstanceState): Part =>
  state === "running" || state === "paused" ? "undecided" : state;

/** What counting takes of an instance. */
export type Countable = Pick<Instance, "state" | "excluded" | "start" | "stoppedAt" | "breachedAt">;

/** When an instance counts: met when it stopped, breached at its deadline; null while undecided. */
export const countedAt = ({ state, excluded, stoppedAt, breachedAt }: Countable): string | null => {
  const otherwise = excluded?.otherwise ?? state;
  return otherwise === "breached" ? breachedAt : stoppedAt;
};

/**
 * How an instance counts in a period, or null where it does not: met in the period it stopped, breached in
 * that of its deadline, undecided in every one from its start on. Excluded counts where it would otherwise.
 */
export const partIn = (instance: Countable, { from, to }: Period): Part | null => {
  const { state, excluded, start } = instance;
  const otherwise = excluded?.otherwise ?? state;
  if (partOf(otherwise) === "undecided") return toMs(start) < toMs(to) ? partOf(state) : null;
  const at = countedAt(instance);
  const isInside = at !== null && toMs(at) >= toMs(from) && toMs(at) < toMs(to);
  return isInside ? partOf(state) : null;
};

export type Attainment = {
  readonly counts: Readonly<Record<Part, number>>;
  /** Met out of decided, in basis points, rounded down; null is "no data", never 0 or 100 %. */
  readonly basisPoints: number | null;
  /** Compared on the exact fraction, not on the rounded figure. */
  readonly isReached: boolean | null;
  /** How many more of this period may be missed, if none is met besides, with the target still reached. */
  readonly mayMiss: number | null;
};

/** Attainment of one target in a period. `promised` is the share to be met, in basis points. */
export const attainment = (
  instances: readonly Countable[],
  period: Period,
  promised: number,
): Attainment => {
  const counts = { met: 0, breached: 0, undecided: 0, superseded: 0, excluded: 0, cancelled: 0 };
  for (const instance of instances) {
    const part = partIn(instance, period);
    if (part) counts[part] += 1;
  }
  const { met, breached } = counts;
  const decided = met + breached;
  if (decided === 0) return { counts, basisPoints: null, isReached: null, mayMiss: null };
  return {
    counts,
    basisPoints: Math.floor((met * 10_000) / decided),
    isReached: met * 10_000 >= promised * decided,
    mayMiss: Math.max(0, Math.floor((met * 10_000) / promised) - decided),
  };
};
