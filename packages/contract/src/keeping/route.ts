import { createRoute } from "@hono/zod-openapi";
import { ProposalId } from "@tandem/domain/id";
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
  KeepingView,
  Kept,
  ProposalOffer,
  ProposalPage,
  ProposalSecret,
  ProposalView,
  Propose,
} from "./schema.ts";

const tags = ["Keeping"];
const sent = json(ProposalView, "The mail is on its way");
const withdrawn = json(ProposalView, "Withdrawn");
const both = idempotencyKey.extend(ifMatch.shape);

export const read = createRoute({
  method: "get",
  path: "/api/v1/tenants/{tenantId}/keeping",
  operationId: "readKeeping",
  tags,
  summary: "Which firm keeps the client, if any",
  ...forClient("client.read"),
  request: { params: clientPath },
  responses: { 200: json(KeepingView, "The firm, or none"), ...problems(401, 403, 404) },
});

export const end = createRoute({
  method: "post",
  path: "/api/v1/tenants/{tenantId}/keeping/end",
  operationId: "endKeeping",
  tags,
  summary: "End the firm's keeping: the firm has no access any more, the client's data stays",
  ...forClient("keeping.manage"),
  request: { params: clientPath, headers: both },
  responses: { 200: json(KeepingView, "It has ended"), ...problems(401, 403, 404, 409, 412, 428) },
});

export const proposeToFirm = createRoute({
  method: "post",
  path: "/api/v1/tenants/{tenantId}/keeping/proposals",
  operationId: "proposeToFirm",
  tags,
  summary: "Ask an owner of a firm that the firm keeps the client",
  ...forClient("keeping.manage"),
  request: { params: clientPath, headers: idempotencyKey, body: body(Propose) },
  responses: { 201: sent, ...problems(401, 403, 404, 409, 422) },
});

export const listToFirms = createRoute({
  method: "get",
  path: "/api/v1/tenants/{tenantId}/keeping/proposals",
  operationId: "listProposalsToFirms",
  tags,
  summary: "What the client proposed to firms, newest first",
  ...forClient("keeping.manage"),
  request: { params: clientPath, query: pageQuery },
  responses: { 200: json(ProposalPage, "A page"), ...problems(401, 403, 404, 422) },
});

export const withdrawToFirm = createRoute({
  method: "post",
  path: "/api/v1/tenants/{tenantId}/keeping/proposals/{proposalId}/withdraw",
  operationId: "withdrawProposalToFirm",
  tags,
  summary: "Take a proposal to a firm back",
  ...forClient("keeping.manage"),
  request: { params: clientPath.extend({ proposalId: ProposalId }), headers: both },
  responses: { 200: withdrawn, ...problems(401, 403, 404, 409, 412, 428) },
});

export const proposeToClient = createRoute({
  method: "post",
  path: "/api/v1/firms/{firmId}/proposals",
  operationId: "proposeToClient",
  tags,
  summary: "Ask an administrator of a company that the firm keeps it",
  description:
    "The answer is the same whether or not anyone of that address administers a company: nothing can be found out by asking.",
  ...forFirm("client.take_over"),
  request: { params: firmPath, headers: idempotencyKey, body: body(Propose) },
  responses: { 201: sent, ...problems(401, 403, 404, 409, 422) },
});

export const listToClients = createRoute({
  method: "get",
  path: "/api/v1/firms/{firmId}/proposals",
  operationId: "listProposalsToClients",
  tags,
  summary: "What the firm proposed to companies, newest first",
  ...forFirm("client.take_over"),
  request: { params: firmPath, query: pageQuery },
  responses: { 200: json(ProposalPage, "A page"), ...problems(401, 403, 404, 422) },
});

export const withdrawToClient = createRoute({
  method: "post",
  path: "/api/v1/firms/{firmId}/proposals/{proposalId}/withdraw",
  operationId: "withdrawProposalToClient",
  tags,
  summary: "Take a proposal to a company back",
  ...forFirm("client.take_over"),
  request: { params: firmPath.extend({ proposalId: ProposalId }), headers: both },
  responses: { 200: withdrawn, ...problems(401, 403, 404, 409, 412, 428) },
});

export const look = createRoute({
  method: "post",
  path: "/api/v1/proposals/look",
  operationId: "lookAtProposal",
  tags,
  summary: "What is proposed, and which of one's own firms or companies could take it up",
  ...forUser,
  request: { headers: idempotencyKey, body: body(ProposalSecret) },
  responses: { 200: json(ProposalOffer, "The proposal"), ...problems(401, 404, 409, 422) },
});

export const decline = createRoute({
  method: "post",
  path: "/api/v1/proposals/decline",
  operationId: "declineProposal",
  tags,
  summary: "Say no to a proposal, for good",
  ...forUser,
  request: { headers: idempotencyKey, body: body(ProposalSecret) },
  responses: { 204: { description: "Declined" }, ...problems(401, 403, 404, 409, 422) },
});

export const acceptOfClient = createRoute({
  method: "post",
  path: "/api/v1/firms/{firmId}/proposals/accept",
  operationId: "acceptProposalOfClient",
  tags,
  summary: "Take a client's proposal up: this firm keeps it from now on",
  ...forFirm("client.take_over"),
  request: { params: firmPath, headers: idempotencyKey, body: body(ProposalSecret) },
  responses: { 200: json(Kept, "The firm keeps the client"), ...problems(401, 403, 404, 409, 422) },
});

export const acceptOfFirm = createRoute({
  method: "post",
  path: "/api/v1/tenants/{tenantId}/keeping/accept",
  operationId: "acceptProposalOfFirm",
  tags,
  summary: "Take a firm's proposal up: it keeps this company from now on",
  ...forClient("keeping.manage"),
  request: { params: clientPath, headers: idempotencyKey, body: body(ProposalSecret) },
  responses: { 200: json(Kept, "The firm keeps the client"), ...problems(401, 403, 404, 409, 422) },
});
