import { DeleteCommand, GetCommand } from "@aws-sdk/lib-dynamodb";
import { DomainError } from "@tandem/domain/error";
import * as File from "@tandem/domain/file";
import type { FileId } from "@tandem/domain/id";
import { clientKeys } from "../keys/keys.ts";
import { whole } from "../paging/page.ts";
import type { Scope } from "../scope/scope.ts";
import { LostCondition } from "../write/cancellation.ts";
import * as Idempotency from "../write/idempotency.ts";
import { parseStored, type Stored } from "../write/stored.ts";
import { aggregateItem, transact, type Write } from "../write/transaction.ts";

/** How many files of one client may be on their way at a time. */
export const mostPending = 200;

/** Files that are on their way: announced, and not yet part of anything. No trail tells of them; what is made of them has one. */
const all = (scope: Scope): Promise<Record<string, unknown>[]> =>
  whole(scope.table, { list: "uploads", partition: clientKeys.uploads }, mostPending + 1);

/** Those that whoever announced them has given up. */
export const abandoned = async (scope: Scope, now: string): Promise<File.Pending[]> =>
  (await all(scope))
    .map((item) => parseStored(File.Pending, item).data)
    .filter((file) => File.isAbandoned(file, now));

/** One file that is on its way, or null. */
export const find = async (scope: Scope, id: FileId): Promise<Stored<File.Pending> | null> => {
  const { Item } = await scope.table.documents.send(
    new GetCommand({
      TableName: scope.table.tableName,
      Key: clientKeys.upload(id),
      ConsistentRead: true,
    }),
  );
  return Item === undefined ? null : parseStored(File.Pending, Item);
};

/**
 * Keeps that a file is on its way, with the answer to give again. Refuses more than `mostPending` at a time, and the
 * same request twice at the same moment.
 */
export const begin = async (
  scope: Scope,
  file: File.Pending,
  request: Idempotency.Request,
): Promise<Stored<File.Pending>> => {
  if ((await all(scope)).length >= mostPending) {
    throw new DomainError(
      "limit.items",
      `At most ${mostPending} files may be on their way at a time. Finish some of them first.`,
    );
  }
  const answer = { status: 201, body: { id: file.id } };
  const key = clientKeys.idempotency(request.userId, request.key);
  const stored = { data: file, version: 1, head: "" };
  try {
    await transact(scope.table, [
      { put: aggregateItem(clientKeys.upload(file.id), stored), when: "absent" },
      { put: Idempotency.record(key, request, answer, file.at), when: "absent" },
    ]);
    return stored;
  } catch (error) {
    if (!(error instanceof LostCondition)) throw error;
    throw new DomainError("write.conflict", "This file is being announced already; try again.", {
      cause: error,
    });
  }
};

/** Part of the write that makes something of the file: from then on it is not on its way. Fails where it no longer is. */
export const taken = (id: FileId): Write => ({ remove: clientKeys.upload(id), when: "present" });

/** Forgets a file; what was sent of it has to be gone by then. */
export const forget = async (scope: Scope, id: FileId): Promise<void> => {
  await scope.table.documents.send(
    new DeleteCommand({ TableName: scope.table.tableName, Key: clientKeys.upload(id) }),
  );
};

/**
 * Part of the write by which nothing holds a file any more: it counts as on its way again, given up by whoever sent
 * it, so that the sweep removes it.
 */
export const released = (file: File.Pending): Write => ({
  put: aggregateItem(clientKeys.upload(file.id), { data: file, version: 1, head: "" }),
  when: "absent",
});
