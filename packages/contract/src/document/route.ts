import { createRoute } from "@hono/zod-openapi";
import { DocumentId } from "@tandem/domain/id";
import { z } from "zod";
import { DownloadView } from "../file/schema.ts";
import { forClient } from "../http/access.ts";
import { body, clientPath, idempotencyKey, ifMatch, json, problems } from "../http/exchange.ts";
import {
  ApproveVersion,
  AskReaders,
  Confirmation,
  ConfirmReading,
  CreateDocument,
  DescribeDocument,
  DocumentDetail,
  Documents,
  DocumentView,
  RenewDocument,
  RetireDocument,
  ReturnVersion,
  SubmitVersion,
  WriteVersion,
} from "./schema.ts";

const tags = ["Documents"];
const base = "/api/v1/tenants/{tenantId}/documents";
const at = `${base}/{documentId}` as const;
const one = clientPath.extend({ documentId: DocumentId });
const refusals = problems(401, 403, 404, 409, 412, 422, 428);

const given = <S extends z.ZodType>(schema: S) => ({
  params: one,
  headers: ifMatch,
  body: body(schema),
});

export const list = createRoute({
  method: "get",
  path: base,
  operationId: "listDocuments",
  tags,
  summary: "The register of documents, and where each item of the demanded list stands",
  ...forClient("document.read"),
  request: { params: clientPath },
  responses: { 200: json(Documents, "The whole list"), ...problems(401, 403, 404) },
});

export const create = createRoute({
  method: "post",
  path: base,
  operationId: "createDocument",
  tags,
  summary: "Put a document into the register, with its first version as a draft",
  ...forClient("document.write"),
  request: { params: clientPath, headers: idempotencyKey, body: body(CreateDocument) },
  responses: { 201: json(DocumentView, "In the register"), ...problems(401, 403, 404, 409, 422) },
});

export const read = createRoute({
  method: "get",
  path: at,
  operationId: "readDocument",
  tags,
  summary: "A document with its versions, and who has confirmed the one in force",
  ...forClient("document.read"),
  request: { params: one },
  responses: { 200: json(DocumentDetail, "The document"), ...problems(401, 403, 404) },
});

export const describe = createRoute({
  method: "put",
  path: at,
  operationId: "describeDocument",
  tags,
  summary: "Change title, owner, classification, or which items of the list it serves",
  ...forClient("document.write"),
  request: given(DescribeDocument),
  responses: { 200: json(DocumentView, "Changed"), ...refusals },
});

export const write = createRoute({
  method: "put",
  path: `${at}/draft`,
  operationId: "writeVersion",
  tags,
  summary: "Write the next version; the approved one stays in force until this one is approved",
  ...forClient("document.write"),
  request: given(WriteVersion),
  responses: { 200: json(DocumentView, "Written"), ...refusals },
});

export const discard = createRoute({
  method: "delete",
  path: `${at}/draft`,
  operationId: "discardVersion",
  tags,
  summary: "Drop the version that is being worked on; the approved one goes on",
  ...forClient("document.write"),
  request: { params: one, headers: ifMatch },
  responses: { 200: json(DocumentView, "Dropped"), ...refusals },
});

export const submit = createRoute({
  method: "put",
  path: `${at}/submission`,
  operationId: "submitVersion",
  tags,
  summary: "Hand the draft over for approval, to one person or to whoever may approve",
  ...forClient("document.write"),
  request: given(SubmitVersion),
  responses: { 200: json(DocumentView, "In review"), ...refusals },
});

export const sendBack = createRoute({
  method: "put",
  path: `${at}/return`,
  operationId: "returnVersion",
  tags,
  summary: "Give the version in review back to its author with a reason, or take it back",
  ...forClient("document.write"),
  request: given(ReturnVersion),
  responses: { 200: json(DocumentView, "A draft again"), ...refusals },
});

export const approve = createRoute({
  method: "put",
  path: `${at}/approval`,
  operationId: "approveVersion",
  tags,
  summary:
    "Approve the version in review from a day on; not one's own, unless declared a small organisation",
  ...forClient("document.approve"),
  request: given(ApproveVersion),
  responses: { 200: json(DocumentView, "Approved"), ...refusals },
});

export const renew = createRoute({
  method: "put",
  path: `${at}/review`,
  operationId: "renewDocument",
  tags,
  summary: "Record that the version in force is still right, until the next review",
  ...forClient("document.approve"),
  request: given(RenewDocument),
  responses: { 200: json(DocumentView, "Reviewed"), ...refusals },
});

export const retire = createRoute({
  method: "put",
  path: `${at}/retirement`,
  operationId: "retireDocument",
  tags,
  summary: "Take a document out of use with a reason; it stays readable and serves nothing",
  ...forClient("document.approve"),
  request: given(RetireDocument),
  responses: { 200: json(DocumentView, "Retired"), ...refusals },
});

export const ask = createRoute({
  method: "put",
  path: `${at}/readers`,
  operationId: "askReaders",
  tags,
  summary: "Say who has to confirm that they have read and understood whatever is in force",
  ...forClient("document.write"),
  request: given(AskReaders),
  responses: { 200: json(DocumentView, "Asked"), ...refusals },
});

export const confirm = createRoute({
  method: "post",
  path: `${at}/confirmations`,
  operationId: "confirmReading",
  tags,
  summary: "Confirm that one has read and understood the version in force",
  ...forClient("document.read"),
  request: { params: one, headers: idempotencyKey, body: body(ConfirmReading) },
  responses: { 201: json(Confirmation, "Confirmed"), ...problems(401, 403, 404, 409, 422) },
});

const version = one.extend({ number: z.string().regex(/^[1-9]\d{0,2}$/, "Give a number") });

export const download = createRoute({
  method: "get",
  path: `${at}/versions/{number}/file`,
  operationId: "downloadDocument",
  tags,
  summary: "Where to fetch the file of a version, as an attachment, for a minute",
  ...forClient("document.read"),
  request: { params: version },
  responses: { 200: json(DownloadView, "The address"), ...problems(401, 403, 404) },
});
