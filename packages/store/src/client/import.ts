import { GetCommand } from "@aws-sdk/lib-dynamodb";
import type { JobId } from "@tandem/domain/id";
import * as ImportJob from "@tandem/domain/import-job";
import { Image } from "@tandem/domain/import-job/undo";
import type { FileRow } from "@tandem/domain/soa-import";
import { z } from "zod";
import { clientKeys, inOrder, type Key } from "../keys/keys.ts";
import { type Page, page } from "../paging/page.ts";
import type { Scope } from "../scope/scope.ts";
import type { Change, Command } from "../write/commit.ts";
import type { ClientEventType } from "../write/event.ts";
import { parseStored, type Stored } from "../write/stored.ts";
import * as ImportFile from "./import-file.ts";

/** An import with the rows of its file. */
export type Found = { readonly job: Stored<ImportJob.Info>; readonly rows: readonly FileRow[] };

const read = async (scope: Scope, key: Key): Promise<Record<string, unknown> | undefined> => {
  const { Item } = await scope.table.documents.send(
    new GetCommand({ TableName: scope.table.tableName, Key: key, ConsistentRead: true }),
  );
  return Item;
};

/** The import without its rows, or null. */
export const findJob = async (scope: Scope, id: JobId): Promise<Stored<ImportJob.Info> | null> => {
  const item = await read(scope, clientKeys.job(id));
  return item === undefined ? null : parseStored(ImportJob.Info, item);
};

/** The import and its rows, or null. */
export const find = async (scope: Scope, id: JobId): Promise<Found | null> => {
  const job = await findJob(scope, id);
  if (job === null) return null;
  return { job, rows: await ImportFile.rowsOf(scope, { id, reading: job.data.reading }) };
};

/** A page of imports, newest first. */
export const newest = async (
  scope: Scope,
  paging: { limit: number; cursor: string | undefined },
): Promise<Page<Stored<ImportJob.Info>>> => {
  const { items, cursor } = await page(
    scope.table,
    { list: "imports", index: "gsi1", partition: clientKeys.jobs, newestFirst: true },
    paging,
  );
  return { items: items.map((item) => parseStored(ImportJob.Info, item)), cursor };
};

const Images = z.object({ images: z.array(Image) });

/** What a chunk of the import changed, by its number from 0. */
export const imagesOf = async (scope: Scope, id: JobId, chunk: number): Promise<Image[]> =>
  Images.parse(await read(scope, clientKeys.jobImages(id, chunk))).images;

/** What the queue is told: go on with the next chunk, or that it is over. */
const eventAfter = ({ progress }: ImportJob.Info): ClientEventType | null => {
  switch (progress.state) {
    case "staged":
      return null;
    case "applying":
      return "import.apply";
    case "applied":
      return "import.applied";
    case "undoing":
      return "import.undo";
    case "undone":
      return "import.undone";
  }
};

type Action =
  | "import.staged"
  | "import.reread"
  | "import.mapped"
  | "import.answered"
  | "import.started"
  | "import.advanced"
  | "import.applied"
  | "import.undo_started"
  | "import.going_back"
  | "import.undone";

type Beside = {
  /** The requirements that change with it. */
  readonly also?: readonly Change<unknown>[];
  /** What a chunk changed, kept for an undo under the number of the chunk. */
  readonly images?: { readonly chunk: number; readonly images: readonly Image[] };
};

/** The write of an import: staged, read anew, mapped, started, or a chunk further, with what the chunk changed. */
export const change = (
  before: Stored<ImportJob.Info> | null,
  after: ImportJob.Info,
  action: Action,
  { also = [], images }: Beside = {},
): Command<ImportJob.Info> => ({
  change: {
    aggregate: `import:${after.id}`,
    key: clientKeys.job(after.id),
    before,
    after,
    action,
    event: eventAfter(after),
    index: { gsi1pk: clientKeys.jobs, gsi1sk: inOrder(after.createdAt, after.id) },
    alongside:
      images === undefined
        ? []
        : [
            {
              put: { ...clientKeys.jobImages(after.id, images.chunk), images: images.images },
              when: "absent",
            },
          ],
  },
  also,
});
