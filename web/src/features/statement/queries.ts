import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";

import { request, type Answer } from "../../lib/api.ts";

export type Statement = Answer<"GET /api/v1/tenants/{tenantId}/statement-of-applicability">;
export type Row = Statement["rows"][number];
export type Version =
  Answer<"GET /api/v1/tenants/{tenantId}/statement-of-applicability/versions">["items"][number];
export type Comparison =
  Answer<"GET /api/v1/tenants/{tenantId}/statement-of-applicability/comparison">;
export type Side = "approved" | "submitted" | "live" | number;

/** Everything of the statement; a key to refresh all of it. */
export const statementKey = (tenantId: string) => ["client", tenantId, "statement"] as const;

/** The statement as it stands, and where its approval is. */
export const statement = (tenantId: string) =>
  queryOptions({
    queryKey: [...statementKey(tenantId), "live"],
    queryFn: () =>
      request("GET /api/v1/tenants/{tenantId}/statement-of-applicability", {
        params: { tenantId },
      }),
  });

/** Approved versions, newest first, a page at a time. */
export const versions = (tenantId: string) =>
  infiniteQueryOptions({
    queryKey: [...statementKey(tenantId), "versions"],
    queryFn: ({ pageParam }) =>
      request("GET /api/v1/tenants/{tenantId}/statement-of-applicability/versions", {
        params: { tenantId },
        query: { cursor: pageParam },
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ cursor }) => cursor ?? undefined,
  });

/** A control as it stood in an approved version. */
export type FrozenRow =
  Answer<"GET /api/v1/tenants/{tenantId}/statement-of-applicability/versions/{number}">["rows"][number];

/** An approved version, complete. It never changes, so it is asked for once. */
export const version = (tenantId: string, number: number) =>
  queryOptions({
    queryKey: [...statementKey(tenantId), "version", number],
    queryFn: () =>
      request("GET /api/v1/tenants/{tenantId}/statement-of-applicability/versions/{number}", {
        params: { tenantId, number },
      }),
    staleTime: Infinity,
  });

/** What differs between two statements. */
export const comparison = (tenantId: string, from: Side, to: Side) =>
  queryOptions({
    queryKey: [...statementKey(tenantId), "comparison", from, to],
    queryFn: () =>
      request("GET /api/v1/tenants/{tenantId}/statement-of-applicability/comparison", {
        params: { tenantId },
        query: { from, to },
      }),
  });
