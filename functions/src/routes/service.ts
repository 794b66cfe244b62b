import type { OpenAPIHono } from "@hono/zod-openapi";
import * as routes from "@tandem/contract/service/route";
import { type ServiceRow, ServiceView } from "@tandem/contract/service/schema";
import { DomainError } from "@tandem/domain/error";
import { ServiceId } from "@tandem/domain/id";
import * as Service from "@tandem/domain/service";
import * as Services from "@tandem/store/client/service";
import { recallInClient } from "@tandem/store/idempotency";
import { save } from "@tandem/store/save";
import { actorOf, type Scope } from "@tandem/store/scope";
import type { Stored } from "@tandem/store/stored";
import type { Context } from "hono";
import { before, tagged, viewOf } from "../http/answer.ts";
import type { ClientEnv } from "../http/context.ts";
import { enterClient } from "../http/enter.ts";
import { demandVersion, idempotent } from "../http/preconditions.ts";
import { guarded } from "../http/route.ts";
import type { Runtime } from "../runtime/runtime.ts";
import { demandMembers } from "./members-named.ts";
import { demandNamed } from "./service-named.ts";

const view = ({ data, version }: Stored<Service.Info>): ServiceView => ({
  ...data,
  version,
  ahead: Service.isAhead(data),
});

const rowOf = ({ data, version }: Stored<Service.Info>): ServiceRow => {
  const published = Service.published(data);
  return {
    id: data.id,
    version,
    description: published?.description ?? data.draft,
    number: published?.number ?? null,
    ahead: Service.isAhead(data),
    state: data.standing.state,
  };
};

const full = () =>
  new DomainError("limit.items", `The catalogue holds at most ${Service.mostServices} services.`);

/** The service catalogue (ISO 20000-1 8.2.4). */
export const mountService = (app: OpenAPIHono<ClientEnv>, runtime: Runtime): void => {
  const enter = guarded(enterClient, runtime);

  const demandKnown = async (scope: Scope, draft: Service.Description): Promise<void> => {
    await demandMembers(runtime, scope, [{ userId: draft.owner, pointer: "/owner" }]);
    await demandNamed(scope, {
      calendars: [{ id: draft.hours, pointer: "/hours" }],
      services: draft.dependsOn.map((id, index) => ({ id, pointer: `/dependsOn/${index}` })),
    });
  };

  const change = async (
    c: Context<ClientEnv>,
    id: ServiceId,
    act: Services.Act,
    decide: (info: Service.Info) => Service.Info | Promise<Service.Info>,
  ): Promise<ServiceView> => {
    const scope = c.get("scope");
    const found = await Services.demand(scope, id);
    demandVersion(c, found.version);
    const after = await decide(found.data);
    if (after === found.data) return tagged(c, view(found));
    const committed = await save(runtime.desk, scope, Services.change(found, after, act));
    return tagged(c, viewOf(committed, ServiceView, view));
  };

  app.openapi(enter(routes.list), async (c) => {
    const found = await Services.all(c.get("scope"));
    return c.json({ items: found.map(rowOf) }, 200);
  });

  app.openapi(enter(routes.create), async (c) => {
    const scope = c.get("scope");
    const draft = c.req.valid("json");
    const request = idempotent(c, actorOf(scope).userId, draft);
    const replayed = await before(recallInClient(scope, request), ServiceView);
    if (replayed !== null) return c.json(tagged(c, replayed), 201);
    await demandKnown(scope, draft);
    if ((await Services.all(scope)).length >= Service.mostServices) throw full();
    const { now, newId } = runtime.moment();
    const made = Service.create(ServiceId.parse(newId("svc")), draft, now);
    const committed = await save(runtime.desk, scope, {
      ...Services.change(null, made, "created"),
      replay: { request, answer: (stored) => ({ status: 201, body: view(stored) }) },
    });
    return c.json(tagged(c, viewOf(committed, ServiceView, view)), 201);
  });

  app.openapi(enter(routes.read), async (c) => {
    const found = await Services.demand(c.get("scope"), c.req.valid("param").serviceId);
    return c.json(tagged(c, view(found)), 200);
  });

  app.openapi(enter(routes.describe), async (c) => {
    const draft = c.req.valid("json");
    const saved = await change(c, c.req.valid("param").serviceId, "described", async (info) => {
      await demandKnown(c.get("scope"), draft);
      return Service.describe(info, draft);
    });
    return c.json(saved, 200);
  });

  app.openapi(enter(routes.publish), async (c) => {
    const { note } = c.req.valid("json");
    const saved = await change(c, c.req.valid("param").serviceId, "published", (info) =>
      Service.publish(info, note, actorOf(c.get("scope")), runtime.moment().now),
    );
    return c.json(saved, 200);
  });

  app.openapi(enter(routes.askRetirement), async (c) => {
    const { reason } = c.req.valid("json");
    const saved = await change(c, c.req.valid("param").serviceId, "retirement_asked", (info) =>
      Service.askRetirement(info, reason, actorOf(c.get("scope")), runtime.moment().now),
    );
    return c.json(saved, 200);
  });

  app.openapi(enter(routes.answerRetirement), async (c) => {
    const { answer } = c.req.valid("json");
    const act = `retirement_${answer}` as const;
    const saved = await change(c, c.req.valid("param").serviceId, act, (info) =>
      Service.answerRetirement(info, answer, actorOf(c.get("scope")), runtime.moment().now),
    );
    return c.json(saved, 200);
  });
};
