import { Requirement } from "@tandem/domain/assessment";
import { Draft, Info } from "@tandem/domain/evidence";
import { line } from "@tandem/domain/text";
import { z } from "zod";
import { page, pageQuery } from "../http/paging.ts";
import { versioned } from "../http/versioned.ts";

export const EvidenceView = Info.extend({
  ...versioned,
  standing: z.enum(["current", "expired", "withdrawn", "upcoming"]),
});
export type EvidenceView = z.infer<typeof EvidenceView>;

export const EvidencePage = page(EvidenceView);
export type EvidencePage = z.infer<typeof EvidencePage>;

/** All evidence by date, or that of one requirement. */
export const EvidenceQuery = pageQuery.extend({ requirement: Requirement.optional() });

export const EvidenceDraft = Draft.strict();
export type EvidenceDraft = z.infer<typeof EvidenceDraft>;

export const WithdrawBody = z.strictObject({ reason: line(500) });
