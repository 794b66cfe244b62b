import type { OpenAPIHono } from "@hono/zod-openapi";
import * as routes from "@tandem/contract/workshop/route";
import { PickedView } from "@tandem/contract/workshop/schema";
import type * as Client from "@tandem/domain/client";
import { DomainError } from "@tandem/domain/error";
import { RiskId, type UserId } from "@tandem/domain/id";
import * as Risk from "@tandem/domain/risk";
import { described, proposed, scenarioNamed } from "@tandem/domain/risk/workshop";
import * as Risks from "@tandem/store/client/risk";
import * as Methods from "@tandem/store/client/risk-method";
import * as Workshop from "@tandem/store/client/risk-workshop";
import { recallInClient } from "@tandem/store/idempotency";
import { save } from "@tandem/store/save";
import { actorOf } from "@tandem/store/scope";
import type { Stored } from "@tandem/store/stored";
import { before, tagged, viewOf } from "../http/answer.ts";
import type { ClientEnv } from "../http/context.ts";
import { enterClient } from "../http/enter.ts";
import { idempotent } from "../http/preconditions.ts";
import { guarded } from "../http/route.ts";
import { memberNamed } from "../people/member-named.ts";
import type { Runtime } from "../runtime/runtime.ts";

const demandOwner = async (runtime: Runtime, client: Client.Info, owner: UserId): Promise<void> => {
  if ((await memberNamed(runtime, client, owner)) !== null) return;
  throw new DomainError("not_found", "There is no such member in this client.", {
    errors: [{ pointer: "/owner", detail: "Choose a member of this client." }],
  });
};

/** Scenarios of the library that become risks in front of the client. */
export const mountWorkshop = (app: OpenAPIHono<ClientEnv>, runtime: Runtime): void => {
  const enter = guarded(enterClient, runtime);

  app.openapi(enter(routes.read), async (c) =>
    c.json({ picks: await Workshop.picks(c.get("scope")) }, 200),
  );

  app.openapi(enter(routes.pick), async (c) => {
    const [scope, body] = [c.get("scope"), c.req.valid("json")];
    const request = idempotent(c, actorOf(scope).userId, body);
    const replayed = await before(recallInClient(scope, request), PickedView);
    if (replayed !== null) return c.json(tagged(c, replayed), 201);
    const scenario = scenarioNamed(body.scenario);
    await demandOwner(runtime, c.get("client").data, body.owner);
    const [{ method }, number] = await Promise.all([
      Methods.forRating(scope),
      Risks.nextNumber(scope),
    ]);
    const { now, newId } = runtime.moment();
    const actor = actorOf(scope);
    const id = RiskId.parse(newId("rsk"));
    const description = described(scenario, body.owner, body.inPlace);
    const created = Risk.create({ id, number }, description, actor, now);
    const rating = { level: "current", rating: body.rating } as const;
    const rated = Risk.rate(created, rating, method, actor, now);
    const risk = Risk.treat(rated, proposed(body.missing));
    const view = ({ version }: Stored<Risk.Info>): PickedView => ({
      version,
      scenario: scenario.id,
      risk: id,
      number,
    });
    const answer = (stored: Stored<Risk.Info>) => ({ status: 201, body: view(stored) });
    const command = { ...Workshop.pick(scenario.id, risk), replay: { request, answer } };
    const committed = await save(runtime.desk, scope, command);
    return c.json(tagged(c, viewOf(committed, PickedView, view)), 201);
  });
};
