import { type ClientPermission, clientPermissions } from "@tandem/domain/access";
import { DomainError, type ErrorCode } from "@tandem/domain/error";
import type { UserId } from "@tandem/domain/id";
import * as Profiles from "@tandem/store/client/profile";
import type { Scope } from "@tandem/store/scope";
import type { Runtime } from "../runtime/runtime.ts";
import { demandMembers } from "./members-named.ts";

/** What is approved, the permission for it, and the refusal of a person whose role lacks that. */
export type Approving = {
  readonly what: "agreements" | "documents";
  readonly permission: ClientPermission;
  readonly refusal: ErrorCode;
};

/** Refuses to wait for somebody whose role does not approve such things. */
export const demandApprover = async (
  runtime: Runtime,
  scope: Scope,
  approver: UserId | null,
  { what, permission, refusal }: Approving,
): Promise<void> => {
  if (approver === null) return;
  const found = await demandMembers(runtime, scope, [{ userId: approver, pointer: "/approver" }]);
  const member = found.get(approver);
  if (member === undefined || clientPermissions(member.role).includes(permission)) return;
  const detail = `This person's role does not approve ${what}. Choose someone else.`;
  throw new DomainError(refusal, detail, { errors: [{ pointer: "/approver", detail }] });
};

/** Whether the client has declared itself a small organisation, in which an author may approve. */
export const isSmall = async (scope: Scope): Promise<boolean> =>
  (await Profiles.demand(scope)).data.smallOrganisation !== null;
