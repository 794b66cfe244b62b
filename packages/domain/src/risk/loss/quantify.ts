import { mean } from "./curve.ts";
import type { Exposure } from "./exposure.ts";
import { simulate, type Trials } from "./simulate.ts";

export { aboveAppetite, curve, exceedance, mean, type Point, quantile } from "./curve.ts";
export { expected, Exposure } from "./exposure.ts";
export { playing } from "./playing.ts";
export { draws, simulate, type Trials, usualTrials } from "./simulate.ts";

/** What a control does to one exposure, and what it costs in a year. */
export type Control = {
  readonly before: Exposure;
  readonly after: Exposure;
  readonly yearlyCost: number;
};

/**
 * What a control is worth in a mean year: the loss it takes away less its cost, in units of currency. Both sides are
 * played with the same numbers, so that their difference is the control's and not chance.
 */
export const valueOf = ({ before, after, yearlyCost }: Control, trials: Trials): number => {
  const meanOf = (exposure: Exposure) => mean(simulate(new Map([[0, exposure]]), trials));
  return meanOf(before) - meanOf(after) - yearlyCost;
};
