import { queryOptions } from "@tanstack/react-query";

import { request } from "../../lib/api.ts";

const base = "/api/v1/tenants/{tenantId}/risk/workshop";

/** Which scenarios of the library are in the register already. */
export const workshop = (tenantId: string) =>
  queryOptions({
    queryKey: ["client", tenantId, "risk", "workshop"],
    queryFn: () => request(`GET ${base}`, { params: { tenantId } }),
  });
