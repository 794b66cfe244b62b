import type { StandardId } from "@tandem/standards/catalogue";
import { z } from "zod";
import { DomainError } from "../kernel/error.ts";
import { FirmId, TenantId, UserId } from "../kernel/id.ts";
import { line } from "../kernel/text.ts";
import { Instant } from "../kernel/time.ts";
import { Standards } from "./profile.ts";

/** The steps of making a client's own table, in order. Each is idempotent, so any of them may run again. */
export const steps = ["reserve", "table", "active", "protect", "seed", "activate"] as const;
export const Step = z.enum(steps);
export type Step = z.infer<typeof Step>;

/** The life of a client in the control plane. Only an active one answers requests for its content. */
export const Lifecycle = z.discriminatedUnion("status", [
  z.object({
    status: z.literal("provisioning"),
    next: Step,
    since: Instant,
    attempts: z.number().int(),
  }),
  z.object({
    status: z.literal("failed"),
    next: Step,
    since: Instant,
    reason: z.string().max(500),
    attempts: z.number().int(),
  }),
  z.object({ status: z.literal("active"), since: Instant }),
  z.object({ status: z.literal("suspended"), since: Instant, by: UserId, reason: line(500) }),
]);
export type Lifecycle = z.infer<typeof Lifecycle>;

/** A client company as the control plane knows it: names and numbers, never its content. */
export const Info = z.object({
  tenantId: TenantId,
  /** The firm that keeps the client; null where it assesses itself. */
  firmId: FirmId.nullable(),
  name: line(120),
  standards: Standards,
  cellId: z.string(),
  tableName: z.string(),
  lifecycle: Lifecycle,
  createdBy: UserId,
  createdAt: Instant,
  admins: z.number().int().min(0),
});
export type Info = z.infer<typeof Info>;

/** What a client is called where it is kept: none of it is ever text of a person. */
type Identity = { tenantId: TenantId; cellId: string; tableName: string };

/** Reserves a client of a firm: the record exists before anything is made for it. */
export const create = (
  identity: Identity & { firmId: FirmId | null },
  wish: { name: string; standards: readonly StandardId[] },
  by: UserId,
  now: Instant,
): Info => ({
  ...identity,
  name: wish.name,
  standards: [...wish.standards],
  lifecycle: { status: "provisioning", next: "reserve", since: now, attempts: 1 },
  createdBy: by,
  createdAt: now,
  admins: 0,
});

/** Reserves a client that no firm keeps; whoever signs it up is its first administrator. */
export const signUp = (
  identity: Identity,
  wish: { name: string; standards: readonly StandardId[] },
  by: UserId,
  now: Instant,
): Info => ({ ...create({ ...identity, firmId: null }, wish, by, now), admins: 1 });

const refuseInactive = (info: Info): void => {
  if (info.lifecycle.status === "active") return;
  throw new DomainError("client.not_active", "This client's workspace is not open.");
};

/**
 * A firm begins to keep the client. Refuses a client that is not active, and with `client.kept` one that a firm
 * keeps already.
 */
export const keep = (info: Info, firmId: FirmId): Info => {
  refuseInactive(info);
  if (info.firmId !== null) {
    throw new DomainError(
      "client.kept",
      "A firm keeps this company already. That has to end before another one begins.",
    );
  }
  return { ...info, firmId };
};

/** The firm's keeping ends; the client keeps itself. Refuses with `client.not_kept` where no firm does. */
export const release = (info: Info): Info => {
  refuseInactive(info);
  if (info.firmId === null) {
    throw new DomainError("client.not_kept", "No firm keeps this company.");
  }
  return { ...info, firmId: null };
};

const nextOf = (step: Step): Step | null => steps[steps.indexOf(step) + 1] ?? null;

/** A step is done: the next one, or active after the last. Any other state stays as it is. */
export const advance = (info: Info, done: Step, now: Instant): Info => {
  const { lifecycle } = info;
  if (lifecycle.status !== "provisioning" || lifecycle.next !== done) return info;
  const next = nextOf(done);
  return {
    ...info,
    lifecycle:
      next === null ? { status: "active", since: now } : { ...lifecycle, next, since: now },
  };
};

/** A step could not be done. The reason is shown to people, so it must carry no secret. */
export const fail = (info: Info, reason: string, now: Instant): Info => {
  const { lifecycle } = info;
  if (lifecycle.status !== "provisioning") return info;
  const { next, attempts } = lifecycle;
  return {
    ...info,
    lifecycle: { status: "failed", next, since: now, attempts, reason: reason.slice(0, 500) },
  };
};

/** Starts again at the step that failed. */
export const retry = (info: Info, now: Instant): Info => {
  const { lifecycle } = info;
  if (lifecycle.status !== "failed") {
    throw new DomainError(
      "client.not_failed",
      "Only a client whose setup failed can be tried again.",
    );
  }
  const { next, attempts } = lifecycle;
  return {
    ...info,
    lifecycle: { status: "provisioning", next, since: now, attempts: attempts + 1 },
  };
};

/** Closes the client's workspace to everyone; nothing is lost. */
export const suspend = (info: Info, reason: string, by: UserId, now: Instant): Info => {
  if (info.lifecycle.status !== "active") {
    throw new DomainError("client.not_active", "Only an active client can be suspended.");
  }
  return { ...info, lifecycle: { status: "suspended", since: now, by, reason } };
};

/** Opens a suspended client again. */
export const reactivate = (info: Info, now: Instant): Info => {
  if (info.lifecycle.status !== "suspended") {
    throw new DomainError("client.not_suspended", "This client is not suspended.");
  }
  return { ...info, lifecycle: { status: "active", since: now } };
};
