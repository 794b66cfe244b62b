import type * as Client from "@tandem/domain/client";
import * as RiskWork from "@tandem/domain/risk/work";
import { dateOf, type LocalDate } from "@tandem/domain/time";
import * as Work from "@tandem/domain/work";
import * as Readiness from "@tandem/store/client/readiness";
import * as MyWork from "@tandem/store/control/work";
import type { Scope } from "@tandem/store/scope";
import { participants } from "../people/member-named.ts";
import { type Unread, unreadBy } from "../people/readers.ts";
import type { Runtime } from "../runtime/runtime.ts";
import { type Records, recordsOf } from "./readiness-input.ts";

/** The records that work is counted from, and the number of the computation they belong to. */
export type Counted = { readonly sequence: number; readonly records: Records };

/** What is work among the records on a date: the assessment of the standards sought, and what is in writing. */
const workIn = (
  { input: { profile, assessments }, documents, scopes, submission }: Records,
  unread: Unread,
  on: LocalDate,
): Work.Records => ({
  assessments: assessments.filter(({ requirement }) =>
    profile.standards.some((standard) => requirement.startsWith(`${standard}:`)),
  ),
  papers: {
    documents: documents.map((document) =>
      Work.paperOf(
        document,
        on,
        (unread.get(document.id) ?? []).map(({ userId }) => userId),
      ),
    ),
    scopes: scopes.filter(({ standard }) => profile.standards.includes(standard)),
    statement: profile.standards.includes("iso27001") ? submission : null,
    smallOrganisation: profile.smallOrganisation !== null,
  },
});

/**
 * Counts what waits for each person in a client, and carries the numbers to the control plane, where a person's work
 * over all clients is shown. An older computation never replaces a newer one.
 */
export const keepWork = async (
  runtime: Runtime,
  { client, scope }: { readonly client: Client.Info; readonly scope: Scope },
  { sequence, records }: Counted,
): Promise<void> => {
  const people = await participants(runtime, client);
  const computedAt = runtime.moment().now;
  const today = dateOf(computedAt);
  const unread = await unreadBy(scope, records.documents, people, today);
  const work = workIn(records, unread, today);
  const when = { version: records.methodVersion, on: today };
  const summaries = new Map(
    people.map((person) => [
      person.userId,
      Work.summarise([
        ...Work.ofPerson(work, person, today),
        ...RiskWork.ofPerson(records.risks, person, when),
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
  const records = await recordsOf(scope, dateOf(runtime.moment().now));
  await keepWork(runtime, { client, scope }, { sequence, records });
};
