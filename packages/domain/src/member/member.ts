import { z } from "zod";
import {
  type ActingRole,
  actingAs,
  type Actor,
  ClientRole,
  FirmRole,
  isDated,
  mayGrant,
} from "../access/access.ts";
import { DomainError } from "../kernel/error.ts";
import { FirmId, TenantId, UserId } from "../kernel/id.ts";
import { dateOf, Instant, LocalDate } from "../kernel/time.ts";

/** When an auditor or a reviewer may enter: both days inclusive; access ends by itself. */
export const Period = z.object({ from: LocalDate, until: LocalDate });
export type Period = z.infer<typeof Period>;

const Person = z.object({
  userId: UserId,
  email: z.string(),
  name: z.string(),
  joinedAt: Instant,
});

/** A person in a firm. */
export const OfFirm = Person.extend({ firmId: FirmId, role: FirmRole });
export type OfFirm = z.infer<typeof OfFirm>;

/** A person in a client, with a role, and for an auditor or a reviewer the days of access. */
export const OfClient = Person.extend({
  tenantId: TenantId,
  role: ClientRole,
  period: Period.nullable(),
  topManagement: z.boolean(),
});
export type OfClient = z.infer<typeof OfClient>;

/** Whether the membership works on this day: always, but for those whose role has days, outside of them. */
export const isCurrent = (member: OfClient, now: Instant): boolean => {
  if (member.period === null) return !isDated(member.role);
  const today = dateOf(now);
  return member.period.from <= today && today <= member.period.until;
};

/** Everything that decides what a person is in a client. */
export type Standing = {
  /** What they were granted in it. */
  readonly member: OfClient | null;
  /** Their seat in the firm that keeps it; null where they have none, or no firm does. */
  readonly inFirm: OfFirm | null;
  /** Whether a firm keeps it. */
  readonly kept: boolean;
};

/**
 * What a person is in a client on this day, or null: an owner of its firm before all else, then what they were
 * granted. A consultant's grant works only as long as they are in the firm that keeps the client, so it ends with the
 * seat in the firm and with the firm's keeping, whether or not the grant itself was taken back already.
 */
export const actingRole = ({ member, inFirm, kept }: Standing, now: Instant): ActingRole | null => {
  if (member === null || member.role === "consultant") {
    if (inFirm?.role === "firmOwner") return "firmOwner";
    if (inFirm === null) return null;
  }
  return member !== null && isCurrent(member, now) ? actingAs(member.role, kept) : null;
};

/** A role with its days: auditors and reviewers need them, nobody else has them. */
export type Grant = { readonly role: ClientRole; readonly period: Period | null };

const refusePeriod = (detail: string): never => {
  throw new DomainError("member.period_invalid", detail, {
    errors: [{ pointer: "/period", detail }],
  });
};

/**
 * Checks that `granter` may hand out this grant (domain rule: firm owner all roles; consultant and client
 * admin the client's own). Refuses a role above the granter's, and an auditor or reviewer without days of access.
 */
export const checkGrant = (granter: Actor, grant: Grant): void => {
  if (!mayGrant(granter.role, grant.role)) {
    throw new DomainError("access.role_too_high", "Your role does not allow granting this role.", {
      errors: [{ pointer: "/role", detail: "Choose a role you may grant." }],
    });
  }
  if (!isDated(grant.role)) {
    if (grant.period !== null) {
      refusePeriod("Only an auditor's or a reviewer's access is limited to certain days.");
    }
    return;
  }
  if (grant.period === null) return refusePeriod("Say from when until when they may enter.");
  if (grant.period.until < grant.period.from) refusePeriod("The access ends before it starts.");
};

/** The change in the count of administrators when a role gives way to another (`null`: none). */
export const adminDelta = (before: ClientRole | null, after: ClientRole | null): number =>
  Number(after === "clientAdmin") - Number(before === "clientAdmin");

/** Refuses to leave the client without an administrator. */
export const keepAnAdmin = (admins: number, delta: number): void => {
  if (delta < 0 && admins + delta < 1) {
    throw new DomainError(
      "member.last_admin",
      "This is the client's last administrator. Make someone else administrator first.",
    );
  }
};

/** Refuses to leave the firm without an owner. */
export const keepAnOwner = (owners: number, delta: number): void => {
  if (delta < 0 && owners + delta < 1) {
    throw new DomainError(
      "member.last_owner",
      "This is the firm's last owner. Make someone else owner first.",
    );
  }
};
