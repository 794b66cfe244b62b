import { DomainError } from "@tandem/domain/error";
import type { UserId } from "@tandem/domain/id";
import type { OfClient } from "@tandem/domain/member";
import * as Members from "@tandem/store/control/member";
import { actorOf, type Scope } from "@tandem/store/scope";
import type { Runtime } from "../runtime/runtime.ts";

/** A person named in a body, and where. */
export type Named = { readonly userId: UserId; readonly pointer: string };

/**
 * The memberships of people whom a body names. Refuses, as not found, whoever has no seat in this client; the caller
 * may always name themselves, since an owner of the firm acts here without a seat.
 */
export const demandMembers = async (
  runtime: Runtime,
  scope: Scope,
  named: readonly Named[],
): Promise<ReadonlyMap<UserId, OfClient>> => {
  const others = named.filter(({ userId }) => userId !== actorOf(scope).userId);
  if (others.length === 0) return new Map();
  const found = await Members.ofClientMembers(
    runtime.control,
    scope.tenantId,
    others.map(({ userId }) => userId),
  );
  const strangers = others.filter(({ userId }) => !found.has(userId));
  if (strangers.length > 0) {
    throw new DomainError("not_found", "There is no such member in this client.", {
      errors: strangers.map(({ pointer }) => ({
        pointer,
        detail: "Choose a member of this client.",
      })),
    });
  }
  return found;
};
