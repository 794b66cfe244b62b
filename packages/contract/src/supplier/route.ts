import { createRoute } from "@hono/zod-openapi";
import { SupplierId } from "@tandem/domain/id";
import { forClient } from "../http/access.ts";
import { body, clientPath, idempotencyKey, ifMatch, json, problems } from "../http/exchange.ts";
import { DescribeSupplier, EndSupplier, SupplierView, Suppliers } from "./schema.ts";

const tags = ["Suppliers"];
const base = "/api/v1/tenants/{tenantId}/risk/suppliers";
const at = `${base}/{supplierId}` as const;
const one = clientPath.extend({ supplierId: SupplierId });
const refusals = problems(401, 403, 404, 409, 412, 422, 428);

export const list = createRoute({
  method: "get",
  path: base,
  operationId: "listSuppliers",
  tags,
  summary: "The register of suppliers, and what is due with each",
  ...forClient("risk.read"),
  request: { params: clientPath },
  responses: { 200: json(Suppliers, "The whole list"), ...problems(401, 403, 404) },
});

export const create = createRoute({
  method: "post",
  path: base,
  operationId: "addSupplier",
  tags,
  summary: "Put a supplier into the register",
  ...forClient("risk.write"),
  request: { params: clientPath, headers: idempotencyKey, body: body(DescribeSupplier) },
  responses: { 201: json(SupplierView, "In the register"), ...problems(401, 403, 404, 409, 422) },
});

export const describe = createRoute({
  method: "put",
  path: at,
  operationId: "describeSupplier",
  tags,
  summary: "Change what is said of a supplier",
  ...forClient("risk.write"),
  request: { params: one, headers: ifMatch, body: body(DescribeSupplier) },
  responses: { 200: json(SupplierView, "Changed"), ...refusals },
});

export const retire = createRoute({
  method: "put",
  path: `${at}/retirement`,
  operationId: "endSupplier",
  tags,
  summary: "End the relation to a supplier, with the reason; it is never deleted",
  ...forClient("risk.write"),
  request: { params: one, headers: ifMatch, body: body(EndSupplier) },
  responses: { 200: json(SupplierView, "Changed"), ...refusals },
});

export const reinstate = createRoute({
  method: "delete",
  path: `${at}/retirement`,
  operationId: "resumeSupplier",
  tags,
  summary: "Take the relation to a supplier up again",
  ...forClient("risk.write"),
  request: { params: one, headers: ifMatch },
  responses: { 200: json(SupplierView, "Changed"), ...problems(401, 403, 404, 409, 412, 428) },
});
