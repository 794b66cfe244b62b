import { queryOptions } from "@tanstack/react-query";

import { request, type Answer } from "../../lib/api.ts";

export type Document = Answer<"GET /api/v1/tenants/{tenantId}/documents">["items"][number];

/** The documented information of the standards sought, and where each item stands. */
export const documents = (tenantId: string) =>
  queryOptions({
    queryKey: ["client", tenantId, "documents"],
    queryFn: ({ signal }) =>
      request("GET /api/v1/tenants/{tenantId}/documents", { params: { tenantId }, signal }),
    staleTime: 30_000,
  });
