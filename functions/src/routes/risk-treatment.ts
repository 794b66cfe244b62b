import type { OpenAPIHono } from "@hono/zod-openapi";
import * as routes from "@tandem/contract/risk-treatment/route";
import type { TreatmentView } from "@tandem/contract/risk-treatment/schema";
import type { Actor } from "@tandem/domain/access";
import { DomainError } from "@tandem/domain/error";
import type { RiskId } from "@tandem/domain/id";
import * as Risk from "@tandem/domain/risk";
import { accept, type Approved, ask, sendBack } from "@tandem/domain/risk/accept";
import { progress } from "@tandem/domain/risk/plan";
import { demandTheirs } from "@tandem/domain/risk/theirs";
import { actionsOf } from "@tandem/domain/risk/treatment";
import { ofPerson } from "@tandem/domain/risk/work";
import { dateOf, type Instant } from "@tandem/domain/time";
import * as Risks from "@tandem/store/client/risk";
import * as Methods from "@tandem/store/client/risk-method";
import { save } from "@tandem/store/save";
import { actorOf } from "@tandem/store/scope";
import type { Stored } from "@tandem/store/stored";
import type { Context } from "hono";
import { tagged } from "../http/answer.ts";
import type { ClientEnv } from "../http/context.ts";
import { enterClient } from "../http/enter.ts";
import { demandVersion } from "../http/preconditions.ts";
import { guarded } from "../http/route.ts";
import { inclusions } from "../risk/include.ts";
import { treatmentView } from "../risk/treatment-view.ts";
import type { Runtime } from "../runtime/runtime.ts";
import { demandMembers } from "./members-named.ts";

/** Who acts, when, and by which method: what a decision about a risk is taken with. */
type Desk = { readonly actor: Actor; readonly now: Instant; readonly approved: Approved | null };

const inForce = (approved: Approved | null): Approved => {
  if (approved !== null) return approved;
  throw new DomainError(
    "risk.no_method",
    "No risk method is approved yet. Approve one before anybody accepts a risk by it.",
  );
};

/** Treating risks, and accepting what remains of them. */
export const mountRiskTreatment = (app: OpenAPIHono<ClientEnv>, runtime: Runtime): void => {
  const enter = guarded(enterClient, runtime);
  const today = () => dateOf(runtime.moment().now);

  const change = async (
    c: Context<ClientEnv>,
    id: RiskId,
    act: Risks.Act,
    decide: (info: Risk.Info, desk: Desk) => Risk.Info,
    also: Parameters<typeof save>[2]["also"] = [],
  ): Promise<TreatmentView> => {
    const scope = c.get("scope");
    const [found, approved] = await Promise.all([Risks.demand(scope, id), Methods.approved(scope)]);
    demandVersion(c, found.version);
    const { now } = runtime.moment();
    const after = decide(found.data, { actor: actorOf(scope), now, approved });
    const view = (stored: Stored<Risk.Info>) => tagged(c, treatmentView(stored, approved, today()));
    if (after === found.data) return view(found);
    const saved = await save(runtime.desk, scope, { ...Risks.change(found, after, act), also });
    if (saved.outcome === "replayed") throw new Error("A PUT remembers no answers");
    return view(saved.stored);
  };

  app.openapi(enter(routes.read), async (c) => {
    const scope = c.get("scope");
    const [found, approved] = await Promise.all([
      Risks.demand(scope, c.req.valid("param").riskId),
      Methods.approved(scope),
    ]);
    return c.json(tagged(c, treatmentView(found, approved, today())), 200);
  });

  app.openapi(enter(routes.treat), async (c) => {
    const scope = c.get("scope");
    const treatment = c.req.valid("json");
    const owners = actionsOf(treatment).flatMap(({ owner: userId }, place) =>
      userId === null ? [] : [{ userId, pointer: `/actions/${place}/owner` }],
    );
    await demandMembers(runtime, scope, owners);
    const also = await inclusions(scope, treatment, actorOf(scope), runtime.moment().now);
    const decide = (info: Risk.Info, { actor }: Desk) => {
      demandTheirs(info, actor);
      return Risk.treat(info, treatment);
    };
    return c.json(await change(c, c.req.valid("param").riskId, "treated", decide, also), 200);
  });

  app.openapi(enter(routes.progress), async (c) => {
    const { riskId, place } = c.req.valid("param");
    const said = { place, ...c.req.valid("json") };
    const saved = await change(c, riskId, "progressed", (info, { actor }) =>
      progress(info, said, actor),
    );
    return c.json(saved, 200);
  });

  app.openapi(enter(routes.ask), async (c) => {
    const { note } = c.req.valid("json");
    const decide = (info: Risk.Info, { actor, now, approved }: Desk) => {
      inForce(approved);
      demandTheirs(info, actor);
      return ask(info, note, actor, now);
    };
    return c.json(await change(c, c.req.valid("param").riskId, "asked", decide), 200);
  });

  app.openapi(enter(routes.accept), async (c) => {
    const consent = { ...c.req.valid("json"), topManagement: c.get("topManagement") };
    const decide = (info: Risk.Info, { actor, now, approved }: Desk) =>
      accept(info, consent, inForce(approved), actor, now);
    return c.json(await change(c, c.req.valid("param").riskId, "accepted", decide), 200);
  });

  app.openapi(enter(routes.sendBack), async (c) => {
    const { reason } = c.req.valid("json");
    const decide = (info: Risk.Info, { actor, now }: Desk) => sendBack(info, reason, actor, now);
    return c.json(await change(c, c.req.valid("param").riskId, "sent_back", decide), 200);
  });

  app.openapi(enter(routes.plan), async (c) => {
    const lines = await Risks.plan(c.get("scope"));
    return c.json({ on: today(), lines }, 200);
  });

  app.openapi(enter(routes.work), async (c) => {
    const scope = c.get("scope");
    const [risks, approved] = await Promise.all([Risks.allDigests(scope), Methods.approved(scope)]);
    const when = { version: approved?.version ?? 0, on: today() };
    return c.json({ items: ofPerson(risks, actorOf(scope), when) }, 200);
  });
};
