import { createRoute, z } from "@hono/zod-openapi";
import { JobId } from "@tandem/domain/id";
import { forClient } from "../http/access.ts";
import { body, clientPath, idempotencyKey, ifMatch, json, problems } from "../http/exchange.ts";
import { pageQuery } from "../http/paging.ts";
import {
  AnswerImport,
  ApplyImport,
  ImportPage,
  ImportView,
  MapImport,
  RereadImport,
  StageImport,
} from "./schema.ts";

/** Written out once in the reference, for it is large and most of these routes answer it. */
const View = z.object(ImportView.shape).openapi("Import");

const tags = ["Imports"];
const base = "/api/v1/tenants/{tenantId}/imports/statement-of-applicability";
const one = clientPath.extend({ jobId: JobId });

export const list = createRoute({
  method: "get",
  path: base,
  operationId: "listImports",
  tags,
  summary: "Earlier imports, newest first",
  ...forClient("import.run"),
  request: { params: clientPath, query: pageQuery },
  responses: { 200: json(ImportPage, "A page"), ...problems(401, 403, 404, 422) },
});

export const stage = createRoute({
  method: "post",
  path: base,
  operationId: "stageImport",
  tags,
  summary:
    "Upload a Statement of Applicability as CSV or XLSX; nothing is written to the assessment yet",
  ...forClient("import.run"),
  request: { params: clientPath, headers: idempotencyKey, body: body(StageImport) },
  responses: {
    201: json(View, "Staged, with guesses"),
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
  responses: { 200: json(View, "The import"), ...problems(401, 403, 404) },
});

export const reread = createRoute({
  method: "put",
  path: `${base}/{jobId}/reading`,
  operationId: "rereadImport",
  tags,
  summary: "Read the file in another way: another sheet, headings or encoding; guesses begin anew",
  ...forClient("import.run"),
  request: { params: one, headers: ifMatch, body: body(RereadImport) },
  responses: {
    200: json(View, "The new preview"),
    ...problems(401, 403, 404, 409, 412, 422, 428),
  },
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
    200: json(View, "The new preview"),
    ...problems(401, 403, 404, 409, 412, 422, 428),
  },
});

export const answer = createRoute({
  method: "put",
  path: `${base}/{jobId}/answers`,
  operationId: "answerImport",
  tags,
  summary:
    "Decide what a file of the edition of 2013 does not decide by itself; gives a new preview",
  ...forClient("import.run"),
  request: { params: one, headers: ifMatch, body: body(AnswerImport) },
  responses: {
    200: json(View, "The new preview"),
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
  responses: { 202: json(View, "It runs"), ...problems(401, 403, 404, 409, 412, 422, 428) },
});

export const undo = createRoute({
  method: "post",
  path: `${base}/{jobId}/undo`,
  operationId: "undoImport",
  tags,
  summary: "Take back what the import changed, in the background; what was touched since stays",
  ...forClient("import.run"),
  request: { params: one, headers: idempotencyKey.extend(ifMatch.shape) },
  responses: { 202: json(View, "It runs"), ...problems(401, 403, 404, 409, 412, 422, 428) },
});
