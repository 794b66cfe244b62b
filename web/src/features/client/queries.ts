import { queryOptions } from "@tanstack/react-query";

import { request, type Answer } from "../../lib/api.ts";

export type Profile = Answer<"GET /api/v1/tenants/{tenantId}">;
export type ClientPermission = Profile["permissions"][number];

/** The client's profile, and what the person may do in it. */
export const profile = (tenantId: string) =>
  queryOptions({
    queryKey: ["client", tenantId, "profile"],
    queryFn: () => request("GET /api/v1/tenants/{tenantId}", { params: { tenantId } }),
    staleTime: 30_000,
  });
