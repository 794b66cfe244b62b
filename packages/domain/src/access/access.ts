import { DomainError } from "../kernel/error.ts";
import type { UserId } from "../kernel/id.ts";
import { type ClientPermission, clientPermissions } from "./permission.ts";
import type { ActingRole } from "./role.ts";

export { ActingRole, actingAs, ClientRole, FirmRole, isDated, mayGrant } from "./role.ts";
export {
  ClientPermission,
  clientPermissions,
  FirmPermission,
  firmPermissions,
} from "./permission.ts";

/** Who does something in a client, and as what. */
export type Actor = { readonly userId: UserId; readonly role: ActingRole };

/** Whether the actor's role carries the permission. */
export const can = (actor: Actor, permission: ClientPermission): boolean =>
  clientPermissions(actor.role).includes(permission);

/** Refuses with `access.forbidden` where the actor's role does not carry the permission. */
export const demand = (actor: Actor, permission: ClientPermission): void => {
  if (!can(actor, permission)) {
    throw new DomainError("access.forbidden", "Your role in this client does not allow this.");
  }
};
