import { Info as Approval, Version } from "@tandem/domain/soa";
import { Difference } from "@tandem/domain/soa/compare";
import { ControlId, Draft, Info as OwnControl, Standing } from "@tandem/domain/soa/own-control";
import { Counts, Row } from "@tandem/domain/soa/row";
import { UserId } from "@tandem/domain/id";
import { line } from "@tandem/domain/text";
import { LocalDate } from "@tandem/domain/time";
import { z } from "zod";
import { page, pageQuery } from "../http/paging.ts";
import { versioned } from "../http/versioned.ts";

/**
 * A control as it stands, with the version to send when it is changed: that of the requirement's assessment, or of the
 * own control. People are named by id.
 */
export const LiveRow = Row.omit({ documents: true, evidence: true, authors: true }).extend({
  owner: UserId.nullable(),
  /** Of an own control: whether somebody proposes to take it out. */
  standing: Standing.nullable(),
  ...versioned,
});
export type LiveRow = z.infer<typeof LiveRow>;

export const OwnControlView = OwnControl.extend(versioned);
export type OwnControlView = z.infer<typeof OwnControlView>;

/** The statement as it stands, and where its approval is. The version is that of the approval. */
export const StatementView = z.object({
  ...versioned,
  ...Approval.shape,
  counts: Counts,
  rows: z.array(LiveRow),
  /** Own controls that were taken out; they stay on record. */
  voided: z.array(OwnControlView),
  /** What keeps it from being put forward, control by control. */
  hindrances: z.array(z.object({ pointer: z.string(), detail: z.string() })),
  /** Ids of controls that differ from the approved version, or are no longer there; empty before the first. */
  changed: z.array(z.string()),
});
export type StatementView = z.infer<typeof StatementView>;

/** Where the approval is, without the rows. */
export const ApprovalView = z.object({ ...versioned, ...Approval.shape });
export type ApprovalView = z.infer<typeof ApprovalView>;

export const AddOwnControl = z.strictObject({ controlId: ControlId, ...Draft.shape });
export const ChangeOwnControl = Draft.strict();
export type ChangeOwnControl = z.infer<typeof ChangeOwnControl>;

export const ProposeVoid = z.strictObject({ reason: line(500) });
export const AnswerVoid = z.strictObject({ answer: z.enum(["agreed", "refused"]) });

export const SubmitStatement = z.strictObject({ note: line(500) });
export const ReturnStatement = z.strictObject({ reason: line(500) });
export const ApproveStatement = z.strictObject({ reviewBy: LocalDate });

export const VersionPage = page(Version);
export type VersionPage = z.infer<typeof VersionPage>;
export const VersionQuery = pageQuery;

/** An approved version, complete. */
export const VersionView = z.object({
  version: Version,
  organisation: z.string(),
  rows: z.array(Row),
});
export type VersionView = z.infer<typeof VersionView>;

const VersionNumber = z.coerce.number().int().min(1).max(99_999_999);
export const versionPath = { number: VersionNumber };

/**
 * One side of a comparison: an approved version by its number, the one in force, what waits for approval, or the
 * statement as it stands. Before the first approval the version in force says nothing.
 */
export const Side = z.union([z.enum(["approved", "submitted", "live"]), VersionNumber]);
export type Side = z.infer<typeof Side>;

export const ComparisonQuery = z.object({
  from: Side.default("approved"),
  to: Side.default("live"),
});

/** What differs between two statements. Names are those of the people that frozen statements name. */
export const ComparisonView = z.object({
  differences: z.array(Difference),
  names: z.record(z.string(), z.string()),
});
export type ComparisonView = z.infer<typeof ComparisonView>;
