import { createRoute } from "@hono/zod-openapi";
import { JobId } from "@tandem/domain/id";
import { forClient } from "../http/access.ts";
import { body, clientPath, idempotencyKey, ifMatch, json, problems } from "../http/exchange.ts";
import { ApplyImport, ImportView, MapImport, StageImport } from "./schema.ts";

const tags = ["Imports"];
const base = "/api/v1/tenants/{tenantId}/imports/statement-of-applicability";
const one = clientPath.extend({ jobId: JobId });

export const stage = createRoute({
  method: "post",
  path: base,
  operationId: "stageImport",
  tags,
  summary: "Upload a Statement of Applicability as CSV; nothing is written to the assessment yet",
  ...forClient("import.run"),
  request: { params: clientPath, headers: idempotencyKey, body: body(StageImport) },
  responses: {
    201: json(ImportView, "Staged, with guesses"),
    ...problems(401, 403, 404, 409, 413, 422),
  },
});

export const read = createRoute({
  method: "get",
  path: `${base}/{jobId}`,
  operationId: "readImport",
  tags,
  summary: "The import, its preview and its progress",
  ...forClient("import.run"),
  request: { params: one },
  responses: { 200: json(ImportView, "The import"), ...problems(401, 403, 404) },
});

export const map = createRoute({
  method: "put",
  path: `${base}/{jobId}/mapping`,
  operationId: "mapImport",
  tags,
  summary: "Say which column and value means what; gives a new preview",
  ...forClient("import.run"),
  request: { params: one, headers: ifMatch, body: body(MapImport) },
  responses: {
    200: json(ImportView, "The new preview"),
    ...problems(401, 403, 404, 409, 412, 422, 428),
  },
});

export const apply = createRoute({
  method: "post",
  path: `${base}/{jobId}/apply`,
  operationId: "applyImport",
  tags,
  summary: "Apply the import in the background",
  ...forClient("import.run"),
  request: { params: one, headers: idempotencyKey.extend(ifMatch.shape), body: body(ApplyImport) },
  responses: { 202: json(ImportView, "It runs"), ...problems(401, 403, 404, 409, 412, 422, 428) },
});
