import { z } from "zod";

/** Roles in a consultancy firm. */
export const FirmRole = z.enum(["firmOwner", "consultant"]);
export type FirmRole = z.infer<typeof FirmRole>;

/** Roles that are granted in one client. A firm owner acts in every client of the firm without a grant. */
export const ClientRole = z.enum(["consultant", "clientAdmin", "contributor", "viewer", "auditor"]);
export type ClientRole = z.infer<typeof ClientRole>;

/** Whatever a person may be while acting in a client. */
export const ActingRole = z.enum(["firmOwner", ...ClientRole.options]);
export type ActingRole = z.infer<typeof ActingRole>;

/** Below which role a granter may hand out roles: firm owner all, consultant and client admin the client's own. */
const grantable: Readonly<Record<ActingRole, readonly ClientRole[]>> = {
  firmOwner: ["consultant", "clientAdmin", "contributor", "viewer", "auditor"],
  consultant: ["clientAdmin", "contributor", "viewer", "auditor"],
  clientAdmin: ["clientAdmin", "contributor", "viewer", "auditor"],
  contributor: [],
  viewer: [],
  auditor: [],
};

/** Whether `granter` may give `role` in the client, or take it away. */
export const mayGrant = (granter: ActingRole, role: ClientRole): boolean =>
  grantable[granter].includes(role);
