import { TransactWriteCommand, type TransactWriteCommandInput } from "@aws-sdk/lib-dynamodb";
import type { TableConnection } from "../connection/connection.ts";
import type { IndexKeys, Key } from "../keys/keys.ts";
import { translate } from "./cancellation.ts";

type Item = NonNullable<TransactWriteCommandInput["TransactItems"]>[number];

/** One write of a transaction, without the table: the connection it is sent through knows that. */
export type Write =
  | { readonly put: Record<string, unknown> & Key; readonly when?: Condition }
  | { readonly remove: Key; readonly when?: Condition }
  | { readonly check: Key; readonly when: Condition };

/** `absent`: no such item yet; a version: the item still has it; `present`: the item exists. */
export type Condition = "absent" | "present" | { readonly version: number };

const expression = (condition: Condition) => {
  if (condition === "absent") return { ConditionExpression: "attribute_not_exists(pk)" };
  if (condition === "present") return { ConditionExpression: "attribute_exists(pk)" };
  return {
    ConditionExpression: "#version = :version",
    ExpressionAttributeNames: { "#version": "version" },
    ExpressionAttributeValues: { ":version": condition.version },
  };
};

const toItem = (tableName: string, write: Write): Item => {
  const TableName = tableName;
  const condition = write.when && expression(write.when);
  if ("put" in write) return { Put: { TableName, Item: write.put, ...condition } };
  if ("remove" in write) return { Delete: { TableName, Key: write.remove, ...condition } };
  return { ConditionCheck: { TableName, Key: write.check, ...expression(write.when) } };
};

/** The most items one transaction of DynamoDB holds. */
const mostWrites = 100;

/** Carries out all writes or none. Throws `LostCondition`, or `write.conflict` where another transaction was under way. */
export const transact = async (table: TableConnection, writes: readonly Write[]): Promise<void> => {
  if (writes.length > mostWrites)
    throw new RangeError(`${writes.length} writes do not fit one transaction`);
  const TransactItems = writes.map((write) => toItem(table.tableName, write));
  await table.documents.send(new TransactWriteCommand({ TransactItems })).catch(translate);
};

/** The item of an aggregate at its next version. */
export const aggregateItem = (
  key: Key,
  next: { data: unknown; version: number; head: string },
  index: IndexKeys = {},
): Record<string, unknown> & Key => ({ ...key, ...index, ...next });
