import type { Actor } from "../access/access.ts";
import { demandApprover } from "../access/approver.ts";
import { joined } from "../access/authors.ts";
import { DomainError } from "../kernel/error.ts";
import type { AgreementId, UserId } from "../kernel/id.ts";
import { addMonths } from "../kernel/months.ts";
import { demandRoom } from "../kernel/room.ts";
import { dateOf, type Instant, type LocalDate } from "../kernel/time.ts";
import type { Agreed, Description, Info, Next, OtherSide } from "./info.ts";
import { inForce } from "./lifecycle.ts";
import type { Kind, Terms } from "./terms.ts";

export { Agreed, Description, Info, Next, OtherSide } from "./info.ts";
export {
  asTarget,
  type Held,
  history,
  inForce,
  reviewBy,
  standing,
  type Standing,
  standings,
} from "./lifecycle.ts";
export { usual } from "../sla/target.ts";
export { Availability, Kind, Target, Terms } from "./terms.ts";

/** The most agreements one client keeps. */
export const mostAgreements = 300;

/** The most months between an agreement or review and the next review. */
const longestReview = 36;

const demandGoing = ({ ended }: Info): void => {
  if (ended === null) return;
  throw new DomainError("agreement.ended", "This agreement has been ended. Make a new one.");
};

const refuseDate = (pointer: string, detail: string): never => {
  throw new DomainError("agreement.date_invalid", detail, { errors: [{ pointer, detail }] });
};

const draftOf = (info: Info | null, terms: Terms, actor: Actor, now: Instant): Next => {
  const before = info?.next ?? null;
  return {
    state: "draft",
    number: (info?.versions.length ?? 0) + 1,
    terms,
    authors: joined(before?.authors, actor.userId),
    writtenAt: now,
    returned: before?.state === "draft" ? before.returned : null,
  };
};

/** A new agreement, with its first version as a draft of the actor's. */
export const create = (
  { id, kind }: { readonly id: AgreementId; readonly kind: Kind },
  { description, terms }: { readonly description: Description; readonly terms: Terms },
  actor: Actor,
  now: Instant,
): Info => ({
  ...description,
  id,
  kind,
  createdAt: now,
  versions: [],
  next: draftOf(null, terms, actor, now),
  ended: null,
});

/** Changes name, party or owner; what is agreed stays. */
export const describe = (info: Info, description: Description): Info => {
  const { name, party, owner } = info;
  const same = JSON.stringify({ name, party, owner }) === JSON.stringify(description);
  return same ? info : { ...info, ...description };
};

/** Writes the next version; the one that holds goes on. Refuses while a version is in review. */
export const write = (info: Info, terms: Terms, actor: Actor, now: Instant): Info => {
  demandGoing(info);
  if (info.next?.state === "inReview") {
    throw new DomainError(
      "agreement.in_review",
      "A version is in review. Take it back before you write on.",
    );
  }
  if (JSON.stringify(info.next?.terms) === JSON.stringify(terms)) return info;
  return demandRoom(
    { ...info, next: draftOf(info, terms, actor, now) },
    "End it and make a new one.",
  );
};

const ownWork = () =>
  new DomainError(
    "agreement.own_work",
    "You wrote in this version. Someone else has to approve it, or declare the client a small organisation.",
  );

/** Hands the draft over for approval. Refuses an author as the approver, unless the organisation is small. */
export const submit = (
  info: Info,
  { approver, smallOrganisation }: { approver: UserId | null; smallOrganisation: boolean },
  actor: Actor,
  now: Instant,
): Info => {
  demandGoing(info);
  const { next } = info;
  if (next?.state !== "draft") {
    throw new DomainError("agreement.no_draft", "There is no draft that could go into review.");
  }
  if (approver !== null && next.authors.includes(approver) && !smallOrganisation) {
    const detail = "This person wrote in the version. Name someone else.";
    throw new DomainError("agreement.own_work", detail, {
      errors: [{ pointer: "/approver", detail }],
    });
  }
  const { returned: _, ...written } = next;
  const submitted = { by: actor.userId, at: now };
  return { ...info, next: { ...written, state: "inReview", submitted, approver } };
};

const inReview = ({ next }: Info): Extract<Next, { state: "inReview" }> => {
  if (next?.state === "inReview") return next;
  throw new DomainError("agreement.not_in_review", "No version of this agreement is in review.");
};

/** Gives the version in review back with a reason; its author takes it back the same way. */
export const sendBack = (info: Info, reason: string, actor: Actor, now: Instant): Info => {
  const { submitted: _, approver: __, ...written } = inReview(info);
  return {
    ...info,
    next: { ...written, state: "draft", returned: { by: actor.userId, at: now, reason } },
  };
};

const checkDates = (terms: Terms, before: Agreed | undefined, today: LocalDate): void => {
  if (before !== undefined && terms.validFrom < today) {
    refuseDate(
      "/terms/validFrom",
      `Version ${before.number} has judged what happened before today. Let this one begin on ${today} or later.`,
    );
  }
  if (before !== undefined && terms.validFrom <= before.terms.validFrom) {
    refuseDate(
      "/terms/validFrom",
      `Version ${before.number} begins on ${before.terms.validFrom}; this one has to begin later.`,
    );
  }
};

const checkReview = (day: LocalDate, today: LocalDate, pointer: string): void => {
  if (day > today && day <= addMonths(today, longestReview)) return;
  refuseDate(pointer, `Give a review date after ${today} and within ${longestReview} months.`);
};

/**
 * Approves the version in review, and says who agreed for the other side. From then on it never changes. Only the first
 * may begin in the past, so that no period that is over is judged anew. Refuses whoever wrote in it, unless the client
 * has declared itself a small organisation.
 */
export const approve = (
  info: Info,
  {
    otherSide,
    smallOrganisation,
  }: { readonly otherSide: OtherSide; readonly smallOrganisation: boolean },
  actor: Actor,
  now: Instant,
): Info => {
  demandGoing(info);
  const { state: _, submitted: __, approver, ...written } = inReview(info);
  demandApprover(approver, actor);
  const byAuthor = written.authors.includes(actor.userId);
  if (byAuthor && !smallOrganisation) throw ownWork();
  const today = dateOf(now);
  if (otherSide.on > today) refuseDate("/otherSide/on", "Give today or an earlier date.");
  checkDates(written.terms, info.versions.at(-1), today);
  checkReview(written.terms.reviewBy, today, "/terms/reviewBy");
  const version: Agreed = {
    ...written,
    approved: { by: actor.userId, at: now, byAuthor },
    otherSide,
    reviewed: [],
  };
  return { ...info, versions: [...info.versions, version], next: null };
};

/** Records that the version in force was reviewed and holds on, until the next review. */
export const renew = (info: Info, reviewBy: LocalDate, actor: Actor, now: Instant): Info => {
  const today = dateOf(now);
  const version = inForce(info, today);
  if (version === null) {
    throw new DomainError("agreement.not_in_force", "No version of this agreement is in force.");
  }
  if (actor.role === "contributor" && version.approved.by !== actor.userId) {
    throw new DomainError(
      "access.not_assigned",
      "Whoever approved this version reviews it, or an administrator.",
    );
  }
  checkReview(reviewBy, today, "/reviewBy");
  const review = { by: actor.userId, at: now, reviewBy };
  const renewed = { ...version, reviewed: [...version.reviewed, review] };
  return {
    ...info,
    versions: info.versions.map((each) => (each === version ? renewed : each)),
  };
};

/** Ends the agreement with a day, today or later, and drops what was being written. */
export const end = (
  info: Info,
  { on, reason }: { readonly on: LocalDate; readonly reason: string },
  actor: Actor,
  now: Instant,
): Info => {
  demandGoing(info);
  if (on < dateOf(now)) {
    refuseDate("/on", "Give today or a later day: what has passed was promised.");
  }
  return { ...info, next: null, ended: { on, reason, by: actor.userId, at: now } };
};
