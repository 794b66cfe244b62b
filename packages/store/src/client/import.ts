import { BatchWriteCommand, type BatchWriteCommandInput } from "@aws-sdk/lib-dynamodb";
import * as ImportJob from "@tandem/domain/import-job";
import type { JobId } from "@tandem/domain/id";
import type { FileRow } from "@tandem/domain/soa-import";
import type { Instant } from "@tandem/domain/time";
import { z } from "zod";
import { clientKeys } from "../keys/keys.ts";
import { whole } from "../paging/page.ts";
import type { Scope } from "../scope/scope.ts";
import type { Change, Command } from "../write/commit.ts";
import type { ClientEventType } from "../write/event.ts";
import { parseStored, type Stored } from "../write/stored.ts";

/** Rows of a file that was uploaded but whose import was never staged are garbage after this long. */
const keptSeconds = 90 * 24 * 60 * 60;
const batch = 25;
const mostRows = 2_000;

const Row = z.object({
  row: z.number().int(),
  line: z.number().int(),
  cells: z.array(z.string()),
});

/** An import with the rows of its file. */
export type Found = { readonly job: Stored<ImportJob.Info>; readonly rows: readonly FileRow[] };

/** The import and its rows, or null: one query, they stand together. */
export const find = async (scope: Scope, id: JobId): Promise<Found | null> => {
  const [first, ...rest] = await whole(
    scope.table,
    { list: "import", partition: clientKeys.job(id).pk },
    mostRows + 1,
  );
  if (first === undefined || first["sk"] !== clientKeys.job(id).sk) return null;
  return { job: parseStored(ImportJob.Info, first), rows: rest.map((item) => Row.parse(item)) };
};

type Requests = NonNullable<BatchWriteCommandInput["RequestItems"]>[string];

/** Keeps the rows of a file. They mean nothing until the import itself is staged. */
export const keepRows = async (
  scope: Scope,
  id: JobId,
  rows: readonly FileRow[],
  now: Instant,
): Promise<void> => {
  const ttl = Math.floor(Date.parse(now) / 1_000) + keptSeconds;
  for (let from = 0; from < rows.length; from += batch) {
    let requests: Requests = rows
      .slice(from, from + batch)
      .map((row) => ({ PutRequest: { Item: { ...clientKeys.jobRow(id, row.row), ...row, ttl } } }));
    while (requests.length > 0) {
      const { UnprocessedItems } = await scope.table.documents.send(
        new BatchWriteCommand({ RequestItems: { [scope.table.tableName]: requests } }),
      );
      // What DynamoDB had no capacity for comes back, to be sent again.
      requests = UnprocessedItems?.[scope.table.tableName] ?? [];
    }
  }
};

/** What the queue is told: go on with the next chunk, or that it is over. */
const eventAfter = ({ progress }: ImportJob.Info): ClientEventType | null => {
  switch (progress.state) {
    case "staged":
      return null;
    case "applying":
      return "import.apply";
    case "applied":
      return "import.applied";
  }
};

/** The write of an import: staged, mapped, started, or a chunk further, with what the chunk changed. */
export const change = (
  before: Stored<ImportJob.Info> | null,
  after: ImportJob.Info,
  action:
    "import.staged" | "import.mapped" | "import.started" | "import.advanced" | "import.applied",
  also: readonly Change<unknown>[] = [],
): Command<ImportJob.Info> => ({
  change: {
    aggregate: `import:${after.id}`,
    key: clientKeys.job(after.id),
    before,
    after,
    action,
    event: eventAfter(after),
  },
  also,
});
