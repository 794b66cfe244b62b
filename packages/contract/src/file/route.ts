import { createRoute } from "@hono/zod-openapi";
import { FileId } from "@tandem/domain/id";
import { forClient } from "../http/access.ts";
import { body, clientPath, idempotencyKey, ifMatch, json, problems } from "../http/exchange.ts";
import { UploadBody, UploadView } from "./schema.ts";

const tags = ["Files"];
const base = "/api/v1/tenants/{tenantId}/uploads";

export const begin = createRoute({
  method: "post",
  path: base,
  operationId: "beginUpload",
  tags,
  summary: "Announce a file and learn where to send it; it counts once something is made of it",
  ...forClient("evidence.write"),
  request: { params: clientPath, headers: idempotencyKey, body: body(UploadBody) },
  responses: { 201: json(UploadView, "Announced"), ...problems(401, 403, 404, 409, 422) },
});

export const abandon = createRoute({
  method: "delete",
  path: `${base}/{fileId}`,
  operationId: "abandonUpload",
  tags,
  summary: "Give up a file that is on its way; what was sent of it is removed",
  ...forClient("evidence.write"),
  request: { params: clientPath.extend({ fileId: FileId }), headers: ifMatch },
  responses: { 204: { description: "Removed" }, ...problems(401, 403, 404, 412, 428) },
});
