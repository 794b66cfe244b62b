import { createRoute } from "@hono/zod-openapi";
import { z } from "zod";
import { forClient } from "../http/access.ts";
import { clientPath, json, problems } from "../http/exchange.ts";
import { HistoryRange, HistoryView, ReadinessView, WhatIfQuery, WhatIfView } from "./schema.ts";

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

export const history = createRoute({
  method: "get",
  path: "/api/v1/tenants/{tenantId}/readiness/history",
  operationId: "readReadinessHistory",
  tags: ["Readiness"],
  summary: "The scores day by day, and when the verified ones will be what Stage 2 needs",
  ...forClient("client.read"),
  request: { params: clientPath, query: z.object({ range: HistoryRange.default("quarter") }) },
  responses: { 200: json(HistoryView, "In order of the days"), ...problems(401, 403, 404, 422) },
});

export const whatIf = createRoute({
  method: "get",
  path: "/api/v1/tenants/{tenantId}/readiness/what-if",
  operationId: "readWhatIf",
  tags: ["Readiness"],
  summary: "Scores, gates and verdicts as they would be with some steps done; changes nothing",
  ...forClient("client.read"),
  request: { params: clientPath, query: WhatIfQuery },
  responses: { 200: json(WhatIfView, "Now, and then"), ...problems(401, 403, 404, 422) },
});
