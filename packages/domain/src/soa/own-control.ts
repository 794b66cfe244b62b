import { z } from "zod";
import type { Actor } from "../access/access.ts";
import { InclusionReason, Note, Rating } from "../assessment/lanes.ts";
import { DomainError } from "../kernel/error.ts";
import { UserId } from "../kernel/id.ts";
import { line, prose } from "../kernel/text.ts";
import { Instant } from "../kernel/time.ts";
import { Theme } from "./row.ts";

/** The most own controls a statement holds, voided ones included: it stays one page of storage. */
export const mostOwnControls = 100;

/**
 * The number the organisation gives its control, such as `OWN-1` or `X.1`. Capital letters, so that two numbers that
 * read alike are one. Numbers of Annex A are taken.
 */
export const ControlId = z
  .string()
  .regex(
    /^[A-Z][A-Z0-9]{0,9}(?:[.-][A-Z0-9]{1,9}){0,3}$/,
    "Use capital letters and digits, such as OWN-1 or X.1",
  )
  .refine((id) => !/^A\.\d/.test(id), "Numbers that begin with A. and a digit belong to Annex A");
export type ControlId = z.infer<typeof ControlId>;

const Signed = z.object({ by: UserId, at: Instant });

/** A decision as for a control of Annex A, by whoever wrote the control last. */
export const Applicability = z.discriminatedUnion("decision", [
  z.strictObject({ decision: z.literal("undecided") }),
  z.strictObject({
    decision: z.literal("applicable"),
    reasons: z.array(InclusionReason).max(InclusionReason.options.length).default([]),
    justification: Note.default(""),
  }),
  z.strictObject({ decision: z.literal("excluded"), justification: Note }),
]);
export type Applicability = z.infer<typeof Applicability>;

/** What a person states of an own control; everything but its number may change. */
export const Draft = z.object({
  title: line(200),
  description: prose(1_000),
  theme: Theme,
  applicability: Applicability,
  /** How far it is, on the scale of the assessment; null where nobody has said. */
  rating: Rating.nullable(),
  owner: UserId.nullable(),
});
export type Draft = z.infer<typeof Draft>;

/** In the statement, about to be taken out, or out of it: with a reason and the consent of a second person. */
export const Standing = z.discriminatedUnion("state", [
  z.object({ state: z.literal("active") }),
  Signed.extend({ state: z.literal("voidProposed"), reason: line(500) }),
  Signed.extend({ state: z.literal("voided"), reason: line(500), consent: Signed }),
]);
export type Standing = z.infer<typeof Standing>;

/** A control that the organisation adds to those of Annex A (ISO 27001 6.1.3 b). It is never deleted. */
export const Info = Draft.extend({
  controlId: ControlId,
  written: Signed,
  standing: Standing,
});
export type Info = z.infer<typeof Info>;

/** Adds a control of the organisation's own. */
export const add = (controlId: ControlId, draft: Draft, actor: Actor, now: Instant): Info => ({
  ...draft,
  controlId,
  written: { by: actor.userId, at: now },
  standing: { state: "active" },
});

const refuseVoided = (info: Info): void => {
  if (info.standing.state === "voided") {
    throw new DomainError(
      "soa.control_voided",
      "This control was taken out of the statement. Add it under a new number if you need it again.",
    );
  }
};

/** Changes what is stated. Refuses a voided control; a proposal to void it stays. */
export const change = (info: Info, draft: Draft, actor: Actor, now: Instant): Info => {
  refuseVoided(info);
  return { ...info, ...draft, written: { by: actor.userId, at: now } };
};

/** Proposes to take the control out. It stays in the statement until a second person consents. */
export const proposeVoid = (info: Info, reason: string, actor: Actor, now: Instant): Info => {
  refuseVoided(info);
  return { ...info, standing: { state: "voidProposed", reason, by: actor.userId, at: now } };
};

/**
 * Answers a proposal: consent takes the control out of the statement, refusal leaves it in. Whoever proposed it may
 * take the proposal back, and cannot consent to it.
 */
export const answerVoid = (
  info: Info,
  answer: "agreed" | "refused",
  actor: Actor,
  now: Instant,
): Info => {
  const { standing } = info;
  if (standing.state !== "voidProposed") {
    throw new DomainError("soa.void_not_proposed", "Nobody has proposed to take this control out.");
  }
  if (answer === "refused") return { ...info, standing: { state: "active" } };
  if (standing.by === actor.userId) {
    throw new DomainError(
      "soa.own_work",
      "You proposed to take this control out. Someone else has to consent.",
    );
  }
  const { reason, by, at } = standing;
  return {
    ...info,
    standing: { state: "voided", reason, by, at, consent: { by: actor.userId, at: now } },
  };
};

/** Whether the control is part of the statement. */
export const stands = (info: Info): boolean => info.standing.state !== "voided";
