import { addDays, type Instant, type LocalDate } from "../kernel/time.ts";
import { toInstant } from "../sla/instant.ts";
import type { TargetVersion } from "../sla/target.ts";
import type { Agreed, Info } from "./info.ts";
import type { Target } from "./terms.ts";

/** The last day on which the version may hold; null without an end. */
const lastDay = ({ ended }: Info, { terms }: Agreed): LocalDate | null => {
  const days = [terms.validUntil, ended?.on ?? null].filter((day) => day !== null);
  return days.toSorted()[0] ?? null;
};

/** The version that holds on a date: the last one that has begun, unless it is over. */
export const inForce = (info: Info, on: LocalDate): Agreed | null => {
  const begun = info.versions.findLast(({ terms }) => terms.validFrom <= on);
  if (begun === undefined) return null;
  const last = lastDay(info, begun);
  return last === null || on <= last ? begun : null;
};

/** The last day on which a version is within its review. */
export const reviewBy = ({ reviewed, terms }: Agreed): LocalDate =>
  reviewed.at(-1)?.reviewBy ?? terms.reviewBy;

/** How long before its review an agreement is shown as due. */
const dueDays = 30;

/** Where an agreement stands on a date. `upcoming`: agreed, its day has not come; `over`: ended or run out. */
export const standings = [
  "draft",
  "inReview",
  "upcoming",
  "inForce",
  "reviewDue",
  "overdue",
  "over",
] as const;
export type Standing = (typeof standings)[number];

export const standing = (info: Info, on: LocalDate): Standing => {
  const [first] = info.versions;
  if (first === undefined) return info.next?.state ?? "over";
  const version = inForce(info, on);
  if (version === null) {
    return on < first.terms.validFrom && info.ended === null ? "upcoming" : "over";
  }
  const until = reviewBy(version);
  if (until < on) return "overdue";
  return until <= addDays(on, dueDays) ? "reviewDue" : "inForce";
};

/** What holds from an instant on; terms of null once the agreement is over. Dates are of UTC. */
export type Held = { readonly from: Instant; readonly version: Agreed | null };

const startOf = (day: LocalDate): Instant => toInstant(Date.parse(day));

/**
 * The versions one after another, as tickets are judged by them. Only the first may begin before it was approved; what
 * ran out is over from the day after its last, unless the next version has begun.
 */
export const history = (info: Info): Held[] =>
  info.versions.flatMap((version, index): Held[] => {
    const held: Held = { from: startOf(version.terms.validFrom), version };
    const last = lastDay(info, version);
    if (last === null) return [held];
    const over = startOf(addDays(last, 1));
    const following = info.versions[index + 1];
    if (over <= held.from) return [];
    return following !== undefined && startOf(following.terms.validFrom) <= over
      ? [held]
      : [held, { from: over, version: null }];
  });

/** A target of a version as the clock takes it. */
export const asTarget = (
  { id, kind }: Pick<Info, "id" | "kind">,
  { number }: Pick<Agreed, "number">,
  target: Target,
): TargetVersion => {
  const { key, name: _, calendar: __, ...rules } = target;
  return { ...rules, id: `${id}:${key}`, version: number, basis: kind };
};
