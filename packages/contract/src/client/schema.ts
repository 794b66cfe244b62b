import { ActingRole, ClientPermission } from "@tandem/domain/access";
import { FirmId, TenantId } from "@tandem/domain/id";
import { Change, Info } from "@tandem/domain/profile";
import { z } from "zod";
import { versioned } from "../http/versioned.ts";

/** The client's profile, and what the caller may do in it. */
export const ProfileView = Info.extend({
  ...versioned,
  tenantId: TenantId,
  firmId: FirmId,
  firmName: z.string(),
  role: ActingRole,
  permissions: z.array(ClientPermission),
});
export type ProfileView = z.infer<typeof ProfileView>;

export const ChangeProfile = Change.strict();
export type ChangeProfile = z.infer<typeof ChangeProfile>;
