import { DomainError } from "../kernel/error.ts";
import type { UserId } from "../kernel/id.ts";
import type { Actor } from "./access.ts";

const notAssigned = (message: string) => new DomainError("access.not_assigned", message);

/** Whoever is named approves a version and nobody else; a contributor approves only where they are named. */
export const demandApprover = (approver: UserId | null, actor: Actor): void => {
  if (approver === actor.userId) return;
  if (approver !== null) throw notAssigned("Somebody else was asked to approve this version.");
  if (actor.role === "contributor") {
    throw notAssigned("You approve what is assigned to you. Ask its author to name you.");
  }
};
