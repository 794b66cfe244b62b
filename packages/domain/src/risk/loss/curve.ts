import { lossOf } from "./years.ts";

/** A loss, and how likely a year is to reach it. */
export type Point = { readonly loss: number; readonly probability: number };

/** The share of years, smallest first, whose loss reaches an amount. */
export const exceedance = (years: Float64Array, loss: number): number => {
  let [low, high] = [0, years.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (lossOf(years, middle) < loss) low = middle + 1;
    else high = middle;
  }
  return years.length === 0 ? 0 : (years.length - low) / years.length;
};

/** The loss that a share of the years stays at or under: 0.5 is the middle year, 0.9 the worst of ten. */
export const quantile = (years: Float64Array, share: number): number =>
  lossOf(years, Math.min(years.length - 1, Math.max(0, Math.ceil(share * years.length) - 1)));

/** The mean loss of a year. */
export const mean = (years: Float64Array): number => {
  let sum = 0;
  for (const loss of years) sum += loss;
  return years.length === 0 ? 0 : sum / years.length;
};

/** The loss exceedance curve at `points` amounts, evenly spread on a logarithmic axis over what was lost. */
export const curve = (years: Float64Array, points: number): Point[] => {
  const from = years.find((loss) => loss > 0);
  const to = years.at(-1);
  if (from === undefined || to === undefined) return [];
  const step = points > 1 ? Math.log(to / from) / (points - 1) : 0;
  return Array.from({ length: points }, (_, place) => {
    // The last is the largest itself, whatever the logarithm rounds to.
    const loss = place === points - 1 ? to : from * Math.exp(step * place);
    return { loss, probability: exceedance(years, loss) };
  });
};

/** Where a curve lies above the appetite: the points of the appetite that a year reaches more often than it may. */
export const aboveAppetite = (years: Float64Array, appetite: readonly Point[]): Point[] =>
  appetite
    .map(({ loss, probability }) => ({ loss, probability, actual: exceedance(years, loss) }))
    .filter(({ probability, actual }) => actual > probability)
    .map(({ loss, actual }) => ({ loss, probability: actual }));
