import { queryOptions } from "@tanstack/react-query";

import { request, type Answer } from "../../lib/api.ts";

export type Proposal = Answer<"POST /api/v1/proposals/look">;

/** What is proposed. A POST, so that the secret stands in no address; it changes nothing. */
export const proposal = (secret: string) =>
  queryOptions({
    queryKey: ["proposal", secret],
    queryFn: () =>
      request("POST /api/v1/proposals/look", {
        body: { secret },
        idempotencyKey: crypto.randomUUID(),
      }),
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
  });
