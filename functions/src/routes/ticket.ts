import type { OpenAPIHono } from "@hono/zod-openapi";
import * as routes from "@tandem/contract/ticket/route";
import { EventAnswers, TicketView } from "@tandem/contract/ticket/schema";
import { ask, reply } from "@tandem/domain/ticket/exclusion";
import * as Tickets from "@tandem/store/client/ticket";
import { recallInClient } from "@tandem/store/idempotency";
import { save } from "@tandem/store/save";
import { actorOf } from "@tandem/store/scope";
import { before, tagged, viewOf as written } from "../http/answer.ts";
import type { ClientEnv } from "../http/context.ts";
import { enterClient } from "../http/enter.ts";
import { demandVersion, idempotent } from "../http/preconditions.ts";
import { guarded } from "../http/route.ts";
import type { Runtime } from "../runtime/runtime.ts";
import { take } from "../tickets/take.ts";
import { rowOf, viewOf } from "../tickets/view.ts";

/** Tickets of other tools: their events, what is open, and exclusions by agreement. */
export const mountTicket = (app: OpenAPIHono<ClientEnv>, runtime: Runtime): void => {
  const enter = guarded(enterClient, runtime);
  const { desk } = runtime;

  app.openapi(enter(routes.report), async (c) => {
    const scope = c.get("scope");
    const body = c.req.valid("json");
    const request = idempotent(c, actorOf(scope).userId, body);
    const replayed = await before(recallInClient(scope, request), EventAnswers);
    return c.json(replayed ?? (await take({ desk, scope, body, request })), 200);
  });

  app.openapi(enter(routes.listOpen), async (c) => {
    const found = await Tickets.open(c.get("scope"));
    return c.json({ items: found.map(rowOf) }, 200);
  });

  app.openapi(enter(routes.listOver), async (c) => {
    const found = await Tickets.over(c.get("scope"), c.req.valid("param").month);
    return c.json({ items: found.map(rowOf) }, 200);
  });

  app.openapi(enter(routes.read), async (c) => {
    const found = await Tickets.demand(c.get("scope"), c.req.valid("param").ticketId);
    return c.json(tagged(c, viewOf(found)), 200);
  });

  app.openapi(enter(routes.askExclusion), async (c) => {
    const scope = c.get("scope");
    const wish = c.req.valid("json");
    const { userId } = actorOf(scope);
    const request = idempotent(c, userId, wish);
    const replayed = await before(recallInClient(scope, request), TicketView);
    if (replayed !== null) return c.json(tagged(c, replayed), 201);
    const found = await Tickets.demand(scope, c.req.valid("param").ticketId);
    const after = ask(found.data, wish, userId, runtime.moment().now);
    const committed = await save(desk, scope, {
      change: Tickets.told(found, after, "exclusion_asked"),
      replay: { request, answer: (stored) => ({ status: 201, body: viewOf(stored) }) },
    });
    return c.json(tagged(c, written(committed, TicketView, viewOf)), 201);
  });

  app.openapi(enter(routes.answerExclusion), async (c) => {
    const scope = c.get("scope");
    const { ticketId, number } = c.req.valid("param");
    const { outcome } = c.req.valid("json");
    const found = await Tickets.demand(scope, ticketId);
    demandVersion(c, found.version);
    const person = { by: actorOf(scope).userId, name: c.get("session").name };
    const after = reply(found.data, { number, outcome }, { ...person, at: runtime.moment().now });
    const change = Tickets.told(found, after, `exclusion_${outcome}`);
    const committed = await save(desk, scope, { change });
    return c.json(tagged(c, written(committed, TicketView, viewOf)), 200);
  });
};
