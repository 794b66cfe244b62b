import { createRoute, z } from "@hono/zod-openapi";
import { TicketId } from "@tandem/domain/id";
import { forClient } from "../http/access.ts";
import { body, clientPath, ifMatch, json, problems } from "../http/exchange.ts";
import {
  Board,
  BoardQuery,
  ExplainServiceNames,
  Month,
  ServiceNames,
  TicketClocks,
} from "./schema.ts";

const tags = ["Service levels"];
const base = "/api/v1/tenants/{tenantId}/service";
const month = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/, "Write the month as 2026-03");

export const board = createRoute({
  method: "get",
  path: `${base}/clocks`,
  operationId: "readServiceLevelBoard",
  tags,
  summary: "Clocks that run or are paused, what comes first on top",
  ...forClient("ticket.read"),
  request: { params: clientPath, query: BoardQuery },
  responses: { 200: json(Board, "A page of the board"), ...problems(401, 403, 404, 422) },
});

export const ofTicket = createRoute({
  method: "get",
  path: `${base}/tickets/{ticketId}/clocks`,
  operationId: "readTicketClocks",
  tags,
  summary: "A ticket's clocks with the open hours they were counted in",
  ...forClient("ticket.read"),
  request: { params: clientPath.extend({ ticketId: TicketId }) },
  responses: { 200: json(TicketClocks, "The clocks"), ...problems(401, 403, 404, 422) },
});

export const ofMonth = createRoute({
  method: "get",
  path: `${base}/clocks/months/{month}`,
  operationId: "readServiceLevelMonth",
  tags,
  summary: "What was kept of each target in a month, and when it was not",
  ...forClient("ticket.read"),
  request: { params: clientPath.extend({ month }) },
  responses: { 200: json(Month, "The month as it stands"), ...problems(401, 403, 404, 422) },
});

export const names = createRoute({
  method: "get",
  path: `${base}/service-names`,
  operationId: "listServiceNames",
  tags,
  summary: "The names that tools give to services, and what they are taken for",
  ...forClient("ticket.read"),
  request: { params: clientPath },
  responses: { 200: json(ServiceNames, "The whole list"), ...problems(401, 403, 404) },
});

export const explain = createRoute({
  method: "put",
  path: `${base}/service-names`,
  operationId: "explainServiceNames",
  tags,
  summary: "Say which services names of tools mean; the clocks of their tickets are judged anew",
  ...forClient("import.run"),
  request: { params: clientPath, headers: ifMatch, body: body(ExplainServiceNames) },
  responses: {
    200: json(ServiceNames, "Said"),
    ...problems(401, 403, 404, 409, 412, 422, 428),
  },
});
