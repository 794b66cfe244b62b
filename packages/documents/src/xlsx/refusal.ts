import { DomainError } from "@tandem/domain/error";

const again = "Open it in a spreadsheet, save it as “Excel workbook (.xlsx)” and upload it again.";

/** The file is not what it says, or a part of it is broken. */
export const damaged = (why: string, cause?: unknown): DomainError => {
  const told = why.endsWith(" is") ? `${why} damaged` : why;
  return new DomainError("input.invalid", `This workbook cannot be read: ${told}. ${again}`, {
    cause,
  });
};

/** A file of another kind, with the way out. */
export const otherKind = (looksLike: string, wayOut = again): DomainError =>
  new DomainError("input.invalid", `This file is ${looksLike}. ${wayOut}`);

/** Larger than it may be. */
export const tooLarge = (what: string): DomainError =>
  new DomainError(
    "limit.items",
    `${what}. Copy the sheet into a new workbook without pictures and upload that.`,
  );
