import { QueryCommand, type QueryCommandInput } from "@aws-sdk/lib-dynamodb";
import { DomainError } from "@tandem/domain/error";
import { z } from "zod";
import type { TableConnection } from "../connection/connection.ts";

const StartKey = z.record(z.string(), z.string().min(1));
const Cursor = z.tuple([z.string(), z.string(), StartKey]);

/** One page of a list. `cursor` continues it and is null at its end. */
export type Page<T> = { readonly items: T[]; readonly cursor: string | null };

/** The question a list answers: a partition of the table or of an index, and the order. */
export type ListQuery = {
  /** The name of the list; a cursor of another list is refused. */
  readonly list: string;
  readonly index?: "gsi1" | "gsi2" | "gsi3";
  readonly partition: string;
  readonly startsWith?: string;
  /** Only sort keys from one to another, both included. Instead of `startsWith`. */
  readonly between?: { readonly from: string; readonly to: string };
  readonly newestFirst?: boolean;
};

const refuse = (cause?: unknown) =>
  new DomainError("input.invalid", "The cursor does not belong to this list.", {
    errors: [{ pointer: "/cursor", detail: "Start again from the first page." }],
    cause,
  });

const nameOf = ({ list, partition }: ListQuery): string => `${list}:${partition}`;

/** One place in a list has one cursor: the database names the attributes of a key in any order. */
const encode = (table: string, list: string, key: Record<string, unknown>): string => {
  const inOrder = Object.fromEntries(
    Object.entries(key).toSorted(([one], [other]) => one.localeCompare(other)),
  );
  return Buffer.from(JSON.stringify([table, list, inOrder])).toString("base64url");
};

const keyNames = ({ index }: ListQuery): readonly string[] =>
  index ? ["pk", "sk", `${index}pk`, `${index}sk`] : ["pk", "sk"];

/** The cursor that continues a list after one of its items, where not the whole page was taken. */
export const cursorAfter = (
  table: TableConnection,
  query: ListQuery,
  item: Record<string, unknown>,
): string =>
  encode(
    table.tableName,
    nameOf(query),
    Object.fromEntries(keyNames(query).map((name) => [name, item[name]])),
  );

/** DynamoDB itself only refuses a start outside the partition with an error that looks like a fault of ours. */
const fits = (key: Record<string, string>, query: ListQuery) => {
  const { partition, startsWith = "", between } = query;
  const names = keyNames(query);
  const [pk, sk] = names.slice(-2).map((name) => key[name] ?? "");
  return (
    Object.keys(key).toSorted().join() === names.toSorted().join() &&
    pk === partition &&
    sk?.startsWith(startsWith) === true &&
    (between === undefined || (sk >= between.from && sk <= between.to))
  );
};

const decode = (table: string, query: ListQuery, cursor: string): Record<string, string> => {
  let value: unknown;
  try {
    value = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
  } catch (error) {
    throw refuse(error);
  }
  const parsed = Cursor.safeParse(value);
  if (!parsed.success) throw refuse(parsed.error);
  const [ofTable, ofList, key] = parsed.data;
  if (ofTable !== table || ofList !== nameOf(query) || !fits(key, query)) throw refuse();
  return key;
};

/** The part of a partition that is asked for: the condition on the sort key, and its values. */
const partOf = ({ startsWith, between }: ListQuery) => {
  if (between !== undefined) {
    const values = { ":from": between.from, ":to": between.to };
    return { condition: " AND #sk BETWEEN :from AND :to", values };
  }
  if (startsWith !== undefined) {
    return { condition: " AND begins_with(#sk, :sk)", values: { ":sk": startsWith } };
  }
  return { condition: "", values: {} };
};

const toInput = (table: TableConnection, query: ListQuery): QueryCommandInput => {
  const [pk, sk] = query.index ? [`${query.index}pk`, `${query.index}sk`] : ["pk", "sk"];
  const { condition, values } = partOf(query);
  return {
    TableName: table.tableName,
    ...(query.index ? { IndexName: query.index } : { ConsistentRead: true }),
    KeyConditionExpression: `#pk = :pk${condition}`,
    ExpressionAttributeNames: { "#pk": pk, ...(condition === "" ? {} : { "#sk": sk }) },
    ExpressionAttributeValues: { ":pk": query.partition, ...values },
    ScanIndexForward: query.newestFirst !== true,
  };
};

/** One page of at most `limit` items, as they are stored. Refuses a cursor of another client or list. */
export const page = async (
  table: TableConnection,
  query: ListQuery,
  { limit, cursor }: { limit: number; cursor: string | undefined },
): Promise<Page<Record<string, unknown>>> => {
  const { Items, LastEvaluatedKey } = await table.documents.send(
    new QueryCommand({
      ...toInput(table, query),
      Limit: limit,
      ...(cursor === undefined
        ? {}
        : { ExclusiveStartKey: decode(table.tableName, query, cursor) }),
    }),
  );
  return {
    items: Items ?? [],
    cursor:
      LastEvaluatedKey === undefined
        ? null
        : encode(table.tableName, nameOf(query), LastEvaluatedKey),
  };
};

/** Every item of a list that is bounded by its nature (186 requirements, 54 documents). Throws past `most`: a list that grew needs pages. */
export const whole = async (
  table: TableConnection,
  query: ListQuery,
  most: number,
): Promise<Record<string, unknown>[]> => {
  const items: Record<string, unknown>[] = [];
  let start: Record<string, unknown> | undefined;
  do {
    const { Items, LastEvaluatedKey } = await table.documents.send(
      new QueryCommand({
        ...toInput(table, query),
        Limit: most + 1 - items.length,
        ...(start === undefined ? {} : { ExclusiveStartKey: start }),
      }),
    );
    items.push(...(Items ?? []));
    if (items.length > most) throw new RangeError(`${query.list} holds more than ${most} items`);
    start = LastEvaluatedKey;
  } while (start !== undefined);
  return items;
};
