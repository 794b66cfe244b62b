import { GetCommand } from "@aws-sdk/lib-dynamodb";
import * as Profile from "@tandem/domain/profile";
import { clientKeys } from "../keys/keys.ts";
import type { Scope } from "../scope/scope.ts";
import type { Command } from "../write/commit.ts";
import { parseStored, type Stored } from "../write/stored.ts";

/** The client's profile, or null while the client is still being set up. */
export const find = async (scope: Scope): Promise<Stored<Profile.Info> | null> => {
  const { Item } = await scope.table.documents.send(
    new GetCommand({
      TableName: scope.table.tableName,
      Key: clientKeys.profile(),
      ConsistentRead: true,
    }),
  );
  return Item === undefined ? null : parseStored(Profile.Info, Item);
};

/** The client's profile, which every active client has. */
export const demand = async (scope: Scope): Promise<Stored<Profile.Info>> => {
  const found = await find(scope);
  if (found === null) throw new Error(`Client ${scope.tenantId} has no profile`);
  return found;
};

/** The write of a changed, or of the first, profile. */
export const change = (
  before: Stored<Profile.Info> | null,
  after: Profile.Info,
): Command<Profile.Info> => ({
  change: {
    aggregate: "profile",
    key: clientKeys.profile(),
    before,
    after,
    action: before === null ? "client.created" : "profile.changed",
    event: "profile.changed",
  },
});
