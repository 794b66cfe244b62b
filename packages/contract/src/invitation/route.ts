import { createRoute } from "@hono/zod-openapi";
import { InvitationId } from "@tandem/domain/id";
import { forClient, forFirm, forUser } from "../http/access.ts";
import {
  body,
  clientPath,
  firmPath,
  idempotencyKey,
  ifMatch,
  json,
  problems,
} from "../http/exchange.ts";
import { pageQuery } from "../http/paging.ts";
import {
  Accepted,
  InvitationOffer,
  InvitationPage,
  InvitationView,
  InviteToClient,
  InviteToFirm,
  Secret,
} from "./schema.ts";

const tags = ["Invitations"];

export const look = createRoute({
  method: "post",
  path: "/api/v1/invitations/look",
  operationId: "lookAtInvitation",
  tags,
  summary: "What an invitation offers, before it is accepted",
  ...forUser,
  request: { headers: idempotencyKey, body: body(Secret) },
  responses: { 200: json(InvitationOffer, "The offer"), ...problems(401, 404, 409, 422) },
});

export const accept = createRoute({
  method: "post",
  path: "/api/v1/invitations/accept",
  operationId: "acceptInvitation",
  tags,
  summary: "Accept an invitation, once",
  ...forUser,
  request: { headers: idempotencyKey, body: body(Secret) },
  responses: { 200: json(Accepted, "A member now"), ...problems(401, 403, 404, 409, 422) },
});

export const inviteToFirm = createRoute({
  method: "post",
  path: "/api/v1/firms/{firmId}/invitations",
  operationId: "inviteToFirm",
  tags,
  summary: "Invite a person into the firm",
  ...forFirm("firm.members.manage"),
  request: { params: firmPath, headers: idempotencyKey, body: body(InviteToFirm) },
  responses: {
    201: json(InvitationView, "The mail is on its way"),
    ...problems(401, 403, 404, 409, 422),
  },
});

export const listOfFirm = createRoute({
  method: "get",
  path: "/api/v1/firms/{firmId}/invitations",
  operationId: "listFirmInvitations",
  tags,
  summary: "Invitations into the firm, newest first",
  ...forFirm("firm.members.manage"),
  request: { params: firmPath, query: pageQuery },
  responses: { 200: json(InvitationPage, "A page"), ...problems(401, 403, 404, 422) },
});

export const revokeOfFirm = createRoute({
  method: "post",
  path: "/api/v1/firms/{firmId}/invitations/{invitationId}/revoke",
  operationId: "revokeFirmInvitation",
  tags,
  summary: "Withdraw an invitation into the firm",
  ...forFirm("firm.members.manage"),
  request: {
    params: firmPath.extend({ invitationId: InvitationId }),
    headers: idempotencyKey.extend(ifMatch.shape),
  },
  responses: { 200: json(InvitationView, "Withdrawn"), ...problems(401, 403, 404, 409, 412, 428) },
});

export const inviteToClient = createRoute({
  method: "post",
  path: "/api/v1/tenants/{tenantId}/invitations",
  operationId: "inviteToClient",
  tags,
  summary: "Invite a person into the client",
  ...forClient("members.manage"),
  request: { params: clientPath, headers: idempotencyKey, body: body(InviteToClient) },
  responses: {
    201: json(InvitationView, "The mail is on its way"),
    ...problems(401, 403, 404, 409, 422),
  },
});

export const listOfClient = createRoute({
  method: "get",
  path: "/api/v1/tenants/{tenantId}/invitations",
  operationId: "listClientInvitations",
  tags,
  summary: "Invitations into the client, newest first",
  ...forClient("members.manage"),
  request: { params: clientPath, query: pageQuery },
  responses: { 200: json(InvitationPage, "A page"), ...problems(401, 403, 404, 422) },
});

export const revokeOfClient = createRoute({
  method: "post",
  path: "/api/v1/tenants/{tenantId}/invitations/{invitationId}/revoke",
  operationId: "revokeClientInvitation",
  tags,
  summary: "Withdraw an invitation into the client",
  ...forClient("members.manage"),
  request: {
    params: clientPath.extend({ invitationId: InvitationId }),
    headers: idempotencyKey.extend(ifMatch.shape),
  },
  responses: { 200: json(InvitationView, "Withdrawn"), ...problems(401, 403, 404, 409, 412, 428) },
});
