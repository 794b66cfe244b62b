import { queryOptions } from "@tanstack/react-query";

import { request, type Answer } from "../../lib/api.ts";

const path = "/api/v1/tenants/{tenantId}/imports/statement-of-applicability/{jobId}" as const;

export type Import = Answer<`GET ${typeof path}`>;
export type Mapping = Import["mapping"];
export type Field = keyof Mapping;
export type Meaning = Import["values"][number]["meaning"];
export type Preview = Import["preview"];
export type PreviewRow = Preview["rows"][number];

const polling = 700;

/** One import; asked for again while its rows are being applied. */
export const importJob = (tenantId: string, jobId: string) =>
  queryOptions({
    queryKey: ["client", tenantId, "import", jobId],
    queryFn: ({ signal }) => request(`GET ${path}`, { params: { tenantId, jobId }, signal }),
    refetchInterval: ({ state }) => (state.data?.progress.state === "applying" ? polling : false),
  });
