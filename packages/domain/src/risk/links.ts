import { z } from "zod";
import { Requirement } from "../assessment/assessment.ts";
import { AssetId, EvidenceId, ServiceId } from "../kernel/id.ts";
import { line } from "../kernel/text.ts";
import { Source } from "../ticket/ticket.ts";

/** A ticket of another tool, named as people there name it. */
export const Incident = z.strictObject({ source: Source, externalId: line(100) });
export type Incident = z.infer<typeof Incident>;

/**
 * What a risk is joined to besides its description: clauses and controls it is about, what proves something of it, the
 * assets and services it would hurt, and the incidents in which it came true. Older risks name no more than the first two.
 */
export const Links = z.object({
  requirements: z.array(Requirement).max(40),
  evidence: z.array(EvidenceId).max(50),
  assets: z.array(AssetId).max(30).default([]),
  services: z.array(ServiceId).max(20).default([]),
  incidents: z.array(Incident).max(20).default([]),
});
export type Links = z.infer<typeof Links>;

/** A risk that is joined to nothing yet. */
export const none: Links = {
  requirements: [],
  evidence: [],
  assets: [],
  services: [],
  incidents: [],
};
