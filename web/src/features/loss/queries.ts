import { queryOptions } from "@tanstack/react-query";

import { request, type Answer } from "../../lib/api.ts";

const call = "GET /api/v1/tenants/{tenantId}/risk/losses";

export type Losses = Answer<typeof call>;
export type LossItem = Losses["items"][number];
export type Terms = Losses["terms"];

/** Every open risk with its estimate, and the appetite. */
export const losses = (tenantId: string) =>
  queryOptions({
    queryKey: ["client", tenantId, "risk", "losses"],
    queryFn: () => request(call, { params: { tenantId } }),
  });

export const changedWith = (tenantId: string) => () => [losses(tenantId).queryKey];
