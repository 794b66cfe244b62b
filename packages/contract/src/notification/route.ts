import { createRoute } from "@hono/zod-openapi";
import { NotificationId } from "@tandem/domain/id";
import { forClient } from "../http/access.ts";
import { clientPath, idempotencyKey, json, problems } from "../http/exchange.ts";
import { NotificationPage, NotificationQuery } from "./schema.ts";

const tags = ["Notifications"];
const base = "/api/v1/tenants/{tenantId}/notifications";

export const list = createRoute({
  method: "get",
  path: base,
  operationId: "listNotifications",
  tags,
  summary: "What the person who asks was told, newest first",
  ...forClient("comment.read"),
  request: { params: clientPath, query: NotificationQuery },
  responses: { 200: json(NotificationPage, "A page"), ...problems(401, 403, 404, 422) },
});

export const read = createRoute({
  method: "post",
  path: `${base}/{notificationId}/read`,
  operationId: "readNotification",
  tags,
  summary: "Mark one as read; repeating it changes nothing",
  ...forClient("comment.read"),
  request: {
    params: clientPath.extend({ notificationId: NotificationId }),
    headers: idempotencyKey,
  },
  responses: { 204: { description: "Read" }, ...problems(401, 403, 404, 422) },
});

export const readAll = createRoute({
  method: "post",
  path: `${base}/read`,
  operationId: "readAllNotifications",
  tags,
  summary: "Mark everything as read that was unread at this moment",
  ...forClient("comment.read"),
  request: { params: clientPath, headers: idempotencyKey },
  responses: { 204: { description: "Read" }, ...problems(401, 403, 404, 422) },
});
