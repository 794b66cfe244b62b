import {
  Approved,
  Classification,
  Confirmation,
  Description,
  Info,
  Readers,
  standings,
  TextDraft,
  Where,
} from "@tandem/domain/document";
import { ItemId } from "@tandem/domain/document/item";
import { DocumentId, UserId } from "@tandem/domain/id";
import { Standard } from "@tandem/domain/profile";
import { line } from "@tandem/domain/text";
import { Instant, LocalDate } from "@tandem/domain/time";
import { z } from "zod";
import { versioned } from "../http/versioned.ts";

/** A document with all its versions. `version` is that of the record; versions of the text have numbers. */
export const DocumentView = Info.extend({ ...versioned, standing: z.enum(standings) });
export type DocumentView = z.infer<typeof DocumentView>;

/** The same with who has confirmed the version in force. */
export const DocumentDetail = DocumentView.extend({ confirmations: z.array(Confirmation) });
export type DocumentDetail = z.infer<typeof DocumentDetail>;

/** A line of the register: the version in force and the one being worked on, if there are such. */
export const DocumentRow = Description.extend({
  ...versioned,
  id: DocumentId,
  standing: z.enum(standings),
  current: Approved.pick({ number: true, label: true, effectiveFrom: true, where: true })
    .extend({ byAuthor: z.boolean(), reviewBy: LocalDate })
    .nullable(),
  next: z
    .object({
      label: z.string(),
      where: Where,
      state: z.enum(["draft", "inReview"]),
      author: UserId,
      authors: z.array(UserId),
      approver: UserId.nullable(),
      /** Since when it waits for approval; null while it is a draft. */
      submittedAt: Instant.nullable(),
    })
    .nullable(),
  /** Whether the caller is asked to confirm the version in force, or has done so. */
  reading: z.enum(["notAsked", "asked", "confirmed"]),
});
export type DocumentRow = z.infer<typeof DocumentRow>;

/** How an item of the demanded list stands in one standard; name, clauses and duty come with the standards' data. */
export const ChecklistRow = z.object({
  item: ItemId,
  standard: Standard,
  standing: z.enum(["missing", "draft", "approved", "overdue"]),
  byAuthor: z.boolean(),
  reviewBy: LocalDate.nullable(),
});
export type ChecklistRow = z.infer<typeof ChecklistRow>;

export const Documents = z.object({
  items: z.array(DocumentRow),
  checklist: z.array(ChecklistRow),
});
export type Documents = z.infer<typeof Documents>;

export const CreateDocument = Description.extend(TextDraft.shape).strict();
export const DescribeDocument = Description.strict();
export const WriteVersion = TextDraft.strict();
export const SubmitVersion = z.strictObject({ approver: UserId.nullable() });
export const ReturnVersion = z.strictObject({ reason: line(500) });
export const ApproveVersion = z.strictObject({ effectiveFrom: LocalDate, reviewBy: LocalDate });
export const RenewDocument = z.strictObject({ reviewBy: LocalDate });
export const RetireDocument = z.strictObject({ reason: line(500) });
export const AskReaders = Readers.strict();
export const ConfirmReading = z.strictObject({ number: z.number().int().min(1) });
export { Classification, Confirmation };
