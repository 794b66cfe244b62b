import { createRoute } from "@hono/zod-openapi";
import { UserId } from "@tandem/domain/id";
import { forClient, forFirm } from "../http/access.ts";
import { body, clientPath, firmPath, ifMatch, json, problems } from "../http/exchange.ts";
import {
  ChangeClientRole,
  ChangeFirmRole,
  ClientMembers,
  ClientMemberView,
  FirmMembers,
  FirmMemberView,
} from "./schema.ts";

const tags = ["Members"];
const firmMemberPath = firmPath.extend({ userId: UserId });
const clientMemberPath = clientPath.extend({ userId: UserId });

export const listOfFirm = createRoute({
  method: "get",
  path: "/api/v1/firms/{firmId}/members",
  operationId: "listFirmMembers",
  tags,
  summary: "Everyone in the firm",
  ...forFirm("firm.read"),
  request: { params: firmPath },
  responses: { 200: json(FirmMembers, "The whole list"), ...problems(401, 403, 404) },
});

export const changeOfFirm = createRoute({
  method: "patch",
  path: "/api/v1/firms/{firmId}/members/{userId}",
  operationId: "changeFirmMember",
  tags,
  summary: "Give a member of the firm another role",
  ...forFirm("firm.members.manage"),
  request: { params: firmMemberPath, headers: ifMatch, body: body(ChangeFirmRole) },
  responses: {
    200: json(FirmMemberView, "Changed"),
    ...problems(401, 403, 404, 409, 412, 422, 428),
  },
});

export const removeOfFirm = createRoute({
  method: "delete",
  path: "/api/v1/firms/{firmId}/members/{userId}",
  operationId: "removeFirmMember",
  tags,
  summary: "Take a member out of the firm and out of its clients",
  ...forFirm("firm.members.manage"),
  request: { params: firmMemberPath, headers: ifMatch },
  responses: { 204: { description: "Gone, at once" }, ...problems(401, 403, 404, 409, 412, 428) },
});

export const listOfClient = createRoute({
  method: "get",
  path: "/api/v1/tenants/{tenantId}/members",
  operationId: "listClientMembers",
  tags,
  summary: "Everyone who may act in the client",
  ...forClient("members.read"),
  request: { params: clientPath },
  responses: { 200: json(ClientMembers, "The whole list"), ...problems(401, 403, 404) },
});

export const assignConsultant = createRoute({
  method: "put",
  path: "/api/v1/tenants/{tenantId}/consultants/{userId}",
  operationId: "assignConsultant",
  tags,
  summary: "Put a consultant of the firm into the client; repeating it changes nothing",
  ...forClient("members.manage"),
  request: { params: clientMemberPath },
  responses: { 200: json(ClientMemberView, "In the client"), ...problems(401, 403, 404, 409, 422) },
});

export const changeOfClient = createRoute({
  method: "patch",
  path: "/api/v1/tenants/{tenantId}/members/{userId}",
  operationId: "changeClientMember",
  tags,
  summary: "Give a member of the client another role",
  ...forClient("members.manage"),
  request: { params: clientMemberPath, headers: ifMatch, body: body(ChangeClientRole) },
  responses: {
    200: json(ClientMemberView, "Changed"),
    ...problems(401, 403, 404, 409, 412, 422, 428),
  },
});

export const removeOfClient = createRoute({
  method: "delete",
  path: "/api/v1/tenants/{tenantId}/members/{userId}",
  operationId: "removeClientMember",
  tags,
  summary: "Take a member out of the client",
  ...forClient("members.manage"),
  request: { params: clientMemberPath, headers: ifMatch },
  responses: { 204: { description: "Gone, at once" }, ...problems(401, 403, 404, 409, 412, 428) },
});
