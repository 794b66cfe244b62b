import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";

import { request, type Answer } from "../../lib/api.ts";

export type ClientMember = Answer<"GET /api/v1/tenants/{tenantId}/members">["items"][number];
export type Invitation = Answer<"GET /api/v1/tenants/{tenantId}/invitations">["items"][number];

/** Who may be given work: those who answer. */
export const answers = ({ role }: ClientMember): boolean =>
  role !== "viewer" && role !== "auditor" && role !== "reviewer";

/** Everyone who may act in the client. */
export const clientMembers = (tenantId: string) =>
  queryOptions({
    queryKey: ["client", tenantId, "members"],
    queryFn: () => request("GET /api/v1/tenants/{tenantId}/members", { params: { tenantId } }),
  });

/** Invitations into the client, newest first, a page at a time. */
export const clientInvitations = (tenantId: string) =>
  infiniteQueryOptions({
    queryKey: ["client", tenantId, "invitations"],
    queryFn: ({ pageParam }) =>
      request("GET /api/v1/tenants/{tenantId}/invitations", {
        params: { tenantId },
        query: { cursor: pageParam },
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ cursor }) => cursor ?? undefined,
  });
