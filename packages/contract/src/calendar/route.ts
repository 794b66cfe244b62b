import { createRoute } from "@hono/zod-openapi";
import { CalendarId } from "@tandem/domain/id";
import { forClient } from "../http/access.ts";
import { body, clientPath, idempotencyKey, ifMatch, json, problems } from "../http/exchange.ts";
import { Calendars, CalendarView, CreateCalendar, WriteCalendar } from "./schema.ts";

const tags = ["Calendars"];
const base = "/api/v1/tenants/{tenantId}/service/calendars";
const one = clientPath.extend({ calendarId: CalendarId });

export const list = createRoute({
  method: "get",
  path: base,
  operationId: "listCalendars",
  tags,
  summary: "The calendars that services and targets refer to, each as it was written last",
  ...forClient("service.read"),
  request: { params: clientPath },
  responses: { 200: json(Calendars, "The whole list"), ...problems(401, 403, 404) },
});

export const create = createRoute({
  method: "post",
  path: base,
  operationId: "createCalendar",
  tags,
  summary: "Enter a calendar: zone, weekly shifts and holidays as dates",
  ...forClient("service.write"),
  request: { params: clientPath, headers: idempotencyKey, body: body(CreateCalendar) },
  responses: { 201: json(CalendarView, "Entered"), ...problems(401, 403, 404, 409, 422) },
});

export const read = createRoute({
  method: "get",
  path: `${base}/{calendarId}`,
  operationId: "readCalendar",
  tags,
  summary: "A calendar with all its versions",
  ...forClient("service.read"),
  request: { params: one },
  responses: { 200: json(CalendarView, "The calendar"), ...problems(401, 403, 404) },
});

export const write = createRoute({
  method: "put",
  path: `${base}/{calendarId}`,
  operationId: "writeCalendar",
  tags,
  summary: "Write the next version, from a day on that has not passed; the versions before stay",
  ...forClient("service.write"),
  request: { params: one, headers: ifMatch, body: body(WriteCalendar) },
  responses: {
    200: json(CalendarView, "Written"),
    ...problems(401, 403, 404, 412, 422, 428),
  },
});
