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
import * as Objects from "@tandem/store/objects/file";
import { save } from "@tandem/store/save";
import { actorOf, type Scope } from "@tandem/store/scope";
import type { Stored } from "@tandem/store/stored";
import { before, tagged, viewOf } from "../http/answer.ts";
import type { ClientEnv } from "../http/context.ts";
import { enterClient } from "../http/enter.ts";
import { demandVersion, idempotent } from "../http/preconditions.ts";
import { guarded } from "../http/route.ts";
import type { Runtime } from "../runtime/runtime.ts";
import { stated } from "./evidence-stated.ts";

const nothing = () => new DomainError("not_found", "There is no such evidence here.");

const demand = async (scope: Scope, id: EvidenceId): Promise<Stored<Evidence.Info>> => {
  const found = await Evidences.find(scope, id);
  if (found === null) throw nothing();
  return found;
};

/** Adding evidence, stating it anew, withdrawing and fetching it. */
export const mountEvidence = (app: OpenAPIHono<ClientEnv>, runtime: Runtime): void => {
  const enter = guarded(enterClient, runtime);
  const today = () => dateOf(runtime.moment().now);
  const view = ({ data, version }: Stored<Evidence.Info>): EvidenceView => ({
    ...data,
    version,
    standing: Evidence.standing(data, today()),
    expiring: Evidence.isExpiring(data, today()),
  });

  app.openapi(enter(routes.list), async (c) => {
    const { cursor, limit = limits.page, ...filter } = c.req.valid("query");
    const scope = c.get("scope");
    const paging = { limit, cursor };
    const found = await Evidences.list(scope, filter, today(), paging);
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
    const { statement, file } = await stated(runtime, scope, draft, null);
    const { now, newId } = runtime.moment();
    const evidence = Evidence.add(EvidenceId.parse(newId("evd")), statement, actorOf(scope), now);
    const committed = await save(runtime.desk, scope, {
      ...Evidences.change(null, evidence, "evidence.added", file),
      replay: { request, answer: (stored) => ({ status: 201, body: view(stored) }) },
    });
    return c.json(tagged(c, viewOf(committed, EvidenceView, view)), 201);
  });

  app.openapi(enter(routes.replace), async (c) => {
    const scope = c.get("scope");
    const found = await demand(scope, c.req.valid("param").evidenceId);
    demandVersion(c, found.version);
    const { statement, file } = await stated(runtime, scope, c.req.valid("json"), found.data);
    const { now } = runtime.moment();
    const { evidence, effect } = Evidence.restate(found.data, statement, actorOf(scope), now);
    if (effect === "none") return c.json(tagged(c, view(found)), 200);
    const change = Evidences.change(found, evidence, `evidence.${effect}`, file);
    const committed = await save(runtime.desk, scope, change);
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

  app.openapi(enter(routes.listRevisions), async (c) => {
    const scope = c.get("scope");
    const { evidenceId } = c.req.valid("param");
    const { cursor, limit = limits.page } = c.req.valid("query");
    await demand(scope, evidenceId);
    return c.json(await Evidences.revisions(scope, evidenceId, { limit, cursor }), 200);
  });

  app.openapi(enter(routes.download), async (c) => {
    const scope = c.get("scope");
    const { evidenceId, revision } = c.req.valid("param");
    const found = await Evidences.atRevision(scope, evidenceId, Number(revision));
    if (found?.content.type !== "file") throw nothing();
    const { file } = found.content;
    return c.json(await Objects.downloadFrom(runtime.filesOf(scope), file), 200);
  });
};
