import { GetCommand } from "@aws-sdk/lib-dynamodb";
import * as Assessment from "@tandem/domain/assessment";
import { type RequirementKey, requirements, type StandardId } from "@tandem/standards/catalogue";
import { clientKeys } from "../keys/keys.ts";
import { whole } from "../paging/page.ts";
import type { Scope } from "../scope/scope.ts";
import type { Command } from "../write/commit.ts";
import { parseStored, type Stored } from "../write/stored.ts";

/** A requirement as stored, or untouched: version 0 and no trail yet. */
export type Found = {
  readonly data: Assessment.Info;
  readonly stored: Stored<Assessment.Info> | null;
};

const found = (requirement: RequirementKey, stored: Stored<Assessment.Info> | null): Found => ({
  data: stored?.data ?? Assessment.initial(requirement),
  stored,
});

/** The version a caller sees: 0 for what nobody touched. */
export const versionOf = ({ stored }: Found): number => stored?.version ?? 0;

/** One requirement. */
export const find = async (scope: Scope, requirement: RequirementKey): Promise<Found> => {
  const { Item } = await scope.table.documents.send(
    new GetCommand({
      TableName: scope.table.tableName,
      Key: clientKeys.assessment(requirement),
      ConsistentRead: true,
    }),
  );
  return found(requirement, Item === undefined ? null : parseStored(Assessment.Info, Item));
};

/** Every requirement of the standards named, in the standards' order, touched or not. */
export const all = async (scope: Scope, standards: readonly StandardId[]): Promise<Found[]> => {
  const items = await whole(
    scope.table,
    { list: "assessment", partition: clientKeys.assessments },
    requirements.length,
  );
  const touched = new Map(
    items.map((item) => {
      const stored = parseStored(Assessment.Info, item);
      return [stored.data.requirement, stored] as const;
    }),
  );
  return requirements
    .filter(({ standard }) => standards.includes(standard))
    .map(({ key }) => found(key, touched.get(key) ?? null));
};

/** The write of a requirement that was answered, decided, assigned, verified or challenged. */
export const change = (
  before: Found,
  after: Assessment.Info,
  action: string,
): Command<Assessment.Info> => ({
  change: {
    aggregate: `assessment:${after.requirement}`,
    key: clientKeys.assessment(after.requirement),
    before: before.stored,
    after,
    action,
    event: "assessment.changed",
  },
});
