import type { OpenAPIHono } from "@hono/zod-openapi";
import { limits } from "@tandem/contract/limits";
import * as routes from "@tandem/contract/ticket/route";
import { TicketImportView } from "@tandem/contract/ticket/schema";
import { DomainError } from "@tandem/domain/error";
import { JobId } from "@tandem/domain/id";
import * as TicketImport from "@tandem/domain/ticket-import";
import * as Imports from "@tandem/store/client/ticket-import";
import * as Sources from "@tandem/store/client/ticket-source";
import { recallInClient } from "@tandem/store/idempotency";
import { save } from "@tandem/store/save";
import { actorOf } from "@tandem/store/scope";
import type { Stored } from "@tandem/store/stored";
import { before, tagged, viewOf as written } from "../http/answer.ts";
import type { ClientEnv } from "../http/context.ts";
import { enterClient } from "../http/enter.ts";
import { demandVersion, idempotent } from "../http/preconditions.ts";
import { guarded } from "../http/route.ts";
import type { Runtime } from "../runtime/runtime.ts";

const viewOf = <T>({ data, version }: Stored<T>) => ({ ...data, version });

const full = () =>
  new DomainError("limit.items", `Tickets come from at most ${Sources.mostSources} tools.`);

/** How the files of a tool are understood, and imports of them. */
export const mountTicketImport = (app: OpenAPIHono<ClientEnv>, runtime: Runtime): void => {
  const enter = guarded(enterClient, runtime);
  const { desk } = runtime;

  app.openapi(enter(routes.listSources), async (c) => {
    const found = await Sources.all(c.get("scope"));
    return c.json({ items: found.map(viewOf) }, 200);
  });

  app.openapi(enter(routes.mapSource), async (c) => {
    const scope = c.get("scope");
    const { source } = c.req.valid("param");
    const known = await Sources.all(scope);
    const found = known.find(({ data }) => data.source === source) ?? null;
    demandVersion(c, found?.version ?? 0);
    if (found === null && known.length >= Sources.mostSources) throw full();
    const after = { source, mapping: c.req.valid("json"), changedAt: runtime.moment().now };
    const committed = await save(desk, scope, Sources.change(found, after));
    if (committed.outcome === "replayed") throw new Error("A PUT remembers no answers");
    return c.json(tagged(c, viewOf(committed.stored)), 200);
  });

  app.openapi(enter(routes.listImports), async (c) => {
    const { cursor, limit = limits.page } = c.req.valid("query");
    const found = await Imports.newest(c.get("scope"), { limit, cursor });
    return c.json({ items: found.items.map(viewOf), cursor: found.cursor }, 200);
  });

  app.openapi(enter(routes.beginImport), async (c) => {
    const scope = c.get("scope");
    const file = c.req.valid("json");
    const { userId: by } = actorOf(scope);
    const request = idempotent(c, by, file);
    const replayed = await before(recallInClient(scope, request), TicketImportView);
    if (replayed !== null) return c.json(tagged(c, replayed), 201);
    const { now, newId } = runtime.moment();
    const begun = TicketImport.begin(JobId.parse(newId("job")), file, by, now);
    const committed = await save(desk, scope, {
      change: Imports.change(null, begun, "begun"),
      replay: { request, answer: (stored) => ({ status: 201, body: viewOf(stored) }) },
    });
    return c.json(tagged(c, written(committed, TicketImportView, viewOf)), 201);
  });

  app.openapi(enter(routes.cancelImport), async (c) => {
    const scope = c.get("scope");
    const found = await Imports.demand(scope, c.req.valid("param").jobId);
    demandVersion(c, found.version);
    const after = TicketImport.cancel(found.data, runtime.moment().now);
    const change = Imports.change(found, after, "cancelled");
    const committed = await save(desk, scope, { change });
    return c.json(tagged(c, written(committed, TicketImportView, viewOf)), 200);
  });
};
