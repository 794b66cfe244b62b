import { RiskId, UserId } from "@tandem/domain/id";
import { Estimate, Terms } from "@tandem/domain/risk/estimate";
import { Instant } from "@tandem/domain/time";
import { z } from "zod";
import { versioned } from "../http/versioned.ts";

/** The estimate of one risk; null where there is none. */
export const EstimateView = z.object({
  ...versioned,
  risk: RiskId,
  number: z.int(),
  title: z.string(),
  estimate: Estimate.nullable(),
  by: UserId.nullable(),
  at: Instant.nullable(),
});
export type EstimateView = z.infer<typeof EstimateView>;

export const TermsView = Terms.extend(versioned);
export type TermsView = z.infer<typeof TermsView>;

/** Every open risk with its estimate, and the appetite that the curve is held against. */
export const LossesView = z.object({ terms: TermsView, items: z.array(EstimateView) });
export type LossesView = z.infer<typeof LossesView>;

/** An estimate, or null to take it back. */
export const GiveEstimate = z.strictObject({ estimate: Estimate.nullable() });
export const SetTerms = Terms.strict();
