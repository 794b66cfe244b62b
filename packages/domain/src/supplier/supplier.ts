import { z } from "zod";
import type { Actor } from "../access/access.ts";
import { DomainError } from "../kernel/error.ts";
import { SupplierId, UserId } from "../kernel/id.ts";
import { isOwned, owned, ownerMissing } from "../kernel/owner.ts";
import { line, prose } from "../kernel/text.ts";
import { Instant, LocalDate } from "../kernel/time.ts";

/** From outside, from within the organisation, or a customer who delivers (ISO 20000-1 8.3.4.1, 8.3.4.2). */
export const Kind = z.enum(["external", "internal", "customer"]);
export type Kind = z.infer<typeof Kind>;

export const Criticality = z.enum(["low", "medium", "high", "critical"]);
export type Criticality = z.infer<typeof Criticality>;

/** What looking at it gave. Never having looked, and having decided not to, are states of their own and not dates. */
export const Assessment = z.discriminatedUnion("state", [
  z.object({ state: z.literal("never") }),
  z.object({ state: z.literal("notRequired"), reason: line(300) }),
  z.object({
    state: z.literal("assessed"),
    on: LocalDate,
    risk: Criticality.nullable(),
    /** In whole points of 100, where it was scored. */
    score: z.int().min(0).max(100).nullable(),
  }),
]);
export type Assessment = z.infer<typeof Assessment>;

const Fields = z.object({
  name: line(120),
  provides: prose(500),
  kind: Kind,
  criticality: Criticality,
  ...owned,
  dataAccessed: prose(500),
  certifications: prose(300),
  assessment: Assessment,
  nextReview: LocalDate.nullable(),
  note: prose(1_000),
});

/** What a person says of a supplier (ISO 27001 A.5.19 to A.5.22, ISO 20000-1 8.3.4). */
export const Description = Fields.strict().refine(isOwned, ownerMissing);
export type Description = z.infer<typeof Description>;

const Signed = z.object({ by: UserId, at: Instant });

/** A supplier of the register. It is never deleted: the relation ends, with a reason. */
export const Info = Fields.extend({
  id: SupplierId,
  added: Signed,
  state: z.discriminatedUnion("state", [
    z.object({ state: z.literal("active") }),
    Signed.extend({ state: z.literal("retired"), reason: line(500) }),
  ]),
});
export type Info = z.infer<typeof Info>;

/** Puts a supplier into the register. */
export const create = (
  id: SupplierId,
  description: Description,
  actor: Actor,
  now: Instant,
): Info => ({
  ...description,
  id,
  added: { by: actor.userId, at: now },
  state: { state: "active" },
});

const demandActive = ({ state }: Info): void => {
  if (state.state === "retired") {
    throw new DomainError(
      "supplier.retired",
      "The relation to this supplier has ended. Take it up again before you change it.",
    );
  }
};

/** Changes what is said of it. Refuses a supplier whose relation has ended. */
export const describe = (info: Info, description: Description): Info => {
  demandActive(info);
  return { ...info, ...description };
};

/** Ends the relation with a reason. */
export const retire = (info: Info, reason: string, actor: Actor, now: Instant): Info => {
  demandActive(info);
  return { ...info, state: { state: "retired", reason, by: actor.userId, at: now } };
};

/** Takes the relation up again. Refuses where it has not ended. */
export const reinstate = (info: Info): Info => {
  if (info.state.state === "active") {
    throw new DomainError("supplier.not_retired", "The relation to this supplier has not ended.");
  }
  return { ...info, state: { state: "active" } };
};

/** What is due with a supplier on a date: nothing, a first assessment, or its review. */
export type Due = "nothing" | "assessment" | "review";

/** A review counts as due after its day. Whoever needs no assessment can still have a review planned. */
export const due = ({ state, assessment, nextReview }: Info, on: LocalDate): Due => {
  if (state.state === "retired") return "nothing";
  if (nextReview !== null && nextReview < on) return "review";
  return assessment.state === "never" ? "assessment" : "nothing";
};
