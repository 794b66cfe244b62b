import type { DynamoDBClientConfig } from "@aws-sdk/client-dynamodb";
import type * as Client from "@tandem/domain/client";
import { connect, type TableConnection } from "@tandem/store/connection";
import { LRUCache } from "lru-cache";

type Credentials = NonNullable<DynamoDBClientConfig["credentials"]>;

/** Connections to clients' tables, each with the credentials of its client alone. */
export type TenantTables = { readonly of: (client: Client.Info) => Promise<TableConnection> };

/** How many clients a process keeps connections for. */
const mostConnections = 500;

/**
 * Keeps one connection per client, made once however many ask at the same time. `credentialsFor` gives the session
 * of that client; without it the connection uses the process's own, which is right only where none are checked.
 */
export const createTenantTables = (
  dynamodb: DynamoDBClientConfig,
  credentialsFor?: (tenantId: string) => Credentials,
): TenantTables => {
  const connections = new LRUCache<string, TableConnection>({
    max: mostConnections,
    dispose: ({ documents }) => documents.destroy(),
  });
  return {
    of: ({ tenantId, tableName }) => {
      const key = `${tenantId} ${tableName}`;
      const kept = connections.get(key);
      if (kept !== undefined) return Promise.resolve(kept);
      const credentials = credentialsFor?.(tenantId);
      const made = connect(tableName, credentials ? { ...dynamodb, credentials } : dynamodb);
      connections.set(key, made);
      return Promise.resolve(made);
    },
  };
};
