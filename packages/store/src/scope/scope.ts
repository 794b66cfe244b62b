import type { Actor } from "@tandem/domain/access";
import type * as Client from "@tandem/domain/client";
import { DomainError } from "@tandem/domain/error";
import type { TenantId } from "@tandem/domain/id";
import type { TableConnection } from "../connection/connection.ts";
import { GuardError } from "./guard.ts";

declare const made: unique symbol;

export type Person = { readonly actor: Actor; readonly name: string };

/** Who acts, as the trail shows it: a person with a role, or a job of the product, maybe on a person's behalf. */
export type Agent =
  | (Person & { readonly kind: "person" })
  | { readonly kind: "job"; readonly name: string; readonly behalf: Person | null };

/**
 * The right to touch one client's data, and the only way to it: every repository takes a scope first.
 * It can only be made by `fromMembership` and `forJob`.
 */
export type Scope = {
  readonly tenantId: TenantId;
  readonly table: TableConnection;
  readonly agent: Agent;
  readonly [made]: true;
};

const make = (client: Client.Info, table: TableConnection, agent: Agent): Scope => {
  if (table.tableName !== client.tableName) {
    throw new GuardError(`A scope of ${client.tenantId} was offered the table ${table.tableName}`);
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- The brand exists only in the type: this is the one place that puts it on.
  return { tenantId: client.tenantId, table, agent } as Scope;
};

/** Refuses with `client.suspended` a client whose workspace is closed. */
export const refuseSuspended = ({ lifecycle }: Client.Info): void => {
  if (lifecycle.status !== "suspended") return;
  throw new DomainError(
    "client.suspended",
    "This client's workspace is suspended. Ask the firm to open it again.",
  );
};

/** The scope of a request: a current member of an active client. Refuses a client that is not active. */
export const fromMembership = (
  client: Client.Info,
  person: Person,
  table: TableConnection,
): Scope => {
  refuseSuspended(client);
  if (client.lifecycle.status !== "active") {
    throw new DomainError("client.not_active", "This client's workspace is still being set up.");
  }
  return make(client, table, { kind: "person", ...person });
};

/**
 * The scope of a queue or timer entry, for the product itself or on behalf of the person who started it.
 * The list of its callers is pinned by a test.
 */
export const forJob = (
  client: Client.Info,
  job: { name: string; behalf: Person | null },
  table: TableConnection,
): Scope => make(client, table, { kind: "job", ...job });

/** The person behind a scope, where only a person may act. */
export const actorOf = (scope: Scope): Actor => {
  if (scope.agent.kind !== "person") throw new GuardError("A job has no actor");
  return scope.agent.actor;
};
