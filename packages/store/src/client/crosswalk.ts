import { gunzipSync, gzipSync } from "node:zlib";
import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import { GetCommand, PutCommand } from "@aws-sdk/lib-dynamodb";
import { Conflict } from "@tandem/domain/crosswalk/conflict";
import * as Override from "@tandem/domain/crosswalk/override";
import { Direction } from "@tandem/domain/crosswalk/second-standard";
import { Instant } from "@tandem/domain/time";
import { z } from "zod";
import { clientKeys } from "../keys/keys.ts";
import { whole } from "../paging/page.ts";
import type { Scope } from "../scope/scope.ts";
import type { Command } from "../write/commit.ts";
import { parseStored, type Stored } from "../write/stored.ts";

/** The most rows one client overrides; the crosswalk has 203. */
export const mostOverrides = 500;

/** Two people who override at once may both be let in below the limit. */
const slack = 50;

/** Every row that the client ever overrode, also those taken back. */
export const overrides = async (scope: Scope): Promise<Stored<Override.Info>[]> => {
  const items = await whole(
    scope.table,
    { list: "overrides", partition: clientKeys.overrides },
    mostOverrides + slack,
  );
  return items.map((item) => parseStored(Override.Info, item));
};

/** The write of a row that was overridden or taken back. */
export const change = (
  before: Stored<Override.Info> | null,
  after: Override.Info,
): Command<Override.Info> => ({
  change: {
    aggregate: `crosswalk:${after.iso27001}+${after.iso20000}`,
    key: clientKeys.override(`${after.iso27001}+${after.iso20000}`),
    before,
    after,
    action: after.current === null ? "crosswalk.restored" : "crosswalk.overridden",
    event: "crosswalk.changed",
  },
});

const Content = z.object({ directions: z.array(Direction), conflicts: z.array(Conflict) });

const Packed = z
  .instanceof(Uint8Array)
  .transform((packed): unknown => JSON.parse(gunzipSync(packed).toString("utf8")))
  .pipe(Content);

/** The way to the second standard as it was computed with the readiness of this number. */
export const View = z.object({ sequence: z.number().int(), computedAt: Instant, content: Packed });
export type View = z.infer<typeof View>;

/** What was computed last, or null before the first computation. */
export const secondStandard = async (scope: Scope): Promise<View | null> => {
  const { Item } = await scope.table.documents.send(
    new GetCommand({
      TableName: scope.table.tableName,
      Key: clientKeys.secondStandard(),
      ConsistentRead: true,
    }),
  );
  return Item === undefined ? null : View.parse(Item);
};

/** Keeps a computation, unless a later one is there already. */
export const keepSecondStandard = async (scope: Scope, view: View): Promise<void> => {
  try {
    await scope.table.documents.send(
      new PutCommand({
        TableName: scope.table.tableName,
        Item: {
          ...clientKeys.secondStandard(),
          ...view,
          content: gzipSync(JSON.stringify(view.content)),
        },
        ConditionExpression: "attribute_not_exists(pk) OR #sequence < :sequence",
        ExpressionAttributeNames: { "#sequence": "sequence" },
        ExpressionAttributeValues: { ":sequence": view.sequence },
      }),
    );
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
  }
};
