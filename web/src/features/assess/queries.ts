import { queryOptions, type QueryClient } from "@tanstack/react-query";

import { request, type Answer } from "../../lib/api.ts";

type Assessments = Answer<"GET /api/v1/tenants/{tenantId}/assessment">;
export type Assessment = Assessments["items"][number];
export type RequirementKey = Assessment["requirement"];
export type Rating = NonNullable<Assessment["claim"]>["rating"];

const keyOf = (tenantId: string) => ["client", tenantId, "assessment"] as const;

/** Each row as the newest of both: a list that was on its way while a row was saved knows less of that row. */
export const newest = (
  known: readonly Assessment[],
  answered: readonly Assessment[],
): Assessment[] => {
  const rows = new Map(known.map((row) => [row.requirement, row]));
  return answered.map((row) => {
    const before = rows.get(row.requirement);
    return before !== undefined && before.version > row.version ? before : row;
  });
};

/** Every requirement of the standards sought, in both lanes. */
export const assessments = (tenantId: string) =>
  queryOptions({
    queryKey: keyOf(tenantId),
    queryFn: async ({ client }) => {
      const params = { tenantId };
      const list = await request("GET /api/v1/tenants/{tenantId}/assessment", { params });
      const known = client.getQueryData<Assessments>(keyOf(tenantId))?.items ?? [];
      return { items: newest(known, list.items) };
    },
    staleTime: 30_000,
  });

/** The row as the cache holds it. */
export const cachedAssessment = (cache: QueryClient, tenantId: string, key: RequirementKey) =>
  cache
    .getQueryData(assessments(tenantId).queryKey)
    ?.items.find(({ requirement }) => requirement === key);

/** Puts one row that the service answered into the list. */
export const keepAssessment = (cache: QueryClient, tenantId: string, row: Assessment): void => {
  cache.setQueryData(assessments(tenantId).queryKey, (list) =>
    list === undefined
      ? list
      : { items: list.items.map((each) => (each.requirement === row.requirement ? row : each)) },
  );
};
