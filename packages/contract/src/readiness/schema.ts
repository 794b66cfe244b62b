import { Report } from "@tandem/domain/readiness";
import { Instant } from "@tandem/domain/time";
import { z } from "zod";

/** The last computed readiness; `pending` means that a change made since is still being counted. */
export const ReadinessView = z.object({
  computedAt: Instant,
  pending: z.boolean(),
  report: Report,
});
export type ReadinessView = z.infer<typeof ReadinessView>;
