import { Requirement } from "@tandem/domain/assessment";
import { Draft, Info } from "@tandem/domain/evidence";
import { line } from "@tandem/domain/text";
import { z } from "zod";
import { page, pageQuery } from "../http/paging.ts";
import { versioned } from "../http/versioned.ts";

export const EvidenceView = Info.extend({
  ...versioned,
  standing: z.enum(["current", "expired", "withdrawn", "upcoming"]),
  /** It counts today, and not for much longer. */
  expiring: z.boolean(),
});
export type EvidenceView = z.infer<typeof EvidenceView>;

export const EvidencePage = page(EvidenceView);
export type EvidencePage = z.infer<typeof EvidencePage>;

/** Which evidence a list is about: what counts, what counts for 30 days at most, what no longer does. */
export const EvidenceState = z.enum(["current", "expiring", "expired", "withdrawn"]);
export type EvidenceState = z.infer<typeof EvidenceState>;

/** All evidence by date, or by what it is: its state, its owner, the requirement it is for. */
export const EvidenceQuery = pageQuery.extend({
  state: EvidenceState.optional(),
  requirement: Requirement.optional(),
  /** The id of a person; of one who owns nothing here the list is empty. */
  owner: z.string().max(40).optional(),
});

export const EvidenceDraft = Draft.strict();
export type EvidenceDraft = z.infer<typeof EvidenceDraft>;

export const WithdrawBody = z.strictObject({ reason: line(500) });

/** Evidence as it stood before another content took its place. */
export const EvidenceRevisionPage = page(Info);
