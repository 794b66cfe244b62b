import { z } from "zod";
import { ActingRole, type Actor } from "../access/access.ts";
import { DomainError } from "../kernel/error.ts";
import { JobId, UserId } from "../kernel/id.ts";
import { line } from "../kernel/text.ts";
import { Instant } from "../kernel/time.ts";
import { Mapping, type Preview, Values } from "../soa-import/soa-import.ts";

/** How many rows one transaction applies. */
export const chunk = 25;

const Refused = z.object({ row: z.number().int(), reason: z.string().max(500) });
export type Refused = z.infer<typeof Refused>;

/** Whoever started it: rows are decided in this person's name, so that four eyes see it was theirs. */
const Starter = z.object({ userId: UserId, role: ActingRole, name: z.string() });

const Tally = z.object({
  changed: z.number().int(),
  unchanged: z.number().int(),
  refused: z.array(Refused),
});
export type Tally = z.infer<typeof Tally>;

export const Progress = z.discriminatedUnion("state", [
  z.object({ state: z.literal("staged") }),
  Tally.extend({
    state: z.literal("applying"),
    startedBy: Starter,
    done: z.number().int(),
    total: z.number().int(),
  }),
  Tally.extend({ state: z.literal("applied"), startedBy: Starter, at: Instant }),
]);
export type Progress = z.infer<typeof Progress>;

/**
 * An import of a Statement of Applicability: staged → applying → applied, a chunk at a time. Between chunks it may
 * stop and go on; applying a row twice changes nothing.
 */
export const Info = z.object({
  id: JobId,
  fileName: line(200),
  sha256: z.string(),
  createdBy: UserId,
  createdAt: Instant,
  header: z.array(z.string()),
  unreadable: z.array(
    z.object({ row: z.number().int(), line: z.number().int(), detail: z.string() }),
  ),
  mapping: Mapping,
  values: Values,
  progress: Progress,
});
export type Info = z.infer<typeof Info>;

const demandStaged = ({ progress }: Info): void => {
  if (progress.state !== "staged") {
    throw new DomainError("job.not_staged", "This import was started already.");
  }
};

/** Says which column and value means what. Refuses an import that was started. */
export const map = (
  info: Info,
  { mapping, values }: { mapping: Mapping; values: Values },
): Info => {
  demandStaged(info);
  return { ...info, mapping, values };
};

/** Starts it. Applying `all` rows is refused while one of them has an error. */
export const start = (
  info: Info,
  { rows, preview }: { rows: "all" | "good"; preview: Preview },
  by: Actor & { readonly name: string },
): Info => {
  demandStaged(info);
  if (rows === "all" && preview.counts.errors > 0) {
    throw new DomainError(
      "job.has_errors",
      `${preview.counts.errors} rows have errors. Correct them, or apply only the good rows.`,
    );
  }
  const startedBy = { userId: by.userId, role: by.role, name: by.name };
  const tally = { changed: 0, unchanged: 0, refused: [] };
  return {
    ...info,
    progress: { state: "applying", startedBy, done: 0, total: preview.rows.length, ...tally },
  };
};

/** A chunk of `rows` rows is done; after the last one the import is applied. */
export const advance = (info: Info, rows: number, tally: Tally, now: Instant): Info => {
  const { progress } = info;
  if (progress.state !== "applying") {
    throw new DomainError("job.not_resumable", "This import is not being applied.");
  }
  const sum: Tally = {
    changed: progress.changed + tally.changed,
    unchanged: progress.unchanged + tally.unchanged,
    refused: [...progress.refused, ...tally.refused],
  };
  const done = progress.done + rows;
  return {
    ...info,
    progress:
      done >= progress.total
        ? { state: "applied", startedBy: progress.startedBy, at: now, ...sum }
        : { ...progress, ...sum, done },
  };
};
