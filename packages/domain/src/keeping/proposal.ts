import { z } from "zod";
import { DomainError } from "../kernel/error.ts";
import { FirmId, ProposalId, TenantId, UserId } from "../kernel/id.ts";
import { addMilliseconds, Instant } from "../kernel/time.ts";
import { Email } from "../invitation/invitation.ts";

const days = 24 * 60 * 60 * 1_000;

/** How long a proposal may be taken up. */
export const validFor = 14 * days;

/** Who proposes that a firm keeps the client: the client itself, or the firm. */
export const Proposer = z.discriminatedUnion("by", [
  z.object({ by: z.literal("client"), tenantId: TenantId }),
  z.object({ by: z.literal("firm"), firmId: FirmId }),
]);
export type Proposer = z.infer<typeof Proposer>;

const Signed = z.object({ by: UserId, at: Instant });

/**
 * One side's offer to the other that a firm keeps a client from now on. It goes to a person by mail, who says which
 * of their firms, or of their companies, takes it up. Only the hash of the link's secret is kept.
 */
export const Info = z.object({
  id: ProposalId,
  secretHash: z.string(),
  email: Email,
  from: Proposer,
  /** The proposing side's name on the day. */
  organisation: z.string(),
  state: z.discriminatedUnion("state", [
    z.object({ state: z.literal("open") }),
    Signed.extend({ state: z.literal("accepted"), tenantId: TenantId, firmId: FirmId }),
    Signed.extend({ state: z.literal("declined") }),
    Signed.extend({ state: z.literal("withdrawn") }),
  ]),
  proposedBy: UserId,
  proposedAt: Instant,
  expiresAt: Instant,
});
export type Info = z.infer<typeof Info>;

/** Makes a proposal that may be taken up for fourteen days. */
export const open = (
  wish: Pick<Info, "id" | "secretHash" | "email" | "from" | "organisation">,
  by: UserId,
  now: Instant,
): Info => ({
  ...wish,
  state: { state: "open" },
  proposedBy: by,
  proposedAt: now,
  expiresAt: addMilliseconds(now, validFor),
});

/** Refuses a proposal that was taken up, declined or withdrawn, or is too old. */
export const demandOpen = (info: Info, now: Instant): void => {
  switch (info.state.state) {
    case "accepted":
      throw new DomainError("invitation.used", "This was agreed already. Sign in to continue.");
    case "declined":
      throw new DomainError("invitation.declined", "This was declined already.");
    case "withdrawn":
      throw new DomainError("invitation.revoked", "This was withdrawn. Ask for a new one.");
    case "open":
      if (info.expiresAt > now) return;
      throw new DomainError("invitation.expired", "This link has expired. Ask for a new one.");
  }
};

/** Refuses anyone but the person it was sent to. */
export const demandAddressee = (info: Info, email: string): void => {
  if (email.trim().toLowerCase() === info.email) return;
  throw new DomainError(
    "invitation.other_person",
    "This was sent to another e-mail address. Sign in with the address it was sent to.",
  );
};

type Person = { readonly userId: UserId; readonly email: string };

/** Takes the proposal up, once. Refuses anyone but its addressee, and what is not open any more. */
export const accept = (
  info: Info,
  between: { tenantId: TenantId; firmId: FirmId },
  person: Person,
  now: Instant,
): Info => {
  demandOpen(info, now);
  demandAddressee(info, person.email);
  return { ...info, state: { state: "accepted", ...between, by: person.userId, at: now } };
};

/** Says no to it, for good. Refuses as `accept` does. */
export const decline = (info: Info, person: Person, now: Instant): Info => {
  demandOpen(info, now);
  demandAddressee(info, person.email);
  return { ...info, state: { state: "declined", by: person.userId, at: now } };
};

/** The proposing side takes it back. Refuses what is not open any more. */
export const withdraw = (info: Info, by: UserId, now: Instant): Info => {
  demandOpen(info, now);
  return { ...info, state: { state: "withdrawn", by, at: now } };
};
