import type { OpenAPIHono } from "@hono/zod-openapi";
import * as routes from "@tandem/contract/loss/route";
import type { EstimateView } from "@tandem/contract/loss/schema";
import type { Entry } from "@tandem/domain/risk/estimate";
import type { Digest } from "@tandem/domain/risk/digest";
import * as Risks from "@tandem/store/client/risk";
import * as Losses from "@tandem/store/client/risk-loss";
import { save } from "@tandem/store/save";
import { actorOf } from "@tandem/store/scope";
import type { Stored } from "@tandem/store/stored";
import { tagged } from "../http/answer.ts";
import type { ClientEnv } from "../http/context.ts";
import { enterClient } from "../http/enter.ts";
import { demandVersion } from "../http/preconditions.ts";
import { guarded } from "../http/route.ts";
import type { Runtime } from "../runtime/runtime.ts";

const viewOf = (
  { id: risk, number, title }: Pick<Digest, "id" | "number" | "title">,
  stored: Stored<Entry> | null,
): EstimateView => ({
  version: stored?.version ?? 0,
  risk,
  number,
  title,
  estimate: stored?.data.estimate ?? null,
  by: stored?.data.by ?? null,
  at: stored?.data.at ?? null,
});

/** Risks in money. The years are played by whoever looks, so that no request waits for them. */
export const mountLoss = (app: OpenAPIHono<ClientEnv>, runtime: Runtime): void => {
  const enter = guarded(enterClient, runtime);

  app.openapi(enter(routes.list), async (c) => {
    const scope = c.get("scope");
    const [{ terms, entries }, risks] = await Promise.all([
      Losses.all(scope),
      Risks.allDigests(scope),
    ]);
    const known = new Map(entries.map((stored) => [stored.data.risk, stored]));
    const open = risks.filter(({ kind, state }) => kind === "risk" && state === "open");
    const items = open.map((risk) => viewOf(risk, known.get(risk.id) ?? null));
    const said = { ...Losses.termsOf(terms), version: terms?.version ?? 0 };
    return c.json({ terms: said, items }, 200);
  });

  app.openapi(enter(routes.estimate), async (c) => {
    const scope = c.get("scope");
    const { riskId } = c.req.valid("param");
    const { estimate } = c.req.valid("json");
    const [{ data: risk }, found] = await Promise.all([
      Risks.demand(scope, riskId),
      Losses.find(scope, riskId),
    ]);
    demandVersion(c, found?.version ?? 0);
    const by = actorOf(scope).userId;
    const entry = { risk: riskId, estimate, by, at: runtime.moment().now };
    const committed = await save(runtime.desk, scope, Losses.estimate(found, entry));
    if (committed.outcome === "replayed") throw new Error("A PUT remembers no answers");
    const { id, number, description } = risk;
    const shown = { id, number, title: description.title };
    return c.json(tagged(c, viewOf(shown, committed.stored)), 200);
  });

  app.openapi(enter(routes.terms), async (c) => {
    const scope = c.get("scope");
    const found = await Losses.findTerms(scope);
    demandVersion(c, found?.version ?? 0);
    const committed = await save(runtime.desk, scope, Losses.setTerms(found, c.req.valid("json")));
    if (committed.outcome === "replayed") throw new Error("A PUT remembers no answers");
    const { data, version } = committed.stored;
    return c.json(tagged(c, { ...data, version }), 200);
  });
};
