import { queryOptions } from "@tanstack/react-query";

import { request, type Answer } from "../../lib/api.ts";

export type Offer = Answer<"POST /api/v1/invitations/look">;

/** What an invitation offers. A POST, so that the secret stands in no address; it changes nothing. */
export const offer = (secret: string) =>
  queryOptions({
    queryKey: ["invitation", secret],
    queryFn: () =>
      request("POST /api/v1/invitations/look", {
        body: { secret },
        idempotencyKey: crypto.randomUUID(),
      }),
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
  });
