import type { QueryClient } from "@tanstack/react-query";

import { request } from "../../lib/api.ts";
import { evidenceOf } from "../evidence/queries.ts";
import type { Change } from "./change.ts";
import type { Assessment, RequirementKey } from "./queries.ts";

/** The most evidence one verification may rest on. */
const mostRelied = 50;

/** What the verifier relies on: the evidence that counts today and was not left out. */
const reliedOn = async (
  cache: QueryClient,
  { tenantId, requirement }: { tenantId: string; requirement: RequirementKey },
  except: readonly string[],
) => {
  const { items } = await cache.query(evidenceOf(tenantId, requirement));
  return items
    .filter(({ id, standing }) => standing === "current" && !except.includes(id))
    .slice(0, mostRelied)
    .map(({ id }) => id);
};

/** Sends one change of one requirement, based on the version seen. */
export const send = async (
  cache: QueryClient,
  params: { readonly tenantId: string; readonly requirement: RequirementKey },
  change: Change,
  ifMatch: number,
): Promise<Assessment> => {
  const base = { params, ifMatch };
  switch (change.kind) {
    case "claim": {
      const { rating, note, basis } = change;
      const body = { rating, note, ...(basis !== undefined && { basis }) };
      return request("PUT /api/v1/tenants/{tenantId}/assessment/{requirement}/claim", {
        ...base,
        body,
      });
    }
    case "decide":
      return request("PUT /api/v1/tenants/{tenantId}/assessment/{requirement}/applicability", {
        ...base,
        body: change.decision,
      });
    case "assign":
      return request("PUT /api/v1/tenants/{tenantId}/assessment/{requirement}/assignee", {
        ...base,
        body: { assignee: change.assignee, due: change.due },
      });
    case "verify": {
      const { rating, note, except } = change;
      const relied = await reliedOn(cache, params, except);
      return request("PUT /api/v1/tenants/{tenantId}/assessment/{requirement}/verification", {
        ...base,
        body: { outcome: "verified", rating, note, reliedOn: relied },
      });
    }
    case "challenge":
      return request("PUT /api/v1/tenants/{tenantId}/assessment/{requirement}/verification", {
        ...base,
        body: { outcome: "challenged", note: change.note },
      });
  }
};
