import { createRoute, z } from "@hono/zod-openapi";
import { JobId, TicketId } from "@tandem/domain/id";
import { Source } from "@tandem/domain/ticket";
import { forClient } from "../http/access.ts";
import { body, clientPath, idempotencyKey, ifMatch, json, problems } from "../http/exchange.ts";
import { pageQuery } from "../http/paging.ts";
import {
  AnswerExclusion,
  AskExclusion,
  BeginTicketImport,
  EventAnswers,
  MapSource,
  ReportEvents,
  TicketImportPage,
  TicketImportView,
  TicketRows,
  TicketSources,
  TicketSourceView,
  TicketView,
} from "./schema.ts";

const View = z.object(TicketView.shape).openapi("Ticket");
const Import = z.object(TicketImportView.shape).openapi("TicketImport");

const tags = ["Tickets"];
const base = "/api/v1/tenants/{tenantId}/service";
const one = clientPath.extend({ ticketId: TicketId });
const month = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/, "Write the month as 2026-03");

export const report = createRoute({
  method: "post",
  path: `${base}/tickets/events`,
  operationId: "reportTicketEvents",
  tags,
  summary:
    "Report up to 500 events of tickets; one twice changes nothing, late and out of order is welcome",
  ...forClient("ticket.write"),
  request: { params: clientPath, headers: idempotencyKey, body: body(ReportEvents) },
  responses: {
    200: json(EventAnswers, "What became of each"),
    ...problems(401, 403, 404, 409, 412, 413, 422),
  },
});

export const listOpen = createRoute({
  method: "get",
  path: `${base}/tickets/open`,
  operationId: "listOpenTickets",
  tags,
  summary: "Every ticket that is open",
  ...forClient("ticket.read"),
  request: { params: clientPath },
  responses: { 200: json(TicketRows, "The whole list"), ...problems(401, 403, 404) },
});

export const listOver = createRoute({
  method: "get",
  path: `${base}/tickets/months/{month}`,
  operationId: "listTicketsOfMonth",
  tags,
  summary: "Every ticket that is over and touches a month",
  ...forClient("ticket.read"),
  request: { params: clientPath.extend({ month }) },
  responses: { 200: json(TicketRows, "The whole list"), ...problems(401, 403, 404, 422) },
});

export const read = createRoute({
  method: "get",
  path: `${base}/tickets/{ticketId}`,
  operationId: "readTicket",
  tags,
  summary: "A ticket with its events",
  ...forClient("ticket.read"),
  request: { params: one },
  responses: { 200: json(View, "The ticket"), ...problems(401, 403, 404, 422) },
});

export const askExclusion = createRoute({
  method: "post",
  path: `${base}/tickets/{ticketId}/exclusions`,
  operationId: "askTicketExclusion",
  tags,
  summary: "Ask to take clocks of a ticket out of the figures; counts once a second person agrees",
  ...forClient("ticket.write"),
  request: { params: one, headers: idempotencyKey, body: body(AskExclusion) },
  responses: { 201: json(View, "Asked"), ...problems(401, 403, 404, 409, 412, 422) },
});

export const answerExclusion = createRoute({
  method: "put",
  path: `${base}/tickets/{ticketId}/exclusions/{number}`,
  operationId: "answerTicketExclusion",
  tags,
  summary: "Agree to an exclusion, or refuse it; never one's own",
  ...forClient("ticket.write"),
  request: {
    params: one.extend({ number: z.coerce.number().int().min(1) }),
    headers: ifMatch,
    body: body(AnswerExclusion),
  },
  responses: { 200: json(View, "Answered"), ...problems(401, 403, 404, 409, 412, 422, 428) },
});

export const listSources = createRoute({
  method: "get",
  path: `${base}/ticket-sources`,
  operationId: "listTicketSources",
  tags,
  summary: "The tools that tickets come from, and how their files and words are understood",
  ...forClient("ticket.read"),
  request: { params: clientPath },
  responses: { 200: json(TicketSources, "The whole list"), ...problems(401, 403, 404) },
});

export const mapSource = createRoute({
  method: "put",
  path: `${base}/ticket-sources/{source}`,
  operationId: "mapTicketSource",
  tags,
  summary: "Say how the files and words of a tool are understood",
  ...forClient("import.run"),
  request: {
    params: clientPath.extend({ source: Source }),
    headers: ifMatch,
    body: body(MapSource),
  },
  responses: {
    200: json(TicketSourceView, "Kept"),
    ...problems(401, 403, 404, 409, 412, 422, 428),
  },
});

export const listImports = createRoute({
  method: "get",
  path: `${base}/ticket-imports`,
  operationId: "listTicketImports",
  tags,
  summary: "Files of events that were imported or are on their way, newest first",
  ...forClient("import.run"),
  request: { params: clientPath, query: pageQuery },
  responses: { 200: json(TicketImportPage, "A page"), ...problems(401, 403, 404, 422) },
});

export const beginImport = createRoute({
  method: "post",
  path: `${base}/ticket-imports`,
  operationId: "beginTicketImport",
  tags,
  summary: "Begin the import of a file; its events follow in batches that name the import",
  ...forClient("import.run"),
  request: { params: clientPath, headers: idempotencyKey, body: body(BeginTicketImport) },
  responses: { 201: json(Import, "Begun"), ...problems(401, 403, 404, 409, 412, 422) },
});

export const cancelImport = createRoute({
  method: "put",
  path: `${base}/ticket-imports/{jobId}/cancellation`,
  operationId: "cancelTicketImport",
  tags,
  summary: "Stop an import; the events that are in stay",
  ...forClient("import.run"),
  request: { params: clientPath.extend({ jobId: JobId }), headers: ifMatch },
  responses: { 200: json(Import, "Stopped"), ...problems(401, 403, 404, 409, 412, 422, 428) },
});
