import type { OpenAPIHono } from "@hono/zod-openapi";
import * as routes from "@tandem/contract/agreement/route";
import * as Agreement from "@tandem/domain/agreement";
import { actorOf } from "@tandem/store/scope";
import type { ClientEnv } from "../http/context.ts";
import { enterClient } from "../http/enter.ts";
import { guarded } from "../http/route.ts";
import type { Runtime } from "../runtime/runtime.ts";
import { changer } from "./agreement-change.ts";
import { type Approving, demandApprover, isSmall } from "./approver.ts";

const approving = {
  what: "agreements",
  permission: "agreement.approve",
  refusal: "agreement.approver_unfit",
} as const satisfies Approving;

/** An agreement from review to approval, through its reviews, and to its end. */
export const mountAgreementApproval = (app: OpenAPIHono<ClientEnv>, runtime: Runtime): void => {
  const enter = guarded(enterClient, runtime);
  const change = changer(runtime);
  const now = () => runtime.moment().now;

  app.openapi(enter(routes.submit), async (c) => {
    const { approver } = c.req.valid("json");
    const scope = c.get("scope");
    const saved = await change(c, c.req.valid("param").agreementId, "submitted", async (info) => {
      await demandApprover(runtime, scope, approver, approving);
      const terms = { approver, smallOrganisation: await isSmall(scope) };
      return Agreement.submit(info, terms, actorOf(scope), now());
    });
    return c.json(saved, 200);
  });

  app.openapi(enter(routes.sendBack), async (c) => {
    const { reason } = c.req.valid("json");
    const saved = await change(c, c.req.valid("param").agreementId, "returned", (info) =>
      Agreement.sendBack(info, reason, actorOf(c.get("scope")), now()),
    );
    return c.json(saved, 200);
  });

  app.openapi(enter(routes.approve), async (c) => {
    const { otherSide } = c.req.valid("json");
    const scope = c.get("scope");
    const saved = await change(c, c.req.valid("param").agreementId, "approved", async (info) => {
      const terms = { otherSide, smallOrganisation: await isSmall(scope) };
      return Agreement.approve(info, terms, actorOf(scope), now());
    });
    return c.json(saved, 200);
  });

  app.openapi(enter(routes.renew), async (c) => {
    const { reviewBy } = c.req.valid("json");
    const saved = await change(c, c.req.valid("param").agreementId, "reviewed", (info) =>
      Agreement.renew(info, reviewBy, actorOf(c.get("scope")), now()),
    );
    return c.json(saved, 200);
  });

  app.openapi(enter(routes.end), async (c) => {
    const given = c.req.valid("json");
    const saved = await change(c, c.req.valid("param").agreementId, "ended", (info) =>
      Agreement.end(info, given, actorOf(c.get("scope")), now()),
    );
    return c.json(saved, 200);
  });
};
