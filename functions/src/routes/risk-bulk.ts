import type { OpenAPIHono } from "@hono/zod-openapi";
import * as routes from "@tandem/contract/risk/route";
import { BulkDone } from "@tandem/contract/risk/schema";
import { DomainError } from "@tandem/domain/error";
import type { RiskId } from "@tandem/domain/id";
import { type Bulk, bulk } from "@tandem/domain/risk/bulk";
import { demandTheirs } from "@tandem/domain/risk/theirs";
import type * as Risk from "@tandem/domain/risk";
import * as Risks from "@tandem/store/client/risk";
import type { Change } from "@tandem/store/commit";
import { recallInClient } from "@tandem/store/idempotency";
import { save } from "@tandem/store/save";
import { actorOf, type Scope } from "@tandem/store/scope";
import type { Stored } from "@tandem/store/stored";
import { before, viewOf } from "../http/answer.ts";
import type { ClientEnv } from "../http/context.ts";
import { enterClient } from "../http/enter.ts";
import { idempotent } from "../http/preconditions.ts";
import { guarded } from "../http/route.ts";
import type { Runtime } from "../runtime/runtime.ts";
import { demandMembers } from "./members-named.ts";

const demandAll = async (scope: Scope, ids: readonly RiskId[]): Promise<Stored<Risk.Info>[]> => {
  const found = await Promise.all(ids.map((id) => Risks.find(scope, id)));
  const errors = found.flatMap((risk, place) =>
    risk === null ? [{ pointer: `/risks/${place}`, detail: "There is no such risk here." }] : [],
  );
  if (errors.length > 0) {
    throw new DomainError("not_found", "Some of the risks do not exist.", { errors });
  }
  return found.filter((risk) => risk !== null);
};

type Item = BulkDone["items"][number];
type Decided = { readonly item: Item; readonly change: Change<Risk.Info> | null };

const acts: Readonly<Record<Bulk["what"], Risks.Act>> = {
  owner: "described",
  family: "described",
  reviewBy: "review_set",
  retain: "treated",
  option: "treated",
};

/** What becomes of one of several risks: a refusal of one is its own answer, and keeps the others from nothing. */
const decideOn = (scope: Scope, stored: Stored<Risk.Info>, wanted: Bulk): Decided => {
  const { id, number } = stored.data;
  const as = (outcome: Item["outcome"], detail: string | null = null) => ({
    id,
    number,
    outcome,
    detail,
  });
  try {
    demandTheirs(stored.data, actorOf(scope));
    const after = bulk(stored.data, wanted);
    if (after === stored.data) return { item: as("unchanged"), change: null };
    return {
      item: as("changed"),
      change: Risks.change(stored, after, acts[wanted.what]).change,
    };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { item: as("refused", error.message), change: null };
  }
};

/** One change to several risks, in one transaction. */
export const mountRiskBulk = (app: OpenAPIHono<ClientEnv>, runtime: Runtime): void => {
  const enter = guarded(enterClient, runtime);

  app.openapi(enter(routes.bulk), async (c) => {
    const [scope, body] = [c.get("scope"), c.req.valid("json")];
    const request = idempotent(c, actorOf(scope).userId, body);
    const replayed = await before(recallInClient(scope, request), BulkDone);
    if (replayed !== null) return c.json(replayed, 200);
    if (body.change.what === "owner") {
      const { owner: userId } = body.change;
      await demandMembers(runtime, scope, [{ userId, pointer: "/change/owner" }]);
    }
    const risks = await demandAll(scope, [...new Set(body.risks)]);
    const decided = risks.map((stored) => decideOn(scope, stored, body.change));
    const done: BulkDone = { items: decided.map(({ item }) => item) };
    const [first, ...rest] = decided.flatMap(({ change }) => (change === null ? [] : [change]));
    if (first === undefined) return c.json(done, 200);
    const saved = await save(runtime.desk, scope, {
      change: first,
      also: rest,
      replay: { request, answer: () => ({ status: 200, body: done }) },
    });
    return c.json(
      viewOf(saved, BulkDone, () => done),
      200,
    );
  });
};
