import { Info, Note, Rating } from "@tandem/domain/assessment";
import { EvidenceId, UserId } from "@tandem/domain/id";
import { z } from "zod";
import { versioned } from "../http/versioned.ts";

/** One requirement in both lanes. Version 0 means that nobody touched it yet. */
export const AssessmentView = Info.extend(versioned);
export type AssessmentView = z.infer<typeof AssessmentView>;

/** The whole list: every requirement of the standards sought, in the standards' order. */
export const Assessments = z.object({ items: z.array(AssessmentView) });
export type Assessments = z.infer<typeof Assessments>;

export const ClaimBody = z.strictObject({ rating: Rating, note: Note.default("") });

export const ApplicabilityBody = z.discriminatedUnion("decision", [
  z.strictObject({
    decision: z.literal("applicable"),
    inherited: z.boolean().default(false),
    justification: Note.default(""),
  }),
  z.strictObject({ decision: z.literal("excluded"), justification: Note }),
]);

export const AssigneeBody = z.strictObject({ assignee: UserId.nullable() });

/** The verifier's own rating resting on evidence, or a challenge that says what is missing. */
export const VerificationBody = z.discriminatedUnion("outcome", [
  z.strictObject({
    outcome: z.literal("verified"),
    rating: Rating,
    note: Note.default(""),
    reliedOn: z.array(EvidenceId).max(50).default([]),
  }),
  z.strictObject({ outcome: z.literal("challenged"), note: Note.min(1, "Say what is missing") }),
]);
