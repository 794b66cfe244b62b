import { createRoute } from "@hono/zod-openapi";
import { forClient } from "../http/access.ts";
import { body, clientPath, ifMatch, json, problems } from "../http/exchange.ts";
import {
  ApproveMethod,
  ConfirmRerating,
  MethodVersions,
  MethodVersionsQuery,
  MethodView,
  Reratings,
  WriteMethod,
} from "./schema.ts";

const tags = ["Risk method"];
const base = "/api/v1/tenants/{tenantId}/risk/method";
const refusals = problems(401, 403, 404, 409, 412, 422, 428);

export const read = createRoute({
  method: "get",
  path: base,
  operationId: "readRiskMethod",
  tags,
  summary: "How risks are judged: what is in force, what is drafted, who may sign",
  ...forClient("risk.read"),
  request: { params: clientPath },
  responses: { 200: json(MethodView, "The method"), ...problems(401, 403, 404) },
});

export const versions = createRoute({
  method: "get",
  path: `${base}/versions`,
  operationId: "listRiskMethodVersions",
  tags,
  summary: "The versions of the method that were approved, newest first",
  ...forClient("risk.read"),
  request: { params: clientPath, query: MethodVersionsQuery },
  responses: { 200: json(MethodVersions, "A page"), ...problems(401, 403, 404, 422) },
});

export const write = createRoute({
  method: "put",
  path: `${base}/draft`,
  operationId: "writeRiskMethod",
  tags,
  summary: "Write the draft of the method; what is approved stays in force",
  ...forClient("method.write"),
  request: { params: clientPath, headers: ifMatch, body: body(WriteMethod) },
  responses: { 200: json(MethodView, "Written"), ...refusals },
});

export const discard = createRoute({
  method: "delete",
  path: `${base}/draft`,
  operationId: "discardRiskMethod",
  tags,
  summary: "Throw the draft of the method away",
  ...forClient("method.write"),
  request: { params: clientPath, headers: ifMatch },
  responses: { 200: json(MethodView, "Discarded"), ...refusals },
});

export const approve = createRoute({
  method: "put",
  path: `${base}/approval`,
  operationId: "approveRiskMethod",
  tags,
  summary:
    "Approve the draft as top management; not one's own work, unless declared a small organisation",
  ...forClient("method.approve"),
  request: { params: clientPath, headers: ifMatch, body: body(ApproveMethod) },
  responses: { 200: json(MethodView, "Approved"), ...refusals },
});

export const proposal = createRoute({
  method: "get",
  path: `${base}/rerating`,
  operationId: "readRerating",
  tags,
  summary: "What the version that waits would do to the ratings, and which want a look",
  ...forClient("risk.read"),
  request: { params: clientPath },
  responses: {
    200: json(Reratings, "The proposal; nothing is applied"),
    ...problems(401, 403, 404),
  },
});

export const rerate = createRoute({
  method: "put",
  path: `${base}/rerating`,
  operationId: "confirmRerating",
  tags,
  summary: "Confirm the re-rating that was looked at: the version that waits comes into force",
  ...forClient("method.write"),
  request: { params: clientPath, headers: ifMatch, body: body(ConfirmRerating) },
  responses: { 200: json(MethodView, "It runs; read the method for its progress"), ...refusals },
});
