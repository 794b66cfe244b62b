import { z } from "zod";
import type { Actor } from "../access/access.ts";
import { Standard } from "../client/profile.ts";
import { Authors, joined } from "../access/authors.ts";
import { DomainError, type Located } from "../kernel/error.ts";
import { UserId } from "../kernel/id.ts";
import { addMonths } from "../kernel/months.ts";
import { dateOf, Instant, LocalDate } from "../kernel/time.ts";
import { Content } from "./content.ts";

export { Content, empty, type Part, parts } from "./content.ts";
export { bounding, compare, type Comparison, type Shares } from "./compare.ts";

const Signed = z.object({ by: UserId, at: Instant });

/** What is being worked on. What is approved goes on until this is approved too. */
const Draft = z.object({ content: Content, authors: Authors, writtenAt: Instant });

/** A version as top management signed it. It never changes any more. */
export const Version = z.object({
  number: z.number().int().min(1),
  content: Content,
  authors: Authors,
  writtenAt: Instant,
  approved: Signed.extend({ byAuthor: z.boolean() }),
  reviewBy: LocalDate,
});
export type Version = z.infer<typeof Version>;

/** The scope of one standard: the version that counts, and the one being written. */
export const Info = z.object({
  standard: Standard,
  approved: Version.nullable(),
  draft: Draft.nullable(),
});
export type Info = z.infer<typeof Info>;

/** The state before anybody wrote anything. */
export const initial = (standard: Info["standard"]): Info => ({
  standard,
  approved: null,
  draft: null,
});

const same = (a: Content, b: Content | undefined): boolean =>
  JSON.stringify(Content.parse(a)) === JSON.stringify(b);

/** Writes the draft, wholly. Writing what is approved already drops the draft. */
export const write = (info: Info, content: Content, actor: Actor, now: Instant): Info => {
  if (same(content, info.approved?.content)) return info.draft ? { ...info, draft: null } : info;
  if (same(content, info.draft?.content)) return info;
  const authors = joined(info.draft?.authors, actor.userId);
  return { ...info, draft: { content: Content.parse(content), authors, writtenAt: now } };
};

const missingIn = ({ organisation, services, sites }: Content): Located[] => [
  ...(organisation === ""
    ? [{ pointer: "/organisation", detail: "Name the organisation as on the certificate." }]
    : []),
  ...(services.length === 0
    ? [{ pointer: "/services", detail: "Name at least one service." }]
    : []),
  ...(sites.length === 0
    ? [{ pointer: "/sites", detail: "Name at least one site, or that work is remote." }]
    : []),
];

const longestReview = 36;

const checkReview = (reviewBy: LocalDate, today: LocalDate): void => {
  if (reviewBy > today && reviewBy <= addMonths(today, longestReview)) return;
  const detail = `Give a review date after today and within ${longestReview} months.`;
  throw new DomainError("document.date_invalid", detail, {
    errors: [{ pointer: "/reviewBy", detail }],
  });
};

type Terms = {
  /** Whether the actor carries top management in this client. */
  readonly topManagement: boolean;
  readonly smallOrganisation: boolean;
  readonly reviewBy: LocalDate;
};

/**
 * Approves the draft and freezes it as the next version. Only top management signs a scope (5.1 of both standards),
 * and not what they wrote themselves unless the client is a small organisation. Without a draft the approved version
 * is looked at again and signed anew. Refuses a scope without organisation, services or sites.
 */
export const approve = (info: Info, terms: Terms, actor: Actor, now: Instant): Info => {
  const source = info.draft ?? info.approved;
  if (source === null) {
    throw new DomainError("scope.nothing_written", "Write the scope before it is approved.");
  }
  if (!terms.topManagement) {
    throw new DomainError(
      "scope.not_top_management",
      "Only someone who signs as top management approves a scope.",
    );
  }
  const byAuthor = source.authors.includes(actor.userId);
  if (byAuthor && !terms.smallOrganisation) {
    throw new DomainError(
      "scope.own_work",
      "You wrote in this scope. Someone else from top management approves it, or declare the client a small organisation.",
    );
  }
  const missing = missingIn(source.content);
  if (missing.length > 0) {
    throw new DomainError("scope.incomplete", "Something is missing before this can be approved.", {
      errors: missing,
    });
  }
  checkReview(terms.reviewBy, dateOf(now));
  const { content, authors, writtenAt } = source;
  const number = (info.approved?.number ?? 0) + 1;
  const approved = { by: actor.userId, at: now, byAuthor };
  return {
    ...info,
    draft: null,
    approved: { number, content, authors, writtenAt, approved, reviewBy: terms.reviewBy },
  };
};

/** Where a scope stands on a date. */
export type Standing = "missing" | "draft" | "approved" | "overdue";
export const standing = ({ approved, draft }: Info, on: LocalDate): Standing => {
  if (approved !== null) return approved.reviewBy < on ? "overdue" : "approved";
  return draft === null ? "missing" : "draft";
};
