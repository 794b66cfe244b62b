import { queryOptions } from "@tanstack/react-query";

import { request, type Answer } from "../../lib/api.ts";
import { ApiProblem } from "../../lib/problem.ts";

export type Override =
  Answer<"GET /api/v1/tenants/{tenantId}/crosswalk/overrides">["items"][number];
export type SecondStandard = Answer<"GET /api/v1/tenants/{tenantId}/crosswalk/second-standard">;
export type Direction = SecondStandard["directions"][number];
export type DirectionRow = Direction["rows"][number];
export type Conflict = SecondStandard["conflicts"][number];

/** Rows of the crosswalk that the client has overridden. */
export const overrides = (tenantId: string) =>
  queryOptions({
    queryKey: ["client", tenantId, "overrides"],
    queryFn: () =>
      request("GET /api/v1/tenants/{tenantId}/crosswalk/overrides", {
        params: { tenantId },
      }),
    staleTime: 30_000,
  });

const polling = 1_500;

/** The way to the other standard as last computed; asked for again until nothing is left to count. */
export const secondStandard = (tenantId: string) =>
  queryOptions({
    queryKey: ["client", tenantId, "second-standard"],
    queryFn: async () => {
      try {
        return await request("GET /api/v1/tenants/{tenantId}/crosswalk/second-standard", {
          params: { tenantId },
        });
      } catch (error) {
        if (error instanceof ApiProblem && error.status === 404) return null;
        throw error;
      }
    },
    staleTime: 5_000,
    refetchInterval: ({ state: { data } }) =>
      data === null || data?.pending === true ? polling : false,
  });
