import type { OpenAPIHono } from "@hono/zod-openapi";
import * as routes from "@tandem/contract/firm/route";
import { ClientView } from "@tandem/contract/firm/schema";
import * as Client from "@tandem/domain/client";
import { DomainError } from "@tandem/domain/error";
import { TenantId } from "@tandem/domain/id";
import * as Clients from "@tandem/store/control/client";
import * as Members from "@tandem/store/control/member";
import * as ControlOutbox from "@tandem/store/control/outbox";
import { recallInControl } from "@tandem/store/idempotency";
import type { Stored } from "@tandem/store/stored";
import type { Context } from "hono";
import { before, tagged, viewOf } from "../http/answer.ts";
import type { FirmEnv } from "../http/context.ts";
import { enterFirm } from "../http/enter.ts";
import { demandVersion, idempotent } from "../http/preconditions.ts";
import { guarded } from "../http/route.ts";
import { ofFirmRequest } from "../http/signature.ts";
import { newTenantId } from "../runtime/id.ts";
import type { Runtime } from "../runtime/runtime.ts";
import { setupView } from "./setup-view.ts";

const viewIn =
  (c: Context<FirmEnv>) =>
  (stored: Stored<Client.Info>): ClientView => ({
    ...setupView(stored),
    firmId: c.get("firm").firmId,
  });

/** Taking clients on, following their setup, and suspending and reopening them. */
export const mountOnboarding = (app: OpenAPIHono<FirmEnv>, runtime: Runtime): void => {
  const enter = guarded(enterFirm, runtime);

  /** A client of this firm that this person may see: an owner all, a consultant those they are assigned to. */
  const demand = async (c: Context<FirmEnv>, tenantId: TenantId): Promise<Stored<Client.Info>> => {
    const { firmId, role } = c.get("firm");
    const { userId } = c.get("session");
    const { client, member } = await Members.standing(runtime.control, { userId, tenantId });
    if (client?.data.firmId !== firmId || (role !== "firmOwner" && member === null)) {
      throw new DomainError("not_found", "There is no such client in this firm.");
    }
    return client;
  };

  const change = async (
    c: Context<FirmEnv>,
    {
      tenantId,
      action,
      body,
      status,
    }: { tenantId: TenantId; action: string; body: unknown; status: number },
    decide: (client: Client.Info, now: string) => Client.Info,
  ): Promise<ClientView> => {
    const view = viewIn(c);
    const request = idempotent(c, c.get("session").userId, body);
    const replayed = await before(recallInControl(runtime.control, request), ClientView);
    if (replayed !== null) return tagged(c, replayed);
    const found = await demand(c, tenantId);
    demandVersion(c, found.version);
    const committed = await ControlOutbox.save(runtime.desk, (control, moment) => {
      const after = decide(found.data, moment.now);
      const facts = { status: after.lifecycle.status };
      return Clients.update(
        control,
        found,
        after,
        {
          ...(action === "client.retried"
            ? { event: "client.requested" as const }
            : { note: { aggregate: "client", action, actor: ofFirmRequest(c), facts } }),
          replay: { request, answer: (stored) => ({ status, body: view(stored) }) },
        },
        moment,
      );
    });
    return tagged(c, viewOf(committed, ClientView, view));
  };

  app.openapi(enter(routes.onboard), async (c) => {
    const { firmId } = c.get("firm");
    const session = c.get("session");
    const wish = c.req.valid("json");
    const view = viewIn(c);
    const request = idempotent(c, session.userId, wish);
    const replayed = await before(recallInControl(runtime.control, request), ClientView);
    if (replayed !== null) return c.json(tagged(c, replayed), 202);
    const creator = await Members.ofFirmMember(runtime.control, firmId, session.userId);
    if (creator === null) throw new DomainError("not_found", "There is nothing at this address.");
    const tenantId = TenantId.parse(newTenantId());
    const { CELL_ID: cellId, TABLE_PREFIX: prefix } = runtime.config;
    const place = { tenantId, firmId, cellId, tableName: `${prefix}-t-${tenantId}` };
    const committed = await ControlOutbox.save(runtime.desk, (control, moment) => {
      const client = Client.create(place, wish, session.userId, moment.now);
      const answer = (stored: Stored<Client.Info>) => ({ status: 202, body: view(stored) });
      return Clients.create(
        control,
        { client, creator: creator.data, replay: { request, answer } },
        moment,
      );
    });
    return c.json(tagged(c, viewOf(committed, ClientView, view)), 202);
  });

  app.openapi(enter(routes.readClient), async (c) =>
    c.json(tagged(c, viewIn(c)(await demand(c, c.req.valid("param").tenantId))), 200),
  );

  app.openapi(enter(routes.retry), async (c) => {
    const { tenantId } = c.req.valid("param");
    const wish = { tenantId, action: "client.retried", body: null, status: 202 };
    return c.json(await change(c, wish, Client.retry), 202);
  });

  app.openapi(enter(routes.suspend), async (c) => {
    const { tenantId } = c.req.valid("param");
    const body = c.req.valid("json");
    const wish = { tenantId, action: "client.suspended", body, status: 200 };
    const { userId } = c.get("session");
    const saved = await change(c, wish, (client, now) =>
      Client.suspend(client, body.reason, userId, now),
    );
    return c.json(saved, 200);
  });

  app.openapi(enter(routes.reactivate), async (c) => {
    const { tenantId } = c.req.valid("param");
    const wish = { tenantId, action: "client.reactivated", body: null, status: 200 };
    return c.json(await change(c, wish, Client.reactivate), 200);
  });
};
