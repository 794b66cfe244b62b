import { infiniteQueryOptions } from "@tanstack/react-query";

import { request, type Answer } from "../../lib/api.ts";

type Comments = Answer<"GET /api/v1/tenants/{tenantId}/assessment/{requirement}/comments">;
export type Comment = Comments["items"][number];

/** Everyone in the client, or the firm's people alone. */
export type Audience = "everyone" | "firm";

const keyOf = (tenantId: string, requirement: string) =>
  ["client", tenantId, "discussion", requirement] as const;

const perPage = 20;

/** What was said about a requirement to an audience, newest first, a page at a time. */
export const discussion = (tenantId: string, requirement: string, audience: Audience) =>
  infiniteQueryOptions({
    queryKey: [...keyOf(tenantId, requirement), audience],
    queryFn: ({ pageParam }) => {
      const input = {
        params: { tenantId, requirement },
        query: { cursor: pageParam, limit: perPage },
      };
      return audience === "firm"
        ? request("GET /api/v1/tenants/{tenantId}/assessment/{requirement}/notes", input)
        : request("GET /api/v1/tenants/{tenantId}/assessment/{requirement}/comments", input);
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ cursor }) => cursor ?? undefined,
    staleTime: 15_000,
  });

/** Who did and said what about a requirement, newest first, a page at a time. */
export const history = (tenantId: string, requirement: string) =>
  infiniteQueryOptions({
    queryKey: ["client", tenantId, "history", requirement],
    queryFn: ({ pageParam }) =>
      request("GET /api/v1/tenants/{tenantId}/assessment/{requirement}/history", {
        params: { tenantId, requirement },
        query: { cursor: pageParam, limit: perPage },
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ cursor }) => cursor ?? undefined,
    // Every save adds to it.
    staleTime: 0,
  });

export type HistoryEntry =
  Answer<"GET /api/v1/tenants/{tenantId}/assessment/{requirement}/history">["items"][number];
