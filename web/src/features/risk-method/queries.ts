import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";

import { request, type Answer } from "../../lib/api.ts";
import { readiness } from "../home/queries.ts";

const base = "/api/v1/tenants/{tenantId}/risk/method";

export type RiskMethod = Answer<`GET ${typeof base}`>;
export type Method = RiskMethod["inForce"]["method"];
export type Reratings = Answer<`GET ${typeof base}/rerating`>;

/** How risks are judged: in force, drafted, and waiting. Asked again while ratings are carried over. */
export const riskMethod = (tenantId: string) =>
  queryOptions({
    queryKey: ["client", tenantId, "risk", "method"],
    queryFn: () => request(`GET ${base}`, { params: { tenantId } }),
    refetchInterval: ({ state }) => (state.data?.rerating ? 1_000 : false),
  });

/** What the version that waits would do to the ratings. */
export const reratings = (tenantId: string) =>
  queryOptions({
    queryKey: ["client", tenantId, "risk", "method", "rerating"],
    queryFn: () => request(`GET ${base}/rerating`, { params: { tenantId } }),
  });

/** Approved versions, newest first, a page at a time. */
export const methodVersions = (tenantId: string) =>
  infiniteQueryOptions({
    queryKey: ["client", tenantId, "risk", "method", "versions"],
    queryFn: ({ pageParam }) =>
      request(`GET ${base}/versions`, { params: { tenantId }, query: { cursor: pageParam } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ cursor }) => cursor ?? undefined,
  });

/** What is out of date once the method changed: everything of risks, and readiness. */
export const changedWith = (tenantId: string) => () => [
  ["client", tenantId, "risk"],
  readiness(tenantId).queryKey,
];
