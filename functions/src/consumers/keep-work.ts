import type * as Assessment from "@tandem/domain/assessment";
import type * as Client from "@tandem/domain/client";
import type { Digest } from "@tandem/domain/risk/digest";
import * as RiskWork from "@tandem/domain/risk/work";
import { dateOf } from "@tandem/domain/time";
import * as Work from "@tandem/domain/work";
import * as Assessments from "@tandem/store/client/assessment";
import * as Profiles from "@tandem/store/client/profile";
import * as Risks from "@tandem/store/client/risk";
import * as Methods from "@tandem/store/client/risk-method";
import * as Readiness from "@tandem/store/client/readiness";
import * as MyWork from "@tandem/store/control/work";
import type { Scope } from "@tandem/store/scope";
import { participants } from "../people/member-named.ts";
import type { Runtime } from "../runtime/runtime.ts";

/** The records that work is counted from, and the number of the computation they belong to. */
export type Counted = {
  readonly sequence: number;
  /** Of the standards sought. */
  readonly assessments: readonly Assessment.Info[];
  /** The register of risks, and the version of the method it is judged by: 0 before the first. */
  readonly risks: { readonly digests: readonly Digest[]; readonly methodVersion: number };
};

/**
 * Counts what waits for each person in a client, and carries the numbers to the control plane, where a person's work
 * over all clients is shown. An older computation never replaces a newer one.
 */
export const keepWork = async (
  runtime: Runtime,
  client: Client.Info,
  { sequence, assessments, risks }: Counted,
): Promise<void> => {
  const people = await participants(runtime, client);
  const computedAt = runtime.moment().now;
  const today = dateOf(computedAt);
  const when = { version: risks.methodVersion, on: today };
  const summaries = new Map(
    people.map((person) => [
      person.userId,
      Work.summarise([
        ...Work.ofPerson({ assessments }, person, today),
        ...RiskWork.ofPerson(risks.digests, person, when),
      ]),
    ]),
  );
  await MyWork.keep(runtime.control, { client, summaries, computedAt, sequence });
};

/**
 * The same where only the people have changed. The number of the last computation, read before the records, orders
 * it: whatever changes them after that is counted by the computation that follows it.
 */
export const recountWork = async (
  runtime: Runtime,
  client: Client.Info,
  scope: Scope,
): Promise<void> => {
  const sequence = await Readiness.sequence(scope);
  const { data: profile } = await Profiles.demand(scope);
  const [found, digests, method] = await Promise.all([
    Assessments.all(scope, profile.standards),
    Risks.allDigests(scope),
    Methods.approved(scope),
  ]);
  const assessments = found.map(({ data }) => data);
  const risks = { digests, methodVersion: method?.version ?? 0 };
  await keepWork(runtime, client, { sequence, assessments, risks });
};
