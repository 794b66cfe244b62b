import { z } from "zod";
import { type Figure, isReached } from "./figure.ts";
import { toMs, UTC_DAY } from "./instant.ts";

/** What the customer is credited when availability falls short, in basis points of the fee. */
export const CreditTerms = z.strictObject({
  /** The credit where the unrounded availability is below `below` parts per million; the lowest such tier counts. */
  tiers: z
    .array(
      z.strictObject({
        below: z.int().min(1).max(1_000_000),
        credit: z.int().min(1).max(10_000),
      }),
    )
    .max(20),
  /** At most this much of the fee. */
  cap: z.int().min(0).max(10_000),
  /** Days of 24 hours after the period in which a claim must be made. */
  claimDays: z.int().min(1).max(366),
});
export type CreditTerms = z.infer<typeof CreditTerms>;

/** The credit owed in basis points of the fee; nothing without a figure. */
export const creditOf = (figure: Figure | null, { tiers, cap }: CreditTerms): number => {
  if (!figure) return 0;
  const reached = tiers
    .filter(({ below }) => !isReached(figure, below))
    .toSorted((a, b) => a.below - b.below);
  return Math.min(cap, reached[0]?.credit ?? 0);
};

export type Claim = {
  readonly claimedAt: string | null;
  readonly decision: "granted" | "refused" | null;
};

export type ClaimStatus = "notOwed" | "open" | "lapsed" | "claimed" | "granted" | "refused";

/** Where a credit stands as of `now`. A claim made after the window has lapsed, unless it was granted anyway. */
export const claimStatus = (
  { owed, periodEnd, claim }: { owed: number; periodEnd: string; claim: Claim },
  { claimDays }: CreditTerms,
  now: string,
): ClaimStatus => {
  if (claim.decision) return claim.decision;
  if (owed === 0) return "notOwed";
  const closes = toMs(periodEnd) + claimDays * UTC_DAY;
  if (toMs(claim.claimedAt ?? now) >= closes) return "lapsed";
  return claim.claimedAt === null ? "open" : "claimed";
};
