import { queryOptions } from "@tanstack/react-query";

import { request, type Answer } from "../../lib/api.ts";

export type Proposal = Answer<"GET /api/v1/tenants/{tenantId}/keeping/proposals">["items"][number];

/** Which firm keeps the client, if any. */
export const keeping = (tenantId: string) =>
  queryOptions({
    queryKey: ["client", tenantId, "keeping"],
    queryFn: () => request("GET /api/v1/tenants/{tenantId}/keeping", { params: { tenantId } }),
  });

/** What the client proposed to firms, newest first: the newest hundred. */
export const proposalsToFirms = (tenantId: string) =>
  queryOptions({
    queryKey: ["client", tenantId, "keeping", "proposals"],
    queryFn: () =>
      request("GET /api/v1/tenants/{tenantId}/keeping/proposals", {
        params: { tenantId },
        query: { limit: 100 },
      }),
  });

/** What the firm proposed to companies, likewise. */
export const proposalsToClients = (firmId: string) =>
  queryOptions({
    queryKey: ["firm", firmId, "proposals"],
    queryFn: () =>
      request("GET /api/v1/firms/{firmId}/proposals", {
        params: { firmId },
        query: { limit: 100 },
      }),
  });
