import { queryOptions } from "@tanstack/react-query";

import { request, type Answer } from "../../lib/api.ts";

export type Firm = Answer<"GET /api/v1/firms/{firmId}">;
export type PortfolioRow = Answer<"GET /api/v1/firms/{firmId}/portfolio">["items"][number];

/** The firm, and what the person may do in it. */
export const firm = (firmId: string) =>
  queryOptions({
    queryKey: ["firm", firmId],
    queryFn: () => request("GET /api/v1/firms/{firmId}", { params: { firmId } }),
    staleTime: 60_000,
  });

/** Every client the person may see; asked for again while the screen is open, because it moves by itself. */
export const portfolio = (firmId: string) =>
  queryOptions({
    queryKey: ["firm", firmId, "portfolio"],
    queryFn: () => request("GET /api/v1/firms/{firmId}/portfolio", { params: { firmId } }),
    refetchInterval: 15_000,
  });

export type ClientSetup = Answer<"GET /api/v1/firms/{firmId}/clients/{tenantId}">;

const polling = 1_000;

/** How far a client's workspace is; asked for every second while it is being made. */
export const clientSetup = (firmId: string, tenantId: string) =>
  queryOptions({
    queryKey: ["firm", firmId, "client", tenantId],
    queryFn: () =>
      request("GET /api/v1/firms/{firmId}/clients/{tenantId}", {
        params: { firmId, tenantId },
      }),
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data?.status === "provisioning" ? polling : false),
  });
