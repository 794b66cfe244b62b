import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";

import { request, type Answer } from "../../lib/api.ts";

export type FirmMember = Answer<"GET /api/v1/firms/{firmId}/members">["items"][number];

/** Everyone in the firm. */
export const firmMembers = (firmId: string) =>
  queryOptions({
    queryKey: ["firm", firmId, "members"],
    queryFn: () => request("GET /api/v1/firms/{firmId}/members", { params: { firmId } }),
  });

/** Invitations into the firm, newest first, a page at a time. */
export const firmInvitations = (firmId: string) =>
  infiniteQueryOptions({
    queryKey: ["firm", firmId, "invitations"],
    queryFn: ({ pageParam }) =>
      request("GET /api/v1/firms/{firmId}/invitations", {
        params: { firmId },
        query: { cursor: pageParam },
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ cursor }) => cursor ?? undefined,
  });
