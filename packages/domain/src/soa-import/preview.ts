import { z } from "zod";
import { Requirement } from "../assessment/assessment.ts";

/** A decision as a person reads it in one word, with its justification. */
export const Side = z.object({
  decision: z.enum(["undecided", "applicable", "inherited", "excluded"]),
  justification: z.string(),
});
export type Side = z.infer<typeof Side>;

/** Why a row cannot be applied, and in which column of the file, from 0; `null`: the row as a whole. */
export const RowError = z.object({ column: z.number().int().nullable(), reason: z.string() });
export type RowError = z.infer<typeof RowError>;

/**
 * One row of the file and what it would do. `skip`: it decides nothing. `before` is what stands now and
 * `after` what would stand; both `null` where the row names no control, `after` also where it has an error.
 */
export const PreviewRow = z.object({
  row: z.number().int(),
  line: z.number().int(),
  /** The control as the file writes it. */
  control: z.string(),
  requirement: Requirement.nullable(),
  outcome: z.enum(["change", "same", "skip", "error"]),
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
 * together, and with skipped and errors all rows.
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
});
export type Counts = z.infer<typeof Counts>;

/** What an import would do, row by row, and the controls the file does not name. */
export const Preview = z.object({
  rows: z.array(PreviewRow),
  counts: Counts,
  missing: z.array(Requirement),
});
export type Preview = z.infer<typeof Preview>;
