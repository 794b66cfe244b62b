import type { ClientPermission, FirmPermission } from "@tandem/domain/access";

/**
 * Who may call a route: anyone, anyone signed in, or a member of the firm or client named in its path whose
 * role carries the permission. The middleware enforces it and the isolation tests are generated from it.
 */
export type Access =
  | { readonly plane: "public" }
  | { readonly plane: "user" }
  | { readonly plane: "firm"; readonly permission: FirmPermission }
  | { readonly plane: "client"; readonly permission: ClientPermission };

const signedIn = [{ oidc: [] as string[] }];

/** Nobody needs to sign in. */
export const open = { "x-access": { plane: "public" } as Access, security: [] };

/** Anyone who is signed in. */
export const forUser = { "x-access": { plane: "user" } as Access, security: signedIn };

/** Members of the firm in the path whose role carries the permission. */
export const forFirm = (permission: FirmPermission) => ({
  "x-access": { plane: "firm", permission } as Access,
  security: signedIn,
});

/** Members of the client in the path whose role carries the permission. */
export const forClient = (permission: ClientPermission) => ({
  "x-access": { plane: "client", permission } as Access,
  security: signedIn,
});
