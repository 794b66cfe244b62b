import { type Method, sizeOf } from "./method.ts";
import { position, type Rating } from "../rating.ts";

/**
 * The level that stands at the same share of another scale; halfway between two, the higher. The ends stay the ends
 * and the order stays the order (domain §4: proportional, never clamped, never cleared).
 */
export const proportional = (level: number, from: number, to: number): number =>
  // In halves of a step, so that the rounding is exact: floor((2 (level - 1) (to - 1) + (from - 1)) / (2 (from - 1))).
  1 + Math.floor((2 * (level - 1) * (to - 1) + (from - 1)) / (2 * (from - 1)));

/** Whether ratings on one method mean something else on another: other numbers of levels, or a dimension that is gone. */
export const otherScale = (from: Method, to: Method): boolean => {
  const [before, after] = [sizeOf(from), sizeOf(to)];
  const kept = new Set(to.impacts.map(({ id }) => id));
  return (
    before.likelihood !== after.likelihood ||
    before.impact !== after.impact ||
    from.impacts.some(({ id }) => !kept.has(id))
  );
};

/** Why a proposed rating needs a person's eye before it is applied. */
export type Look =
  | { readonly because: "between" }
  | { readonly because: "band"; readonly was: string; readonly becomes: string }
  | { readonly because: "dimensionGone"; readonly dimension: string }
  | { readonly because: "notRatedAny" };

/** A proposal for one rating under a new method. `rating` is null only where no dimension it rated is left. */
export type Proposal = { readonly rating: Rating | null; readonly look: readonly Look[] };

const between = (level: number, from: number, to: number): boolean =>
  ((level - 1) * (to - 1)) % (from - 1) !== 0;

const moved = (from: Method, to: Method, rating: Rating) => {
  const [before, after] = [sizeOf(from), sizeOf(to)];
  const kept = new Set(to.impacts.map(({ id }) => id));
  const impacts = Object.entries(rating.impacts).filter(([id]) => kept.has(id));
  return {
    likelihood: proportional(rating.likelihood, before.likelihood, after.likelihood),
    impacts: Object.fromEntries(
      impacts.map(([id, level]) => [id, proportional(level, before.impact, after.impact)]),
    ),
    between:
      between(rating.likelihood, before.likelihood, after.likelihood) ||
      impacts.some(([, level]) => between(level, before.impact, after.impact)),
    gone: Object.keys(rating.impacts).filter((id) => !kept.has(id)),
  };
};

const bandsDiffer = (from: Method, to: Method, was: Rating, becomes: Rating): Look[] => {
  const [before, after] = [position(from, was).band, position(to, becomes).band];
  return before.label === after.label
    ? []
    : [{ because: "band", was: before.label, becomes: after.label }];
};

/**
 * What a rating becomes when the method changes, and what about it wants a look: a level that fell between two, a
 * band that reads differently, a dimension that is gone. Nothing is applied here.
 */
export const propose = (from: Method, to: Method, rating: Rating): Proposal => {
  const { likelihood, impacts, gone, ...rest } = moved(from, to, rating);
  const look: Look[] = [
    ...(rest.between ? [{ because: "between" } as const] : []),
    ...gone.map((dimension) => ({ because: "dimensionGone", dimension }) as const),
  ];
  if (Object.keys(impacts).length === 0) {
    return { rating: null, look: [...look, { because: "notRatedAny" }] };
  }
  const becomes = { likelihood, impacts };
  return { rating: becomes, look: [...look, ...bandsDiffer(from, to, rating, becomes)] };
};
