import { type StandardId, standardIds } from "@tandem/standards/catalogue";
import { z } from "zod";
import type { Actor } from "../access/access.ts";
import { UserId } from "../kernel/id.ts";
import { line } from "../kernel/text.ts";
import { Instant, LocalDate } from "../kernel/time.ts";
import * as Certificate from "./certificate.ts";
import * as Thresholds from "./thresholds.ts";

export const Standard = z.enum(standardIds);

/** Which standards the client seeks; at least one. */
export const Standards = z
  .array(Standard)
  .min(1, "Choose at least one standard")
  .max(standardIds.length)
  .refine((chosen) => new Set(chosen).size === chosen.length, "Name each standard once");

/** Where the client is on the way to a certificate of one standard. */
export const CertificationState = z.enum(["seeking", "certified"]);

const Certificates = z.partialRecord(Standard, Certificate.Info);
const Classification = line(40);

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
  /** The client's own thresholds of readiness; null where the published ones hold. */
  thresholds: Thresholds.Info.nullable().default(null),
  /** The certificates it holds already, by standard: what it is certified for. */
  certificates: Certificates.default({}),
  /** What is printed on every page of what leaves the product. */
  classification: Classification.default("Confidential"),
});
export type Info = z.infer<typeof Info>;

/** What a person may change of it. What may be left out stays as it is. */
export const Change = z.object({
  name: line(120),
  standards: Standards,
  smallOrganisation: z.object({ reason: line(500) }).nullable(),
  plannedStage2: LocalDate.nullable(),
  operatingSince: LocalDate.nullable(),
  thresholds: Thresholds.Change.nullable().optional(),
  certificates: Certificates.optional(),
  classification: Classification.optional(),
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
  thresholds: null,
  certificates: {},
  classification: "Confidential",
});

/** The client's own thresholds keep their signature as long as they and their reason stay the same. */
const signed = (
  kept: Thresholds.Info | null,
  wanted: Thresholds.Change | null,
  signature: { by: UserId; at: Instant },
): Thresholds.Info | null => {
  if (wanted === null) return null;
  return kept !== null && Thresholds.same(kept, wanted) ? kept : { ...wanted, ...signature };
};

/** Whoever holds a certificate is certified; whoever gives it up seeks it again. */
const certification = (certificates: Info["certificates"]): Info["certification"] => {
  const state = (standard: StandardId) =>
    certificates[standard] === undefined ? "seeking" : "certified";
  return { iso27001: state("iso27001"), iso20000: state("iso20000") };
};

/** Applies a change; the declaration keeps its signature as long as its reason stays the same. */
export const change = (info: Info, to: Change, actor: Actor, now: Instant): Info => {
  const { thresholds, certificates, classification, ...always } = to;
  const declared = to.smallOrganisation;
  const kept = info.smallOrganisation;
  const unchanged = declared !== null && kept?.reason === declared.reason;
  const signature = { by: actor.userId, at: now };
  return {
    ...info,
    ...always,
    standards: inOrder(to.standards),
    smallOrganisation:
      declared === null || unchanged ? declared && kept : { reason: declared.reason, ...signature },
    ...(thresholds !== undefined && { thresholds: signed(info.thresholds, thresholds, signature) }),
    ...(certificates !== undefined && {
      certificates,
      certification: certification(certificates),
    }),
    ...(classification !== undefined && { classification }),
  };
};
