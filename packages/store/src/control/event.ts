import { ClientRole, FirmRole } from "@tandem/domain/access";
import { EventId, FirmId, InvitationId, ProposalId, TenantId, UserId } from "@tandem/domain/id";
import { Instant } from "@tandem/domain/time";
import { z } from "zod";

const Base = z.object({ id: EventId, plane: z.literal("control"), at: Instant });

/** What happened in the control plane, and what its consumers need to act on it once in effect. */
export const ControlEvent = z.discriminatedUnion("type", [
  /** A client's table is to be made, or its making goes on. */
  Base.extend({ type: z.literal("client.requested"), tenantId: TenantId }),
  /** A mail with the secret of an invitation is to be sent. The secret lives only here until it is sent. */
  Base.extend({
    type: z.literal("invitation.opened"),
    invitationId: InvitationId,
    email: z.string(),
    organisation: z.string(),
    role: z.enum([...FirmRole.options, ...ClientRole.options]),
    secret: z.string(),
    expiresAt: Instant,
  }),
  /** Something about a client that belongs into its own trail. */
  Base.extend({
    type: z.literal("client.noted"),
    tenantId: TenantId,
    aggregate: z.string(),
    action: z.string(),
    actor: z.object({ userId: UserId.nullable(), name: z.string(), role: z.string() }),
    facts: z.record(z.string(), z.unknown()),
  }),
  /** A mail with the secret of a proposal that a firm keeps a client is to be sent. */
  Base.extend({
    type: z.literal("proposal.opened"),
    proposalId: ProposalId,
    email: z.string(),
    organisation: z.string(),
    by: z.enum(["client", "firm"]),
    secret: z.string(),
    expiresAt: Instant,
  }),
  /** A firm keeps the client from now on: its line in the portfolio needs numbers. */
  Base.extend({ type: z.literal("client.kept"), tenantId: TenantId, firmId: FirmId }),
  /** The firm keeps the client no more: what its consultants were granted there is to be taken back. */
  Base.extend({ type: z.literal("client.released"), tenantId: TenantId, firmId: FirmId }),
  /** A member left the firm: grants in its clients are to be taken back. */
  Base.extend({ type: z.literal("firm.left"), firmId: FirmId, userId: UserId }),
]);
export type ControlEvent = z.infer<typeof ControlEvent>;
