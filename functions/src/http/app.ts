import { OpenAPIHono } from "@hono/zod-openapi";
import { health } from "@tandem/contract/health";
import type { Hono } from "hono";
import { mountAssessment } from "../routes/assessment.ts";
import { mountClient } from "../routes/client.ts";
import { mountComments } from "../routes/comment.ts";
import { mountCrosswalk } from "../routes/crosswalk.ts";
import { mountDocument } from "../routes/document.ts";
import { mountDocumentApproval } from "../routes/document-approval.ts";
import { mountEvidence } from "../routes/evidence.ts";
import { mountFile } from "../routes/file.ts";
import { mountFirm, mountFounding } from "../routes/firm.ts";
import { mountFirmMethods } from "../routes/firm-method.ts";
import {
  mountAccepting,
  mountClientInvitations,
  mountFirmInvitations,
} from "../routes/invitation.ts";
import { mountKeepingOfClient, mountKeepingOfFirm, mountProposals } from "../routes/keeping.ts";
import { mountMe } from "../routes/me.ts";
import { mountClientMembers, mountFirmMembers } from "../routes/member.ts";
import { mountNotifications } from "../routes/notification.ts";
import { mountOwnControl } from "../routes/own-control.ts";
import { mountOnboarding } from "../routes/onboarding.ts";
import { mountOutsideRecord } from "../routes/outside-record.ts";
import { mountSoa } from "../routes/soa.ts";
import { mountSetup, mountSignUp } from "../routes/sign-up.ts";
import { mountScopeStatement } from "../routes/scope-statement.ts";
import { mountReadiness } from "../routes/readiness.ts";
import { mountTrail } from "../routes/trail.ts";
import { mountWork } from "../routes/work.ts";
import type { Runtime } from "../runtime/runtime.ts";
import { createBase } from "./base.ts";
import type { BaseEnv, ClientEnv, FirmEnv, SetupEnv, UserEnv } from "./context.ts";
import { refuseInvalid } from "./invalid.ts";

/** The API of one deployment but for what has a function of its own (`division.ts`), as one Hono app. */
export const createApp = (runtime: Runtime): Hono<BaseEnv> => {
  const user = new OpenAPIHono<UserEnv>({ defaultHook: refuseInvalid });
  mountMe(user, runtime);
  mountWork(user, runtime);
  mountFounding(user, runtime);
  mountSignUp(user, runtime);
  mountAccepting(user, runtime);
  mountProposals(user, runtime);

  const setup = new OpenAPIHono<SetupEnv>({ defaultHook: refuseInvalid });
  mountSetup(setup, runtime);

  const firm = new OpenAPIHono<FirmEnv>({ defaultHook: refuseInvalid });
  mountFirm(firm, runtime);
  mountFirmMethods(firm, runtime);
  mountOnboarding(firm, runtime);
  mountFirmMembers(firm, runtime);
  mountFirmInvitations(firm, runtime);
  mountKeepingOfFirm(firm, runtime);

  const client = new OpenAPIHono<ClientEnv>({ defaultHook: refuseInvalid });
  mountClient(client, runtime);
  mountAssessment(client, runtime);
  mountComments(client, runtime);
  mountNotifications(client, runtime);
  mountCrosswalk(client, runtime);
  mountEvidence(client, runtime);
  mountFile(client, runtime);
  mountDocument(client, runtime);
  mountReadiness(client, runtime);
  mountOutsideRecord(client, runtime);
  mountSoa(client, runtime);
  mountOwnControl(client, runtime);
  mountDocumentApproval(client, runtime);
  mountScopeStatement(client, runtime);
  mountTrail(client, runtime);
  mountClientMembers(client, runtime);
  mountClientInvitations(client, runtime);
  mountKeepingOfClient(client, runtime);

  const open = new OpenAPIHono<BaseEnv>();
  open.openapi(health, (c) => c.json({ status: "ok" as const }, 200));

  const app = createBase(runtime);
  app.route("/", open);
  app.route("/", user);
  app.route("/", setup);
  app.route("/", firm);
  app.route("/", client);
  return app;
};
