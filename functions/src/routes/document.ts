import type { OpenAPIHono } from "@hono/zod-openapi";
import * as routes from "@tandem/contract/document/route";
import type { DocumentView } from "@tandem/contract/document/schema";
import * as Document from "@tandem/domain/document";
import { dateOf } from "@tandem/domain/time";
import * as Documents from "@tandem/store/client/document";
import * as Profiles from "@tandem/store/client/profile";
import { save } from "@tandem/store/save";
import { actorOf } from "@tandem/store/scope";
import type { Context } from "hono";
import { tagged } from "../http/answer.ts";
import type { ClientEnv } from "../http/context.ts";
import { enterClient } from "../http/enter.ts";
import { demandVersion } from "../http/preconditions.ts";
import { guarded } from "../http/route.ts";
import type { Runtime } from "../runtime/runtime.ts";

/** Recording and approving the documented information the standards ask for. */
export const mountDocument = (app: OpenAPIHono<ClientEnv>, runtime: Runtime): void => {
  const enter = guarded(enterClient, runtime);
  const view = (data: Document.Info, version: number): DocumentView => ({
    ...data,
    version,
    standing: Document.standing(data, dateOf(runtime.moment().now)),
  });

  const change = async (
    c: Context<ClientEnv>,
    document: string,
    action: "document.recorded" | "document.approved",
    decide: (info: Document.Info) => Document.Info,
  ): Promise<DocumentView> => {
    const scope = c.get("scope");
    const found = await Documents.find(scope, document);
    demandVersion(c, Documents.versionOf(found));
    const after = decide(found.data);
    if (after === found.data) return tagged(c, view(found.data, Documents.versionOf(found)));
    const committed = await save(runtime.desk, scope, Documents.change(found, after, action));
    if (committed.outcome === "replayed") throw new Error("A PUT remembers no answers");
    return tagged(c, view(committed.stored.data, committed.stored.version));
  };

  app.openapi(enter(routes.list), async (c) => {
    const scope = c.get("scope");
    const { data: profile } = await Profiles.demand(scope);
    const found = await Documents.all(scope, profile.standards);
    return c.json({ items: found.map((each) => view(each.data, Documents.versionOf(each))) }, 200);
  });

  app.openapi(enter(routes.record), async (c) => {
    const { reference } = c.req.valid("json");
    const { document } = c.req.valid("param");
    const saved = await change(c, document, "document.recorded", (info) =>
      Document.record(info, reference, actorOf(c.get("scope")), runtime.moment().now),
    );
    return c.json(saved, 200);
  });

  app.openapi(enter(routes.approve), async (c) => {
    const scope = c.get("scope");
    const { reviewBy } = c.req.valid("json");
    const { document } = c.req.valid("param");
    const { data: profile } = await Profiles.demand(scope);
    const smallOrganisation = profile.smallOrganisation !== null;
    const saved = await change(c, document, "document.approved", (info) =>
      Document.approve(info, { reviewBy, smallOrganisation }, actorOf(scope), runtime.moment().now),
    );
    return c.json(saved, 200);
  });
};
