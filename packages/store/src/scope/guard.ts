import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import type { TenantId } from "@tandem/domain/id";
import { objectKeys } from "../keys/keys.ts";

/** Somebody asked a connection for a table it is not for. That is a bug, never a user's mistake. */
export class GuardError extends Error {
  override readonly name = "GuardError";
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Every table a request names: directly, per item of a transaction, or as the key of a batch. */
const tablesNamedBy = (input: Record<string, unknown>): unknown[] => {
  const tables: unknown[] = [];
  if ("TableName" in input) tables.push(input["TableName"]);
  const requests = input["RequestItems"];
  if (isRecord(requests)) tables.push(...Object.keys(requests));
  const items = input["TransactItems"];
  if (Array.isArray(items)) {
    for (const item of items) {
      const parts = isRecord(item) ? Object.values(item).filter((part) => part !== undefined) : [];
      tables.push(
        ...(parts.length === 0
          ? [undefined]
          : parts.map((part) => (isRecord(part) ? part["TableName"] : undefined))),
      );
    }
  }
  return tables;
};

/**
 * The fourth wall: a client of the SDK that refuses, before sending, any request that names another table than its
 * own or names none at all (statements in PartiQL, listing tables). It holds where credentials are not checked,
 * as in the local edition, and where a repository has been handed the wrong name.
 */
export const guard = (client: DynamoDBClient, tableName: string): void => {
  client.middlewareStack.add(
    (next, context) => async (args) => {
      const tables: unknown[] = isRecord(args.input) ? tablesNamedBy(args.input) : [];
      const foreign = tables.find((table) => table !== tableName);
      if (tables.length === 0 || foreign !== undefined || tables.includes(undefined)) {
        throw new GuardError(
          `${String(context.commandName)} named ${String(foreign)}; this connection is for ${tableName} alone`,
        );
      }
      return next(args);
    },
    { step: "initialize", name: "tableGuard", priority: "high", tags: ["ISOLATION"] },
  );
};

/** What a key may hold behind the client's own beginning: no step up, nothing encoded, nothing empty. */
const plainKey = /^[0-9a-z_]+(?:\/[0-9a-z_]+)*$/;

/** The same for objects: refuses, before an address is signed, any key that is not under the client's own beginning. */
export const demandOwnKey = (tenantId: TenantId, key: string): void => {
  const own = objectKeys.own(tenantId);
  if (!key.startsWith(own) || !plainKey.test(key.slice(own.length))) {
    throw new GuardError(`An object ${key} was asked for; this connection is for ${own} alone`);
  }
};
