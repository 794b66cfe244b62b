import type { OpenAPIHono } from "@hono/zod-openapi";
import * as routes from "@tandem/contract/agreement/route";
import { clientPermissions } from "@tandem/domain/access";
import * as Agreement from "@tandem/domain/agreement";
import { DomainError } from "@tandem/domain/error";
import type { UserId } from "@tandem/domain/id";
import * as Profiles from "@tandem/store/client/profile";
import { actorOf, type Scope } from "@tandem/store/scope";
import type { ClientEnv } from "../http/context.ts";
import { enterClient } from "../http/enter.ts";
import { guarded } from "../http/route.ts";
import type { Runtime } from "../runtime/runtime.ts";
import { changer } from "./agreement-change.ts";
import { demandMembers } from "./members-named.ts";

/** Refuses to wait for somebody whose role does not approve agreements. */
const demandApprover = async (
  runtime: Runtime,
  scope: Scope,
  approver: UserId | null,
): Promise<void> => {
  if (approver === null) return;
  const found = await demandMembers(runtime, scope, [{ userId: approver, pointer: "/approver" }]);
  const member = found.get(approver);
  if (member === undefined || clientPermissions(member.role).includes("agreement.approve")) return;
  const detail = "This person's role does not approve agreements. Choose someone else.";
  throw new DomainError("agreement.approver_unfit", detail, {
    errors: [{ pointer: "/approver", detail }],
  });
};

const isSmall = async (scope: Scope): Promise<boolean> =>
  (await Profiles.demand(scope)).data.smallOrganisation !== null;

/** An agreement from review to approval, through its reviews, and to its end. */
export const mountAgreementApproval = (app: OpenAPIHono<ClientEnv>, runtime: Runtime): void => {
  const enter = guarded(enterClient, runtime);
  const change = changer(runtime);
  const now = () => runtime.moment().now;

  app.openapi(enter(routes.submit), async (c) => {
    const { approver } = c.req.valid("json");
    const scope = c.get("scope");
    const saved = await change(c, c.req.valid("param").agreementId, "submitted", async (info) => {
      await demandApprover(runtime, scope, approver);
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
