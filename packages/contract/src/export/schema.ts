import { z } from "zod";

/** A file for people: a workbook to work on, or pages to print and to keep. */
export const Format = z.enum(["xlsx", "pdf"]);
export type Format = z.infer<typeof Format>;

export const mediaTypes: Readonly<Record<Format, string>> = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  pdf: "application/pdf",
};

/** Which statement: an approved version by its number, or as it stands, which is a draft. */
export const StatementQuery = z.object({
  version: z.coerce.number().int().min(1).max(99_999_999).optional(),
  format: Format.default("xlsx"),
});
