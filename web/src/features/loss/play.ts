import {
  aboveAppetite,
  curve,
  mean,
  playing,
  quantile,
  type Exposure,
  type Point,
} from "@tandem/contract/loss/rules";

/** What is played: exposures by the number of their risk, now and with the controls that were estimated. */
export type Order = {
  readonly before: readonly (readonly [number, Exposure])[];
  readonly after: readonly (readonly [number, Exposure])[];
  readonly appetite: readonly Point[];
  readonly trials: number;
  readonly seed: number;
};

export type Played = {
  readonly curve: readonly Point[];
  readonly mean: number;
  readonly median: number;
  readonly oneInTwenty: number;
  /** The points of the appetite that a year reaches more often than it may, with how often it does. */
  readonly above: readonly Point[];
};

export type Told =
  | { readonly done: number; readonly of: number }
  | { readonly before: Played; readonly after: Played };

const points = 40;

const summary = (years: Float64Array, appetite: readonly Point[]): Played => ({
  curve: curve(years, points),
  mean: mean(years),
  median: quantile(years, 0.5),
  oneInTwenty: quantile(years, 0.95),
  above: aboveAppetite(years, appetite),
});

/** Plays an order and tells how far it is, then what came of it. */
export const play = (order: Order, tell: (told: Told) => void): void => {
  const { trials, seed, appetite } = order;
  const of = 2 * trials;
  const run = (exposures: Order["before"], from: number): Played => {
    const parts = playing(new Map(exposures), { trials, seed });
    for (;;) {
      const step = parts.next();
      if (step.done === true) return summary(step.value, appetite);
      tell({ done: from + step.value, of });
    }
  };
  const before = run(order.before, 0);
  tell({ before, after: run(order.after, trials) });
};
