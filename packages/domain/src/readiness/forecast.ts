import { z } from "zod";
import { addDays, LocalDate } from "../kernel/time.ts";

/** Weeks of history without which nothing is foretold, and the most that are looked back on. */
export const weeksNeeded = 4;
export const weeksSeen = 26;
/** How often the coming weeks are played, and how many of them at most. */
export const runs = 1_000;
export const weeksAhead = 260;

/**
 * When the verified score will have reached what is needed. `weeks` is how many the forecast rests on, `gain` what
 * they brought in all. `likely` is the day by which half of the runs are there, `safe` nine of ten; null where they
 * are not there in five years.
 */
export const Forecast = z.discriminatedUnion("state", [
  z.object({ state: z.literal("reached") }),
  z.object({ state: z.literal("none"), because: z.enum(["history", "pace", "far"]) }),
  z.object({
    state: z.literal("dated"),
    likely: LocalDate,
    safe: LocalDate.nullable(),
    weeks: z.number().int(),
    gain: z.number().int(),
  }),
]);
export type Forecast = z.infer<typeof Forecast>;

/** A verified score on a day, in basis points. */
export type Point = { readonly on: LocalDate; readonly verified: number };

/** What the verified score was on a day: that of the last day known by then. */
const scoreOn = (points: readonly Point[], on: LocalDate): number | null =>
  points.findLast((point) => point.on <= on)?.verified ?? null;

/** What each whole week before the date brought, newest first. A week without its beginning is none. */
const gains = (points: readonly Point[], asOf: LocalDate): readonly number[] => {
  const scores = Array.from({ length: weeksSeen + 1 }, (_, week) =>
    scoreOn(points, addDays(asOf, -7 * week)),
  ).filter((score) => score !== null);
  return scores.flatMap((score, week) =>
    scores.slice(week + 1, week + 2).map((before) => score - before),
  );
};

/** Whole numbers below 2^32 that look like chance and are the same for the same seed (xorshift). */
const chance = (seed: number) => {
  let state = Math.imul(seed, 2_654_435_761) | 1;
  return (below: number): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
};

/** How many weeks one run needs, drawing each from those that were. */
const play = (seen: readonly number[], missing: number, run: number): number => {
  const draw = chance(run + 1);
  let left = missing;
  for (let week = 1; week <= weeksAhead; week += 1) {
    left -= Number(seen[draw(seen.length)]);
    if (left <= 0) return week;
  }
  return Infinity;
};

/**
 * Plays the client's own last weeks again in any order, a thousand times, until the score is what is needed. Always
 * gives the same for the same past. Says that there is no forecast with less than four weeks of history, without any
 * gain over them, or where not half of the runs arrive in five years. `points` are in order of their days.
 */
export const forecast = (points: readonly Point[], needed: number, asOf: LocalDate): Forecast => {
  const now = scoreOn(points, asOf);
  if (now !== null && now >= needed) return { state: "reached" };
  const seen = gains(points, asOf);
  if (now === null || seen.length < weeksNeeded) return { state: "none", because: "history" };
  const gain = seen.reduce((sum, each) => sum + each, 0);
  if (gain <= 0) return { state: "none", because: "pace" };
  const weeks = Array.from({ length: runs }, (_, run) => play(seen, needed - now, run));
  const inOrder = weeks.toSorted((a, b) => a - b);
  const dayAt = (share: number): LocalDate | null => {
    const week = Number(inOrder[(runs * share) / 10 - 1]);
    return week === Infinity ? null : addDays(asOf, 7 * week);
  };
  const likely = dayAt(5);
  if (likely === null) return { state: "none", because: "far" };
  return { state: "dated", likely, safe: dayAt(9), weeks: seen.length, gain };
};
