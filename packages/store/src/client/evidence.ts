import { BatchGetCommand, GetCommand } from "@aws-sdk/lib-dynamodb";
import { DomainError } from "@tandem/domain/error";
import * as Evidence from "@tandem/domain/evidence";
import type { EvidenceId } from "@tandem/domain/id";
import type { RequirementKey } from "@tandem/standards/catalogue";
import { clientKeys, inOrder } from "../keys/keys.ts";
import { type Page, page, whole } from "../paging/page.ts";
import type { Scope } from "../scope/scope.ts";
import type { Command } from "../write/commit.ts";
import { parseStored, type Stored } from "../write/stored.ts";
import type { Write } from "../write/transaction.ts";

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
  return Item === undefined ? null : parseStored(Evidence.Info, Item);
};

/** Refuses, as not found, ids of evidence that this client does not have. At most 50 at a time. */
export const demandAll = async (
  scope: Scope,
  ids: readonly EvidenceId[],
  pointer: string,
): Promise<void> => {
  if (ids.length === 0) return;
  const unique = [...new Set(ids)];
  const { Responses } = await scope.table.documents.send(
    new BatchGetCommand({
      RequestItems: {
        [scope.table.tableName]: { Keys: unique.map(clientKeys.evidence), ConsistentRead: true },
      },
    }),
  );
  const known = new Set(
    (Responses?.[scope.table.tableName] ?? []).map(
      (item) => parseStored(Evidence.Info, item).data.id,
    ),
  );
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
  return items.map((item) => parseStored(Evidence.Info, item));
};

type Paging = { limit: number; cursor: string | undefined };

/** A page of evidence, newest first. */
export const newest = async (
  scope: Scope,
  paging: Paging,
): Promise<Page<Stored<Evidence.Info>>> => {
  const { items, cursor } = await page(
    scope.table,
    { list: "evidence", index: "gsi1", partition: clientKeys.evidences, newestFirst: true },
    paging,
  );
  return { items: items.map((item) => parseStored(Evidence.Info, item)), cursor };
};

/** A page of the evidence of one requirement. */
export const ofRequirement = async (
  scope: Scope,
  requirement: RequirementKey,
  paging: Paging,
): Promise<Page<Stored<Evidence.Info>>> => {
  const { items, cursor } = await page(
    scope.table,
    { list: "evidence", partition: clientKeys.evidenceOf(requirement) },
    paging,
  );
  return { items: items.map((item) => parseStored(Evidence.Info, item)), cursor };
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
        data: after,
        version,
        head: "",
      },
    })),
  ];
};

/** The write of evidence that was added, replaced or withdrawn. */
export const change = (
  before: Stored<Evidence.Info> | null,
  after: Evidence.Info,
  action: "evidence.added" | "evidence.replaced" | "evidence.withdrawn",
): Command<Evidence.Info> => ({
  change: {
    aggregate: `evidence:${after.id}`,
    key: clientKeys.evidence(after.id),
    before,
    after,
    action,
    event: action,
    index: { gsi1pk: clientKeys.evidences, gsi1sk: inOrder(after.addedAt, after.id) },
    alongside: links(before, after, (before?.version ?? 0) + 1),
  },
});
