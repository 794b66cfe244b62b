import type { TenantId } from "@tandem/domain/id";
import * as Clients from "@tandem/store/control/client";
import { forJob, type Person, type Scope } from "@tandem/store/scope";
import type { Runtime } from "../runtime/runtime.ts";

/** A scope for the product itself, or on behalf of a person who started the work. */
export type ScopeFor = (behalf?: Person) => Scope;

/** Opens a client for a job of the product. Null where there is no such client any more. */
export const enterForJob = async (runtime: Runtime, tenantId: TenantId) => {
  const client = await Clients.find(runtime.control, tenantId);
  if (client === null) return null;
  const table = await runtime.tableOf(client.data);
  const scope: ScopeFor = (behalf) =>
    forJob(client.data, { name: "Tandem", behalf: behalf ?? null }, table);
  return { client, scope };
};
