import { BatchWriteCommand, type BatchWriteCommandInput } from "@aws-sdk/lib-dynamodb";
import type { JobId } from "@tandem/domain/id";
import type { FileRow } from "@tandem/domain/soa-import";
import type { Instant } from "@tandem/domain/time";
import { z } from "zod";
import { clientKeys } from "../keys/keys.ts";
import { whole } from "../paging/page.ts";
import type { Scope } from "../scope/scope.ts";

/** What comes of a file is garbage after this long: whoever still wants it has the file. */
const keptSeconds = 90 * 24 * 60 * 60;
const batch = 25;
const mostRows = 2_000;

/** An item holds 400 kB; a batch of parts stays below what one request may carry. */
const partBytes = 350_000;
const mostParts = 30;

type Requests = NonNullable<BatchWriteCommandInput["RequestItems"]>[string];

const write = async (scope: Scope, all: Requests): Promise<void> => {
  for (let from = 0; from < all.length; from += batch) {
    let requests = all.slice(from, from + batch);
    while (requests.length > 0) {
      const { UnprocessedItems } = await scope.table.documents.send(
        new BatchWriteCommand({ RequestItems: { [scope.table.tableName]: requests } }),
      );
      // What DynamoDB had no capacity for comes back, to be sent again.
      requests = UnprocessedItems?.[scope.table.tableName] ?? [];
    }
  }
};

const expiryAfter = (now: Instant): number => Math.floor(Date.parse(now) / 1_000) + keptSeconds;

/** Which reading of which import's file. */
export type Reading = { readonly id: JobId; readonly reading: string };

/** Keeps the rows of a reading. They mean nothing until the import names the reading. */
export const keepRows = async (
  scope: Scope,
  { id, reading }: Reading,
  rows: readonly FileRow[],
  now: Instant,
): Promise<void> => {
  const ttl = expiryAfter(now);
  await write(
    scope,
    rows.map((row) => ({
      PutRequest: { Item: { ...clientKeys.jobRow(id, reading, row.row), ...row, ttl } },
    })),
  );
};

/** Forgets the rows of a reading that no import names any more. */
export const dropRows = async (
  scope: Scope,
  { id, reading }: Reading,
  rows: readonly FileRow[],
): Promise<void> =>
  write(
    scope,
    rows.map(({ row }) => ({ DeleteRequest: { Key: clientKeys.jobRow(id, reading, row) } })),
  );

const Row = z.object({
  row: z.number().int(),
  line: z.number().int(),
  cells: z.array(z.string()),
  remarks: z
    .array(
      z.object({
        column: z.number().int(),
        kind: z.enum(["note", "merged", "flaw"]),
        text: z.string(),
      }),
    )
    .default([]),
});

/** The rows of a reading, in the file's order. */
export const rowsOf = async (scope: Scope, { id, reading }: Reading): Promise<FileRow[]> => {
  const { pk, startsWith } = clientKeys.jobRows(id, reading);
  const items = await whole(scope.table, { list: "import", partition: pk, startsWith }, mostRows);
  return items.map((item) => Row.parse(item));
};

/** Keeps the file itself, so that it can be read in another way without being sent again. */
export const keepFile = async (
  scope: Scope,
  id: JobId,
  bytes: Uint8Array,
  now: Instant,
): Promise<void> => {
  const ttl = expiryAfter(now);
  const parts = Math.ceil(bytes.length / partBytes);
  await write(
    scope,
    Array.from({ length: parts }, (_, part) => ({
      PutRequest: {
        Item: {
          ...clientKeys.jobFilePart(id, part),
          bytes: bytes.subarray(part * partBytes, (part + 1) * partBytes),
          ttl,
        },
      },
    })),
  );
};

const Part = z.object({ bytes: z.instanceof(Uint8Array) });

/** The file, or null where it is not kept any more. */
export const fileOf = async (scope: Scope, id: JobId): Promise<Uint8Array | null> => {
  const { pk, startsWith } = clientKeys.jobFile(id);
  const items = await whole(scope.table, { list: "import", partition: pk, startsWith }, mostParts);
  return items.length === 0 ? null : Buffer.concat(items.map((item) => Part.parse(item).bytes));
};
