import { formatScore } from "../../lib/format.ts";
import type { Thresholds } from "./draft.ts";

/** What Stage 2 asks for before it may be faced. */
export const thresholdWords = ({
  verifiedAtLeast,
  operatingMonths,
}: Omit<Thresholds, "reason">): string =>
  `At least ${formatScore(verifiedAtLeast)} verified, and ${operatingMonths} ${
    operatingMonths === 1 ? "month" : "months"
  } of operation`;
