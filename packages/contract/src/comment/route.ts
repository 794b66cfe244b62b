import { createRoute } from "@hono/zod-openapi";
import { Requirement } from "@tandem/domain/assessment";
import { CommentId } from "@tandem/domain/id";
import { forClient } from "../http/access.ts";
import { body, clientPath, idempotencyKey, ifMatch, json, problems } from "../http/exchange.ts";
import { CommentPage, CommentQuery, CommentView, EditComment, WriteComment } from "./schema.ts";

const base = "/api/v1/tenants/{tenantId}/assessment/{requirement}";
const onRequirement = clientPath.extend({ requirement: Requirement });
const one = onRequirement.extend({ commentId: CommentId });
const refusals = problems(401, 403, 404, 409, 412, 422, 428);

const comments = { tags: ["Comments"] };
const notes = { tags: ["Internal notes"] };

export const list = createRoute({
  method: "get",
  path: `${base}/comments`,
  operationId: "listComments",
  ...comments,
  summary: "What was said about a requirement, newest first",
  ...forClient("comment.read"),
  request: { params: onRequirement, query: CommentQuery },
  responses: { 200: json(CommentPage, "A page"), ...problems(401, 403, 404, 422) },
});

export const write = createRoute({
  method: "post",
  path: `${base}/comments`,
  operationId: "writeComment",
  ...comments,
  summary: "Say something about a requirement to everyone in the client",
  ...forClient("comment.write"),
  request: { params: onRequirement, headers: idempotencyKey, body: body(WriteComment) },
  responses: { 201: json(CommentView, "Said"), ...problems(401, 403, 404, 409, 422) },
});

export const edit = createRoute({
  method: "put",
  path: `${base}/comments/{commentId}`,
  operationId: "editComment",
  ...comments,
  summary: "Change one's own words; it shows",
  ...forClient("comment.write"),
  request: { params: one, headers: ifMatch, body: body(EditComment) },
  responses: { 200: json(CommentView, "Changed"), ...refusals },
});

export const withdraw = createRoute({
  method: "post",
  path: `${base}/comments/{commentId}/withdraw`,
  operationId: "withdrawComment",
  ...comments,
  summary: "Take one's own words back; they stay in the record, marked",
  ...forClient("comment.write"),
  request: { params: one, headers: idempotencyKey.extend(ifMatch.shape) },
  responses: { 200: json(CommentView, "Withdrawn"), ...refusals },
});

export const listNotes = createRoute({
  method: "get",
  path: `${base}/notes`,
  operationId: "listNotes",
  ...notes,
  summary: "What the firm's people note for themselves about a requirement, newest first",
  ...forClient("note.read"),
  request: { params: onRequirement, query: CommentQuery },
  responses: { 200: json(CommentPage, "A page"), ...problems(401, 403, 404, 422) },
});

export const writeNote = createRoute({
  method: "post",
  path: `${base}/notes`,
  operationId: "writeNote",
  ...notes,
  summary: "Note something about a requirement for the firm's people alone",
  ...forClient("note.write"),
  request: { params: onRequirement, headers: idempotencyKey, body: body(WriteComment) },
  responses: { 201: json(CommentView, "Noted"), ...problems(401, 403, 404, 409, 422) },
});

export const editNote = createRoute({
  method: "put",
  path: `${base}/notes/{commentId}`,
  operationId: "editNote",
  ...notes,
  summary: "Change one's own note; it shows",
  ...forClient("note.write"),
  request: { params: one, headers: ifMatch, body: body(EditComment) },
  responses: { 200: json(CommentView, "Changed"), ...refusals },
});

export const withdrawNote = createRoute({
  method: "post",
  path: `${base}/notes/{commentId}/withdraw`,
  operationId: "withdrawNote",
  ...notes,
  summary: "Take one's own note back; it stays in the record, marked",
  ...forClient("note.write"),
  request: { params: one, headers: idempotencyKey.extend(ifMatch.shape) },
  responses: { 200: json(CommentView, "Withdrawn"), ...refusals },
});
