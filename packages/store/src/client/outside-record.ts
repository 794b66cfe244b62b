import { GetCommand } from "@aws-sdk/lib-dynamodb";
import * as OutsideRecord from "@tandem/domain/outside-record";
import type { StandardId } from "@tandem/standards/catalogue";
import { clientKeys } from "../keys/keys.ts";
import { whole } from "../paging/page.ts";
import type { Scope } from "../scope/scope.ts";
import type { Command } from "../write/commit.ts";
import { parseStored, type Stored } from "../write/stored.ts";

type Place = Pick<OutsideRecord.Info, "standard" | "subject">;

/** The record declared for a gate, or null. */
export const find = async (
  scope: Scope,
  place: Place,
): Promise<Stored<OutsideRecord.Info> | null> => {
  const { Item } = await scope.table.documents.send(
    new GetCommand({
      TableName: scope.table.tableName,
      Key: clientKeys.outsideRecord(place),
      ConsistentRead: true,
    }),
  );
  return Item === undefined ? null : parseStored(OutsideRecord.Info, Item);
};

/** Every record that is declared, or those of one standard: one for each gate at most. */
export const all = async (
  scope: Scope,
  standard?: StandardId,
): Promise<Stored<OutsideRecord.Info>[]> => {
  const items = await whole(
    scope.table,
    {
      list: "outside records",
      partition: clientKeys.outsideRecords,
      ...(standard !== undefined && { startsWith: `${standard}:` }),
    },
    OutsideRecord.asked.length,
  );
  return items.map((item) => parseStored(OutsideRecord.Info, item));
};

/** The write of a record that was declared or attested. */
export const change = (
  before: Stored<OutsideRecord.Info> | null,
  after: OutsideRecord.Info,
  action: "record.declared" | "record.attested" | "record.refused",
): Command<OutsideRecord.Info> => ({
  change: {
    aggregate: `outside-record:${after.standard}:${after.subject}`,
    key: clientKeys.outsideRecord(after),
    before,
    after,
    action,
    event: "record.changed",
  },
});
