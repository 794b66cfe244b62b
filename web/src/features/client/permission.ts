import type { ClientPermission, Profile } from "./queries.ts";

/** Whether the person may do this in the client. The screen asks so that it offers no dead button; the server decides. */
export const may = (profile: Pick<Profile, "permissions">, permission: ClientPermission): boolean =>
  profile.permissions.includes(permission);
