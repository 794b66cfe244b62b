import { createRoute } from "@hono/zod-openapi";
import { Standard } from "@tandem/domain/profile";
import { forClient } from "../http/access.ts";
import { body, clientPath, ifMatch, json, problems } from "../http/exchange.ts";
import {
  ApproveScope,
  Scopes,
  ScopeVersions,
  ScopeVersionsQuery,
  ScopeView,
  WriteScope,
} from "./schema.ts";

const tags = ["Scope"];
const base = "/api/v1/tenants/{tenantId}/scopes";
const one = clientPath.extend({ standard: Standard });
const refusals = problems(401, 403, 404, 409, 412, 422, 428);

export const list = createRoute({
  method: "get",
  path: base,
  operationId: "listScopes",
  tags,
  summary: "What each standard covers in this client, and who may sign it",
  ...forClient("scope.read"),
  request: { params: clientPath },
  responses: { 200: json(Scopes, "One for each standard"), ...problems(401, 403, 404) },
});

export const versions = createRoute({
  method: "get",
  path: `${base}/{standard}/versions`,
  operationId: "listScopeVersions",
  tags,
  summary: "The versions of a scope that were approved, newest first",
  ...forClient("scope.read"),
  request: { params: one, query: ScopeVersionsQuery },
  responses: { 200: json(ScopeVersions, "A page"), ...problems(401, 403, 404, 422) },
});

export const write = createRoute({
  method: "put",
  path: `${base}/{standard}`,
  operationId: "writeScope",
  tags,
  summary: "Write the draft of a scope; what is approved goes on until the draft is approved",
  ...forClient("scope.write"),
  request: { params: one, headers: ifMatch, body: body(WriteScope) },
  responses: { 200: json(ScopeView, "Written"), ...refusals },
});

export const approve = createRoute({
  method: "put",
  path: `${base}/{standard}/approval`,
  operationId: "approveScope",
  tags,
  summary: "Sign a scope as top management, which freezes it as the next version",
  ...forClient("scope.approve"),
  request: { params: one, headers: ifMatch, body: body(ApproveScope) },
  responses: { 200: json(ScopeView, "Approved"), ...refusals },
});
