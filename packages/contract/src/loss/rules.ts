/** @module The simulation, for a browser that plays the years itself, away from the page. */
export {
  aboveAppetite,
  curve,
  draws,
  exceedance,
  expected,
  mean,
  playing,
  type Exposure,
  type Point,
  quantile,
  simulate,
  usualTrials,
} from "@tandem/domain/risk/loss";
export type { Estimate, Terms } from "@tandem/domain/risk/estimate";
