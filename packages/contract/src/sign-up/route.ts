import { createRoute } from "@hono/zod-openapi";
import { SetupView } from "../firm/schema.ts";
import { forClient, forUser } from "../http/access.ts";
import { body, clientPath, idempotencyKey, ifMatch, json, problems } from "../http/exchange.ts";
import { SignUp } from "./schema.ts";

const tags = ["Sign-up"];

export const signUp = createRoute({
  method: "post",
  path: "/api/v1/tenants",
  operationId: "signUp",
  tags,
  summary: "Sign one's own company up, without a firm, and become its first administrator",
  description: "One person may sign up three companies.",
  ...forUser,
  request: { headers: idempotencyKey, body: body(SignUp) },
  responses: { 202: json(SetupView, "Reserved; the setup runs"), ...problems(401, 409, 422) },
});

export const readSetup = createRoute({
  method: "get",
  path: "/api/v1/tenants/{tenantId}/setup",
  operationId: "readSetup",
  tags,
  summary: "How far the setup is; it is answered before the workspace is open",
  ...forClient("client.read"),
  request: { params: clientPath },
  responses: { 200: json(SetupView, "Step by step"), ...problems(401, 403, 404) },
});

export const retrySetup = createRoute({
  method: "post",
  path: "/api/v1/tenants/{tenantId}/setup/retry",
  operationId: "retrySetup",
  tags,
  summary: "Go on with a setup that failed",
  ...forClient("client.configure"),
  request: { params: clientPath, headers: idempotencyKey.extend(ifMatch.shape) },
  responses: { 202: json(SetupView, "It runs again"), ...problems(401, 403, 404, 409, 412, 428) },
});
