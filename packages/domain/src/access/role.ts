import { z } from "zod";

/** Roles in a consultancy firm. */
export const FirmRole = z.enum(["firmOwner", "consultant"]);
export type FirmRole = z.infer<typeof FirmRole>;

/**
 * Roles that are granted in one client. A firm owner acts in every client of the firm without a grant. A reviewer
 * is someone from outside who reads and verifies for some days.
 */
export const ClientRole = z.enum([
  "consultant",
  "clientAdmin",
  "contributor",
  "viewer",
  "auditor",
  "reviewer",
]);
export type ClientRole = z.infer<typeof ClientRole>;

/**
 * Whatever a person may be while acting in a client. `selfAdmin` is an administrator of a client that no firm keeps:
 * granted as `clientAdmin`, and able to verify what somebody else answered as long as the client has no firm.
 */
export const ActingRole = z.enum(["firmOwner", "selfAdmin", ...ClientRole.options]);
export type ActingRole = z.infer<typeof ActingRole>;

/** As what a grant acts: an administrator does more in a client that no firm keeps. */
export const actingAs = (granted: ClientRole, kept: boolean): ActingRole =>
  granted === "clientAdmin" && !kept ? "selfAdmin" : granted;

/** Whether a role is granted for some days only, after which it ends by itself. */
export const isDated = (role: ClientRole): boolean => role === "auditor" || role === "reviewer";

/**
 * Below which role a granter may hand out roles: firm owner all, consultant and client admin the client's own.
 * Who verifies from outside is for the firm's owner to say, and where there is no firm, for the administrators.
 */
const grantable: Readonly<Record<ActingRole, readonly ClientRole[]>> = {
  firmOwner: ["consultant", "clientAdmin", "contributor", "viewer", "auditor", "reviewer"],
  selfAdmin: ["clientAdmin", "contributor", "viewer", "auditor", "reviewer"],
  consultant: ["clientAdmin", "contributor", "viewer", "auditor"],
  clientAdmin: ["clientAdmin", "contributor", "viewer", "auditor"],
  contributor: [],
  viewer: [],
  auditor: [],
  reviewer: [],
};

/** Whether `granter` may give `role` in the client, or take it away. */
export const mayGrant = (granter: ActingRole, role: ClientRole): boolean =>
  grantable[granter].includes(role);
