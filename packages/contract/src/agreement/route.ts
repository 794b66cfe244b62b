import { createRoute } from "@hono/zod-openapi";
import { AgreementId } from "@tandem/domain/id";
import type { z } from "zod";
import { forClient } from "../http/access.ts";
import { body, clientPath, idempotencyKey, ifMatch, json, problems } from "../http/exchange.ts";
import {
  AgreementDetail,
  Agreements,
  AgreementView,
  ApproveAgreement,
  CreateAgreement,
  DescribeAgreement,
  EndAgreement,
  RenewAgreement,
  ReturnAgreement,
  SubmitAgreement,
  WriteAgreement,
} from "./schema.ts";

const tags = ["Agreements"];
const base = "/api/v1/tenants/{tenantId}/service/agreements";
const at = `${base}/{agreementId}` as const;
const one = clientPath.extend({ agreementId: AgreementId });
const refusals = problems(401, 403, 404, 409, 412, 422, 428);

const given = <S extends z.ZodType>(schema: S) => ({
  params: one,
  headers: ifMatch,
  body: body(schema),
});

export const list = createRoute({
  method: "get",
  path: base,
  operationId: "listAgreements",
  tags,
  summary: "Agreements with customers, groups inside and suppliers, and where each stands",
  ...forClient("service.read"),
  request: { params: clientPath },
  responses: { 200: json(Agreements, "The whole list"), ...problems(401, 403, 404) },
});

export const create = createRoute({
  method: "post",
  path: base,
  operationId: "createAgreement",
  tags,
  summary: "Enter an agreement, with its first version as a draft",
  ...forClient("service.write"),
  request: { params: clientPath, headers: idempotencyKey, body: body(CreateAgreement) },
  responses: { 201: json(AgreementView, "Entered"), ...problems(401, 403, 404, 409, 422) },
});

export const read = createRoute({
  method: "get",
  path: at,
  operationId: "readAgreement",
  tags,
  summary: "An agreement with its versions, and what is promised outside but not carried inside",
  ...forClient("service.read"),
  request: { params: one },
  responses: { 200: json(AgreementDetail, "The agreement"), ...problems(401, 403, 404) },
});

export const describe = createRoute({
  method: "put",
  path: at,
  operationId: "describeAgreement",
  tags,
  summary: "Change name, party or owner; what is agreed stays",
  ...forClient("service.write"),
  request: given(DescribeAgreement),
  responses: { 200: json(AgreementView, "Changed"), ...refusals },
});

export const write = createRoute({
  method: "put",
  path: `${at}/draft`,
  operationId: "writeAgreement",
  tags,
  summary: "Write the next version; the one in force goes on until this one is approved and begins",
  ...forClient("service.write"),
  request: given(WriteAgreement),
  responses: { 200: json(AgreementView, "Written"), ...refusals },
});

export const submit = createRoute({
  method: "put",
  path: `${at}/submission`,
  operationId: "submitAgreement",
  tags,
  summary: "Hand the draft over for approval, to one person or to whoever may approve",
  ...forClient("service.write"),
  request: given(SubmitAgreement),
  responses: { 200: json(AgreementView, "In review"), ...refusals },
});

export const sendBack = createRoute({
  method: "put",
  path: `${at}/return`,
  operationId: "returnAgreement",
  tags,
  summary: "Give the version in review back to its author with a reason, or take it back",
  ...forClient("service.write"),
  request: given(ReturnAgreement),
  responses: { 200: json(AgreementView, "A draft again"), ...refusals },
});

export const approve = createRoute({
  method: "put",
  path: `${at}/approval`,
  operationId: "approveAgreement",
  tags,
  summary: "Approve the version in review and say who agreed for the other side; not one's own",
  ...forClient("agreement.approve"),
  request: given(ApproveAgreement),
  responses: { 200: json(AgreementView, "Agreed"), ...refusals },
});

export const renew = createRoute({
  method: "put",
  path: `${at}/review`,
  operationId: "renewAgreement",
  tags,
  summary: "Record that the version in force was reviewed and holds on",
  ...forClient("agreement.approve"),
  request: given(RenewAgreement),
  responses: { 200: json(AgreementView, "Reviewed"), ...refusals },
});

export const end = createRoute({
  method: "put",
  path: `${at}/end`,
  operationId: "endAgreement",
  tags,
  summary: "End an agreement with a day and a reason; it stays readable",
  ...forClient("agreement.approve"),
  request: given(EndAgreement),
  responses: { 200: json(AgreementView, "Ended"), ...refusals },
});
