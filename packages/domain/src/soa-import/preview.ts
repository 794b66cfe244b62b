import { z } from "zod";
import { Requirement } from "../assessment/assessment.ts";
import { Legacy } from "./legacy/legacy-schema.ts";
import { Side } from "./side.ts";

export { Side } from "./side.ts";

/** Why a row cannot be applied, and in which column of the file, from 0; `null`: the row as a whole. */
export const RowError = z.object({ column: z.number().int().nullable(), reason: z.string() });
export type RowError = z.infer<typeof RowError>;

/**
 * One row of the file and what it would do; from a file of 2013, one control of 2022 and what the rows that went into
 * it would do. `skip`: it decides nothing. `ask`: a person has to answer before. `before` is what stands now and
 * `after` what would stand; both `null` where the row names no control, `after` also where it has an error.
 */
export const PreviewRow = z.object({
  row: z.number().int(),
  line: z.number().int(),
  /** The control as the file writes it. */
  control: z.string(),
  requirement: Requirement.nullable(),
  outcome: z.enum(["change", "same", "skip", "error", "ask"]),
  before: Side.nullable(),
  after: Side.nullable(),
  status: z.string().nullable(),
  owner: z.string().nullable(),
  errors: z.array(RowError),
  /** What is to be known of its cells and changes nothing, such as the saved result of a formula. */
  notes: z.array(RowError),
});
export type PreviewRow = z.infer<typeof PreviewRow>;

/**
 * `applicable` counts inherited controls too; applicable and excluded together are changed and unchanged
 * together, and with skipped, errors and asked all rows.
 */
export const Counts = z.object({
  rows: z.number().int(),
  applicable: z.number().int(),
  inherited: z.number().int(),
  excluded: z.number().int(),
  changed: z.number().int(),
  unchanged: z.number().int(),
  skipped: z.number().int(),
  errors: z.number().int(),
  asked: z.number().int(),
});
export type Counts = z.infer<typeof Counts>;

/** What an import would do, row by row, and the controls the file does not name; `legacy` where it follows 2013. */
export const Preview = z.object({
  rows: z.array(PreviewRow),
  counts: Counts,
  missing: z.array(Requirement),
  legacy: Legacy.nullable(),
});
export type Preview = z.infer<typeof Preview>;
