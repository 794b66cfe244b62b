import { isRequirementKey } from "@tandem/standards/catalogue";
import { z } from "zod";
import { EvidenceId, UserId } from "../kernel/id.ts";
import { Instant } from "../kernel/time.ts";
import { prose } from "../kernel/text.ts";

/** The four-level scale of ISO/IEC 33020: Not, Partially, Largely, Fully achieved. */
export const Rating = z.enum(["N", "P", "L", "F"]);
export type Rating = z.infer<typeof Rating>;

/** Notes and justifications are kept short enough that all 186 rows stay one page of storage. */
export const noteLength = 1_000;
export const Note = prose(noteLength);

export const Signed = z.object({ by: UserId, at: Instant });

/** Why a control applies, as a Statement of Applicability sorts it; the justification says it in words. */
export const InclusionReason = z.enum([
  "riskTreatment",
  "legal",
  "contractual",
  "business",
  "goodPractice",
]);
export type InclusionReason = z.infer<typeof InclusionReason>;

export const Requirement = z.string().refine(isRequirementKey, "No such requirement");

const Source = z.object({ requirement: Requirement, rating: Rating, at: Instant });

const mostSources = 40;

/** The answers in the other standard that a person has before them when they take one over. */
export const Seen = z.array(Source).max(mostSources);
export type Seen = z.infer<typeof Seen>;

/**
 * The answers in the other standard that an answer was taken from, as they were then. Of their notes it keeps what
 * fits into the room of one; answers taken over before notes were kept have none.
 */
export const Basis = z.array(Source.extend({ note: Note.optional() })).max(mostSources);
export type Basis = z.infer<typeof Basis>;

/**
 * What the client says of itself. `by` changed it last; whoever gave the rating or wrote the note that still stands is
 * named beside, where that is someone else: an answer has every author it was made by. With a `basis` it was taken
 * over from the other standard and confirmed here.
 */
export const Claim = Signed.extend({
  rating: Rating,
  note: Note,
  ratedBy: UserId.optional(),
  notedBy: UserId.optional(),
  basis: Basis.optional(),
});
export type Claim = z.infer<typeof Claim>;

/**
 * Whether a control of Annex A applies (ISO 27001 6.1.3 d). `inherited` means that somebody else,
 * such as a cloud provider, operates it for the organisation: applicable all the same.
 * `checked` is the verifier's consent to an exclusion, and goes when the decision changes.
 */
export const Applicability = z.discriminatedUnion("decision", [
  z.object({ decision: z.literal("undecided") }),
  Signed.extend({
    decision: z.literal("applicable"),
    inherited: z.boolean(),
    reasons: z.array(InclusionReason).optional(),
    justification: Note,
  }),
  Signed.extend({
    decision: z.literal("excluded"),
    justification: Note,
    checked: Signed.nullable(),
  }),
]);
export type Applicability = z.infer<typeof Applicability>;

/** Why a verification stopped counting. */
export const StaleReason = z.enum([
  "claim_changed",
  "applicability_changed",
  "evidence_replaced",
  "evidence_changed",
  "evidence_withdrawn",
  "evidence_expired",
]);
export type StaleReason = z.infer<typeof StaleReason>;

/** Those of them that evidence gives. */
export type EvidenceLoss = Exclude<StaleReason, "claim_changed" | "applicability_changed">;

/**
 * As what somebody verified: for the firm that keeps the client, as an outside reviewer, or, where no firm does, as
 * a colleague of whoever answered. It stays as it was when the client's firm changes.
 */
export const Capacity = z.enum(["firm", "reviewer", "colleague"]);
export type Capacity = z.infer<typeof Capacity>;

/** What the verifier says, and on which evidence it rests. Only `verified` counts in the verified lane. */
export const Verification = z.discriminatedUnion("state", [
  z.object({ state: z.literal("none") }),
  Signed.extend({
    state: z.literal("verified"),
    rating: Rating,
    note: Note,
    reliedOn: z.array(EvidenceId),
    as: Capacity.default("firm"),
  }),
  z.object({
    state: z.literal("stale"),
    reason: StaleReason,
    at: Instant,
    was: Signed.extend({ rating: Rating, note: Note }),
  }),
  Signed.extend({ state: z.literal("challenged"), note: Note, answered: z.boolean() }),
]);
export type Verification = z.infer<typeof Verification>;
