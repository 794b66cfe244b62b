import { createRoute } from "@hono/zod-openapi";
import { EvidenceId } from "@tandem/domain/id";
import { z } from "zod";
import { DownloadView } from "../file/schema.ts";
import { forClient } from "../http/access.ts";
import { body, clientPath, idempotencyKey, ifMatch, json, problems } from "../http/exchange.ts";
import { pageQuery } from "../http/paging.ts";
import {
  EvidenceDraft,
  EvidencePage,
  EvidenceQuery,
  EvidenceRevisionPage,
  EvidenceView,
  WithdrawBody,
} from "./schema.ts";

const tags = ["Evidence"];
const base = "/api/v1/tenants/{tenantId}/evidence";
const one = clientPath.extend({ evidenceId: EvidenceId });

export const list = createRoute({
  method: "get",
  path: base,
  operationId: "listEvidence",
  tags,
  summary: "Evidence, newest first; or by state, owner and requirement",
  ...forClient("evidence.read"),
  request: { params: clientPath, query: EvidenceQuery },
  responses: { 200: json(EvidencePage, "A page"), ...problems(401, 403, 404, 422) },
});

export const add = createRoute({
  method: "post",
  path: base,
  operationId: "addEvidence",
  tags,
  summary: "Add evidence: a file that was sent, a link or a record, with the time it counts for",
  ...forClient("evidence.write"),
  request: { params: clientPath, headers: idempotencyKey, body: body(EvidenceDraft) },
  responses: { 201: json(EvidenceView, "Added"), ...problems(401, 403, 404, 409, 422) },
});

export const read = createRoute({
  method: "get",
  path: `${base}/{evidenceId}`,
  operationId: "readEvidence",
  tags,
  summary: "One piece of evidence",
  ...forClient("evidence.read"),
  request: { params: one },
  responses: { 200: json(EvidenceView, "The evidence"), ...problems(401, 403, 404) },
});

export const replace = createRoute({
  method: "put",
  path: `${base}/{evidenceId}`,
  operationId: "replaceEvidence",
  tags,
  summary: "State evidence anew; verifications turn stale that relied on what changed",
  ...forClient("evidence.write"),
  request: { params: one, headers: ifMatch, body: body(EvidenceDraft) },
  responses: {
    200: json(EvidenceView, "Replaced"),
    ...problems(401, 403, 404, 409, 412, 422, 428),
  },
});

export const withdraw = createRoute({
  method: "post",
  path: `${base}/{evidenceId}/withdraw`,
  operationId: "withdrawEvidence",
  tags,
  summary: "Take evidence back with a reason; it stays readable",
  ...forClient("evidence.write"),
  request: { params: one, headers: idempotencyKey.extend(ifMatch.shape), body: body(WithdrawBody) },
  responses: {
    200: json(EvidenceView, "Withdrawn"),
    ...problems(401, 403, 404, 409, 412, 422, 428),
  },
});

const revision = one.extend({ revision: z.string().regex(/^[1-9]\d{0,5}$/, "Give a number") });

export const listRevisions = createRoute({
  method: "get",
  path: `${base}/{evidenceId}/revisions`,
  operationId: "listEvidenceRevisions",
  tags,
  summary: "What stood before, newest first",
  ...forClient("evidence.read"),
  request: { params: one, query: pageQuery },
  responses: { 200: json(EvidenceRevisionPage, "A page"), ...problems(401, 403, 404, 422) },
});

export const download = createRoute({
  method: "get",
  path: `${base}/{evidenceId}/revisions/{revision}/file`,
  operationId: "downloadEvidence",
  tags,
  summary: "Where to fetch the file of a revision, as an attachment, for a minute",
  ...forClient("evidence.read"),
  request: { params: revision },
  responses: { 200: json(DownloadView, "The address"), ...problems(401, 403, 404) },
});
