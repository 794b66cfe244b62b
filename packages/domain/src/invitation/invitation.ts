import { z } from "zod";
import { ClientRole, FirmRole } from "../access/access.ts";
import { DomainError } from "../kernel/error.ts";
import { FirmId, InvitationId, TenantId, UserId } from "../kernel/id.ts";
import { addMilliseconds, Instant } from "../kernel/time.ts";
import { Period } from "../member/member.ts";

const days = 24 * 60 * 60 * 1_000;

/** How long an invitation may be used. */
export const validFor = 7 * days;

/** An e-mail address as it is compared: trimmed and lower case. */
export const Email = z.string().trim().toLowerCase().pipe(z.email().max(254));

/** What is offered: a role in a firm, or in a client. */
export const Offer = z.discriminatedUnion("to", [
  z.object({ to: z.literal("firm"), firmId: FirmId, role: FirmRole }),
  z.object({
    to: z.literal("client"),
    tenantId: TenantId,
    role: ClientRole,
    period: Period.nullable(),
    topManagement: z.boolean(),
  }),
]);
export type Offer = z.infer<typeof Offer>;

/** The mail carries a secret; only its hash is kept. A link works once, for the invited address, for seven days. */
export const Info = z.object({
  id: InvitationId,
  secretHash: z.string(),
  email: Email,
  offer: Offer,
  organisation: z.string(),
  state: z.discriminatedUnion("state", [
    z.object({ state: z.literal("open") }),
    z.object({ state: z.literal("accepted"), by: UserId, at: Instant }),
    z.object({ state: z.literal("revoked"), by: UserId, at: Instant }),
  ]),
  invitedBy: UserId,
  invitedAt: Instant,
  expiresAt: Instant,
});
export type Info = z.infer<typeof Info>;

/** Opens an invitation for seven days. */
export const open = (
  wish: Pick<Info, "id" | "secretHash" | "email" | "offer" | "organisation">,
  by: UserId,
  now: Instant,
): Info => ({
  ...wish,
  state: { state: "open" },
  invitedBy: by,
  invitedAt: now,
  expiresAt: addMilliseconds(now, validFor),
});

/** Refuses an invitation that was used, withdrawn or has expired. */
export const demandOpen = (info: Info, now: Instant): void => {
  if (info.state.state === "accepted") {
    throw new DomainError(
      "invitation.used",
      "This invitation was used already. Sign in to continue.",
    );
  }
  if (info.state.state === "revoked") {
    throw new DomainError(
      "invitation.revoked",
      "This invitation was withdrawn. Ask for a new one.",
    );
  }
  if (info.expiresAt <= now) {
    throw new DomainError("invitation.expired", "This invitation has expired. Ask for a new one.");
  }
};

/** Uses the invitation, once. Refuses anyone but the invited address, and what is used, withdrawn or expired. */
export const accept = (
  info: Info,
  person: { userId: UserId; email: string },
  now: Instant,
): Info => {
  demandOpen(info, now);
  if (person.email.trim().toLowerCase() !== info.email) {
    throw new DomainError(
      "invitation.other_person",
      "This invitation is for another e-mail address. Sign in with the address it was sent to.",
    );
  }
  return { ...info, state: { state: "accepted", by: person.userId, at: now } };
};

/** Withdraws the invitation: its link stops working. */
export const revoke = (info: Info, by: UserId, now: Instant): Info => {
  demandOpen(info, now);
  return { ...info, state: { state: "revoked", by, at: now } };
};
