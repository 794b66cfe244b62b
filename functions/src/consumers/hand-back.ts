import * as Assessment from "@tandem/domain/assessment";
import type * as Client from "@tandem/domain/client";
import { DomainError } from "@tandem/domain/error";
import type { UserId } from "@tandem/domain/id";
import * as Assessments from "@tandem/store/client/assessment";
import { save } from "@tandem/store/save";
import type { Scope } from "@tandem/store/scope";
import { memberNamed } from "../people/member-named.ts";
import type { Runtime } from "../runtime/runtime.ts";

const rounds = 5;
const chunk = 25;

/** The first requirements that are still assigned to the person, as they will be: open to everyone. */
const assignedTo = async (scope: Scope, member: UserId) => {
  const all = await Assessments.all(scope, ["iso27001", "iso20000"]);
  return all
    .filter(({ data }) => data.assignee === member)
    .slice(0, chunk)
    .map((found) =>
      Assessments.change(found, Assessment.unassign(found.data, member), "assessment.unassigned"),
    );
};

/**
 * Opens to everyone what is assigned to someone who has left: nobody else could answer it but an administrator. Whoever
 * is back by now keeps it. Repeating it changes nothing.
 */
export const handBack = async (
  runtime: Runtime,
  client: Client.Info,
  scope: Scope,
  member: UserId,
): Promise<void> => {
  if ((await memberNamed(runtime, client, member)) !== null) return;
  for (let failures = 0; ;) {
    const [first, ...rest] = await assignedTo(scope, member);
    if (first === undefined) return;
    try {
      await save(runtime.desk, scope, {
        ...first,
        also: rest.map(({ change }) => ({ ...change, event: null })),
      });
    } catch (error) {
      failures += 1;
      if (!(error instanceof DomainError) || failures === rounds) throw error;
    }
  }
};
