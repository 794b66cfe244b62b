import { queryOptions } from "@tanstack/react-query";

import { request, type Answer } from "../../lib/api.ts";
import type { StandardId } from "../../ui/standards.ts";

export type OutsideRecord =
  Answer<"GET /api/v1/tenants/{tenantId}/outside-records/{standard}">["items"][number];

/** The records kept outside that are declared for a standard. */
export const outsideRecords = (tenantId: string, standard: StandardId) =>
  queryOptions({
    queryKey: ["client", tenantId, "outside-records", standard],
    queryFn: () =>
      request("GET /api/v1/tenants/{tenantId}/outside-records/{standard}", {
        params: { tenantId, standard },
      }),
    staleTime: 30_000,
  });
