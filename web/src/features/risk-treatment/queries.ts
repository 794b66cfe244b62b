import { queryOptions } from "@tanstack/react-query";

import { request, type Answer } from "../../lib/api.ts";
import { assessments } from "../assess/queries.ts";
import { readiness } from "../home/queries.ts";
import { statementKey } from "../statement/queries.ts";

export type Treatment = Answer<"GET /api/v1/tenants/{tenantId}/risk/risks/{riskId}/treatment">;

/** How one risk is treated, and whether what remains of it is accepted. */
export const treatment = (tenantId: string, riskId: string) =>
  queryOptions({
    queryKey: ["client", tenantId, "risk", "treatment", riskId],
    queryFn: () =>
      request("GET /api/v1/tenants/{tenantId}/risk/risks/{riskId}/treatment", {
        params: { tenantId, riskId },
      }),
  });

/** The whole risk treatment plan. */
export const plan = (tenantId: string) =>
  queryOptions({
    queryKey: ["client", tenantId, "risk", "plan"],
    queryFn: () =>
      request("GET /api/v1/tenants/{tenantId}/risk/treatment-plan", { params: { tenantId } }),
  });

/** What waits for the person in the register of risks. */
export const riskWork = (tenantId: string) =>
  queryOptions({
    queryKey: ["client", tenantId, "risk", "work"],
    queryFn: () => request("GET /api/v1/tenants/{tenantId}/risk/my-work", { params: { tenantId } }),
  });

/** What a decision about a risk makes old: everything of risks, the statement that names them, and readiness. */
export const touched = (tenantId: string) => [
  ["client", tenantId, "risk"],
  statementKey(tenantId),
  assessments(tenantId).queryKey,
  readiness(tenantId).queryKey,
];
