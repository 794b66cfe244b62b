import { createRoute } from "@hono/zod-openapi";
import { forClient } from "../http/access.ts";
import { clientPath, json, problems } from "../http/exchange.ts";
import { ReadinessView } from "./schema.ts";

export const read = createRoute({
  method: "get",
  path: "/api/v1/tenants/{tenantId}/readiness",
  operationId: "readReadiness",
  tags: ["Readiness"],
  summary: "Scores, gates, verdict and reasons of the standards sought, as last computed",
  ...forClient("client.read"),
  request: { params: clientPath },
  responses: { 200: json(ReadinessView, "As of its date"), ...problems(401, 403, 404) },
});
