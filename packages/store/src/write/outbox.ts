import { BatchWriteCommand } from "@aws-sdk/lib-dynamodb";
import { z } from "zod";
import { clientKeys } from "../keys/keys.ts";
import { page } from "../paging/page.ts";
import type { Scope } from "../scope/scope.ts";
import { ClientEvent, counts } from "./event.ts";

/** The most entries one batch write of DynamoDB holds. */
const batch = 25;

const Item = z.object({ event: ClientEvent });

/** Every event that was committed and not yet acted on, a batch at a time. */
export async function* batches(scope: Scope): AsyncGenerator<ClientEvent[]> {
  let cursor: string | undefined;
  do {
    const found = await page(
      scope.table,
      { list: "outbox", partition: clientKeys.outbox },
      { limit: batch, cursor },
    );
    const events = found.items.map((item) => Item.parse(item).event);
    if (events.length > 0) yield events;
    cursor = found.cursor ?? undefined;
  } while (cursor !== undefined);
}

/** Whether something that was committed waits to be counted. */
export const isWaiting = async (scope: Scope): Promise<boolean> => {
  const { items } = await page(
    scope.table,
    { list: "outbox", partition: clientKeys.outbox },
    { limit: batch, cursor: undefined },
  );
  return items.some((item) => counts(Item.parse(item).event));
};

const forget = async (scope: Scope, events: readonly ClientEvent[]): Promise<void> => {
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
    throw new Error("The outbox was not cleared entirely; the events will come again");
  }
};

/** Forgets events that their consumer has acted on. */
export const clear = async (scope: Scope, events: readonly ClientEvent[]): Promise<void> => {
  for (let from = 0; from < events.length; from += batch) {
    await forget(scope, events.slice(from, from + batch));
  }
};
