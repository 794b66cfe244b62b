import { JobId, UserId } from "@tandem/domain/id";
import { Progress } from "@tandem/domain/import-job";
import { Mapping, Preview, Values } from "@tandem/domain/soa-import";
import { line } from "@tandem/domain/text";
import { Instant } from "@tandem/domain/time";
import { z } from "zod";
import { versioned } from "../http/versioned.ts";
import { limits } from "../http/limits.ts";

/**
 * The file as it is on the person's disk, in base64, so that its encoding is judged by the server alone; and so is
 * its size, which the server names in bytes of the file.
 */
export const StageImport = z.strictObject({
  fileName: line(200),
  content: z.base64().max(limits.importBodyBytes),
});

/**
 * What the person says about columns and values. A text of the decision column that is not among the values is
 * guessed, so an empty list asks for every guess anew, as after choosing another column.
 */
export const MapImport = z.strictObject({ mapping: Mapping, values: Values });

/** Apply every row, refused while one has an error; or only the good ones. */
export const ApplyImport = z.strictObject({ rows: z.enum(["all", "good"]) });

/** An import of a Statement of Applicability: the file's header, what we took each column and value for, and what would change. */
export const ImportView = z.object({
  ...versioned,
  id: JobId,
  fileName: z.string(),
  sha256: z.string(),
  createdBy: UserId,
  createdAt: Instant,
  header: z.array(z.string()),
  samples: z.array(z.array(z.string())),
  mapping: Mapping,
  values: Values,
  preview: Preview,
  progress: Progress,
});
export type ImportView = z.infer<typeof ImportView>;
