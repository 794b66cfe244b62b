import { FirmId, ProposalId, TenantId, UserId } from "@tandem/domain/id";
import { Email } from "@tandem/domain/invitation";
import { Instant } from "@tandem/domain/time";
import { z } from "zod";
import { page } from "../http/paging.ts";
import { versioned } from "../http/versioned.ts";

/** Whom to propose it to: an owner of the firm, or an administrator of the client. */
export const Propose = z.strictObject({ email: Email });

/** A proposal as the side that made it sees it. */
export const ProposalView = z.object({
  ...versioned,
  id: ProposalId,
  email: z.string(),
  state: z.enum(["open", "accepted", "declined", "withdrawn", "expired"]),
  proposedBy: UserId,
  proposedAt: Instant,
  expiresAt: Instant,
});
export type ProposalView = z.infer<typeof ProposalView>;

export const ProposalPage = page(ProposalView);

/** Which firm keeps the client, if any. The version is the client's own and guards the end of the keeping. */
export const KeepingView = z.object({
  ...versioned,
  firm: z.object({ firmId: FirmId, name: z.string() }).nullable(),
});
export type KeepingView = z.infer<typeof KeepingView>;

/** The secret out of the link in the mail. */
export const ProposalSecret = z.strictObject({ secret: z.string().min(20).max(200) });

/**
 * What somebody sees before they answer: who proposes, and which of their own firms or companies could take it up.
 * The list is empty where the address is another one's.
 */
export const ProposalOffer = z.object({
  by: z.enum(["client", "firm"]),
  organisation: z.string(),
  email: z.string(),
  expiresAt: Instant,
  firms: z.array(z.object({ firmId: FirmId, name: z.string() })),
  clients: z.array(z.object({ tenantId: TenantId, name: z.string() })),
});
export type ProposalOffer = z.infer<typeof ProposalOffer>;

/** A firm keeps a client from now on. */
export const Kept = z.object({ tenantId: TenantId, firmId: FirmId });
export type Kept = z.infer<typeof Kept>;
