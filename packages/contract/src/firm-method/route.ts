import { createRoute } from "@hono/zod-openapi";
import { forFirm } from "../http/access.ts";
import { body, firmPath, ifMatch, json, problems } from "../http/exchange.ts";
import { FirmMethods, KeepFirmMethods } from "./schema.ts";

const tags = ["Firm"];
const path = "/api/v1/firms/{firmId}/risk-methods";

export const read = createRoute({
  method: "get",
  path,
  operationId: "readFirmMethods",
  tags,
  summary: "The risk methods the firm begins with in its clients",
  ...forFirm("firm.read"),
  request: { params: firmPath },
  responses: { 200: json(FirmMethods, "The whole list"), ...problems(401, 403, 404) },
});

export const keep = createRoute({
  method: "put",
  path,
  operationId: "keepFirmMethods",
  tags,
  summary: "Keep the risk methods of the firm, wholly; clients that use one are not changed",
  ...forFirm("methodology.write"),
  request: { params: firmPath, headers: ifMatch, body: body(KeepFirmMethods) },
  responses: { 200: json(FirmMethods, "Kept"), ...problems(401, 403, 404, 412, 422, 428) },
});
