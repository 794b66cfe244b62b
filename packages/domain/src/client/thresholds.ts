import { z } from "zod";
import { UserId } from "../kernel/id.ts";
import { line } from "../kernel/text.ts";
import { Instant } from "../kernel/time.ts";
import { Settings } from "../readiness/model.ts";

export { defaults as published } from "../readiness/model.ts";

/** The least and the most a client may ask of itself: a share in basis points, and months. */
export const bounds = {
  verifiedAtLeast: { least: 5_000, most: 10_000 },
  operatingMonths: { least: 1, most: 24 },
} as const;

const share = bounds.verifiedAtLeast;
const months = bounds.operatingMonths;

/**
 * Thresholds as a person sets them, with the reason. Refuses a share below half or above the whole, and no month or
 * more than two years: beyond them the gate would mean nothing, or never open.
 */
export const Change = z.strictObject({
  verifiedAtLeast: z
    .number("Give a share in percent.")
    .int("Give a share in percent, without more than two decimals.")
    .min(
      share.least,
      "Ask for at least 50 % verified. Below that Stage 2 would be faced on claims.",
    )
    .max(share.most, "Nothing can be verified beyond 100 %."),
  operatingMonths: z
    .number("Give a number of months.")
    .int("Give whole months.")
    .min(months.least, "Ask for at least 1 month of operation.")
    .max(months.most, "Ask for at most 24 months of operation."),
  reason: line(500),
});
export type Change = z.infer<typeof Change>;

/** A client's own thresholds, with who set them and why. */
export const Info = Settings.extend({ reason: line(500), by: UserId, at: Instant });
export type Info = z.infer<typeof Info>;

/** Whether what is set says the same as what stands, so that its signature stays. */
export const same = (one: Change, other: Change): boolean =>
  one.verifiedAtLeast === other.verifiedAtLeast &&
  one.operatingMonths === other.operatingMonths &&
  one.reason === other.reason;
