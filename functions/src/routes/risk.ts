import type { OpenAPIHono } from "@hono/zod-openapi";
import { limits } from "@tandem/contract/limits";
import * as routes from "@tandem/contract/risk/route";
import { RiskView, type SetRiskState } from "@tandem/contract/risk/schema";
import type { Actor } from "@tandem/domain/access";
import { DomainError } from "@tandem/domain/error";
import { RiskId, type UserId } from "@tandem/domain/id";
import * as Risk from "@tandem/domain/risk";
import * as Lifecycle from "@tandem/domain/risk/lifecycle";
import { link } from "@tandem/domain/risk/link";
import { none } from "@tandem/domain/risk/links";
import { stillRight } from "@tandem/domain/risk/review";
import { demandTheirs } from "@tandem/domain/risk/theirs";
import { addDays, dateOf, type Instant } from "@tandem/domain/time";
import * as Risks from "@tandem/store/client/risk";
import * as Methods from "@tandem/store/client/risk-method";
import { recallInClient } from "@tandem/store/idempotency";
import { save } from "@tandem/store/save";
import { actorOf, type Scope } from "@tandem/store/scope";
import type { Stored } from "@tandem/store/stored";
import * as Trail from "@tandem/store/trail";
import type { Context } from "hono";
import { before, tagged, viewOf } from "../http/answer.ts";
import type { ClientEnv } from "../http/context.ts";
import { enterClient } from "../http/enter.ts";
import { demandVersion, idempotent } from "../http/preconditions.ts";
import { guarded } from "../http/route.ts";
import type { Runtime } from "../runtime/runtime.ts";
import { demandMembers } from "./members-named.ts";
import { demandLinked } from "./risk-linked.ts";
import { entryView } from "./trail.ts";

const view = ({ data, version }: Stored<Risk.Info>): RiskView => ({ ...data, version });

/** Names the places of a rating as they are in the body. */
const located = (error: unknown): never => {
  if (!(error instanceof DomainError) || error.code !== "risk.rating_outside") throw error;
  throw new DomainError(error.code, error.message, {
    errors: error.errors.map(({ pointer, detail }) => ({ pointer: `/rating${pointer}`, detail })),
  });
};

type Decide = (info: Risk.Info, actor: Actor, now: Instant) => Risk.Info;

const acts: Readonly<Record<SetRiskState["act"], Risks.Act>> = {
  close: "closed",
  reopen: "reopened",
  askToVoid: "void_asked",
  consentToVoid: "void_agreed",
  refuseToVoid: "void_refused",
};

const become =
  (wanted: SetRiskState): Decide =>
  (info, actor, now) => {
    switch (wanted.act) {
      case "close":
        return Lifecycle.close(info, wanted.reason, actor, now);
      case "reopen":
        return Lifecycle.reopen(info);
      case "askToVoid":
        return Lifecycle.askToVoid(info, wanted.reason, actor, now);
      case "consentToVoid":
        return Lifecycle.consentToVoid(info, actor, now);
      case "refuseToVoid":
        return Lifecycle.refuseToVoid(info);
    }
  };

/** The register of risks: adding, describing and rating them, and what becomes of each. */
export const mountRisk = (app: OpenAPIHono<ClientEnv>, runtime: Runtime): void => {
  const enter = guarded(enterClient, runtime);
  const now = () => runtime.moment().now;

  const demandOwner = async (scope: Scope, userId: UserId | null) => {
    if (userId !== null) await demandMembers(runtime, scope, [{ userId, pointer: "/owner" }]);
  };

  const change = async (
    c: Context<ClientEnv>,
    id: RiskId,
    act: Risks.Act,
    decide: Decide,
  ): Promise<RiskView> => {
    const scope = c.get("scope");
    const found = await Risks.demand(scope, id);
    demandVersion(c, found.version);
    const actor = actorOf(scope);
    // A second person's consent is asked of anybody who works on the register, not of the owner.
    if (act !== "void_agreed" && act !== "reviewed") demandTheirs(found.data, actor);
    const after = decide(found.data, actor, now());
    if (after === found.data) return tagged(c, view(found));
    const command = Risks.change(found, after, act, dateOf(now()));
    return tagged(c, viewOf(await save(runtime.desk, scope, command), RiskView, view));
  };

  app.openapi(enter(routes.list), async (c) => {
    const scope = c.get("scope");
    const [items, inForce] = await Promise.all([Risks.rows(scope), Methods.inForce(scope)]);
    return c.json({ on: dateOf(now()), inForce, items }, 200);
  });

  app.openapi(enter(routes.moves), async (c) => {
    const { after = addDays(dateOf(now()), -90) } = c.req.valid("query");
    return c.json({ items: await Risks.movesAfter(c.get("scope"), after) }, 200);
  });

  app.openapi(enter(routes.add), async (c) => {
    const [scope, asked] = [c.get("scope"), c.req.valid("json")];
    const { assets, services, ...description } = asked;
    const actor = actorOf(scope);
    const request = idempotent(c, actor.userId, asked);
    const replayed = await before(recallInClient(scope, request), RiskView);
    if (replayed !== null) return c.json(tagged(c, replayed), 201);
    await demandOwner(scope, description.owner);
    const links = { ...none, assets, services };
    await demandLinked(scope, links);
    const moment = runtime.moment();
    const identity = {
      id: RiskId.parse(moment.newId("rsk")),
      number: await Risks.nextNumber(scope),
    };
    const created = link(Risk.create(identity, description, actor, moment.now), links);
    const saved = await save(runtime.desk, scope, {
      ...Risks.change(null, created, "created"),
      replay: { request, answer: (stored) => ({ status: 201, body: view(stored) }) },
    });
    return c.json(tagged(c, viewOf(saved, RiskView, view)), 201);
  });

  app.openapi(enter(routes.read), async (c) =>
    c.json(tagged(c, view(await Risks.demand(c.get("scope"), c.req.valid("param").riskId))), 200),
  );

  app.openapi(enter(routes.describe), async (c) => {
    const description = c.req.valid("json");
    await demandOwner(c.get("scope"), description.owner);
    const decide: Decide = (info) => Risk.describe(info, description);
    return c.json(await change(c, c.req.valid("param").riskId, "described", decide), 200);
  });

  app.openapi(enter(routes.rate), async (c) => {
    const { riskId, level } = c.req.valid("param");
    const { rating } = c.req.valid("json");
    const { method } = await Methods.forRating(c.get("scope"));
    const decide: Decide = (info, actor, at) =>
      Risk.rate(info, { level, rating }, method, actor, at);
    return c.json(await change(c, riskId, "rated", decide).catch(located), 200);
  });

  app.openapi(enter(routes.review), async (c) => {
    const { riskId, level } = c.req.valid("param");
    const decide: Decide = (info, actor, at) => Risk.review(info, level, actor, at);
    return c.json(await change(c, riskId, "reviewed", decide), 200);
  });

  app.openapi(enter(routes.links), async (c) => {
    const links = c.req.valid("json");
    await demandLinked(c.get("scope"), links);
    const decide: Decide = (info) => link(info, links);
    return c.json(await change(c, c.req.valid("param").riskId, "linked", decide), 200);
  });

  app.openapi(enter(routes.reviewDate), async (c) => {
    const { reviewBy } = c.req.valid("json");
    const { riskId } = c.req.valid("param");
    if (reviewBy !== null) {
      const set: Decide = (info) => Risk.reviewOn(info, reviewBy);
      return c.json(await change(c, riskId, "review_set", set), 200);
    }
    const { method } = await Methods.forRating(c.get("scope"));
    const look: Decide = (info, _, at) => stillRight(info, method, at);
    return c.json(await change(c, riskId, "looked_at", look), 200);
  });

  app.openapi(enter(routes.state), async (c) => {
    const wanted = c.req.valid("json");
    const { riskId } = c.req.valid("param");
    return c.json(await change(c, riskId, acts[wanted.act], become(wanted)), 200);
  });

  app.openapi(enter(routes.history), async (c) => {
    const scope = c.get("scope");
    const { id } = (await Risks.demand(scope, c.req.valid("param").riskId)).data;
    const { cursor, limit = limits.page } = c.req.valid("query");
    const found = await Trail.ofAggregate(scope, `risk:${id}`, { limit, cursor });
    return c.json({ items: found.items.map(entryView), cursor: found.cursor }, 200);
  });
};
