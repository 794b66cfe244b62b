import type { OpenAPIHono } from "@hono/zod-openapi";
import { SetupView } from "@tandem/contract/firm/schema";
import * as routes from "@tandem/contract/sign-up/route";
import * as Client from "@tandem/domain/client";
import { TenantId } from "@tandem/domain/id";
import * as Clients from "@tandem/store/control/client";
import * as ControlOutbox from "@tandem/store/control/outbox";
import { signUp } from "@tandem/store/control/sign-up";
import { recallInControl } from "@tandem/store/idempotency";
import type { Stored } from "@tandem/store/stored";
import { before, tagged, viewOf } from "../http/answer.ts";
import type { SetupEnv, UserEnv } from "../http/context.ts";
import { enterAsUser, enterSetup } from "../http/enter.ts";
import { refuseStrangers } from "../http/founders.ts";
import { demandVersion, idempotent } from "../http/preconditions.ts";
import { guarded } from "../http/route.ts";
import { newTenantId } from "../runtime/id.ts";
import type { Runtime } from "../runtime/runtime.ts";
import { setupView } from "./setup-view.ts";

const accepted = (stored: Stored<Client.Info>) => ({ status: 202, body: setupView(stored) });

/** Signing one's own company up. */
export const mountSignUp = (app: OpenAPIHono<UserEnv>, runtime: Runtime): void => {
  const enter = guarded(enterAsUser, runtime);

  app.openapi(enter(routes.signUp), async (c) => {
    const person = c.get("session");
    refuseStrangers(runtime, person);
    const wish = c.req.valid("json");
    const request = idempotent(c, person.userId, wish);
    const replayed = await before(recallInControl(runtime.control, request), SetupView);
    if (replayed !== null) return c.json(tagged(c, replayed), 202);
    const tenantId = TenantId.parse(newTenantId());
    const { CELL_ID: cellId, TABLE_PREFIX: prefix } = runtime.config;
    const place = { tenantId, cellId, tableName: `${prefix}-t-${tenantId}` };
    const committed = await ControlOutbox.save(runtime.desk, (control, moment) => {
      const client = Client.signUp(place, wish, person.userId, moment.now);
      const replay = { request, answer: accepted };
      return signUp(control, { client, person, replay }, moment);
    });
    return c.json(tagged(c, viewOf(committed, SetupView, setupView)), 202);
  });
};

/** Following a setup from inside the client, before its workspace is open. */
export const mountSetup = (app: OpenAPIHono<SetupEnv>, runtime: Runtime): void => {
  const enter = guarded(enterSetup, runtime);

  app.openapi(enter(routes.readSetup), (c) => c.json(tagged(c, setupView(c.get("client"))), 200));

  app.openapi(enter(routes.retrySetup), async (c) => {
    const request = idempotent(c, c.get("session").userId, null);
    const replayed = await before(recallInControl(runtime.control, request), SetupView);
    if (replayed !== null) return c.json(tagged(c, replayed), 202);
    const found = c.get("client");
    demandVersion(c, found.version);
    const committed = await ControlOutbox.save(runtime.desk, (control, moment) => {
      const after = Client.retry(found.data, moment.now);
      const replay = { request, answer: accepted };
      return Clients.update(control, found, after, { event: "client.requested", replay }, moment);
    });
    return c.json(tagged(c, viewOf(committed, SetupView, setupView)), 202);
  });
};
