import { GetCommand } from "@aws-sdk/lib-dynamodb";
import { DomainError } from "@tandem/domain/error";
import * as Evidence from "@tandem/domain/evidence";
import type { EvidenceId } from "@tandem/domain/id";
import { addDays, type LocalDate } from "@tandem/domain/time";
import type { RequirementKey } from "@tandem/standards/catalogue";
import { readMany } from "../connection/batch.ts";
import { clientKeys, type IndexKeys, inOrder } from "../keys/keys.ts";
import { type ListQuery, type Page, page, whole } from "../paging/page.ts";
import type { Scope } from "../scope/scope.ts";
import { LostCondition } from "../write/cancellation.ts";
import type { Command } from "../write/commit.ts";
import { parseStored, type Stored } from "../write/stored.ts";
import { transact, type Write } from "../write/transaction.ts";

/** The most evidence one client keeps before readiness has to be computed in parts. */
export const mostEvidence = 10_000;

/** One piece of evidence, or null. */
export const find = async (scope: Scope, id: EvidenceId): Promise<Stored<Evidence.Info> | null> => {
  const { Item } = await scope.table.documents.send(
    new GetCommand({
      TableName: scope.table.tableName,
      Key: clientKeys.evidence(id),
      ConsistentRead: true,
    }),
  );
  return Item === undefined ? null : parseStored(Evidence.StoredInfo, Item);
};

/** Refuses, as not found, ids of evidence that this client does not have. */
export const demandAll = async (
  scope: Scope,
  ids: readonly EvidenceId[],
  pointer: string,
): Promise<void> => {
  if (ids.length === 0) return;
  const found = await readMany(scope.table, ids.map(clientKeys.evidence));
  const known = new Set(found.map((item) => parseStored(Evidence.StoredInfo, item).data.id));
  const missing = ids.flatMap((id, place) =>
    known.has(id)
      ? []
      : [{ pointer: `${pointer}/${place}`, detail: "There is no such evidence here." }],
  );
  if (missing.length > 0)
    throw new DomainError("not_found", "Some of the evidence does not exist.", { errors: missing });
};

/** All evidence of the client, for a computation over all of it. */
export const all = async (scope: Scope): Promise<Stored<Evidence.Info>[]> => {
  const items = await whole(
    scope.table,
    { list: "evidence", partition: clientKeys.evidences },
    mostEvidence,
  );
  return items.map((item) => parseStored(Evidence.StoredInfo, item));
};

type Paging = { limit: number; cursor: string | undefined };

/** A page of evidence, newest first. */
const newest = async (scope: Scope, paging: Paging): Promise<Page<Stored<Evidence.Info>>> => {
  const { items, cursor } = await page(
    scope.table,
    { list: "evidence", index: "gsi1", partition: clientKeys.evidences, newestFirst: true },
    paging,
  );
  return { items: items.map((item) => parseStored(Evidence.StoredInfo, item)), cursor };
};

/** A page of the evidence of one requirement. */
const ofRequirement = async (
  scope: Scope,
  requirement: RequirementKey,
  paging: Paging,
): Promise<Page<Stored<Evidence.Info>>> => {
  const { items, cursor } = await page(
    scope.table,
    { list: "evidence", partition: clientKeys.evidenceOf(requirement) },
    paging,
  );
  return { items: items.map((item) => parseStored(Evidence.StoredInfo, item)), cursor };
};

/** Which evidence is asked for: by where it stands on a day, whose it is, and what it is for. */
export type Filter = {
  readonly state?: "current" | "expiring" | "expired" | "withdrawn" | undefined;
  readonly owner?: string | undefined;
  readonly requirement?: RequirementKey | undefined;
};

/** After every id and every later date. */
const last = "~";

const lastDay = (day: LocalDate) => `${clientKeys.evidenceLive(day)}${last}`;

const standingIn = (state: Filter["state"], today: LocalDate): Partial<ListQuery> => {
  const from = clientKeys.evidenceLive(today);
  switch (state) {
    case "current":
      return { between: { from, to: clientKeys.evidenceLive(last) } };
    case "expiring":
      return { between: { from, to: lastDay(Evidence.expiringUntil(today)) } };
    case "expired":
      return {
        between: { from: clientKeys.evidenceLive(""), to: lastDay(addDays(today, -1)) },
        newestFirst: true,
      };
    case "withdrawn":
      return { startsWith: clientKeys.evidenceWithdrawnAll, newestFirst: true };
    case undefined:
      return {};
  }
};

const indexFor = ({ owner, requirement }: Filter) =>
  owner === undefined
    ? { index: "gsi2" as const, partition: clientKeys.evidenceByState(requirement) }
    : { index: "gsi3" as const, partition: clientKeys.evidenceByOwner(owner, requirement) };

/**
 * A page of the evidence a filter names. Without a state or an owner the newest comes first, or those of one
 * requirement in their own order; otherwise what expires first, and of what is over the newest.
 */
export const list = async (
  scope: Scope,
  filter: Filter,
  today: LocalDate,
  paging: Paging,
): Promise<Page<Stored<Evidence.Info>>> => {
  if (filter.state === undefined && filter.owner === undefined) {
    return filter.requirement === undefined
      ? newest(scope, paging)
      : ofRequirement(scope, filter.requirement, paging);
  }
  const name = `evidence ${filter.state ?? "all"}`;
  const query = { list: name, ...indexFor(filter), ...standingIn(filter.state, today) };
  const { items, cursor } = await page(scope.table, query, paging);
  return { items: items.map((item) => parseStored(Evidence.StoredInfo, item)), cursor };
};

/** A page of what stood before, newest first. */
export const revisions = async (
  scope: Scope,
  id: EvidenceId,
  paging: Paging,
): Promise<Page<Evidence.Info>> => {
  const query = {
    list: "evidence revisions",
    partition: clientKeys.evidenceRevisions(id),
    newestFirst: true,
  };
  const { items, cursor } = await page(scope.table, query, paging);
  return { items: items.map(({ data }) => Evidence.StoredInfo.parse(data)), cursor };
};

/** One content of a piece of evidence, the one that stands or an earlier one, or null. */
export const atRevision = async (
  scope: Scope,
  id: EvidenceId,
  revision: number,
): Promise<Evidence.Info | null> => {
  const found = await find(scope, id);
  if (found === null || found.data.revision === revision) return found?.data ?? null;
  const Key = clientKeys.evidenceRevision(id, revision);
  const { Item } = await scope.table.documents.send(
    new GetCommand({ TableName: scope.table.tableName, Key }),
  );
  return Item === undefined ? null : Evidence.StoredInfo.parse(Item["data"]);
};

const placeOf = ({ withdrawn, validUntil, id }: Evidence.Info): string =>
  withdrawn === null
    ? clientKeys.evidenceLive(validUntil, id)
    : clientKeys.evidenceWithdrawn(withdrawn.at, id);

/** Where lists by state and by owner find it, or its copy under a requirement. */
const indexOf = (evidence: Evidence.Info, requirement?: RequirementKey): IndexKeys => {
  const place = placeOf(evidence);
  return {
    gsi2pk: clientKeys.evidenceByState(requirement),
    gsi2sk: place,
    gsi3pk: clientKeys.evidenceByOwner(evidence.owner, requirement),
    gsi3sk: place,
  };
};

/** A copy of the evidence stands under each of its requirements, so that one query answers for one of them. */
const links = (
  before: Stored<Evidence.Info> | null,
  after: Evidence.Info,
  version: number,
): Write[] => {
  const gone = (before?.data.requirements ?? []).filter(
    (requirement) => !after.requirements.includes(requirement),
  );
  return [
    ...gone.map((requirement) => ({ remove: clientKeys.evidenceLink(requirement, after.id) })),
    ...after.requirements.map((requirement) => ({
      put: {
        ...clientKeys.evidenceLink(requirement, after.id),
        ...indexOf(after, requirement),
        data: after,
        version,
        head: "",
      },
    })),
  ];
};

/**
 * Lets lists by state and by owner find evidence that was stored before there were such lists. Changes nothing of
 * the evidence itself, and nothing at all where it is found already. Returns how many were not.
 */
export const index = async (scope: Scope): Promise<number> => {
  const items = await whole(
    scope.table,
    { list: "evidence", partition: clientKeys.evidences },
    mostEvidence,
  );
  const unfound = items.filter((item) => item["gsi2pk"] === undefined);
  for (const item of unfound) {
    const stored = parseStored(Evidence.StoredInfo, item);
    const { data, version } = stored;
    const { gsi1pk, gsi1sk } = item;
    const key = { ...clientKeys.evidence(data.id), gsi1pk, gsi1sk };
    const own = { put: { ...key, ...indexOf(data), ...stored }, when: { version } };
    try {
      await transact(scope.table, [own, ...links(null, data, version)]);
    } catch (error) {
      // Whoever was faster has stored it with its place.
      if (!(error instanceof LostCondition)) throw error;
    }
  }
  return unfound.length;
};

/** What is put aside when another content takes its place. */
const kept = (before: Stored<Evidence.Info> | null, after: Evidence.Info): Write[] =>
  before === null || before.data.revision === after.revision
    ? []
    : [
        {
          put: {
            ...clientKeys.evidenceRevision(after.id, before.data.revision),
            data: before.data,
          },
        },
      ];

/** What was done to a piece of evidence, as the trail has it, and what its consumers are told. */
const eventOf = {
  "evidence.added": "evidence.added",
  "evidence.replaced": "evidence.replaced",
  "evidence.extended": "evidence.changed",
  "evidence.changed": "evidence.changed",
  "evidence.described": "evidence.described",
  "evidence.withdrawn": "evidence.withdrawn",
} as const;

/** The write of evidence that was added, stated anew or withdrawn. `alongside`: what goes with it, such as its file. */
export const change = (
  before: Stored<Evidence.Info> | null,
  after: Evidence.Info,
  action: keyof typeof eventOf,
  alongside: readonly Write[] = [],
): Command<Evidence.Info> => ({
  change: {
    aggregate: `evidence:${after.id}`,
    key: clientKeys.evidence(after.id),
    before,
    after,
    action,
    event: eventOf[action],
    index: {
      gsi1pk: clientKeys.evidences,
      gsi1sk: inOrder(after.addedAt, after.id),
      ...indexOf(after),
    },
    alongside: [
      ...links(before, after, (before?.version ?? 0) + 1),
      ...kept(before, after),
      ...alongside,
    ],
  },
});
