import { ClientRole, FirmRole } from "@tandem/domain/access";
import { FirmId, InvitationId, TenantId, UserId } from "@tandem/domain/id";
import { Email, Offer } from "@tandem/domain/invitation";
import { Period } from "@tandem/domain/member";
import { Instant } from "@tandem/domain/time";
import { z } from "zod";
import { page } from "../http/paging.ts";
import { versioned } from "../http/versioned.ts";

export const InviteToFirm = z.strictObject({ email: Email, role: FirmRole });
export const InviteToClient = z.strictObject({
  email: Email,
  role: ClientRole,
  period: Period.nullable().default(null),
  topManagement: z.boolean().default(false),
});

export const InvitationView = z.object({
  ...versioned,
  id: InvitationId,
  email: z.string(),
  offer: Offer,
  organisation: z.string(),
  state: z.enum(["open", "accepted", "revoked", "expired"]),
  invitedBy: UserId,
  invitedAt: Instant,
  expiresAt: Instant,
});
export type InvitationView = z.infer<typeof InvitationView>;

export const InvitationPage = page(InvitationView);

/** The secret out of the link in the mail. */
export const Secret = z.strictObject({ secret: z.string().min(20).max(200) });

/** What a person sees before accepting. */
export const InvitationOffer = z.object({
  organisation: z.string(),
  email: z.string(),
  offer: Offer,
  expiresAt: Instant,
});
export type InvitationOffer = z.infer<typeof InvitationOffer>;

export const Accepted = z.discriminatedUnion("to", [
  z.object({ to: z.literal("firm"), firmId: FirmId }),
  z.object({ to: z.literal("client"), tenantId: TenantId }),
]);
export type Accepted = z.infer<typeof Accepted>;
