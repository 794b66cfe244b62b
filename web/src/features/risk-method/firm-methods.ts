import { queryOptions } from "@tanstack/react-query";

import { request, type Answer } from "../../lib/api.ts";

const call = "GET /api/v1/firms/{firmId}/risk-methods";

export type FirmMethods = Answer<typeof call>;

/** The risk methods the firm begins with in its clients. */
export const firmMethods = (firmId: string) =>
  queryOptions({
    queryKey: ["firm", firmId, "risk-methods"],
    queryFn: () => request(call, { params: { firmId } }),
    staleTime: 60_000,
  });
