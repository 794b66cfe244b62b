import type { OpenAPIHono } from "@hono/zod-openapi";
import * as routes from "@tandem/contract/calendar/route";
import { type CalendarRow, CalendarView } from "@tandem/contract/calendar/schema";
import * as Calendar from "@tandem/domain/calendar";
import { DomainError } from "@tandem/domain/error";
import { CalendarId } from "@tandem/domain/id";
import * as Calendars from "@tandem/store/client/calendar";
import { recallInClient } from "@tandem/store/idempotency";
import { save } from "@tandem/store/save";
import { actorOf } from "@tandem/store/scope";
import type { Stored } from "@tandem/store/stored";
import { before, tagged, viewOf } from "../http/answer.ts";
import type { ClientEnv } from "../http/context.ts";
import { enterClient } from "../http/enter.ts";
import { demandVersion, idempotent } from "../http/preconditions.ts";
import { guarded } from "../http/route.ts";
import type { Runtime } from "../runtime/runtime.ts";

const view = ({ data, version }: Stored<Calendar.Info>): CalendarView => ({ ...data, version });

const rowOf = ({ data, version }: Stored<Calendar.Info>): CalendarRow => {
  const { number, from, calendar } = Calendar.latest(data);
  const { timeZone, weekly, holidays } = calendar;
  const { id, name } = data;
  return { id, name, version, number, from, timeZone, weekly, holidays: holidays.length };
};

const full = () =>
  new DomainError("limit.items", `A client keeps at most ${Calendar.mostCalendars} calendars.`);

/** The calendars that services and targets refer to. */
export const mountCalendar = (app: OpenAPIHono<ClientEnv>, runtime: Runtime): void => {
  const enter = guarded(enterClient, runtime);

  app.openapi(enter(routes.list), async (c) => {
    const found = await Calendars.all(c.get("scope"));
    return c.json({ items: found.map(rowOf) }, 200);
  });

  app.openapi(enter(routes.create), async (c) => {
    const scope = c.get("scope");
    const draft = c.req.valid("json");
    const request = idempotent(c, actorOf(scope).userId, draft);
    const replayed = await before(recallInClient(scope, request), CalendarView);
    if (replayed !== null) return c.json(tagged(c, replayed), 201);
    if ((await Calendars.all(scope)).length >= Calendar.mostCalendars) throw full();
    const { now, newId } = runtime.moment();
    const made = Calendar.create(CalendarId.parse(newId("cal")), draft, actorOf(scope), now);
    const committed = await save(runtime.desk, scope, {
      ...Calendars.change(null, made, "created"),
      replay: { request, answer: (stored) => ({ status: 201, body: view(stored) }) },
    });
    return c.json(tagged(c, viewOf(committed, CalendarView, view)), 201);
  });

  app.openapi(enter(routes.read), async (c) => {
    const found = await Calendars.demand(c.get("scope"), c.req.valid("param").calendarId);
    return c.json(tagged(c, view(found)), 200);
  });

  app.openapi(enter(routes.write), async (c) => {
    const scope = c.get("scope");
    const found = await Calendars.demand(scope, c.req.valid("param").calendarId);
    demandVersion(c, found.version);
    const draft = c.req.valid("json");
    const after = Calendar.write(found.data, draft, actorOf(scope), runtime.moment().now);
    if (after === found.data) return c.json(tagged(c, view(found)), 200);
    const committed = await save(runtime.desk, scope, Calendars.change(found, after, "written"));
    return c.json(tagged(c, viewOf(committed, CalendarView, view)), 200);
  });
};
