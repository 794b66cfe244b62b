import { queryOptions } from "@tanstack/react-query";

import { request, type Answer } from "../../lib/api.ts";

export type ClientWork = Answer<"GET /api/v1/me/work">["items"][number];

/** What waits for the person in each of their clients, in numbers. */
export const myWork = () =>
  queryOptions({
    queryKey: ["my-work"],
    queryFn: () => request("GET /api/v1/me/work", {}),
    staleTime: 10_000,
    refetchInterval: 60_000,
  });
