import { z } from "zod";
import type { ActingRole, FirmRole } from "./role.ts";

/** What one may do in a client. Routes name one of these; screens ask for the same words. */
export const ClientPermission = z.enum([
  "client.read",
  "client.configure",
  "members.read",
  "members.manage",
  "keeping.manage",
  "assessment.read",
  "assessment.claim",
  "assessment.assign",
  "assessment.verify",
  "comment.read",
  "comment.write",
  "note.read",
  "note.write",
  "crosswalk.override",
  "evidence.read",
  "evidence.write",
  "document.read",
  "document.write",
  "document.approve",
  "scope.read",
  "scope.write",
  "scope.approve",
  "risk.read",
  "risk.write",
  "method.write",
  "method.approve",
  "service.read",
  "service.write",
  "agreement.approve",
  "risk.accept",
  "ticket.read",
  "ticket.write",
  "import.run",
  "trail.read",
]);
export type ClientPermission = z.infer<typeof ClientPermission>;

/** What one may do in a firm. */
export const FirmPermission = z.enum([
  "firm.read",
  "firm.members.manage",
  "portfolio.read",
  "client.create",
  "client.suspend",
  "client.take_over",
  "methodology.write",
]);
export type FirmPermission = z.infer<typeof FirmPermission>;

const read = [
  "client.read",
  "members.read",
  "assessment.read",
  "comment.read",
  "evidence.read",
  "document.read",
  "scope.read",
  "risk.read",
  "service.read",
  "ticket.read",
] as const satisfies readonly ClientPermission[];

const contribute = [
  ...read,
  "assessment.claim",
  "comment.write",
  "evidence.write",
  "document.write",
  "document.approve",
  "risk.write",
  "service.write",
  "agreement.approve",
  "risk.accept",
  "ticket.write",
] as const satisfies readonly ClientPermission[];

const administer = [
  ...contribute,
  "client.configure",
  "members.manage",
  "assessment.assign",
  "crosswalk.override",
  "scope.write",
  "scope.approve",
  "method.write",
  "method.approve",
  "import.run",
  "trail.read",
] as const satisfies readonly ClientPermission[];

/** Notes are the firm's own: no role of the client and no auditor ever learns of one. */
const consult = [
  ...administer,
  "assessment.verify",
  "note.read",
  "note.write",
] as const satisfies readonly ClientPermission[];

/** The permission table of a client: one place, read by route, repository and screen. */
const ofClientRole: Readonly<Record<ActingRole, readonly ClientPermission[]>> = {
  firmOwner: consult,
  selfAdmin: [...administer, "keeping.manage", "assessment.verify"],
  consultant: consult,
  // Which firm keeps the client is the client's own matter, never the firm's.
  clientAdmin: [...administer, "keeping.manage"],
  // Top management is a capability beside the role: whoever reads may be asked to sign.
  contributor: [...contribute, "scope.approve", "method.approve"],
  // Whoever owns a risk accepts what remains of it, a reader too.
  viewer: [...read, "scope.approve", "method.approve", "risk.accept"],
  auditor: [...read, "trail.read"],
  // Whoever verifies asks and says why.
  reviewer: [
    ...read,
    "comment.write",
    "assessment.verify",
    "scope.approve",
    "method.approve",
    "risk.accept",
    "trail.read",
  ],
};

const ofFirmRole: Readonly<Record<FirmRole, readonly FirmPermission[]>> = {
  firmOwner: FirmPermission.options,
  consultant: ["firm.read", "portfolio.read", "client.create", "methodology.write"],
};

/** The permissions of a role in a client. */
export const clientPermissions = (role: ActingRole): readonly ClientPermission[] =>
  ofClientRole[role];

/** The permissions of a role in a firm. */
export const firmPermissions = (role: FirmRole): readonly FirmPermission[] => ofFirmRole[role];
