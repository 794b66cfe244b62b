import { z } from "zod";

/** z of the 95th percentile: 90 % of a normal distribution lies within it on both sides. */
const ninety = 1.6448536269514722;

/**
 * A risk in numbers (domain §4): how often a year it is expected to happen, and between which two amounts nine of ten
 * losses lie, in whole units of the client's currency.
 */
export const Exposure = z
  .object({
    perYear: z.number().positive("More than never").max(365, "At most daily"),
    loss: z.object({ low: z.int().min(1), high: z.int().min(1).max(1_000_000_000_000) }),
  })
  .refine(({ loss }) => loss.low < loss.high, {
    path: ["loss", "high"],
    error: "The upper amount is above the lower one",
  });
export type Exposure = z.infer<typeof Exposure>;

/** The lognormal distribution whose middle 90 % is the interval: mean and deviation of its logarithm. */
export const lognormal = ({ loss }: Exposure): { mu: number; sigma: number } => {
  const [low, high] = [Math.log(loss.low), Math.log(loss.high)];
  return { mu: (low + high) / 2, sigma: (high - low) / (2 * ninety) };
};

/**
 * Mean and variance of a year's loss in closed form: λE[X] and λE[X²] for a Poisson number of independent losses.
 * The simulation is tested against it, and a screen may show it at once.
 */
export const expected = (exposure: Exposure): { mean: number; variance: number } => {
  const { mu, sigma } = lognormal(exposure);
  const square = sigma * sigma;
  return {
    mean: exposure.perYear * Math.exp(mu + square / 2),
    variance: exposure.perYear * Math.exp(2 * mu + 2 * square),
  };
};
