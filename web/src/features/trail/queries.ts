import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";

import { request, type Answer } from "../../lib/api.ts";

export type TrailEntry = Answer<"GET /api/v1/tenants/{tenantId}/trail">["items"][number];
export type Verification = Answer<"GET /api/v1/tenants/{tenantId}/trail/verification">;

/** Who did what, newest first, a page at a time; or what happened to one record. */
export const trail = (tenantId: string, aggregate: string | undefined) =>
  infiniteQueryOptions({
    queryKey: ["client", tenantId, "trail", aggregate ?? null],
    queryFn: ({ pageParam }) =>
      request("GET /api/v1/tenants/{tenantId}/trail", {
        params: { tenantId },
        query: { aggregate, cursor: pageParam, limit: 50 },
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ cursor }) => cursor ?? undefined,
  });

/** Recomputes every chain. Asked for by a person, never by itself. */
export const verification = (tenantId: string) =>
  queryOptions({
    queryKey: ["client", tenantId, "trail-verification"],
    queryFn: () =>
      request("GET /api/v1/tenants/{tenantId}/trail/verification", {
        params: { tenantId },
      }),
    enabled: false,
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
  });
