import type { Exposure } from "./exposure.ts";
import { simulate, type Trials } from "./simulate.ts";

/** How many years are played between two reports of how far it is. */
const usualPart = 10_000;

/**
 * Plays the years of a simulation part by part, for whoever shows how far it is: yields how many are played, and
 * returns all of them, smallest first. Each part has a seed of its own from the one given, so the same seed gives the
 * same years.
 */
export function* playing(
  exposures: ReadonlyMap<number, Exposure>,
  { trials, seed }: Trials,
  part = usualPart,
): Generator<number, Float64Array> {
  const years = new Float64Array(trials);
  for (let from = 0; from < trials; from += part) {
    const count = Math.min(part, trials - from);
    const place = from / part;
    years.set(simulate(exposures, { trials: count, seed: seed + Math.imul(place, 7_919) }), from);
    yield from + count;
  }
  return years.toSorted();
}
