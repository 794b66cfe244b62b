import { standardIds } from "@tandem/standards/catalogue";
import { z } from "zod";
import { type Actor, can } from "../access/access.ts";
import { Requirement } from "../assessment/assessment.ts";
import { DomainError } from "../kernel/error.ts";
import { EvidenceId, UserId } from "../kernel/id.ts";
import { line } from "../kernel/text.ts";
import { addMonths, dateOf, Instant, LocalDate } from "../kernel/time.ts";

/**
 * What kind of proof it is: a record that something was done, a document, or a dated observation or
 * interview by the verifier (many clauses leave no paper).
 */
export const Kind = z.enum(["operatingRecord", "document", "observation"]);
export type Kind = z.infer<typeof Kind>;

/** How long evidence counts, in months, unless a date is given; a document may reach `longest`. */
const defaultMonths: Readonly<Record<Kind, number>> = {
  operatingRecord: 12,
  document: 12,
  observation: 12,
};
const longestMonths = 36;

/** A link a browser may follow. Anything but http and https is refused. */
export const Link = z
  .url({ protocol: /^https?$/, error: "Give a web address that starts with https:// or http://" })
  .max(2_000);

/** What a person states about evidence. Dates are local dates of the client. */
export const Draft = z.object({
  kind: Kind,
  title: line(200),
  url: Link.nullable(),
  requirements: z.array(Requirement).min(1, "Name at least one requirement").max(50),
  validFrom: LocalDate,
  validUntil: LocalDate.nullable(),
  /** Standards in whose scope it does not lie: it counts there only where it is attached itself. */
  outsideScopeOf: z.array(z.enum(standardIds)).max(standardIds.length).default([]),
});
export type Draft = z.infer<typeof Draft>;

/** One piece of evidence for one or more requirements of either standard. */
export const Info = Draft.extend({
  id: EvidenceId,
  validUntil: LocalDate,
  addedBy: UserId,
  addedAt: Instant,
  withdrawn: z.object({ reason: line(500), by: UserId, at: Instant }).nullable(),
});
export type Info = z.infer<typeof Info>;

/** The last date on which evidence of this kind counts when nothing else is said. */
export const defaultValidUntil = (kind: Kind, validFrom: LocalDate): LocalDate =>
  addMonths(validFrom, defaultMonths[kind]);

const refuseEnd = (detail: string): never => {
  throw new DomainError("evidence.validity_invalid", detail, {
    errors: [{ pointer: "/validUntil", detail }],
  });
};

const validity = (draft: Draft): LocalDate => {
  const until = draft.validUntil ?? defaultValidUntil(draft.kind, draft.validFrom);
  if (until < draft.validFrom) refuseEnd("The validity ends before it starts.");
  if (until > addMonths(draft.validFrom, longestMonths)) {
    refuseEnd(`Evidence counts for at most ${longestMonths} months; give an earlier end.`);
  }
  return until;
};

const refuseObservation = (draft: Draft, actor: Actor): void => {
  if (draft.kind === "observation" && !can(actor, "assessment.verify")) {
    throw new DomainError(
      "evidence.observation_by_verifier",
      "An observation or interview is recorded by the verifier. Add a record or a document instead.",
    );
  }
};

const settled = (draft: Draft) => ({
  ...draft,
  requirements: [...new Set(draft.requirements)].toSorted(),
  validUntil: validity(draft),
});

/**
 * Records evidence. Without an end date it counts 12 months; at most 36. Refuses an end before the start,
 * and an observation by anyone who may not verify.
 */
export const add = (id: EvidenceId, draft: Draft, actor: Actor, now: Instant): Info => {
  refuseObservation(draft, actor);
  if (draft.validFrom > dateOf(now)) {
    throw new DomainError("evidence.validity_invalid", "The evidence starts in the future.", {
      errors: [{ pointer: "/validFrom", detail: "Give today or an earlier date." }],
    });
  }
  return { ...settled(draft), id, addedBy: actor.userId, addedAt: now, withdrawn: null };
};

/** Replaces what is stated. Whoever relied on it has to look again; withdrawn evidence stays as it is. */
export const replace = (info: Info, draft: Draft, actor: Actor, now: Instant): Info => {
  if (info.withdrawn !== null)
    throw new DomainError("evidence.withdrawn", "This evidence was withdrawn.");
  return add(info.id, draft, actor, now);
};

/** Takes evidence back with a reason. It stays readable and stops counting; nothing that counts disappears. */
export const withdraw = (info: Info, reason: string, actor: Actor, now: Instant): Info => {
  if (info.withdrawn !== null)
    throw new DomainError("evidence.withdrawn", "This evidence was withdrawn already.");
  return { ...info, withdrawn: { reason, by: actor.userId, at: now } };
};

/** Whether it counts on a date, both ends inclusive. */
export type Standing = "current" | "expired" | "withdrawn" | "upcoming";
export const standing = (info: Info, on: LocalDate): Standing => {
  if (info.withdrawn !== null) return "withdrawn";
  if (on < info.validFrom) return "upcoming";
  return on > info.validUntil ? "expired" : "current";
};
