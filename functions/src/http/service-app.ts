import { OpenAPIHono } from "@hono/zod-openapi";
import type { Hono } from "hono";
import { mountAgreementApproval } from "../routes/agreement-approval.ts";
import { mountAgreement } from "../routes/agreement.ts";
import { mountCalendar } from "../routes/calendar.ts";
import { mountClock } from "../routes/clock.ts";
import { mountServiceNames } from "../routes/service-names.ts";
import { mountService } from "../routes/service.ts";
import { mountTicket } from "../routes/ticket.ts";
import { mountTicketImport } from "../routes/ticket-import.ts";
import type { Runtime } from "../runtime/runtime.ts";
import { createBase } from "./base.ts";
import type { BaseEnv, ClientEnv } from "./context.ts";
import { refuseInvalid } from "./invalid.ts";

/** The routes of services, agreements and tickets. Behind the same guards as the API, in a function of their own, so that each starts quickly. */
export const createServiceApp = (runtime: Runtime): Hono<BaseEnv> => {
  const client = new OpenAPIHono<ClientEnv>({ defaultHook: refuseInvalid });
  mountCalendar(client, runtime);
  mountService(client, runtime);
  mountAgreement(client, runtime);
  mountAgreementApproval(client, runtime);
  mountClock(client, runtime);
  mountServiceNames(client, runtime);
  mountTicket(client, runtime);
  mountTicketImport(client, runtime);

  const app = createBase(runtime);
  app.route("/", client);
  return app;
};
