import { BatchWriteCommand, QueryCommand } from "@aws-sdk/lib-dynamodb";
import { addMilliseconds, type Instant } from "@tandem/domain/time";
import { z } from "zod";
import type { TableConnection } from "../connection/connection.ts";
import { controlKeys } from "../keys/keys.ts";
import type { Moment } from "../write/commit.ts";
import type { Desk } from "../write/save.ts";
import { abandonedAfter } from "./dirty.ts";
import { ControlEvent } from "./event.ts";

/** The most entries one batch write of DynamoDB holds. */
const batch = 25;

const Item = z.object({ event: ControlEvent });

/**
 * The oldest events whose writer is gone: a living one hands over and clears its own within `age`. The control plane
 * has one outbox, so it needs no markers that say where to look.
 */
export const pending = async (
  control: TableConnection,
  now: Instant,
  age = abandonedAfter,
): Promise<ControlEvent[]> => {
  const { Items } = await control.documents.send(
    new QueryCommand({
      TableName: control.tableName,
      ConsistentRead: true,
      KeyConditionExpression: "pk = :pk AND sk < :before",
      ExpressionAttributeValues: {
        ":pk": controlKeys.outbox,
        ":before": addMilliseconds(now, -age),
      },
      Limit: batch,
    }),
  );
  return (Items ?? []).map((item) => Item.parse(item).event);
};

/** Forgets events that were handed over. */
export const clear = async (
  control: TableConnection,
  events: readonly ControlEvent[],
): Promise<void> => {
  for (let place = 0; place < events.length; place += batch) {
    const requests = events.slice(place, place + batch).map(({ at, id }) => ({
      DeleteRequest: { Key: controlKeys.outboxEntry(at, id) },
    }));
    const { UnprocessedItems } = await control.documents.send(
      new BatchWriteCommand({ RequestItems: { [control.tableName]: requests } }),
    );
    if (Object.keys(UnprocessedItems ?? {}).length > 0) {
      throw new Error("The control outbox was not cleared entirely; the sweeper will do it again");
    }
  }
};

/**
 * Write → hand over → forget. A handover that fails does not undo the write: the sweeper repeats it, and consumers
 * act once in effect.
 */
export const save = async <
  R extends { readonly outcome: "replayed" } | { readonly events: readonly ControlEvent[] },
>(
  desk: Desk,
  write: (control: TableConnection, moment: Moment) => Promise<R>,
): Promise<R> => {
  const written = await write(desk.control, desk.moment());
  if (!("events" in written) || written.events.length === 0) return written;
  try {
    await desk.dispatch(written.events);
    await clear(desk.control, written.events);
  } catch (error) {
    desk.undelivered(error, written.events);
  }
  return written;
};

/** Hands over what writers that are gone left behind. Returns how many events there were. */
export const recover = async (desk: Desk, age = abandonedAfter): Promise<number> => {
  const { now } = desk.moment();
  let count = 0;
  for (;;) {
    const events = await pending(desk.control, now, age);
    if (events.length === 0) return count;
    await desk.dispatch(events);
    await clear(desk.control, events);
    count += events.length;
  }
};
