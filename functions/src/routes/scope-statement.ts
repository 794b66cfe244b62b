import type { OpenAPIHono } from "@hono/zod-openapi";
import { limits } from "@tandem/contract/limits";
import * as routes from "@tandem/contract/scope-statement/route";
import type { ScopeView } from "@tandem/contract/scope-statement/schema";
import { DomainError } from "@tandem/domain/error";
import { isCurrent } from "@tandem/domain/member";
import * as ScopeStatement from "@tandem/domain/scope-statement";
import { dateOf } from "@tandem/domain/time";
import * as Profiles from "@tandem/store/client/profile";
import * as ScopeStatements from "@tandem/store/client/scope-statement";
import * as Members from "@tandem/store/control/member";
import { save } from "@tandem/store/save";
import { actorOf } from "@tandem/store/scope";
import type { Context } from "hono";
import { tagged } from "../http/answer.ts";
import type { ClientEnv } from "../http/context.ts";
import { enterClient } from "../http/enter.ts";
import { demandVersion } from "../http/preconditions.ts";
import { guarded } from "../http/route.ts";
import type { Runtime } from "../runtime/runtime.ts";

type Standard = ScopeStatement.Info["standard"];

/** What each standard covers: written by whoever runs the client's system, signed by its top management. */
export const mountScopeStatement = (app: OpenAPIHono<ClientEnv>, runtime: Runtime): void => {
  const enter = guarded(enterClient, runtime);
  const view = (data: ScopeStatement.Info, version: number): ScopeView => ({
    ...data,
    version,
    standing: ScopeStatement.standing(data, dateOf(runtime.moment().now)),
  });

  const change = async (
    c: Context<ClientEnv>,
    standard: Standard,
    action: "scope.written" | "scope.approved",
    decide: (info: ScopeStatement.Info, small: boolean) => ScopeStatement.Info,
  ): Promise<ScopeView> => {
    const scope = c.get("scope");
    const found = await ScopeStatements.find(scope, standard);
    demandVersion(c, ScopeStatements.versionOf(found));
    const { data: profile } = await Profiles.demand(scope);
    if (!profile.standards.includes(standard)) {
      throw new DomainError("not_found", "This client does not seek this standard.");
    }
    const after = decide(found.data, profile.smallOrganisation !== null);
    if (after === found.data) return tagged(c, view(found.data, ScopeStatements.versionOf(found)));
    const committed = await save(runtime.desk, scope, ScopeStatements.change(found, after, action));
    if (committed.outcome === "replayed") throw new Error("A PUT remembers no answers");
    return tagged(c, view(committed.stored.data, committed.stored.version));
  };

  app.openapi(enter(routes.list), async (c) => {
    const scope = c.get("scope");
    const [found, members] = await Promise.all([
      ScopeStatements.all(scope),
      Members.listOfClient(runtime.control, scope.tenantId),
    ]);
    const { now } = runtime.moment();
    const signers = members
      .filter(({ data }) => data.topManagement && isCurrent(data, now))
      .map(({ data }) => data.userId);
    const items = found.map((each) => view(each.data, ScopeStatements.versionOf(each)));
    return c.json({ items, signers }, 200);
  });

  app.openapi(enter(routes.versions), async (c) => {
    const { cursor, limit = limits.page } = c.req.valid("query");
    const { standard } = c.req.valid("param");
    const found = await ScopeStatements.versions(c.get("scope"), standard, { limit, cursor });
    return c.json(found, 200);
  });

  app.openapi(enter(routes.write), async (c) => {
    const content = c.req.valid("json");
    const saved = await change(c, c.req.valid("param").standard, "scope.written", (info) =>
      ScopeStatement.write(info, content, actorOf(c.get("scope")), runtime.moment().now),
    );
    return c.json(saved, 200);
  });

  app.openapi(enter(routes.approve), async (c) => {
    const { reviewBy } = c.req.valid("json");
    const topManagement = c.get("topManagement");
    const { standard } = c.req.valid("param");
    const saved = await change(c, standard, "scope.approved", (info, smallOrganisation) => {
      const terms = { reviewBy, topManagement, smallOrganisation };
      return ScopeStatement.approve(info, terms, actorOf(c.get("scope")), runtime.moment().now);
    });
    return c.json(saved, 200);
  });
};
