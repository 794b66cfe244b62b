import { findDocument } from "@tandem/standards/documents";
import { z } from "zod";
import type { Actor } from "../access/access.ts";
import { Standards } from "../client/profile.ts";
import { DomainError } from "../kernel/error.ts";
import { UserId } from "../kernel/id.ts";
import { line } from "../kernel/text.ts";
import { addMonths, dateOf, Instant, LocalDate } from "../kernel/time.ts";

/** One item of the list of documented information that the two standards ask for. */
export const DocumentId = z
  .string()
  .refine((id) => findDocument(id) !== undefined, "No such document in the list");

const Signed = z.object({ by: UserId, at: Instant });

/** The most months between approval and the next review. */
const longestReview = 36;

/** Where the document stands: not there, written, or approved until its review date. */
export const State = z.discriminatedUnion("state", [
  z.object({ state: z.literal("missing") }),
  z.object({ state: z.literal("draft"), reference: line(500), written: Signed }),
  z.object({
    state: z.literal("approved"),
    reference: line(500),
    written: Signed,
    approved: Signed,
    approvedByAuthor: z.boolean(),
    reviewBy: LocalDate,
  }),
]);
export type State = z.infer<typeof State>;

/** An item of the list and how it stands in the standards named, or in both where none is named. */
export const Info = z.object({
  document: DocumentId,
  standards: Standards.optional(),
  current: State,
});
export type Info = z.infer<typeof Info>;

/** The state before anyone recorded anything. */
export const initial = (document: string): Info => ({ document, current: { state: "missing" } });

/** Records that the document exists and where it is kept. A change takes an approval away. */
export const record = (info: Info, reference: string, actor: Actor, now: Instant): Info => {
  if (info.current.state !== "missing" && info.current.reference === reference) return info;
  return {
    ...info,
    current: { state: "draft", reference, written: { by: actor.userId, at: now } },
  };
};

/**
 * Approves it until a review date at most 36 months ahead. Refuses the author, unless the client has
 * declared itself a small organisation: then it shows "approved by its author".
 */
export const approve = (
  info: Info,
  terms: { reviewBy: LocalDate; smallOrganisation: boolean },
  actor: Actor,
  now: Instant,
): Info => {
  const { current } = info;
  if (current.state === "missing") {
    throw new DomainError(
      "document.missing",
      "Record where the document is before you approve it.",
    );
  }
  if (
    current.state === "approved" &&
    current.reviewBy >= dateOf(now) &&
    current.reviewBy === terms.reviewBy
  ) {
    throw new DomainError("document.already_approved", "This document is approved already.");
  }
  const byAuthor = current.written.by === actor.userId;
  if (byAuthor && !terms.smallOrganisation) {
    throw new DomainError(
      "document.own_work",
      "You wrote this document. Someone else has to approve it, or declare the client a small organisation.",
    );
  }
  const today = dateOf(now);
  if (terms.reviewBy <= today || terms.reviewBy > addMonths(today, longestReview)) {
    const detail = `Give a review date after today and within ${longestReview} months.`;
    throw new DomainError("document.review_date_invalid", detail, {
      errors: [{ pointer: "/reviewBy", detail }],
    });
  }
  const { reference, written } = current;
  return {
    ...info,
    current: {
      state: "approved",
      reference,
      written,
      approved: { by: actor.userId, at: now },
      approvedByAuthor: byAuthor,
      reviewBy: terms.reviewBy,
    },
  };
};

/** Whether it can be shown to an auditor on a date: `overdue` is approved, but its review date has passed. */
export type Standing = "missing" | "draft" | "approved" | "overdue";
export const standing = (info: Info, on: LocalDate): Standing =>
  info.current.state === "approved" && info.current.reviewBy < on ? "overdue" : info.current.state;
