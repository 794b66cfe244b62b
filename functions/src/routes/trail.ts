import type { OpenAPIHono } from "@hono/zod-openapi";
import { limits } from "@tandem/contract/limits";
import * as routes from "@tandem/contract/trail/route";
import type { TrailEntry } from "@tandem/contract/trail/schema";
import * as Trail from "@tandem/store/trail";
import type { ClientEnv } from "../http/context.ts";
import { enterClient } from "../http/enter.ts";
import { guarded } from "../http/route.ts";
import type { Runtime } from "../runtime/runtime.ts";

const view = (entry: Omit<TrailEntry, "id">): TrailEntry => ({
  ...entry,
  id: `${entry.aggregate}@${entry.version}`,
});

/** Reading and checking the audit trail. */
export const mountTrail = (app: OpenAPIHono<ClientEnv>, runtime: Runtime): void => {
  const enter = guarded(enterClient, runtime);

  app.openapi(enter(routes.list), async (c) => {
    const { aggregate, cursor, limit = limits.page } = c.req.valid("query");
    const scope = c.get("scope");
    const found =
      aggregate === undefined
        ? await Trail.newest(scope, { limit, cursor })
        : await Trail.ofAggregate(scope, aggregate, { limit, cursor });
    return c.json({ items: found.items.map(view), cursor: found.cursor }, 200);
  });

  app.openapi(enter(routes.verification), async (c) => {
    const { entries, chains, broken } = await Trail.verify(c.get("scope"));
    return c.json({ checkedAt: runtime.moment().now, entries, chains, broken: [...broken] }, 200);
  });
};
