import type { OpenAPIHono } from "@hono/zod-openapi";
import * as routes from "@tandem/contract/assessment/route";
import { Assignments, type AssessmentView } from "@tandem/contract/assessment/schema";
import { limits } from "@tandem/contract/limits";
import * as Assessment from "@tandem/domain/assessment";
import { DomainError } from "@tandem/domain/error";
import * as Assessments from "@tandem/store/client/assessment";
import * as Evidences from "@tandem/store/client/evidence";
import * as Profiles from "@tandem/store/client/profile";
import * as History from "@tandem/store/history";
import { recallInClient } from "@tandem/store/idempotency";
import { save } from "@tandem/store/save";
import { actorOf, type Scope } from "@tandem/store/scope";
import { find, type RequirementKey } from "@tandem/standards/catalogue";
import type { Context } from "hono";
import { assignAll, demandAssignee } from "../assessment/assign.ts";
import { answering } from "../assessment/confirm.ts";
import { excluding } from "../assessment/needed.ts";
import { before, tagged } from "../http/answer.ts";
import type { ClientEnv } from "../http/context.ts";
import { enterClient } from "../http/enter.ts";
import { demandVersion, idempotent } from "../http/preconditions.ts";
import { guarded } from "../http/route.ts";
import { entryView } from "./trail.ts";
import type { Runtime } from "../runtime/runtime.ts";

const view = (data: Assessment.Info, version: number): AssessmentView => ({ ...data, version });

const demandSought = async (scope: Scope, requirement: RequirementKey): Promise<void> => {
  const standard = find(requirement)?.standard;
  const { data: profile } = await Profiles.demand(scope);
  if (standard === undefined || !profile.standards.includes(standard)) {
    throw new DomainError(
      "assessment.standard_not_sought",
      "This client does not seek a certificate of that standard. Add the standard to its profile first.",
    );
  }
};

/** Load, decide, save, answer: the same for every change of one requirement. */
const change = async (
  runtime: Runtime,
  c: Context<ClientEnv>,
  requirement: RequirementKey,
  action: string,
  decide: (info: Assessment.Info) => Assessment.Info,
): Promise<AssessmentView> => {
  const scope = c.get("scope");
  const [found] = await Promise.all([
    Assessments.find(scope, requirement),
    demandSought(scope, requirement),
  ]);
  demandVersion(c, Assessments.versionOf(found));
  const after = decide(found.data);
  if (after === found.data) return tagged(c, view(found.data, Assessments.versionOf(found)));
  const committed = await save(runtime.desk, scope, Assessments.change(found, after, action));
  if (committed.outcome === "replayed") throw new Error("A PUT remembers no answers");
  return tagged(c, view(committed.stored.data, committed.stored.version));
};

/** Answering, deciding, assigning and verifying requirements. */
export const mountAssessment = (app: OpenAPIHono<ClientEnv>, runtime: Runtime): void => {
  const enter = guarded(enterClient, runtime);

  app.openapi(enter(routes.list), async (c) => {
    const scope = c.get("scope");
    const { data: profile } = await Profiles.demand(scope);
    const found = await Assessments.all(scope, profile.standards);
    return c.json(
      { items: found.map((each) => view(each.data, Assessments.versionOf(each))) },
      200,
    );
  });

  app.openapi(enter(routes.read), async (c) => {
    const found = await Assessments.find(c.get("scope"), c.req.valid("param").requirement);
    return c.json(tagged(c, view(found.data, Assessments.versionOf(found))), 200);
  });

  app.openapi(enter(routes.history), async (c) => {
    const { cursor, limit = limits.page } = c.req.valid("query");
    const { requirement } = c.req.valid("param");
    const found = await History.ofRequirement(c.get("scope"), requirement, { limit, cursor });
    return c.json({ items: found.items.map(entryView), cursor: found.cursor }, 200);
  });

  app.openapi(enter(routes.claim), async (c) => {
    const answer = c.req.valid("json");
    const { requirement } = c.req.valid("param");
    const scope = c.get("scope");
    const action = answer.basis?.length ? "assessment.confirmed" : "assessment.claimed";
    const answered = await answering(scope, answer);
    const saved = await change(runtime, c, requirement, action, (info) =>
      answered(info, actorOf(scope), runtime.moment().now),
    );
    return c.json(saved, 200);
  });

  app.openapi(enter(routes.decide), async (c) => {
    const decision = c.req.valid("json");
    const { requirement } = c.req.valid("param");
    const scope = c.get("scope");
    const allowed = decision.decision === "excluded" ? await excluding(scope) : () => undefined;
    const saved = await change(runtime, c, requirement, "assessment.decided", (info) => {
      const after = Assessment.decide(info, decision, actorOf(scope), runtime.moment().now);
      if (after !== info) allowed(requirement);
      return after;
    });
    return c.json(saved, 200);
  });

  app.openapi(enter(routes.assign), async (c) => {
    const assignment = c.req.valid("json");
    const { requirement } = c.req.valid("param");
    await demandAssignee(runtime, c.get("client").data, assignment.assignee);
    const saved = await change(runtime, c, requirement, "assessment.assigned", (info) =>
      Assessment.assign(info, assignment, actorOf(c.get("scope")), runtime.moment().now),
    );
    return c.json(saved, 200);
  });

  app.openapi(enter(routes.assignMany), async (c) => {
    const scope = c.get("scope");
    const wish = c.req.valid("json");
    const request = idempotent(c, actorOf(scope).userId, wish);
    const replayed = await before(recallInClient(scope, request), Assignments);
    if (replayed !== null) return c.json(replayed, 200);
    await demandAssignee(runtime, c.get("client").data, wish.assignee);
    return c.json(await assignAll(runtime, scope, wish, request), 200);
  });

  app.openapi(enter(routes.verify), async (c) => {
    const finding = c.req.valid("json");
    const { requirement } = c.req.valid("param");
    const scope = c.get("scope");
    if (finding.outcome === "verified")
      await Evidences.demandAll(scope, finding.reliedOn, "/reliedOn");
    const saved = await change(runtime, c, requirement, `assessment.${finding.outcome}`, (info) =>
      finding.outcome === "verified"
        ? Assessment.verify(info, finding, actorOf(scope), runtime.moment().now)
        : Assessment.challenge(info, finding.note, actorOf(scope), runtime.moment().now),
    );
    return c.json(saved, 200);
  });
};
