import { createRoute } from "@hono/zod-openapi";
import { ControlId } from "@tandem/domain/soa/own-control";
import { forClient } from "../http/access.ts";
import { body, clientPath, idempotencyKey, ifMatch, json, problems } from "../http/exchange.ts";
import {
  AddOwnControl,
  AnswerVoid,
  ApprovalView,
  ApproveStatement,
  ChangeOwnControl,
  ComparisonQuery,
  ComparisonView,
  OwnControlView,
  ProposeVoid,
  ReturnStatement,
  StatementView,
  SubmitStatement,
  versionPath,
  VersionPage,
  VersionQuery,
  VersionView,
} from "./schema.ts";

const tags = ["Statement of Applicability"];
const base = "/api/v1/tenants/{tenantId}/statement-of-applicability";
const one = clientPath.extend({ controlId: ControlId });
const refusals = problems(401, 403, 404, 409, 412, 422, 428);

export const read = createRoute({
  method: "get",
  path: base,
  operationId: "readStatement",
  tags,
  summary: "The Statement of Applicability as it stands: 93 controls and the organisation's own",
  ...forClient("assessment.read"),
  request: { params: clientPath },
  responses: { 200: json(StatementView, "The statement"), ...problems(401, 403, 404) },
});

export const addControl = createRoute({
  method: "post",
  path: `${base}/own-controls`,
  operationId: "addOwnControl",
  tags,
  summary: "Add a control of the organisation's own",
  ...forClient("assessment.claim"),
  request: { params: clientPath, headers: idempotencyKey, body: body(AddOwnControl) },
  responses: { 201: json(OwnControlView, "Added"), ...problems(401, 403, 404, 409, 422) },
});

export const changeControl = createRoute({
  method: "put",
  path: `${base}/own-controls/{controlId}`,
  operationId: "changeOwnControl",
  tags,
  summary: "Change what is stated of an own control",
  ...forClient("assessment.claim"),
  request: { params: one, headers: ifMatch, body: body(ChangeOwnControl) },
  responses: { 200: json(OwnControlView, "Changed"), ...refusals },
});

export const proposeVoid = createRoute({
  method: "put",
  path: `${base}/own-controls/{controlId}/void`,
  operationId: "proposeVoidOfOwnControl",
  tags,
  summary: "Propose to take an own control out, with a reason; a second person has to consent",
  ...forClient("assessment.claim"),
  request: { params: one, headers: ifMatch, body: body(ProposeVoid) },
  responses: { 200: json(OwnControlView, "Proposed"), ...refusals },
});

export const answerVoid = createRoute({
  method: "put",
  path: `${base}/own-controls/{controlId}/void/answer`,
  operationId: "answerVoidOfOwnControl",
  tags,
  summary: "Consent to take an own control out, or refuse; never one's own proposal",
  ...forClient("document.approve"),
  request: { params: one, headers: ifMatch, body: body(AnswerVoid) },
  responses: { 200: json(OwnControlView, "Answered"), ...refusals },
});

export const submit = createRoute({
  method: "put",
  path: `${base}/submission`,
  operationId: "submitStatement",
  tags,
  summary: "Put the statement as it stands forward for approval; names what hinders it",
  ...forClient("document.write"),
  request: { params: clientPath, headers: ifMatch, body: body(SubmitStatement) },
  responses: { 200: json(ApprovalView, "Put forward"), ...refusals },
});

export const giveBack = createRoute({
  method: "put",
  path: `${base}/submission/return`,
  operationId: "returnStatement",
  tags,
  summary: "Give back what was put forward, with a reason",
  ...forClient("document.write"),
  request: { params: clientPath, headers: ifMatch, body: body(ReturnStatement) },
  responses: { 200: json(ApprovalView, "Given back"), ...refusals },
});

export const approve = createRoute({
  method: "put",
  path: `${base}/approval`,
  operationId: "approveStatement",
  tags,
  summary:
    "Approve what was put forward as the next version; not one's own work, unless declared a small organisation",
  ...forClient("document.approve"),
  request: { params: clientPath, headers: ifMatch, body: body(ApproveStatement) },
  responses: { 200: json(ApprovalView, "Approved"), ...refusals },
});

export const versions = createRoute({
  method: "get",
  path: `${base}/versions`,
  operationId: "listStatementVersions",
  tags,
  summary: "Approved versions, newest first",
  ...forClient("assessment.read"),
  request: { params: clientPath, query: VersionQuery },
  responses: { 200: json(VersionPage, "A page"), ...problems(401, 403, 404, 422) },
});

export const readVersion = createRoute({
  method: "get",
  path: `${base}/versions/{number}`,
  operationId: "readStatementVersion",
  tags,
  summary: "An approved version, complete",
  ...forClient("assessment.read"),
  request: { params: clientPath.extend(versionPath) },
  responses: { 200: json(VersionView, "The version"), ...problems(401, 403, 404) },
});

export const compare = createRoute({
  method: "get",
  path: `${base}/comparison`,
  operationId: "compareStatements",
  tags,
  summary: "What differs between two versions, or a version and the statement as it stands",
  ...forClient("assessment.read"),
  request: { params: clientPath, query: ComparisonQuery },
  responses: { 200: json(ComparisonView, "The differences"), ...problems(401, 403, 404, 422) },
});
