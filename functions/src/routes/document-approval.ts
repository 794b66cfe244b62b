import type { OpenAPIHono } from "@hono/zod-openapi";
import * as routes from "@tandem/contract/document/route";
import { Confirmation } from "@tandem/contract/document/schema";
import * as Document from "@tandem/domain/document";
import * as Readings from "@tandem/store/client/reading";
import { recallInClient } from "@tandem/store/idempotency";
import { save } from "@tandem/store/save";
import { actorOf } from "@tandem/store/scope";
import { before, viewOf } from "../http/answer.ts";
import type { ClientEnv } from "../http/context.ts";
import { enterClient } from "../http/enter.ts";
import { idempotent } from "../http/preconditions.ts";
import { guarded } from "../http/route.ts";
import type { Runtime } from "../runtime/runtime.ts";
import { type Approving, demandApprover, isSmall } from "./approver.ts";
import { changer, demandDocument } from "./document-change.ts";
import { demandMembers } from "./members-named.ts";

const approving = {
  what: "documents",
  permission: "document.approve",
  refusal: "document.approver_unfit",
} as const satisfies Approving;

/** A document from review to approval and out of use, and who has read it. */
export const mountDocumentApproval = (app: OpenAPIHono<ClientEnv>, runtime: Runtime): void => {
  const enter = guarded(enterClient, runtime);
  const change = changer(runtime);
  const now = () => runtime.moment().now;

  app.openapi(enter(routes.submit), async (c) => {
    const { approver } = c.req.valid("json");
    const scope = c.get("scope");
    const saved = await change(c, c.req.valid("param").documentId, "submitted", async (info) => {
      await demandApprover(runtime, scope, approver, approving);
      const terms = { approver, smallOrganisation: await isSmall(scope) };
      return Document.submit(info, terms, actorOf(scope), now());
    });
    return c.json(saved, 200);
  });

  app.openapi(enter(routes.sendBack), async (c) => {
    const { reason } = c.req.valid("json");
    const saved = await change(c, c.req.valid("param").documentId, "returned", (info) =>
      Document.sendBack(info, reason, actorOf(c.get("scope")), now()),
    );
    return c.json(saved, 200);
  });

  app.openapi(enter(routes.approve), async (c) => {
    const scope = c.get("scope");
    const dates = c.req.valid("json");
    const saved = await change(c, c.req.valid("param").documentId, "approved", async (info) => {
      const terms = { ...dates, smallOrganisation: await isSmall(scope) };
      return Document.approve(info, terms, actorOf(scope), now());
    });
    return c.json(saved, 200);
  });

  app.openapi(enter(routes.renew), async (c) => {
    const scope = c.get("scope");
    const { reviewBy } = c.req.valid("json");
    const saved = await change(c, c.req.valid("param").documentId, "reviewed", async (info) => {
      const terms = { reviewBy, smallOrganisation: await isSmall(scope) };
      return Document.renew(info, terms, actorOf(scope), now());
    });
    return c.json(saved, 200);
  });

  app.openapi(enter(routes.retire), async (c) => {
    const { reason } = c.req.valid("json");
    const saved = await change(c, c.req.valid("param").documentId, "retired", (info) =>
      Document.retire(info, reason, actorOf(c.get("scope")), now()),
    );
    return c.json(saved, 200);
  });

  app.openapi(enter(routes.ask), async (c) => {
    const readers = c.req.valid("json");
    const named = readers.people.map((userId, at) => ({ userId, pointer: `/people/${at}` }));
    const { documentId } = c.req.valid("param");
    const saved = await change(c, documentId, "readers_asked", async (info) => {
      await demandMembers(runtime, c.get("scope"), named);
      return Document.ask(info, readers);
    });
    return c.json(saved, 200);
  });

  app.openapi(enter(routes.confirm), async (c) => {
    const scope = c.get("scope");
    const { number } = c.req.valid("json");
    const me = actorOf(scope);
    const request = idempotent(c, me.userId, { number });
    const replayed = await before(recallInClient(scope, request), Confirmation);
    if (replayed !== null) return c.json(replayed, 201);
    const { data: info } = await demandDocument(scope, c.req.valid("param").documentId);
    const confirmation = Document.confirm(info, number, me, now());
    const known = await Readings.find(scope, confirmation);
    if (known !== null) return c.json(known.data, 201);
    const committed = await save(runtime.desk, scope, {
      ...Readings.confirm(confirmation),
      replay: { request, answer: ({ data }) => ({ status: 201, body: data }) },
    });
    return c.json(
      viewOf(committed, Confirmation, ({ data }) => data),
      201,
    );
  });
};
