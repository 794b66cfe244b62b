import { createRoute } from "@hono/zod-openapi";
import { Requirement } from "@tandem/domain/assessment";
import { forClient } from "../http/access.ts";
import { body, clientPath, idempotencyKey, ifMatch, json, problems } from "../http/exchange.ts";
import { pageQuery } from "../http/paging.ts";
import { Trail as History } from "../trail/schema.ts";
import {
  ApplicabilityBody,
  Assessments,
  AssessmentView,
  AssignmentBody,
  Assignments,
  AssignmentsBody,
  ClaimBody,
  VerificationBody,
} from "./schema.ts";

const tags = ["Assessment"];
const base = "/api/v1/tenants/{tenantId}/assessment";
const one = clientPath.extend({ requirement: Requirement });
const refusals = problems(401, 403, 404, 409, 412, 422, 428);

export const list = createRoute({
  method: "get",
  path: base,
  operationId: "listAssessment",
  tags,
  summary: "Every requirement of the standards sought, in both lanes",
  ...forClient("assessment.read"),
  request: { params: clientPath },
  responses: { 200: json(Assessments, "The whole list, at most 186"), ...problems(401, 403, 404) },
});

export const read = createRoute({
  method: "get",
  path: `${base}/{requirement}`,
  operationId: "readAssessment",
  tags,
  summary: "One requirement in both lanes",
  ...forClient("assessment.read"),
  request: { params: one },
  responses: { 200: json(AssessmentView, "The requirement"), ...problems(401, 403, 404, 422) },
});

export const history = createRoute({
  method: "get",
  path: `${base}/{requirement}/history`,
  operationId: "readHistory",
  tags,
  summary: "Who did and said what about a requirement, newest first",
  ...forClient("assessment.read"),
  request: { params: one, query: pageQuery },
  responses: { 200: json(History, "A page"), ...problems(401, 403, 404, 422) },
});

export const claim = createRoute({
  method: "put",
  path: `${base}/{requirement}/claim`,
  operationId: "claim",
  tags,
  summary: "Answer a requirement for the client",
  ...forClient("assessment.claim"),
  request: { params: one, headers: ifMatch, body: body(ClaimBody) },
  responses: { 200: json(AssessmentView, "Saved"), ...refusals },
});

export const decide = createRoute({
  method: "put",
  path: `${base}/{requirement}/applicability`,
  operationId: "decideApplicability",
  tags,
  summary: "Decide whether a control of Annex A applies, and why",
  ...forClient("assessment.claim"),
  request: { params: one, headers: ifMatch, body: body(ApplicabilityBody) },
  responses: { 200: json(AssessmentView, "Saved"), ...refusals },
});

export const assign = createRoute({
  method: "put",
  path: `${base}/{requirement}/assignee`,
  operationId: "assignRequirement",
  tags,
  summary: "Give a requirement to a member of the client or to nobody, with a due date",
  ...forClient("assessment.assign"),
  request: { params: one, headers: ifMatch, body: body(AssignmentBody) },
  responses: { 200: json(AssessmentView, "Saved"), ...refusals },
});

export const assignMany = createRoute({
  method: "post",
  path: `${base}/assignments`,
  operationId: "assignRequirements",
  tags,
  summary: "Give several requirements to a member of the client, or set when they are due",
  ...forClient("assessment.assign"),
  request: { params: clientPath, headers: idempotencyKey, body: body(AssignmentsBody) },
  responses: {
    200: json(Assignments, "What became of each"),
    ...problems(401, 403, 404, 409, 412, 422),
  },
});

export const verify = createRoute({
  method: "put",
  path: `${base}/{requirement}/verification`,
  operationId: "verify",
  tags,
  summary: "Verify or challenge what the client claims; never one's own answer",
  ...forClient("assessment.verify"),
  request: { params: one, headers: ifMatch, body: body(VerificationBody) },
  responses: { 200: json(AssessmentView, "Saved"), ...refusals },
});
