import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";

import { request, type Answer } from "../../lib/api.ts";
import type { StandardId } from "../../ui/standards.ts";
import { documents } from "../documents/queries.ts";
import { readiness } from "../home/queries.ts";

export type Scopes = Answer<"GET /api/v1/tenants/{tenantId}/scopes">;
export type Scope = Scopes["items"][number];
export type Content = NonNullable<Scope["draft"]>["content"];

/** What each standard covers, and who may sign it. */
export const scopes = (tenantId: string) =>
  queryOptions({
    queryKey: ["client", tenantId, "scopes"],
    queryFn: () => request("GET /api/v1/tenants/{tenantId}/scopes", { params: { tenantId } }),
  });

/** The signed versions of one scope, newest first, a page at a time. */
export const scopeVersions = (tenantId: string, standard: StandardId) =>
  infiniteQueryOptions({
    queryKey: ["client", tenantId, "scopes", standard],
    queryFn: ({ pageParam }) =>
      request("GET /api/v1/tenants/{tenantId}/scopes/{standard}/versions", {
        params: { tenantId, standard },
        query: { cursor: pageParam },
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ cursor }) => cursor ?? undefined,
  });

/** What is out of date once a scope was written or signed. */
export const changedWith = (tenantId: string) => () => [
  scopes(tenantId).queryKey,
  documents(tenantId).queryKey,
  readiness(tenantId).queryKey,
];
