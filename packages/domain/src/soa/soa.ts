import { z } from "zod";
import type { Actor } from "../access/access.ts";
import { DomainError } from "../kernel/error.ts";
import { UserId } from "../kernel/id.ts";
import { line } from "../kernel/text.ts";
import { addMonths } from "../kernel/months.ts";
import { dateOf, Instant, LocalDate } from "../kernel/time.ts";
import { compare } from "./compare.ts";
import { hindrances } from "./hindrance.ts";
import { count, Counts, Person, Row } from "./row.ts";

/** The most months between an approval and the next review. */
export const longestReview = 36;

/** Everything an approved statement says, complete in itself: nothing that happens later changes it. */
export const Content = z.object({ organisation: line(120), rows: z.array(Row) });
export type Content = z.infer<typeof Content>;

/** A statement somebody has put forward for approval, fixed as it was at that moment. */
export const Submission = z.object({
  by: Person,
  at: Instant,
  note: line(500),
  /** The digest of the content, so that what is approved is what was put forward. */
  digest: z.string(),
  /** Whoever wrote what is new in it since the approved version. */
  authors: z.array(UserId),
});
export type Submission = z.infer<typeof Submission>;

/** An approved version, without its rows. */
export const Version = z.object({
  number: z.number().int().min(1),
  note: line(500),
  submitted: z.object({ by: Person, at: Instant }),
  approved: z.object({ by: Person, at: Instant }),
  approvedByAuthor: z.boolean(),
  reviewBy: LocalDate,
  counts: Counts,
  digest: z.string(),
});
export type Version = z.infer<typeof Version>;

/** Where the approval of the client's statement is. */
export const Info = z.object({
  submission: Submission.nullable(),
  /** Why the last submission was given back, until the next one. */
  returned: z.object({ by: Person, at: Instant, reason: line(500) }).nullable(),
  approved: Version.nullable(),
});
export type Info = z.infer<typeof Info>;

/** The state before anybody put anything forward. */
export const initial: Info = { submission: null, returned: null, approved: null };

/** Who acts, and by which name the statement shows them. */
export type Signer = Actor & { readonly name: string };

const person = ({ userId, name }: Signer): Person => ({ id: userId, name });

/** Whoever wrote a control that differs from the approved version, or any control before the first one. */
const authorsSince = (approved: readonly Row[], rows: readonly Row[]): UserId[] => {
  const changed = new Set(compare(approved, rows).map(({ id }) => id));
  const authors = rows.filter(({ id }) => changed.has(id)).flatMap((row) => row.authors);
  return [...new Set(authors)].toSorted();
};

/**
 * Puts the statement as it stands forward for approval. Refuses while another one waits, and a statement with an
 * undecided control, a missing justification or a missing status, each of them named.
 * `approved` are the rows of the approved version, empty before the first.
 */
export const submit = (
  info: Info,
  statement: { rows: readonly Row[]; approved: readonly Row[]; digest: string; note: string },
  signer: Signer,
  now: Instant,
): Info => {
  if (info.submission !== null) {
    throw new DomainError(
      "soa.already_submitted",
      "A statement waits for approval already. Approve it or give it back first.",
    );
  }
  const open = hindrances(statement.rows);
  if (open.length > 0) {
    const controls = open.length === 1 ? "One control is" : `${open.length} controls are`;
    throw new DomainError("soa.incomplete", `${controls} not ready for approval.`, {
      errors: open,
    });
  }
  const { rows, approved, digest, note } = statement;
  const authors = authorsSince(approved, rows);
  return {
    ...info,
    returned: null,
    submission: { by: person(signer), at: now, note, digest, authors },
  };
};

const waiting = (info: Info): Submission => {
  if (info.submission === null) {
    throw new DomainError("soa.nothing_submitted", "No statement waits for approval.");
  }
  return info.submission;
};

/** Gives the submission back with a reason, or takes one's own back. */
export const giveBack = (info: Info, reason: string, signer: Signer, now: Instant): Info => {
  waiting(info);
  return { ...info, submission: null, returned: { by: person(signer), at: now, reason } };
};

/** Whether approving would be approving one's own work: what one put forward, or what nobody else had a hand in. */
const ownWork = ({ by, authors }: Submission, { userId }: Signer): boolean =>
  by.id === userId || (authors.length > 0 && authors.every((author) => author === userId));

/**
 * Approves what was put forward, as the next version, until a review date at most 36 months ahead. Refuses whoever
 * put it forward and whoever alone wrote what is new in it, unless the client has declared itself a small
 * organisation: then it shows "approved by its author".
 */
export const approve = (
  info: Info,
  terms: { reviewBy: LocalDate; smallOrganisation: boolean; rows: readonly Row[] },
  signer: Signer,
  now: Instant,
): Info & { readonly approved: Version } => {
  const submission = waiting(info);
  const own = ownWork(submission, signer);
  if (own && !terms.smallOrganisation) {
    throw new DomainError(
      "soa.own_work",
      "You put this statement forward, or wrote all that is new in it. Someone else has to approve it, or declare the client a small organisation.",
    );
  }
  const today = dateOf(now);
  if (terms.reviewBy <= today || terms.reviewBy > addMonths(today, longestReview)) {
    const detail = `Give a review date after today and within ${longestReview} months.`;
    throw new DomainError("soa.review_date_invalid", detail, {
      errors: [{ pointer: "/reviewBy", detail }],
    });
  }
  const { note, by, at, digest } = submission;
  const approved: Version = {
    number: (info.approved?.number ?? 0) + 1,
    note,
    submitted: { by, at },
    approved: { by: person(signer), at: now },
    approvedByAuthor: own,
    reviewBy: terms.reviewBy,
    counts: count(terms.rows),
    digest,
  };
  return { submission: null, returned: null, approved };
};
