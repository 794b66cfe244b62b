import { type Exposure, lognormal } from "./exposure.ts";
import { poisson } from "./poisson.ts";
import { normal, seeded } from "./random.ts";
import { lossOf } from "./years.ts";

/** How often the year is played, unless said otherwise. */
export const usualTrials = 100_000;

export type Trials = { readonly trials: number; readonly seed: number };

/** How many single losses a simulation draws, about: what it costs. 10 million take a second or so. */
export const draws = (exposures: readonly Exposure[], trials: number): number =>
  exposures.reduce((sum, { perYear }) => sum + perYear * trials, 0);

/**
 * Adds the losses of one risk to the years. The number of losses in all years together is Poisson with the sum of the
 * means, and each falls into any year alike: the same distribution as drawing year by year, at the cost of the losses
 * alone.
 */
const add = (years: Float64Array, exposure: Exposure, seed: number): void => {
  // How many, and which: streams apart, so that a control that changes how often leaves what it costs comparable.
  const losses = poisson(exposure.perYear * years.length, seeded(seed));
  const random = seeded(~seed);
  const gauss = normal(random);
  const { mu, sigma } = lognormal(exposure);
  for (let loss = 0; loss < losses; loss += 1) {
    const year = Math.floor(random() * years.length);
    years[year] = lossOf(years, year) + Math.exp(mu + sigma * gauss());
  }
};

/**
 * The losses of many played years under all the exposures together, smallest first. Each exposure has numbers of its
 * own from the seed and its key, so that the same seed gives the same years, and taking one exposure away leaves the
 * losses of the others as they were: a control's value is then its own and not chance.
 */
export const simulate = (
  exposures: ReadonlyMap<number, Exposure>,
  { trials, seed }: Trials,
): Float64Array => {
  const years = new Float64Array(trials);
  for (const [key, exposure] of exposures) add(years, exposure, seed + Math.imul(key, 0x9e3779b1));
  return years.toSorted();
};
