import type { OpenAPIHono } from "@hono/zod-openapi";
import * as routes from "@tandem/contract/soa/route";
import { OwnControlView } from "@tandem/contract/soa/schema";
import type * as Client from "@tandem/domain/client";
import { DomainError } from "@tandem/domain/error";
import type { UserId } from "@tandem/domain/id";
import * as OwnControl from "@tandem/domain/soa/own-control";
import * as OwnControls from "@tandem/store/client/own-control";
import * as Soa from "@tandem/store/client/soa";
import { recallInClient } from "@tandem/store/idempotency";
import { save } from "@tandem/store/save";
import { actorOf, type Scope } from "@tandem/store/scope";
import type { Context } from "hono";
import { before, tagged, viewOf } from "../http/answer.ts";
import type { ClientEnv } from "../http/context.ts";
import { enterClient } from "../http/enter.ts";
import { demandVersion, idempotent } from "../http/preconditions.ts";
import { guarded } from "../http/route.ts";
import { memberNamed } from "../people/member-named.ts";
import type { Runtime } from "../runtime/runtime.ts";
import { ownView } from "../statement/view.ts";

const demandOwner = async (
  runtime: Runtime,
  client: Client.Info,
  owner: UserId | null,
): Promise<void> => {
  if (owner === null || (await memberNamed(runtime, client, owner)) !== null) return;
  throw new DomainError("not_found", "There is no such member in this client.", {
    errors: [{ pointer: "/owner", detail: "Choose a member of this client." }],
  });
};

const refuseTaken = async (scope: Scope, id: OwnControl.ControlId): Promise<void> => {
  const { own } = await Soa.standing(scope);
  if (own.some(({ data }) => data.controlId === id)) {
    throw new DomainError("soa.control_exists", `There is a control ${id} already.`, {
      errors: [{ pointer: "/controlId", detail: "Choose another number, even after one voided." }],
    });
  }
  if (own.length >= OwnControl.mostOwnControls) {
    throw new DomainError(
      "limit.items",
      `A statement holds at most ${OwnControl.mostOwnControls} own controls.`,
    );
  }
};

/** Adding, changing and voiding the controls that the organisation adds to those of Annex A. */
export const mountOwnControl = (app: OpenAPIHono<ClientEnv>, runtime: Runtime): void => {
  const enter = guarded(enterClient, runtime);
  const now = () => runtime.moment().now;

  const change = async (
    c: Context<ClientEnv>,
    id: OwnControl.ControlId,
    action: Parameters<typeof OwnControls.change>[2],
    decide: (info: OwnControl.Info) => OwnControl.Info,
  ): Promise<OwnControlView> => {
    const scope = c.get("scope");
    const found = await OwnControls.demand(scope, id);
    demandVersion(c, found.version);
    const after = decide(found.data);
    const saved = await save(runtime.desk, scope, OwnControls.change(found, after, action));
    return tagged(c, viewOf(saved, OwnControlView, ownView));
  };

  app.openapi(enter(routes.addControl), async (c) => {
    const scope = c.get("scope");
    const body = c.req.valid("json");
    const request = idempotent(c, actorOf(scope).userId, body);
    const replayed = await before(recallInClient(scope, request), OwnControlView);
    if (replayed !== null) return c.json(tagged(c, replayed), 201);
    const { controlId, ...draft } = body;
    await Promise.all([
      refuseTaken(scope, controlId),
      demandOwner(runtime, c.get("client").data, draft.owner),
    ]);
    const added = OwnControl.add(controlId, draft, actorOf(scope), now());
    const saved = await save(runtime.desk, scope, {
      ...OwnControls.change(null, added, "own_control.added"),
      replay: { request, answer: (stored) => ({ status: 201, body: ownView(stored) }) },
    });
    return c.json(tagged(c, viewOf(saved, OwnControlView, ownView)), 201);
  });

  app.openapi(enter(routes.changeControl), async (c) => {
    const draft = c.req.valid("json");
    await demandOwner(runtime, c.get("client").data, draft.owner);
    const { controlId } = c.req.valid("param");
    const changed = await change(c, controlId, "own_control.changed", (info) =>
      OwnControl.change(info, draft, actorOf(c.get("scope")), now()),
    );
    return c.json(changed, 200);
  });

  app.openapi(enter(routes.proposeVoid), async (c) => {
    const { reason } = c.req.valid("json");
    const { controlId } = c.req.valid("param");
    const proposed = await change(c, controlId, "own_control.void_proposed", (info) =>
      OwnControl.proposeVoid(info, reason, actorOf(c.get("scope")), now()),
    );
    return c.json(proposed, 200);
  });

  app.openapi(enter(routes.answerVoid), async (c) => {
    const { answer } = c.req.valid("json");
    const { controlId } = c.req.valid("param");
    const answered = await change(c, controlId, `own_control.void_${answer}`, (info) =>
      OwnControl.answerVoid(info, answer, actorOf(c.get("scope")), now()),
    );
    return c.json(answered, 200);
  });
};
