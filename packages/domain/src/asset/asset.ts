import { z } from "zod";
import type { Actor } from "../access/access.ts";
import { Classification } from "../document/info.ts";
import { DomainError } from "../kernel/error.ts";
import { AssetId, ServiceId, SupplierId, UserId } from "../kernel/id.ts";
import { isOwned, owned, ownerMissing } from "../kernel/owner.ts";
import { line, prose } from "../kernel/text.ts";
import { Instant } from "../kernel/time.ts";

/** What an asset is (domain §4). */
export const Kind = z.enum([
  "information",
  "location",
  "equipment",
  "device",
  "software",
  "processingOperation",
  "managementProcess",
  "person",
  "organisation",
  "communicationChannel",
  "supplier",
  "development",
  "legislation",
  "service",
  "configurationItem",
]);
export type Kind = z.infer<typeof Kind>;

/** How much depends on one of confidentiality, integrity and availability; null where nobody has judged it yet. */
export const Need = z.enum(["low", "medium", "high", "critical"]).nullable();
export type Need = z.infer<typeof Need>;

const once = (of: string) => ({ error: `Name each ${of} once` });
const isOnce = (ids: readonly string[]): boolean => new Set(ids).size === ids.length;

const Fields = z.object({
  name: line(120),
  kind: Kind,
  description: prose(1_000),
  ...owned,
  location: prose(120),
  classification: Classification.nullable(),
  needs: z.object({ confidentiality: Need, integrity: Need, availability: Need }),
  /** What it cannot do without. */
  dependsOn: z.array(AssetId).max(30).refine(isOnce, once("asset")),
  suppliers: z.array(SupplierId).max(10).refine(isOnce, once("supplier")),
  /** The services of the catalogue that run on it, or that it is. */
  services: z.array(ServiceId).max(20).refine(isOnce, once("service")).default([]),
});

/** What a person says of an asset (ISO 27001 A.5.9, A.5.12). */
export const Description = Fields.strict().refine(isOwned, ownerMissing);
export type Description = z.infer<typeof Description>;

const Signed = z.object({ by: UserId, at: Instant });

/** In use, or taken out of it with a reason; it is never deleted, because risks name it. */
export const State = z.discriminatedUnion("state", [
  z.object({ state: z.literal("active") }),
  Signed.extend({ state: z.literal("retired"), reason: line(500) }),
]);

/** An asset of the register. */
export const Info = Fields.extend({ id: AssetId, added: Signed, state: State });
export type Info = z.infer<typeof Info>;

/** As much of it as a list shows. */
export const Row = Fields.omit({ description: true, location: true }).extend({
  id: AssetId,
  version: z.int().min(1),
  retired: z.boolean(),
});
export type Row = z.infer<typeof Row>;

/** The line of the register for an asset at a version. */
export const rowOf = (info: Info, version: number): Row => {
  const { description: _, location: __, added: ___, state, ...shown } = info;
  return { ...shown, version, retired: state.state === "retired" };
};

/** Puts an asset into the register. */
export const create = (
  id: AssetId,
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
      "asset.retired",
      "This asset is retired. Bring it back before you change it.",
    );
  }
};

/** Changes what is said of it. Refuses an asset that is retired. */
export const describe = (info: Info, description: Description): Info => {
  demandActive(info);
  return { ...info, ...description };
};

/** Takes it out of use with a reason. What names it goes on naming it. */
export const retire = (info: Info, reason: string, actor: Actor, now: Instant): Info => {
  demandActive(info);
  return { ...info, state: { state: "retired", reason, by: actor.userId, at: now } };
};

/** Brings it back into use. Refuses an asset that is not retired. */
export const reinstate = (info: Info): Info => {
  if (info.state.state === "active") {
    throw new DomainError("asset.not_retired", "This asset is in use already.");
  }
  return { ...info, state: { state: "active" } };
};
