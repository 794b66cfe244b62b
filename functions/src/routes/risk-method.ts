import type { OpenAPIHono } from "@hono/zod-openapi";
import { limits } from "@tandem/contract/limits";
import * as routes from "@tandem/contract/risk-method/route";
import type { MethodView, Reratings } from "@tandem/contract/risk-method/schema";
import { isCurrent } from "@tandem/domain/member";
import * as Approval from "@tandem/domain/risk/method-approval";
import { isRated, moves } from "@tandem/domain/risk/rerate-risk";
import type { Digest } from "@tandem/domain/risk/digest";
import * as Profiles from "@tandem/store/client/profile";
import * as Risks from "@tandem/store/client/risk";
import * as Methods from "@tandem/store/client/risk-method";
import * as Members from "@tandem/store/control/member";
import { save } from "@tandem/store/save";
import { actorOf, type Scope } from "@tandem/store/scope";
import type { Context } from "hono";
import { tagged } from "../http/answer.ts";
import type { ClientEnv } from "../http/context.ts";
import { enterClient } from "../http/enter.ts";
import { demandVersion } from "../http/preconditions.ts";
import { guarded } from "../http/route.ts";
import type { Runtime } from "../runtime/runtime.ts";

const shownAtMost = 100;

/** What becomes of the register under the version that waits. */
const proposalFor = (info: Approval.Info, risks: readonly Digest[]): Reratings => {
  const rated = risks.filter(isRated);
  const { waiting } = info;
  if (waiting === null) return { number: null, rated: rated.length, clear: 0, look: [], more: 0 };
  const from = Approval.inForce(info).method;
  const looked = rated.flatMap((risk) => {
    const doubtful = moves(risk, from, waiting.method).filter(({ look }) => look.length > 0);
    const { id, number } = risk;
    const shown = doubtful.map((move) => ({ ...move, look: [...move.look] }));
    return doubtful.length === 0 ? [] : [{ id, number, moves: shown }];
  });
  return {
    number: waiting.number,
    rated: rated.length,
    clear: rated.length - looked.length,
    look: looked.slice(0, shownAtMost),
    more: Math.max(0, looked.length - shownAtMost),
  };
};

/** How a client judges risks: written by whoever runs its system, approved by its top management. */
export const mountRiskMethod = (app: OpenAPIHono<ClientEnv>, runtime: Runtime): void => {
  const enter = guarded(enterClient, runtime);

  const signersOf = async (scope: Scope) => {
    const { now } = runtime.moment();
    const members = await Members.listOfClient(runtime.control, scope.tenantId);
    return members
      .filter(({ data }) => data.topManagement && isCurrent(data, now))
      .map(({ data }) => data.userId);
  };

  const view = async (
    scope: Scope,
    shown: { data: Approval.Info; version: number; risks: readonly Digest[] },
  ): Promise<MethodView> => ({
    ...shown.data,
    version: shown.version,
    inForce: Approval.inForce(shown.data),
    signers: await signersOf(scope),
    rated: shown.risks.filter(isRated).length,
  });

  const change = async (
    c: Context<ClientEnv>,
    act: Methods.Act,
    decide: (
      info: Approval.Info,
      risks: readonly Digest[],
    ) => Approval.Info | Promise<Approval.Info>,
  ): Promise<MethodView> => {
    const scope = c.get("scope");
    const [found, risks] = await Promise.all([Methods.find(scope), Risks.allDigests(scope)]);
    demandVersion(c, Methods.versionOf(found));
    const after = await decide(found.data, risks);
    const shown = { data: after, version: Methods.versionOf(found), risks };
    if (after === found.data) return tagged(c, await view(scope, shown));
    const committed = await save(runtime.desk, scope, Methods.change(found, after, act));
    if (committed.outcome === "replayed") throw new Error("A PUT remembers no answers");
    return tagged(c, await view(scope, { ...shown, version: committed.stored.version }));
  };

  const ratedIn = (risks: readonly Digest[]) => risks.filter(isRated).length;
  const now = () => runtime.moment().now;

  app.openapi(enter(routes.read), async (c) => {
    const scope = c.get("scope");
    const [found, risks] = await Promise.all([Methods.find(scope), Risks.allDigests(scope)]);
    const shown = { data: found.data, version: Methods.versionOf(found), risks };
    return c.json(tagged(c, await view(scope, shown)), 200);
  });

  app.openapi(enter(routes.versions), async (c) => {
    const { cursor, limit = limits.page } = c.req.valid("query");
    return c.json(await Methods.versions(c.get("scope"), { limit, cursor }), 200);
  });

  app.openapi(enter(routes.write), async (c) => {
    const { method } = c.req.valid("json");
    const saved = await change(c, "written", (info, risks) =>
      Approval.write(info, { method, rated: ratedIn(risks) }, actorOf(c.get("scope")), now()),
    );
    return c.json(saved, 200);
  });

  app.openapi(enter(routes.discard), async (c) =>
    c.json(await change(c, "discarded", Approval.discard), 200),
  );

  app.openapi(enter(routes.approve), async (c) => {
    const { note } = c.req.valid("json");
    const topManagement = c.get("topManagement");
    const saved = await change(c, "approved", async (info, risks) => {
      const { data: profile } = await Profiles.demand(c.get("scope"));
      const smallOrganisation = profile.smallOrganisation !== null;
      const terms = { note, topManagement, smallOrganisation, rated: ratedIn(risks) };
      return Approval.approve(info, terms, actorOf(c.get("scope")), now());
    });
    return c.json(saved, 200);
  });

  app.openapi(enter(routes.proposal), async (c) => {
    const scope = c.get("scope");
    const [found, risks] = await Promise.all([Methods.find(scope), Risks.allDigests(scope)]);
    return c.json(proposalFor(found.data, risks), 200);
  });

  app.openapi(enter(routes.rerate), async (c) => {
    const { rated: seen } = c.req.valid("json");
    const saved = await change(c, "rerating", (info, risks) => {
      const confirmed = { seen, rated: ratedIn(risks), total: risks.length };
      return Approval.beginRerating(info, confirmed, actorOf(c.get("scope")), now());
    });
    return c.json(saved, 200);
  });
};
