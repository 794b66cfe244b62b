import { createRoute } from "@hono/zod-openapi";
import { AssetId } from "@tandem/domain/id";
import { forClient } from "../http/access.ts";
import { body, clientPath, idempotencyKey, ifMatch, json, problems } from "../http/exchange.ts";
import { AssetView, Assets, DescribeAsset, RetireAsset } from "./schema.ts";

const tags = ["Assets"];
const base = "/api/v1/tenants/{tenantId}/risk/assets";
const at = `${base}/{assetId}` as const;
const one = clientPath.extend({ assetId: AssetId });
const refusals = problems(401, 403, 404, 409, 412, 422, 428);

export const list = createRoute({
  method: "get",
  path: base,
  operationId: "listAssets",
  tags,
  summary: "The register of assets, a small row each",
  ...forClient("risk.read"),
  request: { params: clientPath },
  responses: { 200: json(Assets, "The whole list"), ...problems(401, 403, 404) },
});

export const create = createRoute({
  method: "post",
  path: base,
  operationId: "addAsset",
  tags,
  summary: "Put an asset into the register",
  ...forClient("risk.write"),
  request: { params: clientPath, headers: idempotencyKey, body: body(DescribeAsset) },
  responses: { 201: json(AssetView, "In the register"), ...problems(401, 403, 404, 409, 422) },
});

export const read = createRoute({
  method: "get",
  path: at,
  operationId: "readAsset",
  tags,
  summary: "All that is said of one asset",
  ...forClient("risk.read"),
  request: { params: one },
  responses: { 200: json(AssetView, "The asset"), ...problems(401, 403, 404) },
});

export const describe = createRoute({
  method: "put",
  path: at,
  operationId: "describeAsset",
  tags,
  summary: "Change what is said of an asset; links that run in a circle are refused",
  ...forClient("risk.write"),
  request: { params: one, headers: ifMatch, body: body(DescribeAsset) },
  responses: { 200: json(AssetView, "Changed"), ...refusals },
});

export const retire = createRoute({
  method: "put",
  path: `${at}/retirement`,
  operationId: "retireAsset",
  tags,
  summary: "Take an asset out of use, with the reason; it is never deleted",
  ...forClient("risk.write"),
  request: { params: one, headers: ifMatch, body: body(RetireAsset) },
  responses: { 200: json(AssetView, "Changed"), ...refusals },
});

export const reinstate = createRoute({
  method: "delete",
  path: `${at}/retirement`,
  operationId: "reinstateAsset",
  tags,
  summary: "Bring a retired asset back into use",
  ...forClient("risk.write"),
  request: { params: one, headers: ifMatch },
  responses: { 200: json(AssetView, "Changed"), ...problems(401, 403, 404, 409, 412, 428) },
});
