import { DeleteCommand, PutCommand, QueryCommand } from "@aws-sdk/lib-dynamodb";
import { TenantId } from "@tandem/domain/id";
import { addMilliseconds, type Instant } from "@tandem/domain/time";
import { z } from "zod";
import type { TableConnection } from "../connection/connection.ts";
import { controlKeys } from "../keys/keys.ts";

/** A write to a client's table that was announced. One for each write, so that nobody clears another's. */
export const Marker = z.object({
  pk: z.string(),
  sk: z.string(),
  tenantId: TenantId,
  at: z.string(),
});
export type Marker = z.infer<typeof Marker>;

/**
 * How old a marker is before its writer counts as dead: longer than a write may take, three attempts
 * and their timeouts included. It is announced right before it is sent, however long the function around it runs, so
 * the sweeper never clears the marker of a write that is still to come.
 */
export const abandonedAfter = 60_000;

/** Announces a write, before it is committed. Without a commit it is harmless. */
export const mark = async (
  control: TableConnection,
  tenantId: TenantId,
  stamp: string,
  now: Instant,
): Promise<Marker> => {
  const marker: Marker = { ...controlKeys.dirtyMarker(now, tenantId, stamp), tenantId, at: now };
  await control.documents.send(new PutCommand({ TableName: control.tableName, Item: marker }));
  return marker;
};

/** Takes the announcement back, once the write's events are handed over. */
export const clear = async (control: TableConnection, { pk, sk }: Marker): Promise<void> => {
  await control.documents.send(
    new DeleteCommand({ TableName: control.tableName, Key: { pk, sk } }),
  );
};

/** Writes whose writer is gone, oldest first: their events may still lie in the client's outbox. */
export const abandoned = async (
  control: TableConnection,
  now: Instant,
  limit: number,
  age = abandonedAfter,
): Promise<Marker[]> => {
  const { Items } = await control.documents.send(
    new QueryCommand({
      TableName: control.tableName,
      ConsistentRead: true,
      KeyConditionExpression: "pk = :pk AND sk < :before",
      ExpressionAttributeValues: {
        ":pk": controlKeys.dirty,
        ":before": addMilliseconds(now, -age),
      },
      Limit: limit,
    }),
  );
  return (Items ?? []).map((item) => Marker.parse(item));
};
