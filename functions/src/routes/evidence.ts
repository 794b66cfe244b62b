import type { OpenAPIHono } from "@hono/zod-openapi";
import * as routes from "@tandem/contract/evidence/route";
import { EvidenceView } from "@tandem/contract/evidence/schema";
import { limits } from "@tandem/contract/limits";
import { DomainError } from "@tandem/domain/error";
import * as Evidence from "@tandem/domain/evidence";
import { EvidenceId } from "@tandem/domain/id";
import { dateOf } from "@tandem/domain/time";
import * as Evidences from "@tandem/store/client/evidence";
import { recallInClient } from "@tandem/store/idempotency";
import { save } from "@tandem/store/save";
import { actorOf, type Scope } from "@tandem/store/scope";
import type { Stored } from "@tandem/store/stored";
import { before, tagged, viewOf } from "../http/answer.ts";
import type { ClientEnv } from "../http/context.ts";
import { enterClient } from "../http/enter.ts";
import { demandVersion, idempotent } from "../http/preconditions.ts";
import { guarded } from "../http/route.ts";
import type { Runtime } from "../runtime/runtime.ts";

const demand = async (scope: Scope, id: EvidenceId): Promise<Stored<Evidence.Info>> => {
  const found = await Evidences.find(scope, id);
  if (found === null) throw new DomainError("not_found", "There is no such evidence here.");
  return found;
};

/** Adding, replacing and withdrawing evidence. */
export const mountEvidence = (app: OpenAPIHono<ClientEnv>, runtime: Runtime): void => {
  const enter = guarded(enterClient, runtime);
  const view = ({ data, version }: Stored<Evidence.Info>): EvidenceView => ({
    ...data,
    version,
    standing: Evidence.standing(data, dateOf(runtime.moment().now)),
  });

  app.openapi(enter(routes.list), async (c) => {
    const { requirement, cursor, limit = limits.page } = c.req.valid("query");
    const scope = c.get("scope");
    const found =
      requirement === undefined
        ? await Evidences.newest(scope, { limit, cursor })
        : await Evidences.ofRequirement(scope, requirement, { limit, cursor });
    return c.json({ items: found.items.map(view), cursor: found.cursor }, 200);
  });

  app.openapi(enter(routes.read), async (c) => {
    const found = await demand(c.get("scope"), c.req.valid("param").evidenceId);
    return c.json(tagged(c, view(found)), 200);
  });

  app.openapi(enter(routes.add), async (c) => {
    const scope = c.get("scope");
    const draft = c.req.valid("json");
    const request = idempotent(c, actorOf(scope).userId, draft);
    const replayed = await before(recallInClient(scope, request), EvidenceView);
    if (replayed !== null) return c.json(tagged(c, replayed), 201);
    const { now, newId } = runtime.moment();
    const evidence = Evidence.add(EvidenceId.parse(newId("evd")), draft, actorOf(scope), now);
    const committed = await save(runtime.desk, scope, {
      ...Evidences.change(null, evidence, "evidence.added"),
      replay: { request, answer: (stored) => ({ status: 201, body: view(stored) }) },
    });
    return c.json(tagged(c, viewOf(committed, EvidenceView, view)), 201);
  });

  app.openapi(enter(routes.replace), async (c) => {
    const scope = c.get("scope");
    const found = await demand(scope, c.req.valid("param").evidenceId);
    demandVersion(c, found.version);
    const draft = c.req.valid("json");
    const after = Evidence.replace(found.data, draft, actorOf(scope), runtime.moment().now);
    const committed = await save(
      runtime.desk,
      scope,
      Evidences.change(found, after, "evidence.replaced"),
    );
    return c.json(tagged(c, viewOf(committed, EvidenceView, view)), 200);
  });

  app.openapi(enter(routes.withdraw), async (c) => {
    const scope = c.get("scope");
    const { reason } = c.req.valid("json");
    const request = idempotent(c, actorOf(scope).userId, { reason });
    const replayed = await before(recallInClient(scope, request), EvidenceView);
    if (replayed !== null) return c.json(tagged(c, replayed), 200);
    const found = await demand(scope, c.req.valid("param").evidenceId);
    demandVersion(c, found.version);
    const after = Evidence.withdraw(found.data, reason, actorOf(scope), runtime.moment().now);
    const committed = await save(runtime.desk, scope, {
      ...Evidences.change(found, after, "evidence.withdrawn"),
      replay: { request, answer: (stored) => ({ status: 200, body: view(stored) }) },
    });
    return c.json(tagged(c, viewOf(committed, EvidenceView, view)), 200);
  });
};
