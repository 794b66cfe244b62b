import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";

import { request, type Answer } from "../../lib/api.ts";
import { readiness } from "../home/queries.ts";

const base = "/api/v1/tenants/{tenantId}/risk";

export type Register = Answer<`GET ${typeof base}/risks`>;
export type RiskRow = Register["items"][number];
export type Risk = Answer<`GET ${typeof base}/risks/{riskId}`>;
export type Method = Register["inForce"]["method"];

/** The whole register in small, with the method in force. */
export const register = (tenantId: string) =>
  queryOptions({
    queryKey: ["client", tenantId, "risk", "register"],
    queryFn: () => request(`GET ${base}/risks`, { params: { tenantId } }),
    staleTime: 30_000,
  });

/** One risk whole. */
export const risk = (tenantId: string, riskId: string) =>
  queryOptions({
    queryKey: ["client", tenantId, "risk", "one", riskId],
    queryFn: () => request(`GET ${base}/risks/{riskId}`, { params: { tenantId, riskId } }),
  });

/** Where risks stood before they moved after a day. */
export const moves = (tenantId: string, after: string) =>
  queryOptions({
    queryKey: ["client", tenantId, "risk", "moves", after],
    queryFn: () => request(`GET ${base}/moves`, { params: { tenantId }, query: { after } }),
  });

/** What was done to a risk, newest first, a page at a time. */
export const riskHistory = (tenantId: string, riskId: string) =>
  infiniteQueryOptions({
    queryKey: ["client", tenantId, "risk", "one", riskId, "history"],
    queryFn: ({ pageParam }) =>
      request(`GET ${base}/risks/{riskId}/history`, {
        params: { tenantId, riskId },
        query: { limit: 20, cursor: pageParam },
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ cursor }) => cursor ?? undefined,
  });

/** The newest evidence, for choosing some of it. */
export const newestEvidence = (tenantId: string) =>
  queryOptions({
    queryKey: ["client", tenantId, "evidence", "newest"],
    queryFn: () =>
      request("GET /api/v1/tenants/{tenantId}/evidence", {
        params: { tenantId },
        query: { limit: 100 },
      }),
    staleTime: 15_000,
  });

/** What is out of date once a risk changed: everything of risks, and readiness. */
export const changedWith = (tenantId: string) => () => [
  ["client", tenantId, "risk"],
  readiness(tenantId).queryKey,
];
