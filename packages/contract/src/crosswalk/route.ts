import { createRoute } from "@hono/zod-openapi";
import { Pair } from "@tandem/domain/crosswalk/override";
import { forClient } from "../http/access.ts";
import { body, clientPath, ifMatch, json, problems } from "../http/exchange.ts";
import { OverrideBody, Overrides, OverrideView, SecondStandard } from "./schema.ts";

const tags = ["Crosswalk"];
const base = "/api/v1/tenants/{tenantId}/crosswalk";

export const listOverrides = createRoute({
  method: "get",
  path: `${base}/overrides`,
  operationId: "listOverrides",
  tags,
  summary: "Rows of the crosswalk that this client has overridden, each with its reason",
  ...forClient("assessment.read"),
  request: { params: clientPath },
  responses: { 200: json(Overrides, "All of them, at most 500"), ...problems(401, 403, 404) },
});

export const override = createRoute({
  method: "put",
  path: `${base}/overrides/{iso27001}/{iso20000}`,
  operationId: "overrideRow",
  tags,
  summary: "Leave a row out, give it another relation, add one, or take that back",
  ...forClient("crosswalk.override"),
  request: { params: clientPath.extend(Pair.shape), headers: ifMatch, body: body(OverrideBody) },
  responses: {
    200: json(OverrideView, "Saved"),
    ...problems(401, 403, 404, 409, 412, 422, 428),
  },
});

export const secondStandard = createRoute({
  method: "get",
  path: `${base}/second-standard`,
  operationId: "readSecondStandard",
  tags,
  summary: "What is done and what is left on the way to the other standard, and conflicts",
  ...forClient("assessment.read"),
  request: { params: clientPath },
  responses: { 200: json(SecondStandard, "As last computed"), ...problems(401, 403, 404) },
});
