import { ActingRole, ClientPermission, FirmPermission, FirmRole } from "@tandem/domain/access";
import { FirmId, TenantId, UserId } from "@tandem/domain/id";
import { Standards } from "@tandem/domain/profile";
import { z } from "zod";

const FirmSeat = z.object({
  firmId: FirmId,
  name: z.string(),
  role: FirmRole,
  permissions: z.array(FirmPermission),
});

const ClientSeat = z.object({
  tenantId: TenantId,
  /** The firm that keeps the client; null where none does. */
  firmId: FirmId.nullable(),
  name: z.string(),
  standards: Standards,
  role: ActingRole,
  permissions: z.array(ClientPermission),
  status: z.enum(["provisioning", "failed", "active", "suspended"]),
});

/** The person who is signed in, and every firm and client they may enter (a firm owner's clients come with the portfolio). */
export const Me = z.object({
  userId: UserId,
  email: z.string(),
  name: z.string(),
  firms: z.array(FirmSeat),
  clients: z.array(ClientSeat),
});
export type Me = z.infer<typeof Me>;
