import type { OpenAPIHono } from "@hono/zod-openapi";
import * as routes from "@tandem/contract/clock/route";
import { limits } from "@tandem/contract/limits";
import { clocksOf, Filter, narrow, rowAsOf, unjudgedIn } from "@tandem/domain/service-level/board";
import { countedOf, monthsUpTo } from "@tandem/domain/service-level/month";
import { judgeBy } from "@tandem/domain/service-level/row";
import * as Clocks from "@tandem/store/client/clock";
import { boardView, monthView, ticketView, trendMonths } from "../clocks/view.ts";
import { takePage } from "../clocks/page.ts";
import type { ClientEnv } from "../http/context.ts";
import { enterClient } from "../http/enter.ts";
import { guarded } from "../http/route.ts";
import type { Runtime } from "../runtime/runtime.ts";

/** Clocks of tickets: the board, one ticket, and a month. All of it is worked out from events. */
export const mountClock = (app: OpenAPIHono<ClientEnv>, runtime: Runtime): void => {
  const enter = guarded(enterClient, runtime);

  app.openapi(enter(routes.board), async (c) => {
    const scope = c.get("scope");
    const { limit = limits.page, cursor, ...query } = c.req.valid("query");
    const { book, rows } = await Clocks.board(scope);
    const { now } = runtime.moment();
    const found = narrow(clocksOf(book, rows, now), Filter.parse(query));
    const page = takePage(scope.tenantId, found.clocks, { limit, cursor });
    const unjudged = unjudgedIn(rows);
    return c.json(boardView(book, { asOf: now, found, ...page, unjudged }), 200);
  });

  app.openapi(enter(routes.ofTicket), async (c) => {
    const { book, ticket } = await Clocks.ofTicket(c.get("scope"), c.req.valid("param").ticketId);
    return c.json(ticketView(book, judgeBy(book)(ticket, runtime.moment().now)), 200);
  });

  app.openapi(enter(routes.ofMonth), async (c) => {
    const scope = c.get("scope");
    const { month } = c.req.valid("param");
    const [first = month] = monthsUpTo(month, trendMonths);
    const [{ book, open, counted }, tallies] = await Promise.all([
      Clocks.month(scope, month),
      Clocks.tallies(scope, first, month),
    ]);
    const { now } = runtime.moment();
    const running = open.map((row) => countedOf(rowAsOf(book, row, now)));
    const view = monthView(book, { month, asOf: now, counted, open: running, tallies });
    return c.json(view, 200);
  });
};
