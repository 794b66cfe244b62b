import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";

import { request, type Answer } from "../../lib/api.ts";

export type Notification = Answer<"GET /api/v1/tenants/{tenantId}/notifications">["items"][number];

/** Of every list of news in the client. */
export const notificationsKey = (tenantId: string) =>
  ["client", tenantId, "notifications"] as const;

/** What the person has not read yet in the client, at most a hundred. Asked for again each minute while the page is seen. */
export const unread = (tenantId: string) =>
  queryOptions({
    queryKey: [...notificationsKey(tenantId), "unread"],
    queryFn: () =>
      request("GET /api/v1/tenants/{tenantId}/notifications", {
        params: { tenantId },
        query: { unread: "true" },
      }),
    staleTime: 30_000,
    refetchInterval: 60_000,
    retry: false,
  });

/** Everything the person was told in the client, newest first, a page at a time. */
export const notifications = (tenantId: string) =>
  infiniteQueryOptions({
    queryKey: [...notificationsKey(tenantId), "all"],
    queryFn: ({ pageParam }) =>
      request("GET /api/v1/tenants/{tenantId}/notifications", {
        params: { tenantId },
        query: { cursor: pageParam, limit: 20 },
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ cursor }) => cursor ?? undefined,
  });
