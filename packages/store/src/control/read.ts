import { BatchGetCommand, GetCommand } from "@aws-sdk/lib-dynamodb";
import type { z } from "zod";
import type { TableConnection } from "../connection/connection.ts";
import type { Key } from "../keys/keys.ts";
import { parseStored, type Stored } from "../write/stored.ts";

type Item = Record<string, unknown>;

/** The most keys one batch of DynamoDB holds. */
const batch = 100;

const address = ({ pk, sk }: { pk?: unknown; sk?: unknown }): string => JSON.stringify([pk, sk]);

/** One aggregate, as it is at this moment, or null. */
export const get = async <S extends z.ZodType>(
  control: TableConnection,
  key: Key,
  schema: S,
): Promise<Stored<z.output<S>> | null> => {
  const { Item } = await control.documents.send(
    new GetCommand({ TableName: control.tableName, Key: key, ConsistentRead: true }),
  );
  return Item === undefined ? null : parseStored(schema, Item);
};

/** What was found under several keys. */
export type Found = <S extends z.ZodType>(key: Key, schema: S) => Stored<z.output<S>> | null;

/** Several items, as they are at this moment: one request for each hundred keys. */
export const getMany = async (control: TableConnection, keys: readonly Key[]): Promise<Found> => {
  const items = new Map<string, Item>();
  const wanted = new Map(keys.map(({ pk, sk }) => [address({ pk, sk }), { pk, sk }]));
  while (wanted.size > 0) {
    const asked = [...wanted].slice(0, batch);
    const Keys = asked.map(([, key]) => key);
    const { Responses, UnprocessedKeys } = await control.documents.send(
      new BatchGetCommand({
        RequestItems: { [control.tableName]: { Keys, ConsistentRead: true } },
      }),
    );
    for (const item of Responses?.[control.tableName] ?? []) items.set(address(item), item);
    // A busy table gives some keys back: they are asked for again.
    const again = new Set((UnprocessedKeys?.[control.tableName]?.Keys ?? []).map(address));
    for (const [place] of asked) if (!again.has(place)) wanted.delete(place);
  }
  return (key, schema) => {
    const item = items.get(address(key));
    return item === undefined ? null : parseStored(schema, item);
  };
};
