import { Info } from "@tandem/domain/document";
import { line } from "@tandem/domain/text";
import { LocalDate } from "@tandem/domain/time";
import { z } from "zod";
import { versioned } from "../http/versioned.ts";

/** One item of the list of demanded documents; name, clauses and duty come with the standards' data. */
export const DocumentView = Info.extend({
  ...versioned,
  standing: z.enum(["missing", "draft", "approved", "overdue"]),
});
export type DocumentView = z.infer<typeof DocumentView>;

export const Documents = z.object({ items: z.array(DocumentView) });
export type Documents = z.infer<typeof Documents>;

export const RecordDocument = z.strictObject({ reference: line(500) });
export const ApproveDocument = z.strictObject({ reviewBy: LocalDate });
