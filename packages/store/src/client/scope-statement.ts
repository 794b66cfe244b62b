import { GetCommand } from "@aws-sdk/lib-dynamodb";
import * as ScopeStatement from "@tandem/domain/scope-statement";
import { type StandardId, standardIds } from "@tandem/standards/catalogue";
import { z } from "zod";
import { clientKeys } from "../keys/keys.ts";
import { type Page, page, whole } from "../paging/page.ts";
import type { Scope } from "../scope/scope.ts";
import type { Command } from "../write/commit.ts";
import { parseStored, type Stored } from "../write/stored.ts";

/** The scope of a standard as stored, or nothing written yet. */
export type Found = {
  readonly data: ScopeStatement.Info;
  readonly stored: Stored<ScopeStatement.Info> | null;
};

const found = (standard: StandardId, stored: Stored<ScopeStatement.Info> | null): Found => ({
  data: stored?.data ?? ScopeStatement.initial(standard),
  stored,
});

export const versionOf = ({ stored }: Found): number => stored?.version ?? 0;

/** The scope of one standard. */
export const find = async (scope: Scope, standard: StandardId): Promise<Found> => {
  const { Item } = await scope.table.documents.send(
    new GetCommand({
      TableName: scope.table.tableName,
      Key: clientKeys.scopeStatement(standard),
      ConsistentRead: true,
    }),
  );
  return found(standard, Item === undefined ? null : parseStored(ScopeStatement.Info, Item));
};

/** The scopes of both standards, written or not. */
export const all = async (scope: Scope): Promise<Found[]> => {
  const items = await whole(
    scope.table,
    {
      list: "scopes",
      partition: clientKeys.documents,
      startsWith: clientKeys.scopeStatements,
    },
    standardIds.length,
  );
  const stored = items.map((item) => parseStored(ScopeStatement.Info, item));
  return standardIds.map((standard) =>
    found(standard, stored.find(({ data }) => data.standard === standard) ?? null),
  );
};

/** What the approved scope of each standard covers; a standard without one is not there. */
export const approved = async (
  scope: Scope,
): Promise<ReadonlyMap<StandardId, ScopeStatement.Content>> =>
  new Map(
    (await all(scope)).flatMap(({ data }) =>
      data.approved === null ? [] : [[data.standard, data.approved.content] as const],
    ),
  );

const Kept = z.object({ data: ScopeStatement.Version });

/** A page of the versions of a scope that were approved, newest first. */
export const versions = async (
  scope: Scope,
  standard: StandardId,
  paging: { limit: number; cursor: string | undefined },
): Promise<Page<ScopeStatement.Version>> => {
  const partition = clientKeys.scopeVersions(standard);
  const { items, cursor } = await page(
    scope.table,
    { list: "scope versions", partition, newestFirst: true },
    paging,
  );
  return { items: items.map((item) => Kept.parse(item).data), cursor };
};

/** The write of a scope. A version that was approved is kept beside it for good. */
export const change = (
  before: Found,
  after: ScopeStatement.Info,
  action: "scope.written" | "scope.approved",
): Command<ScopeStatement.Info> => {
  const { standard, approved: version } = after;
  const fresh = version !== null && version.number !== before.data.approved?.number;
  return {
    change: {
      aggregate: `scope:${standard}`,
      key: clientKeys.scopeStatement(standard),
      before: before.stored,
      after,
      action,
      event: "scope.changed",
      alongside: fresh
        ? [
            {
              put: { ...clientKeys.scopeVersion(standard, version.number), data: version },
              when: "absent",
            },
          ]
        : [],
    },
  };
};
