import type { OpenAPIHono } from "@hono/zod-openapi";
import * as routes from "@tandem/contract/clock/route";
import { plain } from "@tandem/domain/service-level/names";
import * as Clocks from "@tandem/store/client/clock";
import * as Books from "@tandem/store/client/clock-book";
import { save } from "@tandem/store/save";
import type { Scope } from "@tandem/store/scope";
import { namesView } from "../clocks/view.ts";
import { tagged } from "../http/answer.ts";
import type { ClientEnv } from "../http/context.ts";
import { enterClient } from "../http/enter.ts";
import { demandVersion } from "../http/preconditions.ts";
import { guarded } from "../http/route.ts";
import type { Runtime } from "../runtime/runtime.ts";
import { demandNamed } from "./service-named.ts";

const load = async (scope: Scope) => {
  const [stored, { names: seen }, { book, rows }] = await Promise.all([
    Books.names(scope),
    Books.seen(scope),
    Clocks.board(scope),
  ]);
  return { stored, seen, book, rows };
};

/** What names that tools give to services mean: shown, and said in bulk. */
export const mountServiceNames = (app: OpenAPIHono<ClientEnv>, runtime: Runtime): void => {
  const enter = guarded(enterClient, runtime);

  app.openapi(enter(routes.names), async (c) => {
    const { stored, book, ...known } = await load(c.get("scope"));
    const { version, data } = stored ?? { version: 0, data: { names: {} } };
    return c.json(tagged(c, namesView(book, { ...known, version, names: data.names })), 200);
  });

  app.openapi(enter(routes.explain), async (c) => {
    const scope = c.get("scope");
    const { names } = c.req.valid("json");
    const { stored, book, ...known } = await load(scope);
    demandVersion(c, stored?.version ?? 0);
    const services = names.flatMap(({ service: id }, index) =>
      id === null ? [] : [{ id, pointer: `/names/${index}/service` }],
    );
    await demandNamed(scope, { calendars: [], services });
    const after = Object.fromEntries(names.map(({ name, service }) => [plain(name), service]));
    const committed = await save(runtime.desk, scope, Books.change(stored, { names: after }));
    if (committed.outcome === "replayed") throw new Error("A PUT remembers no answers");
    const { version } = committed.stored;
    return c.json(tagged(c, namesView(book, { ...known, version, names: after })), 200);
  });
};
