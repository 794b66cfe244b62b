import { createRoute } from "@hono/zod-openapi";
import { ServiceId } from "@tandem/domain/id";
import type { z } from "zod";
import { forClient } from "../http/access.ts";
import { body, clientPath, idempotencyKey, ifMatch, json, problems } from "../http/exchange.ts";
import {
  AnswerRetirement,
  AskRetirement,
  Catalogue,
  CreateService,
  DescribeService,
  PublishService,
  ServiceView,
} from "./schema.ts";

const tags = ["Service catalogue"];
const base = "/api/v1/tenants/{tenantId}/service/catalogue";
const at = `${base}/{serviceId}` as const;
const one = clientPath.extend({ serviceId: ServiceId });
const refusals = problems(401, 403, 404, 409, 412, 422, 428);

const given = <S extends z.ZodType>(schema: S) => ({
  params: one,
  headers: ifMatch,
  body: body(schema),
});

export const list = createRoute({
  method: "get",
  path: base,
  operationId: "listServices",
  tags,
  summary:
    "The service catalogue: each service as it was published last, or as a draft before that",
  ...forClient("service.read"),
  request: { params: clientPath },
  responses: { 200: json(Catalogue, "The whole list"), ...problems(401, 403, 404) },
});

export const create = createRoute({
  method: "post",
  path: base,
  operationId: "createService",
  tags,
  summary: "Enter a service as a draft",
  ...forClient("service.write"),
  request: { params: clientPath, headers: idempotencyKey, body: body(CreateService) },
  responses: { 201: json(ServiceView, "Entered"), ...problems(401, 403, 404, 409, 422) },
});

export const read = createRoute({
  method: "get",
  path: at,
  operationId: "readService",
  tags,
  summary: "A service with its draft and published versions",
  ...forClient("service.read"),
  request: { params: one },
  responses: { 200: json(ServiceView, "The service"), ...problems(401, 403, 404) },
});

export const describe = createRoute({
  method: "put",
  path: at,
  operationId: "describeService",
  tags,
  summary: "Change the draft; the catalogue shows it once it is published",
  ...forClient("service.write"),
  request: given(DescribeService),
  responses: { 200: json(ServiceView, "Changed"), ...refusals },
});

export const publish = createRoute({
  method: "put",
  path: `${at}/publication`,
  operationId: "publishService",
  tags,
  summary: "Put the draft into the catalogue as the next version",
  ...forClient("service.write"),
  request: given(PublishService),
  responses: { 200: json(ServiceView, "Published"), ...refusals },
});

export const askRetirement = createRoute({
  method: "put",
  path: `${at}/retirement`,
  operationId: "askServiceRetirement",
  tags,
  summary: "Ask to take a service out of the catalogue, with a reason; a second person answers",
  ...forClient("service.write"),
  request: given(AskRetirement),
  responses: { 200: json(ServiceView, "Asked"), ...refusals },
});

export const answerRetirement = createRoute({
  method: "put",
  path: `${at}/retirement/answer`,
  operationId: "answerServiceRetirement",
  tags,
  summary: "Agree that a service goes, or keep it; nobody agrees to their own request",
  ...forClient("service.write"),
  request: given(AnswerRetirement),
  responses: { 200: json(ServiceView, "Answered"), ...refusals },
});
