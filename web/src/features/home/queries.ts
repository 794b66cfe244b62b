import { queryOptions } from "@tanstack/react-query";

import { request, type Answer } from "../../lib/api.ts";
import { ApiProblem } from "../../lib/problem.ts";

export type Readiness = Answer<"GET /api/v1/tenants/{tenantId}/readiness">;
export type StandardReport = Readiness["report"]["standards"][number];
export type NextStep = Readiness["steps"]["points"][number];
export type Gate = StandardReport["gates"][number];
export type RequirementResult = StandardReport["requirements"][number];
export type Reason = RequirementResult["claimed"]["reasons"][number];

const polling = 1_500;

/**
 * The readiness as last computed; asked for again until nothing is left to count. Null while it has never been
 * computed, as in the first moments of a workspace.
 */
export const readiness = (tenantId: string) =>
  queryOptions({
    queryKey: ["client", tenantId, "readiness"],
    queryFn: async () => {
      try {
        return await request("GET /api/v1/tenants/{tenantId}/readiness", {
          params: { tenantId },
        });
      } catch (error) {
        if (error instanceof ApiProblem && error.status === 404) return null;
        throw error;
      }
    },
    refetchInterval: ({ state: { data } }) =>
      data === null || data?.pending === true ? polling : false,
  });

export type History = Answer<"GET /api/v1/tenants/{tenantId}/readiness/history">;
export type HistoryRange = "quarter" | "year" | "years";

/** The scores over time. Asked for again with each visit: today moves. */
export const history = (tenantId: string, range: HistoryRange) =>
  queryOptions({
    queryKey: ["client", tenantId, "readiness", "history", range],
    queryFn: () =>
      request("GET /api/v1/tenants/{tenantId}/readiness/history", {
        params: { tenantId },
        query: { range },
      }),
  });
