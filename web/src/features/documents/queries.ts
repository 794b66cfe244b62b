import { queryOptions } from "@tanstack/react-query";

import { request, type Answer } from "../../lib/api.ts";
import { readiness } from "../home/queries.ts";

type Documents = Answer<"GET /api/v1/tenants/{tenantId}/documents">;
/** A line of the register. */
export type DocumentRow = Documents["items"][number];
/** How an item of the demanded list stands in one standard. */
export type Check = Documents["checklist"][number];
/** A document with all its versions. */
export type Document = Answer<"GET /api/v1/tenants/{tenantId}/documents/{documentId}">;
export type Standing = DocumentRow["standing"];
export type Classification = DocumentRow["classification"];

/** The register, and where each item of the demanded list stands. */
export const documents = (tenantId: string) =>
  queryOptions({
    queryKey: ["client", tenantId, "documents"],
    queryFn: () => request("GET /api/v1/tenants/{tenantId}/documents", { params: { tenantId } }),
    staleTime: 30_000,
  });

/** One document, and who has confirmed the version in force. */
export const document = (tenantId: string, documentId: string) =>
  queryOptions({
    queryKey: ["client", tenantId, "documents", documentId],
    queryFn: () =>
      request("GET /api/v1/tenants/{tenantId}/documents/{documentId}", {
        params: { tenantId, documentId },
      }),
  });

/** What is out of date once a document has changed: the register, the document, and what is computed from them. */
export const changedWith = (tenantId: string) => () => [
  documents(tenantId).queryKey,
  readiness(tenantId).queryKey,
];
