import { ActingRole, ClientPermission } from "@tandem/domain/access";
import { FirmId, TenantId } from "@tandem/domain/id";
import { Change, Info } from "@tandem/domain/profile";
import { z } from "zod";
import { versioned } from "../http/versioned.ts";

export { bounds as thresholdBounds, published } from "@tandem/domain/profile/thresholds";

/** The client's profile, and what the caller may do in it. */
export const ProfileView = Info.extend({
  ...versioned,
  tenantId: TenantId,
  /** The firm that keeps the client; null where it assesses itself. */
  firmId: FirmId.nullable(),
  firmName: z.string().nullable(),
  /** Where no firm keeps the client: how many people are in it today, and how many of them may verify. */
  amongUs: z.object({ people: z.number().int(), verifiers: z.number().int() }).nullable(),
  role: ActingRole,
  permissions: z.array(ClientPermission),
});
export type ProfileView = z.infer<typeof ProfileView>;

export const ChangeProfile = Change.strict();
export type ChangeProfile = z.infer<typeof ChangeProfile>;
