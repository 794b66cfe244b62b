import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";

import { request, type Answer } from "../../lib/api.ts";
import type { EvidenceFilter } from "./filter.ts";

export type Evidence = Answer<"GET /api/v1/tenants/{tenantId}/evidence">["items"][number];
export type Revision =
  Answer<"GET /api/v1/tenants/{tenantId}/evidence/{evidenceId}/revisions">["items"][number];
export type RequirementKey = Evidence["requirements"][number];

/** Of every list of evidence in the client. */
export const evidenceKey = (tenantId: string) => ["client", tenantId, "evidence"] as const;

/** Evidence that a filter names, a page at a time. */
export const evidence = (tenantId: string, filter: EvidenceFilter) =>
  infiniteQueryOptions({
    queryKey: [...evidenceKey(tenantId), "pages", filter],
    queryFn: ({ pageParam }) =>
      request("GET /api/v1/tenants/{tenantId}/evidence", {
        params: { tenantId },
        query: { cursor: pageParam, limit: 50, ...filter },
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ cursor }) => cursor ?? undefined,
  });

/** The newest evidence of one requirement; as much as anyone looks through beside an answer. */
export const evidenceOf = (tenantId: string, requirement: string) =>
  queryOptions({
    queryKey: [...evidenceKey(tenantId), "of", requirement],
    queryFn: () =>
      request("GET /api/v1/tenants/{tenantId}/evidence", {
        params: { tenantId },
        query: { requirement },
      }),
    staleTime: 15_000,
  });

/** What stood before, newest first. */
export const revisions = (tenantId: string, evidenceId: string) =>
  queryOptions({
    queryKey: [...evidenceKey(tenantId), "revisions", evidenceId],
    queryFn: () =>
      request("GET /api/v1/tenants/{tenantId}/evidence/{evidenceId}/revisions", {
        params: { tenantId, evidenceId },
      }),
  });
