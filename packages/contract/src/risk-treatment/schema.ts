import { RiskId } from "@tandem/domain/id";
import { Description, Level, State } from "@tandem/domain/risk";
import { Acceptance, Asked, Change, SentBack } from "@tandem/domain/risk/acceptance";
import { isOwned, ownerMissing } from "@tandem/domain/owner";
import { Line } from "@tandem/domain/risk/plan";
import { Action, Treatment } from "@tandem/domain/risk/treatment";
import { Item } from "@tandem/domain/risk/work";
import { line, prose } from "@tandem/domain/text";
import { LocalDate } from "@tandem/domain/time";
import { z } from "zod";
import { versioned } from "../http/versioned.ts";

/** A rating in the words of the method in force. */
export const Placed = z.object({
  likelihood: z.string(),
  impacts: z.array(z.object({ dimension: z.string(), level: z.string() })),
  band: z.string(),
  withinAppetite: z.boolean(),
  /** Who may accept a residual there. */
  accepts: z.enum(["owner", "topManagement"]),
  /** The last day until which it can be accepted today. */
  longest: LocalDate,
});
export type Placed = z.infer<typeof Placed>;

/** A rating with who gave it, and what it means; null in words where it does not fit the method in force. */
export const RatedLevel = Level.extend({ placed: Placed.nullable() });

/** Whether what remains is accepted today, and what has changed since it was. */
export const AcceptanceStanding = z.object({
  state: z.enum(["none", "current", "expired", "stale"]),
  changed: z.array(Change),
});

/** How one risk is treated, and who has accepted what remains of it until when. */
export const TreatmentView = z.object({
  ...versioned,
  id: RiskId,
  number: z.int(),
  description: Description,
  state: State,
  /** The version of the method in force; null before the first approval. */
  methodVersion: z.int().nullable(),
  current: RatedLevel.nullable(),
  residual: RatedLevel.nullable(),
  treatment: Treatment,
  standing: AcceptanceStanding,
  /** Every acceptance there ever was, each with what it rested on. */
  acceptances: z.array(Acceptance),
  asked: Asked.nullable(),
  sentBack: SentBack.nullable(),
});
export type TreatmentView = z.infer<typeof TreatmentView>;

const [undecided, retain, treated] = Treatment.options;

export const Treat = z.discriminatedUnion("option", [
  undecided.strict(),
  retain.strict(),
  treated
    .extend({ actions: z.array(Action.strict().refine(isOwned, ownerMissing)).max(30) })
    .strict(),
]);
export type Treat = z.infer<typeof Treat>;

export const SayProgress = Action.pick({ progress: true }).strict();
export const AskForAcceptance = z.strictObject({ note: prose(500).default("") });
export const AcceptResidual = z.strictObject({ reason: line(500), until: LocalDate });
export const SendBackResidual = z.strictObject({ reason: line(500) });

/** The whole plan; a risk stands in it from the day something is decided about it. */
export const TreatmentPlan = z.object({ on: LocalDate, lines: z.array(Line) });
export type TreatmentPlan = z.infer<typeof TreatmentPlan>;

/** What waits for the person in the register of risks. */
export const RiskWork = z.object({ items: z.array(Item) });
export type RiskWork = z.infer<typeof RiskWork>;
