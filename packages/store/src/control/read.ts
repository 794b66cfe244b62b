import { GetCommand } from "@aws-sdk/lib-dynamodb";
import type { z } from "zod";
import { address, readMany } from "../connection/batch.ts";
import type { TableConnection } from "../connection/connection.ts";
import type { Key } from "../keys/keys.ts";
import { parseStored, type Stored } from "../write/stored.ts";

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
  const items = new Map((await readMany(control, keys)).map((item) => [address(item), item]));
  return (key, schema) => {
    const item = items.get(address(key));
    return item === undefined ? null : parseStored(schema, item);
  };
};
