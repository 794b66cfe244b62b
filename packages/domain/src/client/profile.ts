import { type StandardId, standardIds } from "@tandem/standards/catalogue";
import { z } from "zod";
import type { Actor } from "../access/access.ts";
import { UserId } from "../kernel/id.ts";
import { line } from "../kernel/text.ts";
import { Instant, LocalDate } from "../kernel/time.ts";

export const Standard = z.enum(standardIds);

/** Which standards the client seeks; at least one. */
export const Standards = z
  .array(Standard)
  .min(1, "Choose at least one standard")
  .max(standardIds.length)
  .refine((chosen) => new Set(chosen).size === chosen.length, "Name each standard once");

/** Where the client is on the way to a certificate of one standard. */
export const CertificationState = z.enum(["seeking", "certified"]);

/**
 * What the client says of itself: the one object of the data plane that every rule may read.
 * A client that declares itself a small organisation, with a reason, lets authors approve documents.
 */
export const Info = z.object({
  name: line(120),
  standards: Standards,
  certification: z.record(Standard, CertificationState),
  smallOrganisation: z.object({ reason: line(500), by: UserId, at: Instant }).nullable(),
  plannedStage2: LocalDate.nullable(),
  operatingSince: LocalDate.nullable(),
});
export type Info = z.infer<typeof Info>;

/** What a person may change of it. */
export const Change = z.object({
  name: line(120),
  standards: Standards,
  smallOrganisation: z.object({ reason: line(500) }).nullable(),
  plannedStage2: LocalDate.nullable(),
  operatingSince: LocalDate.nullable(),
});
export type Change = z.infer<typeof Change>;

const inOrder = (chosen: readonly StandardId[]): StandardId[] =>
  standardIds.filter((standard) => chosen.includes(standard));

/** The profile a new client starts with. */
export const create = (name: string, standards: readonly StandardId[]): Info => ({
  name,
  standards: inOrder(standards),
  certification: { iso27001: "seeking", iso20000: "seeking" },
  smallOrganisation: null,
  plannedStage2: null,
  operatingSince: null,
});

/** Applies a change; the declaration keeps its signature as long as its reason stays the same. */
export const change = (info: Info, to: Change, actor: Actor, now: Instant): Info => {
  const declared = to.smallOrganisation;
  const kept = info.smallOrganisation;
  const unchanged = declared !== null && kept?.reason === declared.reason;
  return {
    ...info,
    ...to,
    standards: inOrder(to.standards),
    smallOrganisation:
      declared === null || unchanged
        ? declared && kept
        : { reason: declared.reason, by: actor.userId, at: now },
  };
};
