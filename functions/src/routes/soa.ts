import type { OpenAPIHono } from "@hono/zod-openapi";
import { limits } from "@tandem/contract/limits";
import * as routes from "@tandem/contract/soa/route";
import { ApprovalView } from "@tandem/contract/soa/schema";
import { DomainError } from "@tandem/domain/error";
import * as Soa from "@tandem/domain/soa";
import * as Assessments from "@tandem/store/client/assessment";
import * as Documents from "@tandem/store/client/document";
import * as Profiles from "@tandem/store/client/profile";
import * as Statements from "@tandem/store/client/soa";
import { save } from "@tandem/store/save";
import { actorOf } from "@tandem/store/scope";
import type { Context } from "hono";
import { tagged, viewOf } from "../http/answer.ts";
import type { ClientEnv } from "../http/context.ts";
import { enterClient } from "../http/enter.ts";
import { demandVersion } from "../http/preconditions.ts";
import { guarded } from "../http/route.ts";
import type { Runtime } from "../runtime/runtime.ts";
import { comparison } from "../statement/comparison.ts";
import { documentOf, statementDocument } from "../statement/document.ts";
import { liveStatement } from "../statement/live.ts";
import { approvalView, statementView } from "../statement/view.ts";

const signerOf = (c: Context<ClientEnv>): Soa.Signer => ({
  ...actorOf(c.get("scope")),
  name: c.get("session").name,
});

/** Reading, approving and comparing the Statement of Applicability. */
export const mountSoa = (app: OpenAPIHono<ClientEnv>, runtime: Runtime): void => {
  const enter = guarded(enterClient, runtime);
  const now = () => runtime.moment().now;

  const saved = async (
    c: Context<ClientEnv>,
    command: Parameters<typeof save<Soa.Info>>[2],
  ): Promise<ApprovalView> => {
    const committed = await save(runtime.desk, c.get("scope"), command);
    const view = viewOf(committed, ApprovalView, (stored) =>
      approvalView({ data: stored.data, stored }),
    );
    return tagged(c, view);
  };

  app.openapi(enter(routes.read), async (c) => {
    const scope = c.get("scope");
    const [standing, assessments] = await Promise.all([
      Statements.standing(scope),
      Assessments.all(scope, ["iso27001"]),
    ]);
    return c.json(tagged(c, statementView(standing, assessments)), 200);
  });

  app.openapi(enter(routes.submit), async (c) => {
    const { note } = c.req.valid("json");
    const { content, standing } = await liveStatement(
      runtime,
      c.get("scope"),
      c.get("client").data,
    );
    demandVersion(c, Statements.versionOf(standing.approval));
    const { rows } = content;
    const digest = Statements.digestOf(content);
    const statement = { rows, approved: standing.approved?.rows ?? [], digest, note };
    const after = Soa.submit(standing.approval.data, statement, signerOf(c), now());
    return c.json(await saved(c, Statements.submit(standing.approval, after, content)), 200);
  });

  app.openapi(enter(routes.giveBack), async (c) => {
    const { reason } = c.req.valid("json");
    const { approval } = await Statements.standing(c.get("scope"));
    demandVersion(c, Statements.versionOf(approval));
    const after = Soa.giveBack(approval.data, reason, signerOf(c), now());
    return c.json(await saved(c, Statements.giveBack(approval, after)), 200);
  });

  app.openapi(enter(routes.approve), async (c) => {
    const scope = c.get("scope");
    const { reviewBy } = c.req.valid("json");
    const [{ approval }, content, profile, item] = await Promise.all([
      Statements.standing(scope),
      Statements.submitted(scope),
      Profiles.demand(scope),
      Documents.find(scope, statementDocument),
    ]);
    demandVersion(c, Statements.versionOf(approval));
    const smallOrganisation = profile.data.smallOrganisation !== null;
    const terms = { reviewBy, smallOrganisation, rows: content?.rows ?? [] };
    const after = Soa.approve(approval.data, terms, signerOf(c), now());
    const also = [documentOf(item, after.approved, actorOf(scope))];
    const command = { ...Statements.approve(approval, after, content), also };
    return c.json(await saved(c, command), 200);
  });

  app.openapi(enter(routes.versions), async (c) => {
    const { cursor, limit = limits.page } = c.req.valid("query");
    return c.json(await Statements.versions(c.get("scope"), { limit, cursor }), 200);
  });

  app.openapi(enter(routes.readVersion), async (c) => {
    const scope = c.get("scope");
    const { number } = c.req.valid("param");
    const [version, content] = await Promise.all([
      Statements.versionAt(scope, number),
      Statements.contentOf(scope, number),
    ]);
    if (version === null || content === null) {
      throw new DomainError("not_found", "There is no such version of the statement.");
    }
    return c.json({ version, ...content }, 200);
  });

  app.openapi(enter(routes.compare), async (c) =>
    c.json(await comparison(c.get("scope"), c.req.valid("query")), 200),
  );
};
