import type { Facts } from "./facts.ts";
import type { Judged } from "./gates/outcome.ts";
import type { VerifiedBy } from "./report.ts";

/**
 * Who stands behind the verified lane: how many verifications that count today were made for the firm, by an outside
 * reviewer or by a colleague. It takes no part in a score or a verdict; whoever reads the score is to know.
 */
export const verifiedBy = (facts: Facts, judged: readonly Judged[]): VerifiedBy => {
  const counts = { firm: 0, reviewer: 0, colleague: 0 };
  for (const { requirement, verified } of judged) {
    const { verification } = facts.assessment(requirement.key);
    if (verification.state === "verified" && verified.rating !== null) {
      counts[verification.as] += 1;
    }
  }
  return counts;
};
