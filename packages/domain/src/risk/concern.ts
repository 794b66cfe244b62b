import { z } from "zod";

/** How a review presses: it is due before long, or should have been done. */
export const Concern = z.enum(["riskReviewDue", "riskReviewOverdue"]);
export type Concern = z.infer<typeof Concern>;
