import { JobId, UserId } from "@tandem/domain/id";
import { Progress, Reading, Source } from "@tandem/domain/import-job";
import { Answers, Mapping, Preview, Values } from "@tandem/domain/soa-import";
import { line } from "@tandem/domain/text";
import { Instant } from "@tandem/domain/time";
import { z } from "zod";
import { limits } from "../http/limits.ts";
import { page } from "../http/paging.ts";
import { versioned } from "../http/versioned.ts";

/**
 * The file as it is on the person's disk, CSV or XLSX, in base64, so that its kind and encoding are judged by the
 * server alone; and so is its size, which the server names in bytes of the file. `reading` says what is known about it
 * beforehand; whatever is not said is guessed.
 */
export const StageImport = z.strictObject({
  fileName: line(200),
  content: z.base64().max(limits.importBodyBytes),
  reading: Reading.optional(),
});

/** Read the file in another way: another sheet, another row of headings, another encoding. Guesses begin anew. */
export const RereadImport = Reading;

/**
 * What the person says about columns and values. A text of the decision column that is not among the values is
 * guessed, so an empty list asks for every guess anew, as after choosing another column.
 */
export const MapImport = z.strictObject({ mapping: Mapping, values: Values });

/** What a file of 2013 does not decide by itself, decided by a person; all answers at once. */
export const AnswerImport = z.strictObject({ answers: Answers });

/** Apply every row, refused while one has an error or is asked about; or only the good ones. */
export const ApplyImport = z.strictObject({ rows: z.enum(["all", "good"]) });

/** An import of a Statement of Applicability: how the file was read, what we took each column and value for, and what would change. */
export const ImportView = z.object({
  ...versioned,
  id: JobId,
  fileName: z.string(),
  sha256: z.string(),
  createdBy: UserId,
  createdAt: Instant,
  source: Source.nullable(),
  notes: z.array(z.string()),
  header: z.array(z.string()),
  samples: z.array(z.array(z.string())),
  mapping: Mapping,
  values: Values,
  preview: Preview,
  progress: Progress,
});
export type ImportView = z.infer<typeof ImportView>;

/** An import in a list: the file, who brought it, and how far it is. */
export const ImportEntry = z.object({
  id: JobId,
  fileName: z.string(),
  createdBy: UserId,
  createdAt: Instant,
  state: z.enum(["staged", "applying", "applied", "undoing", "undone"]),
  /** What it changed; null before it was started. */
  changed: z.number().int().nullable(),
  refused: z.number().int().nullable(),
  /** When it was applied or undone, and who started that; null before. */
  at: Instant.nullable(),
  by: z.string().nullable(),
});
export type ImportEntry = z.infer<typeof ImportEntry>;

export const ImportPage = page(ImportEntry);
