import { z } from "zod";
import { StaleReason } from "../assessment/assessment.ts";
import { LocalDate } from "../kernel/time.ts";
import { Items } from "./items.ts";
import { BasisPoints, ratingValues } from "./model.ts";

/** Why a requirement counts less than its rating, in the order in which reasons are told. */
export const reasonCodes = [
  "excluded",
  "exclusionNotAllowed",
  "exclusionUnjustified",
  "exclusionUnchecked",
  "unanswered",
  "notVerified",
  "verificationChallenged",
  "verificationStale",
  "majorOpen",
  "majorCorrected",
  "minorOpen",
  "documentMissing",
  "documentNotApproved",
  "documentOwnApproval",
  "documentOverdue",
  "noEvidence",
  "evidenceExpired",
] as const;
export type ReasonCode = (typeof reasonCodes)[number];

/** The most a requirement can count while the reason stands. */
export const limits: Readonly<Record<ReasonCode, number>> = {
  excluded: 0,
  exclusionNotAllowed: 0,
  exclusionUnjustified: 0,
  exclusionUnchecked: 0,
  unanswered: 0,
  notVerified: 0,
  verificationChallenged: 0,
  verificationStale: 0,
  majorOpen: 0,
  majorCorrected: ratingValues.P,
  minorOpen: ratingValues.L,
  documentMissing: ratingValues.P,
  documentNotApproved: ratingValues.P,
  documentOwnApproval: ratingValues.P,
  documentOverdue: ratingValues.P,
  noEvidence: ratingValues.P,
  evidenceExpired: ratingValues.P,
};

/** Why a verification does not count: what the assessment says, or evidence that is not there on the date. */
export const StaleCause = z.enum([...StaleReason.options, "evidence_missing"]);
export type StaleCause = z.infer<typeof StaleCause>;

const plain = z.enum([
  "excluded",
  "exclusionNotAllowed",
  "exclusionUnjustified",
  "exclusionUnchecked",
  "unanswered",
  "notVerified",
  "verificationChallenged",
  "noEvidence",
]);
const ofFindings = z.enum(["majorOpen", "majorCorrected", "minorOpen"]);
const ofDocument = z.enum(["documentMissing", "documentNotApproved", "documentOwnApproval"]);

const atMost = BasisPoints;

/** A reason as data: a stable code, the most it leaves, and what a sentence needs. `explain` says it in words. */
export const Reason = z.discriminatedUnion("code", [
  z.object({ code: plain, atMost }),
  z.object({ code: z.literal("verificationStale"), atMost, cause: StaleCause }),
  z.object({ code: ofFindings, atMost, findings: Items }),
  z.object({ code: ofDocument, atMost, document: z.string() }),
  z.object({
    code: z.literal("documentOverdue"),
    atMost,
    document: z.string(),
    reviewBy: LocalDate,
  }),
  z.object({
    code: z.literal("evidenceExpired"),
    atMost,
    count: z.number().int(),
    lastValid: LocalDate,
  }),
]);
export type Reason = z.infer<typeof Reason>;

/** A reason that needs nothing but its code. */
export const because = (code: z.infer<typeof plain>): Reason => ({ code, atMost: limits[code] });
