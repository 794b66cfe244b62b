import { createRoute } from "@hono/zod-openapi";
import { TenantId } from "@tandem/domain/id";
import { forFirm, forUser } from "../http/access.ts";
import { body, firmPath, idempotencyKey, ifMatch, json, problems } from "../http/exchange.ts";
import {
  ClientView,
  FirmView,
  FoundFirm,
  OnboardClient,
  Portfolio,
  SuspendClient,
} from "./schema.ts";

const tags = ["Firm"];
const clientOfFirm = firmPath.extend({ tenantId: TenantId });

export const found = createRoute({
  method: "post",
  path: "/api/v1/firms",
  operationId: "foundFirm",
  tags,
  summary: "Found a consultancy firm and become its owner",
  ...forUser,
  request: { headers: idempotencyKey, body: body(FoundFirm) },
  responses: { 201: json(FirmView, "Founded"), ...problems(401, 409, 422) },
});

export const read = createRoute({
  method: "get",
  path: "/api/v1/firms/{firmId}",
  operationId: "readFirm",
  tags,
  summary: "The firm, and what one may do in it",
  ...forFirm("firm.read"),
  request: { params: firmPath },
  responses: { 200: json(FirmView, "The firm"), ...problems(401, 404) },
});

export const portfolio = createRoute({
  method: "get",
  path: "/api/v1/firms/{firmId}/portfolio",
  operationId: "readPortfolio",
  tags,
  summary: "Every client one may see, with where it stands",
  ...forFirm("portfolio.read"),
  request: { params: firmPath },
  responses: { 200: json(Portfolio, "The whole list, at most 500"), ...problems(401, 403, 404) },
});

export const onboard = createRoute({
  method: "post",
  path: "/api/v1/firms/{firmId}/clients",
  operationId: "onboardClient",
  tags,
  summary: "Take on a client and start making its workspace",
  ...forFirm("client.create"),
  request: { params: firmPath, headers: idempotencyKey, body: body(OnboardClient) },
  responses: {
    202: json(ClientView, "Reserved; the setup runs"),
    ...problems(401, 403, 404, 409, 422),
  },
});

export const readClient = createRoute({
  method: "get",
  path: "/api/v1/firms/{firmId}/clients/{tenantId}",
  operationId: "readClientSetup",
  tags,
  summary: "How far a client's setup is",
  ...forFirm("portfolio.read"),
  request: { params: clientOfFirm },
  responses: { 200: json(ClientView, "Step by step"), ...problems(401, 403, 404) },
});

export const retry = createRoute({
  method: "post",
  path: "/api/v1/firms/{firmId}/clients/{tenantId}/retry",
  operationId: "retryClientSetup",
  tags,
  summary: "Go on with a setup that failed",
  ...forFirm("client.create"),
  request: { params: clientOfFirm, headers: idempotencyKey.extend(ifMatch.shape) },
  responses: { 202: json(ClientView, "It runs again"), ...problems(401, 403, 404, 409, 412, 428) },
});

export const suspend = createRoute({
  method: "post",
  path: "/api/v1/firms/{firmId}/clients/{tenantId}/suspend",
  operationId: "suspendClient",
  tags,
  summary: "Close a client's workspace to everyone; nothing is lost",
  ...forFirm("client.suspend"),
  request: {
    params: clientOfFirm,
    headers: idempotencyKey.extend(ifMatch.shape),
    body: body(SuspendClient),
  },
  responses: { 200: json(ClientView, "Suspended"), ...problems(401, 403, 404, 409, 412, 422, 428) },
});

export const reactivate = createRoute({
  method: "post",
  path: "/api/v1/firms/{firmId}/clients/{tenantId}/reactivate",
  operationId: "reactivateClient",
  tags,
  summary: "Open a suspended client's workspace again",
  ...forFirm("client.suspend"),
  request: { params: clientOfFirm, headers: idempotencyKey.extend(ifMatch.shape) },
  responses: { 200: json(ClientView, "Active"), ...problems(401, 403, 404, 409, 412, 428) },
});
