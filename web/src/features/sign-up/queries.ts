import { queryOptions } from "@tanstack/react-query";

import { request } from "../../lib/api.ts";

const polling = 1_000;

/** How far one's own workspace is; asked for every second while it is being made. */
export const ownSetup = (tenantId: string) =>
  queryOptions({
    queryKey: ["client", tenantId, "setup"],
    queryFn: () => request("GET /api/v1/tenants/{tenantId}/setup", { params: { tenantId } }),
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data?.status === "provisioning" ? polling : false),
  });
