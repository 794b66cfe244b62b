import { createRoute } from "@hono/zod-openapi";
import { forClient } from "../http/access.ts";
import { body, clientPath, idempotencyKey, json, problems } from "../http/exchange.ts";
import { PickedView, PickScenario, WorkshopView } from "./schema.ts";

const tags = ["Risk workshop"];
const base = "/api/v1/tenants/{tenantId}/risk/workshop";

export const read = createRoute({
  method: "get",
  path: base,
  operationId: "readWorkshop",
  tags,
  summary: "Which scenarios of the library are in the register already",
  ...forClient("risk.read"),
  request: { params: clientPath },
  responses: { 200: json(WorkshopView, "The picks"), ...problems(401, 403, 404) },
});

export const pick = createRoute({
  method: "post",
  path: `${base}/picks`,
  operationId: "pickScenario",
  tags,
  summary: "Make a scenario of the library a risk of the client, owned and rated at once",
  ...forClient("risk.write"),
  request: { params: clientPath, headers: idempotencyKey, body: body(PickScenario) },
  responses: { 201: json(PickedView, "In the register"), ...problems(401, 403, 404, 409, 422) },
});
