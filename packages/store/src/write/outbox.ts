import { BatchWriteCommand } from "@aws-sdk/lib-dynamodb";
import { z } from "zod";
import { clientKeys } from "../keys/keys.ts";
import { page } from "../paging/page.ts";
import type { Scope } from "../scope/scope.ts";
import { ClientEvent } from "./event.ts";

/** The most entries one batch write of DynamoDB holds. */
const batch = 25;

const Item = z.object({ event: ClientEvent });

/** The oldest events that were committed and not yet seen off. */
export const pending = async (scope: Scope, limit = batch): Promise<ClientEvent[]> => {
  const { items } = await page(
    scope.table,
    { list: "outbox", partition: clientKeys.outbox },
    { limit, cursor: undefined },
  );
  return items.map((item) => Item.parse(item).event);
};

/** Forgets events that were handed over. At most 25 at a time. */
export const clear = async (scope: Scope, events: readonly ClientEvent[]): Promise<void> => {
  if (events.length === 0) return;
  const { UnprocessedItems } = await scope.table.documents.send(
    new BatchWriteCommand({
      RequestItems: {
        [scope.table.tableName]: events.map(({ id }) => ({
          DeleteRequest: { Key: clientKeys.outboxEntry(id) },
        })),
      },
    }),
  );
  if (Object.keys(UnprocessedItems ?? {}).length > 0) {
    throw new Error("The outbox was not cleared entirely; the sweeper will do it again");
  }
};
