import type * as Client from "@tandem/domain/client";
import { dateOf } from "@tandem/domain/time";
import * as Work from "@tandem/domain/work";
import * as Assessments from "@tandem/store/client/assessment";
import * as Profiles from "@tandem/store/client/profile";
import * as Readiness from "@tandem/store/client/readiness";
import * as MyWork from "@tandem/store/control/work";
import type { Scope } from "@tandem/store/scope";
import { participants } from "../people/member-named.ts";
import type { Runtime } from "../runtime/runtime.ts";

/**
 * Counts what waits for each person in a client, and carries the numbers to the control plane, where a person's work
 * over all clients is shown. The number of the last readiness computation, read before the records, orders it: whatever
 * changes them after that is counted by the computation that follows it.
 */
export const keepWork = async (
  runtime: Runtime,
  client: Client.Info,
  scope: Scope,
): Promise<void> => {
  const sequence = await Readiness.sequence(scope);
  const { data: profile } = await Profiles.demand(scope);
  const [found, people] = await Promise.all([
    Assessments.all(scope, profile.standards),
    participants(runtime, client),
  ]);
  const computedAt = runtime.moment().now;
  const records = { assessments: found.map(({ data }) => data) };
  const summaries = new Map(
    people.map((person) => [
      person.userId,
      Work.summarise(Work.ofPerson(records, person, dateOf(computedAt))),
    ]),
  );
  await MyWork.keep(runtime.control, { client, summaries, computedAt, sequence });
};
