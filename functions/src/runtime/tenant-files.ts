import type { TenantId } from "@tandem/domain/id";
import { connectObjects, type ObjectsConfig, type ObjectsConnection } from "@tandem/store/objects";
import { LRUCache } from "lru-cache";

/** Ways to clients' objects, each with the credentials of its client alone. */
export type TenantFiles = { readonly of: (tenantId: TenantId) => ObjectsConnection };

/** How many clients a process keeps ways for. */
const mostConnections = 500;

/** Keeps one way per client. `credentialsFor` gives the session of that client, which ends the addresses it signs. */
export const createTenantFiles = (
  config: Omit<ObjectsConfig, "credentials">,
  credentialsFor: (tenantId: string) => ObjectsConfig["credentials"],
): TenantFiles => {
  const connections = new LRUCache<TenantId, ObjectsConnection>({ max: mostConnections });
  return {
    of: (tenantId) => {
      const kept = connections.get(tenantId);
      if (kept !== undefined) return kept;
      const credentials = credentialsFor(tenantId);
      const made = connectObjects(tenantId, { ...config, credentials });
      connections.set(tenantId, made);
      return made;
    },
  };
};
