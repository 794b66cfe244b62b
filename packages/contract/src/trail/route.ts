import { createRoute } from "@hono/zod-openapi";
import { forClient } from "../http/access.ts";
import { clientPath, json, problems } from "../http/exchange.ts";
import { Trail, TrailQuery, TrailVerification } from "./schema.ts";

const tags = ["Audit trail"];

export const list = createRoute({
  method: "get",
  path: "/api/v1/tenants/{tenantId}/trail",
  operationId: "listTrail",
  tags,
  summary: "Who did what, newest first",
  ...forClient("trail.read"),
  request: { params: clientPath, query: TrailQuery },
  responses: { 200: json(Trail, "A page"), ...problems(401, 403, 404, 422) },
});

export const verification = createRoute({
  method: "get",
  path: "/api/v1/tenants/{tenantId}/trail/verification",
  operationId: "verifyTrail",
  tags,
  summary: "Recompute every chain of the trail and report what does not fit",
  ...forClient("trail.read"),
  request: { params: clientPath },
  responses: { 200: json(TrailVerification, "The result"), ...problems(401, 403, 404) },
});
