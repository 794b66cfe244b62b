import { z } from "zod";
import { dateOf, LocalDate } from "../kernel/time.ts";
import type { Info } from "./risk.ts";
import { Place, row, type Row } from "./row.ts";

/** The levels whose movement is shown. */
export const movedLevels = ["current", "target", "residual"] as const;
export type MovedLevel = (typeof movedLevels)[number];

const Places = z.object({
  current: Place.nullable(),
  target: Place.nullable(),
  residual: Place.nullable(),
});

/** That a risk went from one place in the matrix to another on a day; null before it was rated. */
export const Move = z.object({ number: z.int().min(1), on: LocalDate, was: Places });
export type Move = z.infer<typeof Move>;

const placesOf = ({ current, target, residual }: Row): Move["was"] => ({
  current,
  target,
  residual,
});

/** The day on which somebody signed a rating that was not there before; null where nobody did. */
const signedOn = (before: Info | null, after: Info): LocalDate | null => {
  if (before === null) return dateOf(after.raised.at);
  const days = movedLevels.flatMap((level) => {
    const at = after[level]?.at;
    return at === undefined || at === before[level]?.at ? [] : [dateOf(at)];
  });
  return days[0] ?? null;
};

/**
 * The move that a change of a risk is; null where it stays where it was. A change of scale carries ratings over with
 * their signatures, and is none. `on` has to be said where a rating is taken back, which nobody signs.
 */
export const moveOf = (
  before: Info | null,
  after: Info,
  on: LocalDate | null = signedOn(before, after),
): Move | null => {
  const nowhere: Move["was"] = { current: null, target: null, residual: null };
  const was = before === null ? nowhere : placesOf(row(before));
  const same = before !== null && JSON.stringify(was) === JSON.stringify(placesOf(row(after)));
  return same || on === null ? null : { number: after.number, on, was };
};

/**
 * Where risks stood at the end of a day, by number: each at the place that its first move after the day left. A risk
 * that did not move since then is not among them. `moves` are those after the day, the earliest first.
 */
export const stoodOn = (
  moves: readonly Move[],
  on: LocalDate,
): ReadonlyMap<number, Move["was"]> => {
  const stood = new Map<number, Move["was"]>();
  for (const { number, on: day, was } of moves) {
    if (day > on && !stood.has(number)) stood.set(number, was);
  }
  return stood;
};
