import { createRoute } from "@hono/zod-openapi";
import { RiskId } from "@tandem/domain/id";
import { forClient } from "../http/access.ts";
import { body, clientPath, ifMatch, json, problems } from "../http/exchange.ts";
import { EstimateView, GiveEstimate, LossesView, SetTerms, TermsView } from "./schema.ts";

const tags = ["Loss in money"];
const base = "/api/v1/tenants/{tenantId}/risk/losses";
const refusals = problems(401, 403, 404, 409, 412, 422, 428);

export const list = createRoute({
  method: "get",
  path: base,
  operationId: "listLosses",
  tags,
  summary: "Every open risk with its estimate in money: the whole list",
  ...forClient("risk.read"),
  request: { params: clientPath },
  responses: { 200: json(LossesView, "The estimates"), ...problems(401, 403, 404) },
});

export const estimate = createRoute({
  method: "put",
  path: `${base}/{riskId}`,
  operationId: "estimateLoss",
  tags,
  summary: "Say how often a risk happens in a year and what it costs, or take that back",
  ...forClient("risk.write"),
  request: {
    params: clientPath.extend({ riskId: RiskId }),
    headers: ifMatch,
    body: body(GiveEstimate),
  },
  responses: { 200: json(EstimateView, "Said"), ...refusals },
});

export const terms = createRoute({
  method: "put",
  path: "/api/v1/tenants/{tenantId}/risk/loss-terms",
  operationId: "setLossTerms",
  tags,
  summary: "Say in which currency losses are estimated and how much of them is tolerated",
  ...forClient("method.write"),
  request: { params: clientPath, headers: ifMatch, body: body(SetTerms) },
  responses: { 200: json(TermsView, "Said"), ...refusals },
});
