import { z } from "zod";
import { Capacity, Rating, Requirement } from "../assessment/assessment.ts";
import { Standard } from "../client/profile.ts";
import { LocalDate } from "../kernel/time.ts";
import { GateId, Stage } from "./gates/gate-id.ts";
import { Register } from "./gates/register.ts";
import { Items } from "./items.ts";
import { BasisPoints, Settings } from "./model.ts";
import { Reason } from "./reason.ts";

/**
 * What the client is ready for, from the least to the most. The last two are for a certified client, which is
 * otherwise not ready.
 */
export const verdicts = [
  "notReady",
  "readyForStage1",
  "readyForStage2",
  "readyForSurveillance",
  "readyForRecertification",
] as const;
export const Verdict = z.enum(verdicts);
export type Verdict = z.infer<typeof Verdict>;

/** A share of things that are in order: `got` of `of`, and its floor in basis points. */
export const Share = z.object({
  got: z.number().int().min(0),
  of: z.number().int().min(1),
  share: BasisPoints,
  /** What is not in order, by document id or requirement key. */
  missing: z.array(z.string()).default([]),
});
export type Share = z.infer<typeof Share>;

/** Which record a gate reads. */
export const Reads = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("documents"), documents: z.array(z.string()) }),
  z.object({
    kind: z.literal("register"),
    register: Register,
    /** It was read in the product's own register, not in a record that is declared. */
    own: z.literal(true).exactOptional(),
  }),
  z.object({ kind: z.literal("assessments") }),
  z.object({ kind: z.literal("controls") }),
  z.object({ kind: z.literal("findings") }),
  z.object({ kind: z.literal("profile"), field: z.literal("operatingSince") }),
  z.object({ kind: z.literal("gates"), stage: z.literal("stage1") }),
]);
export type Reads = z.infer<typeof Reads>;

/** `noRecord`: the product keeps no record of it for this client yet. It blocks like an open one. */
export const GateState = z.enum(["met", "open", "noRecord"]);
export type GateState = z.infer<typeof GateState>;

/** One condition of a verdict. `open` names what is missing: requirement keys, document, finding or gate ids. */
export const Gate = z.object({
  id: GateId,
  stage: Stage,
  title: z.string(),
  clauses: z.array(z.string()),
  state: GateState,
  reads: Reads,
  detail: z.string(),
  open: Items,
});
export type Gate = z.infer<typeof Gate>;

/** A gate that is not met and keeps the standard at `notReady`. */
export const Blocker = Gate.pick({ id: true, stage: true, title: true, state: true });
export type Blocker = z.infer<typeof Blocker>;

/**
 * One requirement in one lane. `before` is what the rating is worth, `value` what is left of it under the
 * caps; `got` and `possible` are whole points of the score. Where it does not apply all of them are 0.
 */
export const LaneResult = z.object({
  applicable: z.boolean(),
  rating: Rating.nullable(),
  before: BasisPoints,
  value: BasisPoints,
  got: BasisPoints,
  possible: BasisPoints,
  reasons: z.array(Reason),
});
export type LaneResult = z.infer<typeof LaneResult>;

/**
 * `sharedFrom`: requirements of the other standard whose current evidence counts here without being attached.
 * `outsideFrom`: those that have some which does not, as it lies outside the scope of this standard.
 */
export const RequirementResult = z.object({
  key: Requirement,
  sharedFrom: z.array(Requirement).default([]),
  outsideFrom: z.array(Requirement).default([]),
  claimed: LaneResult,
  verified: LaneResult,
});
export type RequirementResult = z.infer<typeof RequirementResult>;

/** How many verifications count today, by the capacity of whoever made them. */
export const VerifiedBy = z.record(Capacity, z.number().int().min(0));
export type VerifiedBy = z.infer<typeof VerifiedBy>;

/** One standard. `stage1View`: demanded documents in order; `stage2View`: requirements shown to operate. */
export const StandardReport = z.object({
  standard: Standard,
  verdict: Verdict,
  claimed: BasisPoints,
  verified: BasisPoints,
  verifiedBy: VerifiedBy.default({ firm: 0, reviewer: 0, colleague: 0 }),
  stage1View: Share,
  stage2View: Share,
  blockers: z.array(Blocker),
  gates: z.array(Gate),
  requirements: z.array(RequirementResult),
});
export type StandardReport = z.infer<typeof StandardReport>;

/** The lower verdict of the standards sought, and the floor of the mean of their scores. */
export const Together = z.object({
  verdict: Verdict,
  claimed: BasisPoints,
  verified: BasisPoints,
});

/** Where a client stands on a date. Plain data: a snapshot of it is kept and shown as it is. */
export const Report = z.object({
  modelVersion: z.string(),
  asOf: LocalDate,
  settings: Settings,
  standards: z.array(StandardReport),
  together: Together,
});
export type Report = z.infer<typeof Report>;
