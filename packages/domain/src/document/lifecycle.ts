import { DomainError } from "../kernel/error.ts";
import { addDays, type LocalDate } from "../kernel/time.ts";
import type { Approved, Info, Lifecycle, Next } from "./info.ts";

/** Not retired. */
type Live = Exclude<Lifecycle, { state: "retired" }>;

/** Where the document stands in its life; refuses a retired one. */
export const demandLive = ({ lifecycle }: Info): Live => {
  if (lifecycle.state !== "retired") return lifecycle;
  throw new DomainError("document.retired", "This document is retired. Make a new one instead.");
};

/** The same document with another version being worked on. */
export const withNext = (live: Live, next: Next): Live => ({ ...live, next });

/** The versions that were approved, oldest first. */
export const approvedOf = (lifecycle: Lifecycle): readonly Approved[] =>
  lifecycle.state === "drafting" ? [] : lifecycle.versions;

/** The version that is being worked on, if there is one. */
export const nextOf = (lifecycle: Lifecycle): Next | null =>
  lifecycle.state === "retired" ? null : lifecycle.next;

/** The version that people have to follow on a date: the last one whose day has come. */
export const inForce = ({ lifecycle }: Pick<Info, "lifecycle">, on: LocalDate): Approved | null =>
  lifecycle.state === "approved"
    ? (lifecycle.versions.findLast(({ effectiveFrom }) => effectiveFrom <= on) ?? null)
    : null;

/** The last day on which a version is within its review. */
export const reviewBy = (version: Approved): LocalDate =>
  version.reviewed.at(-1)?.reviewBy ?? version.reviewBy;

/** Whether the last word on a version was its own author's. */
export const byAuthor = ({ approved, reviewed }: Approved): boolean =>
  (reviewed.at(-1) ?? approved).byAuthor;

/** How long before its review a document is shown as due. */
export const dueDays = 30;

/**
 * Where a document stands on a date. `upcoming`: approved, its day has not come; `reviewDue`: within its review,
 * which ends in 30 days or sooner.
 */
export const standings = [
  "draft",
  "inReview",
  "upcoming",
  "current",
  "reviewDue",
  "overdue",
  "retired",
] as const;
export type Standing = (typeof standings)[number];

export const standing = (info: Pick<Info, "lifecycle">, on: LocalDate): Standing => {
  const { lifecycle } = info;
  if (lifecycle.state === "retired") return "retired";
  if (lifecycle.state === "drafting") return lifecycle.next.state;
  const version = inForce(info, on);
  if (version === null) return "upcoming";
  const until = reviewBy(version);
  if (until < on) return "overdue";
  return until <= addDays(on, dueDays) ? "reviewDue" : "current";
};
