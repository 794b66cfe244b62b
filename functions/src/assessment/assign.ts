import { Assignments, type AssignmentsBody } from "@tandem/contract/assessment/schema";
import * as Assessment from "@tandem/domain/assessment";
import type * as Client from "@tandem/domain/client";
import { DomainError } from "@tandem/domain/error";
import type { UserId } from "@tandem/domain/id";
import * as Assessments from "@tandem/store/client/assessment";
import * as Profiles from "@tandem/store/client/profile";
import type * as Idempotency from "@tandem/store/idempotency";
import { save } from "@tandem/store/save";
import { actorOf, type Scope } from "@tandem/store/scope";
import type { z } from "zod";
import { memberNamed } from "../people/member-named.ts";
import type { Runtime } from "../runtime/runtime.ts";

type Wish = z.infer<typeof AssignmentsBody>;
type Item = Assignments["items"][number];

/** Refuses, as not found, whoever may not act in the client. */
export const demandAssignee = async (
  runtime: Runtime,
  client: Client.Info,
  assignee: UserId | null | undefined,
): Promise<void> => {
  if (assignee === null || assignee === undefined) return;
  if ((await memberNamed(runtime, client, assignee)) !== null) return;
  throw new DomainError("not_found", "There is no such member in this client.", {
    errors: [{ pointer: "/assignee", detail: "Choose a member of this client." }],
  });
};

type Decided = { readonly found: Assessments.Found; readonly item: Item };

const viewOf = ({ data }: Assessments.Found, version: number) => ({ ...data, version });

/** What becomes of one requirement: assigned, as it was, seen in an older version, or refused with the reason. */
const decide = (
  found: Assessments.Found,
  seen: number,
  assign: (info: Assessment.Info) => Assessment.Info,
): Decided => {
  const version = Assessments.versionOf(found);
  const { requirement } = found.data;
  const unchanged = { requirement, detail: "", assessment: viewOf(found, version) };
  if (seen !== version) {
    const detail = "Someone else changed this since you read it.";
    return { found, item: { ...unchanged, outcome: "stale", detail } };
  }
  try {
    const after = assign(found.data);
    if (after === found.data) return { found, item: { ...unchanged, outcome: "unchanged" } };
    const assessment = { ...after, version: version + 1 };
    return { found, item: { ...unchanged, outcome: "assigned", assessment } };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { found, item: { ...unchanged, outcome: "refused", detail: error.message } };
  }
};

/**
 * Assigns what can be assigned in one transaction, and says of each requirement what became of it. What belongs to a
 * standard that is not sought is refused by itself.
 */
export const assignAll = async (
  runtime: Runtime,
  scope: Scope,
  { requirements, assignee, due }: Wish,
  request: Idempotency.Request,
): Promise<Assignments> => {
  const { now } = runtime.moment();
  const { data: profile } = await Profiles.demand(scope);
  const all = new Map(
    (await Assessments.all(scope, profile.standards)).map((each) => [each.data.requirement, each]),
  );
  const wanted = new Map(requirements.map((each) => [each.requirement, each.version]));
  const decided = [...wanted].map(([requirement, version]): Decided => {
    const found = all.get(requirement);
    if (found !== undefined) {
      return decide(found, version, (info) =>
        Assessment.assign(info, { assignee, due }, actorOf(scope), now),
      );
    }
    const initial = Assessment.initial(requirement);
    const detail = "This client does not seek a certificate of that standard.";
    const item: Item = {
      requirement,
      outcome: "refused",
      detail,
      assessment: { ...initial, version: 0 },
    };
    return { found: { data: initial, stored: null }, item };
  });
  const body: Assignments = { items: decided.map(({ item }) => item) };
  const [first, ...rest] = decided
    .filter(({ item }) => item.outcome === "assigned")
    .map(({ found, item: { assessment } }) => {
      const { version: _, ...after } = assessment;
      return Assessments.change(found, after, "assessment.assigned");
    });
  if (first === undefined) return body;
  const committed = await save(runtime.desk, scope, {
    ...first,
    also: rest.map(({ change }) => ({ ...change, event: null })),
    replay: { request, answer: () => ({ status: 200, body }) },
  });
  return committed.outcome === "saved" ? body : Assignments.parse(committed.answer.body);
};
