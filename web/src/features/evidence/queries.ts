import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";

import { request, type Answer } from "../../lib/api.ts";

export type Evidence = Answer<"GET /api/v1/tenants/{tenantId}/evidence">["items"][number];
export type RequirementKey = Evidence["requirements"][number];

/** Of every list of evidence in the client. */
export const evidenceKey = (tenantId: string) => ["client", tenantId, "evidence"] as const;

/** All evidence newest first, or that of one requirement, a page at a time. */
export const evidence = (tenantId: string, requirement: string | undefined) =>
  infiniteQueryOptions({
    queryKey: [...evidenceKey(tenantId), "pages", requirement ?? null],
    queryFn: ({ signal, pageParam }) =>
      request("GET /api/v1/tenants/{tenantId}/evidence", {
        params: { tenantId },
        query: { cursor: pageParam, limit: 50, ...(requirement !== undefined && { requirement }) },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ cursor }) => cursor ?? undefined,
  });

/** The newest evidence of one requirement; as much as anyone looks through beside an answer. */
export const evidenceOf = (tenantId: string, requirement: string) =>
  queryOptions({
    queryKey: [...evidenceKey(tenantId), "of", requirement],
    queryFn: ({ signal }) =>
      request("GET /api/v1/tenants/{tenantId}/evidence", {
        params: { tenantId },
        query: { requirement },
        signal,
      }),
    staleTime: 15_000,
  });
