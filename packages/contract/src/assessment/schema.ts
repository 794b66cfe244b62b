import { InclusionReason, Info, Note, Rating, Requirement, Seen } from "@tandem/domain/assessment";
import { EvidenceId, UserId } from "@tandem/domain/id";
import { LocalDate } from "@tandem/domain/time";
import { z } from "zod";
import { limits } from "../http/limits.ts";
import { versioned } from "../http/versioned.ts";

/** One requirement in both lanes. Version 0 means that nobody touched it yet. */
export const AssessmentView = Info.extend(versioned);
export type AssessmentView = z.infer<typeof AssessmentView>;

/** The whole list: every requirement of the standards sought, in the standards' order. */
export const Assessments = z.object({ items: z.array(AssessmentView) });
export type Assessments = z.infer<typeof Assessments>;

/**
 * An answer. With a `basis` it confirms what the other standard proposes: the answers it rests on as the person saw
 * them, and a note on what differs here. Without one, what is known of its origin stays; an empty one drops that.
 */
export const ClaimBody = z.strictObject({
  rating: Rating,
  note: Note.default(""),
  basis: Seen.optional(),
});

export const ApplicabilityBody = z.discriminatedUnion("decision", [
  z.strictObject({
    decision: z.literal("applicable"),
    inherited: z.boolean().default(false),
    reasons: z.array(InclusionReason).max(InclusionReason.options.length).optional(),
    justification: Note.default(""),
  }),
  z.strictObject({ decision: z.literal("excluded"), justification: Note }),
]);

/** Who answers it, and by when. What is left out stays as it is. */
const Assignment = z.strictObject({
  assignee: UserId.nullable().optional(),
  due: LocalDate.nullable().optional(),
});

const saysSomething = ({ assignee, due }: z.infer<typeof Assignment>): boolean =>
  assignee !== undefined || due !== undefined;
const nothingSaid = "Name who it is assigned to, when it is due, or both";

export const AssignmentBody = Assignment.refine(saysSomething, nothingSaid);

/** The same for several requirements at once, each with the version the caller has seen. */
export const AssignmentsBody = Assignment.extend({
  requirements: z
    .array(z.strictObject({ requirement: Requirement, version: z.number().int().min(0) }))
    .min(1, "Name at least one requirement")
    .max(limits.assignments, `At most ${limits.assignments} requirements at a time`),
}).refine(saysSomething, nothingSaid);

/** What became of each, in the order asked for; what was left out says why. */
export const Assignments = z.object({
  items: z.array(
    z.object({
      requirement: Requirement,
      outcome: z.enum(["assigned", "unchanged", "stale", "refused"]),
      detail: z.string(),
      assessment: AssessmentView,
    }),
  ),
});
export type Assignments = z.infer<typeof Assignments>;

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
