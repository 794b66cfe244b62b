import type { Digest } from "../digest.ts";
import type { Level } from "../level.ts";
import { isWithin, type Rating } from "../rating.ts";
import type { Info } from "../risk.ts";
import type { Method } from "./method.ts";
import { type Look, propose } from "./rerate.ts";

const moved = (from: Method, to: Method, level: Level | null): Level | null => {
  // What never was on these scales cannot be carried over from them: it stays, and reads as rated by an earlier method.
  if (level === null || !isWithin(from, level.rating)) return level;
  const { rating, look } = propose(from, to, level.rating);
  if (rating === null) return null;
  return { ...level, rating, reviewed: look.length === 0 ? level.reviewed : null };
};

/**
 * A risk with its ratings on the scales of another method, by whoever gave them. A rating that wants a look loses its
 * review, so that someone looks; what it was stays in the trail.
 */
export const rerated = (info: Info, from: Method, to: Method): Info => ({
  ...info,
  inherent: moved(from, to, info.inherent),
  current: moved(from, to, info.current),
  target: moved(from, to, info.target),
  residual: moved(from, to, info.residual),
});

/** What a change of scale does to one rating of a risk. `becomes` is null where no dimension it rated is left. */
export type Move = {
  readonly level: "current" | "residual";
  readonly was: Rating;
  readonly becomes: Rating | null;
  readonly look: readonly Look[];
};

/** What a change of scale does to a risk, as far as a register in small tells; nothing where it is not rated. */
export const moves = ({ current, residual }: Digest, from: Method, to: Method): Move[] =>
  (
    [
      ["current", current?.rating ?? null],
      ["residual", residual],
    ] as const
  ).flatMap(([level, was]) => {
    if (was === null || !isWithin(from, was)) return [];
    const { rating, look } = propose(from, to, was);
    return [{ level, was, becomes: rating, look }];
  });

/** Whether a change of scale touches a risk: it is rated, in force or for what remains. */
export const isRated = ({ current, residual }: Digest): boolean =>
  current !== null || residual !== null;
