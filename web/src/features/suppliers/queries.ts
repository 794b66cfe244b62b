import { queryOptions } from "@tanstack/react-query";

import { request, type Answer } from "../../lib/api.ts";

/** A supplier, and what is due with it. */
export type Supplier = Answer<"GET /api/v1/tenants/{tenantId}/risk/suppliers">["items"][number];
export type Criticality = Supplier["criticality"];
export type Kind = Supplier["kind"];

/** The register of suppliers. */
export const suppliers = (tenantId: string) =>
  queryOptions({
    queryKey: ["client", tenantId, "suppliers"],
    queryFn: () =>
      request("GET /api/v1/tenants/{tenantId}/risk/suppliers", { params: { tenantId } }),
    staleTime: 30_000,
  });

/** What is out of date once a supplier has changed. */
export const changedWith = (tenantId: string) => () => [suppliers(tenantId).queryKey];
