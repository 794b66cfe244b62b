import { queryOptions } from "@tanstack/react-query";

import { request, type Answer } from "../../lib/api.ts";

export type Me = Answer<"GET /api/v1/me">;

/** Who is signed in, and every firm and client they may enter. */
export const me = () =>
  queryOptions({
    queryKey: ["me"],
    queryFn: () => request("GET /api/v1/me", {}),
    staleTime: 60_000,
  });
