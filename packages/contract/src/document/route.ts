import { createRoute } from "@hono/zod-openapi";
import { DocumentId } from "@tandem/domain/document";
import { forClient } from "../http/access.ts";
import { body, clientPath, ifMatch, json, problems } from "../http/exchange.ts";
import { ApproveDocument, Documents, DocumentView, RecordDocument } from "./schema.ts";

const tags = ["Documents"];
const base = "/api/v1/tenants/{tenantId}/documents";
const one = clientPath.extend({ document: DocumentId });
const refusals = problems(401, 403, 404, 409, 412, 422, 428);

export const list = createRoute({
  method: "get",
  path: base,
  operationId: "listDocuments",
  tags,
  summary: "The documented information of the standards sought, and where each item stands",
  ...forClient("document.read"),
  request: { params: clientPath },
  responses: { 200: json(Documents, "The whole list"), ...problems(401, 403, 404) },
});

export const record = createRoute({
  method: "put",
  path: `${base}/{document}`,
  operationId: "recordDocument",
  tags,
  summary:
    "Record that a document exists and where it is kept; takes an approval away when changed",
  ...forClient("document.write"),
  request: { params: one, headers: ifMatch, body: body(RecordDocument) },
  responses: { 200: json(DocumentView, "Recorded"), ...refusals },
});

export const approve = createRoute({
  method: "put",
  path: `${base}/{document}/approval`,
  operationId: "approveDocument",
  tags,
  summary:
    "Approve a document until its review date; not one's own, unless declared a small organisation",
  ...forClient("document.approve"),
  request: { params: one, headers: ifMatch, body: body(ApproveDocument) },
  responses: { 200: json(DocumentView, "Approved"), ...refusals },
});
