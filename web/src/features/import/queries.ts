import { queryOptions } from "@tanstack/react-query";

import { request, type Answer } from "../../lib/api.ts";

export type Import =
  Answer<"GET /api/v1/tenants/{tenantId}/imports/statement-of-applicability/{jobId}">;
export type Mapping = Import["mapping"];
export type Values = Import["values"];
export type Meaning = Values[number]["meaning"];
export type PreviewRow = Import["preview"]["rows"][number];

const polling = 700;

/** The import; asked for again while it is being applied. */
export const importJob = (tenantId: string, jobId: string) =>
  queryOptions({
    queryKey: ["client", tenantId, "import", jobId],
    queryFn: ({ signal }) =>
      request("GET /api/v1/tenants/{tenantId}/imports/statement-of-applicability/{jobId}", {
        params: { tenantId, jobId },
        signal,
      }),
    refetchInterval: ({ state: { data } }) =>
      data?.progress.state === "applying" ? polling : false,
  });
