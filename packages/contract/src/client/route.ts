import { createRoute } from "@hono/zod-openapi";
import { forClient } from "../http/access.ts";
import { body, clientPath, ifMatch, json, problems } from "../http/exchange.ts";
import { ChangeProfile, ProfileView } from "./schema.ts";

const tags = ["Client"];

export const read = createRoute({
  method: "get",
  path: "/api/v1/tenants/{tenantId}",
  operationId: "readClient",
  tags,
  summary: "The client's profile, and what one may do in it",
  ...forClient("client.read"),
  request: { params: clientPath },
  responses: { 200: json(ProfileView, "The profile"), ...problems(401, 403, 404) },
});

export const change = createRoute({
  method: "put",
  path: "/api/v1/tenants/{tenantId}",
  operationId: "changeClient",
  tags,
  summary:
    "Change the client's profile: name, standards, certificates, dates, small organisation, thresholds",
  ...forClient("client.configure"),
  request: { params: clientPath, headers: ifMatch, body: body(ChangeProfile) },
  responses: { 200: json(ProfileView, "Changed"), ...problems(401, 403, 404, 409, 412, 422, 428) },
});
