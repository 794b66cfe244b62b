import type { OpenAPIHono } from "@hono/zod-openapi";
import { limits } from "@tandem/contract/limits";
import * as routes from "@tandem/contract/trail/route";
import type { TrailEntry } from "@tandem/contract/trail/schema";
import { can } from "@tandem/domain/access";
import type { FirmId } from "@tandem/domain/id";
import { actorOf } from "@tandem/store/scope";
import * as Trail from "@tandem/store/trail";
import type { Context } from "hono";
import type { ClientEnv } from "../http/context.ts";
import { enterClient } from "../http/enter.ts";
import { guarded } from "../http/route.ts";
import type { Runtime } from "../runtime/runtime.ts";

/** An entry with a name of its own. */
export const entryView = (entry: Omit<TrailEntry, "id">): TrailEntry => ({
  ...entry,
  id: `${entry.aggregate}@${entry.version}`,
});

/** The firm whose notes the person reads; null for whoever reads none. */
const firmOf = (c: Context<ClientEnv>): FirmId | null =>
  can(actorOf(c.get("scope")), "note.read") ? c.get("client").data.firmId : null;

/** Reading and checking the audit trail. */
export const mountTrail = (app: OpenAPIHono<ClientEnv>, runtime: Runtime): void => {
  const enter = guarded(enterClient, runtime);

  app.openapi(enter(routes.list), async (c) => {
    const { aggregate, cursor, limit = limits.page } = c.req.valid("query");
    const scope = c.get("scope");
    // Of a note that is not theirs to read, others learn what they learn of one that does not exist.
    if (aggregate !== undefined && !Trail.isShownTo(firmOf(c), aggregate)) {
      return c.json({ items: [], cursor: null }, 200);
    }
    const found =
      aggregate === undefined
        ? await Trail.newest(scope, { limit, cursor })
        : await Trail.ofAggregate(scope, aggregate, { limit, cursor });
    return c.json({ items: found.items.map(entryView), cursor: found.cursor }, 200);
  });

  app.openapi(enter(routes.verification), async (c) => {
    const firmId = firmOf(c);
    const { entries, chains, broken } = await Trail.verify(c.get("scope"), { firmId });
    return c.json({ checkedAt: runtime.moment().now, entries, chains, broken: [...broken] }, 200);
  });
};
