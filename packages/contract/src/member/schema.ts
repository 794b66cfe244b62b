import { ActingRole, ClientRole, FirmRole } from "@tandem/domain/access";
import { OfFirm, Period } from "@tandem/domain/member";
import { UserId } from "@tandem/domain/id";
import { Instant } from "@tandem/domain/time";
import { z } from "zod";
import { versioned } from "../http/versioned.ts";

export const FirmMemberView = OfFirm.omit({ firmId: true }).extend(versioned);
export type FirmMemberView = z.infer<typeof FirmMemberView>;
export const FirmMembers = z.object({ items: z.array(FirmMemberView) });

export const ChangeFirmRole = z.strictObject({ role: FirmRole });

/** A person who may act in the client: a member, or an owner of its firm (who holds no grant that could change). */
export const ClientMemberView = z.object({
  ...versioned,
  userId: UserId,
  email: z.string(),
  name: z.string(),
  role: ActingRole,
  period: Period.nullable(),
  topManagement: z.boolean(),
  joinedAt: Instant,
});
export type ClientMemberView = z.infer<typeof ClientMemberView>;
export const ClientMembers = z.object({ items: z.array(ClientMemberView) });

export const ChangeClientRole = z.strictObject({
  role: ClientRole,
  period: Period.nullable(),
  topManagement: z.boolean(),
});

/** Puts a consultant of the firm into the client. */
export const AssignConsultant = z.strictObject({ userId: UserId });
