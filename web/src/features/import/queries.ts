import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";

import { request, type Answer, type Input } from "../../lib/api.ts";

export const basePath = "/api/v1/tenants/{tenantId}/imports/statement-of-applicability";
export const onePath = `${basePath}/{jobId}` as const;

export type Import =
  Answer<"GET /api/v1/tenants/{tenantId}/imports/statement-of-applicability/{jobId}">;
export type Mapping = Import["mapping"];
export type Values = Import["values"];
export type Meaning = Values[number]["meaning"];
export type Source = NonNullable<Import["source"]>;
export type Reading = NonNullable<Input<`PUT ${typeof onePath}/reading`>["body"]>;
export type ImportEntry = Answer<`GET ${typeof basePath}`>["items"][number];
export type Legacy = NonNullable<Import["preview"]["legacy"]>;
export type Question = Legacy["questions"][number];
export type ImportAnswer = NonNullable<Question["answer"]>;
export type PreviewRow = Import["preview"]["rows"][number];

const polling = 700;

const running = new Set(["applying", "undoing"]);

/** The import; asked for again while it is being applied or undone. */
export const importJob = (tenantId: string, jobId: string) =>
  queryOptions({
    queryKey: ["client", tenantId, "import", jobId],
    queryFn: () =>
      request("GET /api/v1/tenants/{tenantId}/imports/statement-of-applicability/{jobId}", {
        params: { tenantId, jobId },
      }),
    refetchInterval: ({ state: { data } }) =>
      data !== undefined && running.has(data.progress.state) ? polling : false,
  });

/** Earlier imports, newest first, a page at a time. */
export const imports = (tenantId: string) =>
  infiniteQueryOptions({
    queryKey: ["client", tenantId, "imports"],
    queryFn: ({ pageParam }) =>
      request(`GET ${basePath}`, {
        params: { tenantId },
        query: { cursor: pageParam, limit: "20" },
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ cursor }) => cursor ?? undefined,
  });
