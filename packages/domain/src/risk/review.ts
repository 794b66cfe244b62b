import { DomainError } from "../kernel/error.ts";
import type { RiskId, UserId } from "../kernel/id.ts";
import { addMonths } from "../kernel/months.ts";
import { addDays, dateOf, type Instant, type LocalDate } from "../kernel/time.ts";
import type { Concern } from "./concern.ts";
import type { Digest } from "./digest.ts";
import type { Method } from "./method/method.ts";
import { position } from "./rating.ts";
import { demandOpen, type Info } from "./risk.ts";

/** Days before a review is due from which its owner is told of it. */
const ahead = 14;

/** How the review of a risk presses on a day; null while it is far, or the risk is not open. The day it names is its last. */
export const pressing = (
  { state, reviewBy }: Pick<Digest, "state" | "reviewBy">,
  on: LocalDate,
): Concern | null => {
  if (state !== "open" || reviewBy === null || reviewBy > addDays(on, ahead)) return null;
  return reviewBy < on ? "riskReviewOverdue" : "riskReviewDue";
};

/** Risks of one owner that are to be reviewed by one day: what was rated in one workshop is told of in one sentence. */
export type News = {
  readonly owner: UserId;
  readonly kind: Concern;
  readonly due: LocalDate;
  readonly risks: readonly { readonly id: RiskId; readonly number: number }[];
  /** The same however often it is looked for, so that each is told once. */
  readonly cause: string;
};

/**
 * What owners are told about reviews on a day: when one comes near, and once it is overdue. By day and number. A name
 * that is no member yet is told nothing.
 */
export const news = (risks: readonly Digest[], on: LocalDate): News[] => {
  const found = new Map<string, News>();
  for (const risk of risks.toSorted((a, b) => a.number - b.number)) {
    const { id, number, owner, reviewBy: due } = risk;
    const kind = pressing(risk, on);
    if (kind === null || due === null || owner === null) continue;
    const cause = `${kind}:${due}`;
    const key = `${owner} ${cause}`;
    const known = found.get(key)?.risks ?? [];
    found.set(key, { owner, kind, due, cause, risks: [...known, { id, number }] });
  }
  return [...found.values()].toSorted((a, b) => a.due.localeCompare(b.due));
};

/**
 * Somebody has looked at a risk and its current rating is still right: the next review follows by the cadence of its
 * band (ISO 27001 8.2). Refuses what is not rated, or was rated by an earlier method.
 */
export const stillRight = (info: Info, method: Method, now: Instant): Info => {
  demandOpen(info);
  if (info.current === null) {
    throw new DomainError("risk.not_rated", "There is no rating to review yet.");
  }
  const { reviewMonths } = position(method, info.current.rating).band;
  const reviewBy = addMonths(dateOf(now), reviewMonths);
  return reviewBy === info.reviewBy ? info : { ...info, reviewBy };
};
