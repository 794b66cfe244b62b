import { createHash } from "node:crypto";
import { gunzipSync, gzipSync } from "node:zlib";
import { GetCommand, PutCommand } from "@aws-sdk/lib-dynamodb";
import * as Book from "@tandem/domain/service-level/book";
import { Names } from "@tandem/domain/service-level/names";
import { z } from "zod";
import { clientKeys, type Key } from "../keys/keys.ts";
import type { Scope } from "../scope/scope.ts";
import type { Command } from "../write/commit.ts";
import { parseStored, type Stored } from "../write/stored.ts";

/** Whatever is repeated in it a thousand times over is written once. */
export const pack = (value: unknown): Uint8Array => gzipSync(JSON.stringify(value));
export const Packed = z
  .instanceof(Uint8Array)
  .transform((packed): unknown => JSON.parse(gunzipSync(packed).toString("utf8")));

/**
 * A book with a mark of what it says, so that the same one again is known as such. It is settled once everything has been
 * worked out anew by it.
 */
const Kept = z.object({ mark: z.string(), settled: z.boolean(), book: Packed.pipe(Book.Book) });
export type Kept = z.infer<typeof Kept>;

export const none: Kept = { mark: "", settled: true, book: Book.empty };

/** The book of an item, or `known` where that says the same. */
export const parse = (item: Record<string, unknown> | undefined, known: Kept): Kept => {
  if (item === undefined) return none;
  return item["mark"] === known.mark && known.mark !== "" ? known : Kept.parse(item);
};

const get = async (scope: Scope, key: Key): Promise<Record<string, unknown> | undefined> => {
  const { Item } = await scope.table.documents.send(
    new GetCommand({ TableName: scope.table.tableName, Key: key, ConsistentRead: true }),
  );
  return Item;
};

/** What tickets are judged by, as it was worked out last. */
export const find = async (scope: Scope): Promise<Kept> => {
  return parse(await get(scope, clientKeys.clockBook()), none);
};

/** Keeps a book. */
export const keep = async (scope: Scope, { book, settled }: Omit<Kept, "mark">): Promise<void> => {
  const Item = { ...clientKeys.clockBook(), mark: markOf(book), settled, book: pack(book) };
  await scope.table.documents.send(new PutCommand({ TableName: scope.table.tableName, Item }));
};

/** What a book says, in short. */
export const markOf = (book: Book.Book): string =>
  createHash("sha256").update(JSON.stringify(book)).digest("hex");

const NamesInfo = z.object({ names: Names });
export type NamesInfo = z.infer<typeof NamesInfo>;

/** What people said of names of services, or null before anybody did. */
export const names = async (scope: Scope): Promise<Stored<NamesInfo> | null> => {
  const item = await get(scope, clientKeys.clockNames());
  return item === undefined ? null : parseStored(NamesInfo, item);
};

/** The write of what names of services mean. */
export const change = (before: Stored<NamesInfo> | null, after: NamesInfo): Command<NamesInfo> => ({
  change: {
    aggregate: "service-names:all",
    key: clientKeys.clockNames(),
    before,
    after,
    action: "service_names.explained",
    event: "clocks.names",
  },
});

const Seen = z.object({
  months: z.array(z.string()),
  names: z.array(z.string()),
  version: z.int(),
});
export type Seen = z.infer<typeof Seen>;

/** The months that tickets touch, and the names they give to services. */
export const seen = async (scope: Scope): Promise<Seen> => {
  const item = await get(scope, clientKeys.clockSeen());
  return item === undefined ? { months: [], names: [], version: 0 } : Seen.parse(item);
};

/** The most names of services that are kept for being explained. */
const mostSeen = 2_000;

/** Adds months and names to those that were seen. Raises a lost race, for the caller to repeat. */
export const see = async (
  scope: Scope,
  { months, names: words }: Pick<Seen, "months" | "names">,
): Promise<void> => {
  const before = await seen(scope);
  const after = {
    months: [...new Set([...before.months, ...months])].toSorted(),
    names: [...new Set([...before.names, ...words])].slice(0, mostSeen),
  };
  const isKnown =
    after.months.length === before.months.length && after.names.length === before.names.length;
  if (isKnown) return;
  await scope.table.documents.send(
    new PutCommand({
      TableName: scope.table.tableName,
      Item: { ...clientKeys.clockSeen(), ...after, version: before.version + 1 },
      ConditionExpression: "attribute_not_exists(pk) OR #version = :version",
      ExpressionAttributeNames: { "#version": "version" },
      ExpressionAttributeValues: { ":version": before.version },
    }),
  );
};
