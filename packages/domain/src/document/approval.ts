import type { Actor } from "../access/access.ts";
import { demandApprover } from "../access/approver.ts";
import { DomainError } from "../kernel/error.ts";
import type { UserId } from "../kernel/id.ts";
import { addMonths } from "../kernel/months.ts";
import { dateOf, type Instant, type LocalDate } from "../kernel/time.ts";
import type { Approved, Info, Next } from "./info.ts";
import { approvedOf, demandLive, inForce, nextOf } from "./lifecycle.ts";

/** The most months between an approval or review and the next review. */
const longestReview = 36;
/** The most months between an approval and the day from which it counts. */
const longestNotice = 12;

const ownWork = () =>
  new DomainError(
    "document.own_work",
    "You wrote in this version. Someone else has to approve it, or declare the client a small organisation.",
  );

const refuseDate = (pointer: string, detail: string): never => {
  throw new DomainError("document.date_invalid", detail, { errors: [{ pointer, detail }] });
};

const checkReview = (reviewBy: LocalDate, after: LocalDate, today: LocalDate): void => {
  if (reviewBy > after && reviewBy <= addMonths(today, longestReview)) return;
  refuseDate("/reviewBy", `Give a review date after ${after} and within ${longestReview} months.`);
};

const checkStart = (from: LocalDate, before: Approved | undefined, today: LocalDate): void => {
  if (from < today || from > addMonths(today, longestNotice)) {
    refuseDate("/effectiveFrom", `Give today or a later day within ${longestNotice} months.`);
  }
  if (before !== undefined && from < before.effectiveFrom) {
    const detail = `Version ${before.label} counts from ${before.effectiveFrom}; this one cannot start before it.`;
    refuseDate("/effectiveFrom", detail);
  }
};

/**
 * Hands the draft over for approval, to one person or to whoever may. Refuses one of its authors as the approver,
 * unless the client has declared itself a small organisation.
 */
export const submit = (
  info: Info,
  { approver, smallOrganisation }: { approver: UserId | null; smallOrganisation: boolean },
  actor: Actor,
  now: Instant,
): Info => {
  const live = demandLive(info);
  const next = nextOf(live);
  if (next?.state !== "draft") {
    throw new DomainError("document.no_draft", "There is no draft that could go into review.");
  }
  if (approver !== null && next.authors.includes(approver) && !smallOrganisation) {
    const detail = "This person wrote in the version. Name someone else.";
    throw new DomainError("document.own_work", detail, {
      errors: [{ pointer: "/approver", detail }],
    });
  }
  const { returned: _, ...written } = next;
  const submitted = { by: actor.userId, at: now };
  return {
    ...info,
    lifecycle: { ...live, next: { ...written, state: "inReview", submitted, approver } },
  };
};

const inReview = (info: Info): Extract<Next, { state: "inReview" }> => {
  const next = nextOf(info.lifecycle);
  if (next?.state === "inReview") return next;
  throw new DomainError("document.not_in_review", "No version of this document is in review.");
};

/** Gives the version back to its author with a reason; the author takes it back the same way. */
export const sendBack = (info: Info, reason: string, actor: Actor, now: Instant): Info => {
  const live = demandLive(info);
  const { submitted: _, approver: __, ...written } = inReview(info);
  const returned = { by: actor.userId, at: now, reason };
  return { ...info, lifecycle: { ...live, next: { ...written, state: "draft", returned } } };
};

type Terms = { readonly reviewBy: LocalDate; readonly smallOrganisation: boolean };

/**
 * Approves the version in review from a day on, until a review at most 36 months ahead (7.5.2 of both standards).
 * It never changes any more, and the one before it stays in force until that day. Refuses whoever wrote in it,
 * unless the client has declared itself a small organisation: then it shows "approved by its author".
 */
export const approve = (
  info: Info,
  terms: Terms & { readonly effectiveFrom: LocalDate },
  actor: Actor,
  now: Instant,
): Info => {
  demandLive(info);
  const { state: _, submitted: __, approver, ...written } = inReview(info);
  demandApprover(approver, actor);
  const byAuthor = written.authors.includes(actor.userId);
  if (byAuthor && !terms.smallOrganisation) throw ownWork();
  const { effectiveFrom, reviewBy } = terms;
  const before = approvedOf(info.lifecycle);
  checkStart(effectiveFrom, before.at(-1), dateOf(now));
  checkReview(reviewBy, effectiveFrom, dateOf(now));
  const approved = { by: actor.userId, at: now, byAuthor };
  const version: Approved = { ...written, approved, effectiveFrom, reviewBy, reviewed: [] };
  return {
    ...info,
    lifecycle: { state: "approved", versions: [...before, version], next: null },
  };
};

/** Records that the version in force was looked at and is still right, until the next review. */
export const renew = (info: Info, terms: Terms, actor: Actor, now: Instant): Info => {
  demandLive(info);
  const today = dateOf(now);
  const version = inForce(info, today);
  if (version === null) {
    throw new DomainError("document.not_in_force", "No version of this document is in force.");
  }
  if (actor.role === "contributor" && version.approved.by !== actor.userId) {
    throw new DomainError(
      "access.not_assigned",
      "Whoever approved this version reviews it, or an administrator.",
    );
  }
  const byAuthor = version.authors.includes(actor.userId);
  if (byAuthor && !terms.smallOrganisation) throw ownWork();
  checkReview(terms.reviewBy, today, today);
  const review = { by: actor.userId, at: now, byAuthor, reviewBy: terms.reviewBy };
  const renewed = { ...version, reviewed: [...version.reviewed, review] };
  const versions = approvedOf(info.lifecycle).map((each) => (each === version ? renewed : each));
  return { ...info, lifecycle: { state: "approved", versions, next: nextOf(info.lifecycle) } };
};
