import type { OpenAPIHono } from "@hono/zod-openapi";
import * as routes from "@tandem/contract/crosswalk/route";
import type { OverrideView } from "@tandem/contract/crosswalk/schema";
import * as Override from "@tandem/domain/crosswalk/override";
import { DomainError } from "@tandem/domain/error";
import * as Crosswalks from "@tandem/store/client/crosswalk";
import { isWaiting } from "@tandem/store/outbox";
import { save } from "@tandem/store/save";
import { actorOf, type Scope } from "@tandem/store/scope";
import type { Stored } from "@tandem/store/stored";
import { tagged } from "../http/answer.ts";
import type { ClientEnv } from "../http/context.ts";
import { enterClient } from "../http/enter.ts";
import { demandVersion } from "../http/preconditions.ts";
import { guarded } from "../http/route.ts";
import type { Runtime } from "../runtime/runtime.ts";

const view = ({ data, version }: Stored<Override.Info>): OverrideView => ({ ...data, version });

/** The row as the client has it, or null. Refuses one more than a client may override. */
const find = async (scope: Scope, pair: Override.Pair): Promise<Stored<Override.Info> | null> => {
  const all = await Crosswalks.overrides(scope);
  const found = all.find(({ data }) => Override.nameOf(data) === Override.nameOf(pair));
  if (found === undefined && all.length >= Crosswalks.mostOverrides) {
    throw new DomainError(
      "limit.items",
      `At most ${Crosswalks.mostOverrides} rows of the crosswalk can be overridden.`,
    );
  }
  return found ?? null;
};

/** Overriding rows of the crosswalk, and the way to the second standard. */
export const mountCrosswalk = (app: OpenAPIHono<ClientEnv>, runtime: Runtime): void => {
  const enter = guarded(enterClient, runtime);

  app.openapi(enter(routes.listOverrides), async (c) => {
    const found = await Crosswalks.overrides(c.get("scope"));
    return c.json({ items: found.map(view) }, 200);
  });

  app.openapi(enter(routes.override), async (c) => {
    const scope = c.get("scope");
    const { iso27001, iso20000 } = c.req.valid("param");
    const found = await find(scope, { iso27001, iso20000 });
    demandVersion(c, found?.version ?? 0);
    const before = found?.data ?? Override.initial({ iso27001, iso20000 });
    const wanted = c.req.valid("json");
    const after = Override.decide(before, wanted, actorOf(scope), runtime.moment().now);
    if (after === before)
      return c.json(tagged(c, { ...before, version: found?.version ?? 0 }), 200);
    const committed = await save(runtime.desk, scope, Crosswalks.change(found, after));
    if (committed.outcome === "replayed") throw new Error("A PUT remembers no answers");
    return c.json(tagged(c, view(committed.stored)), 200);
  });

  app.openapi(enter(routes.secondStandard), async (c) => {
    const scope = c.get("scope");
    const [found, pending] = await Promise.all([
      Crosswalks.secondStandard(scope),
      isWaiting(scope),
    ]);
    if (found === null) throw new DomainError("not_found", "It was not computed yet.");
    return c.json({ computedAt: found.computedAt, pending, ...found.content }, 200);
  });
};
