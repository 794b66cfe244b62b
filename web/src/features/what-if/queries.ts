import { queryOptions } from "@tanstack/react-query";

import { request, type Answer } from "../../lib/api.ts";

export type WhatIf = Answer<"GET /api/v1/tenants/{tenantId}/readiness/what-if">;

/** The client now, and with these steps done. */
export const whatIf = (tenantId: string, steps: string) =>
  queryOptions({
    queryKey: ["client", tenantId, "readiness", "what-if", steps],
    queryFn: () =>
      request("GET /api/v1/tenants/{tenantId}/readiness/what-if", {
        params: { tenantId },
        query: { steps },
      }),
    staleTime: 30_000,
    // What stands keeps standing while the next is computed.
    placeholderData: (before) => before,
  });
