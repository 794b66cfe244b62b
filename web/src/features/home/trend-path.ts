import type { StandardId } from "../../ui/standards.ts";
import type { History } from "./queries.ts";

type Area = { readonly left: number; readonly width: number };
const dayMs = 86_400_000;

/** The days on which the standard was sought, each with its place from left to right by the calendar. */
export const placesOf = (days: History["days"], standard: StandardId, area: Area) => {
  const known = days.flatMap(({ on, standards }) =>
    standards
      .filter((each) => each.standard === standard)
      .map(({ claimed, verified, open, gates }) => ({ on, claimed, verified, open, gates })),
  );
  const at = (on: string): number => Date.parse(on) / dayMs;
  const from = at(known[0]?.on ?? "1970-01-01");
  const span = Math.max(1, at(known.at(-1)?.on ?? "1970-01-01") - from);
  return known.map((day) => {
    const share = known.length === 1 ? 1 : (at(day.on) - from) / span;
    return { ...day, x: Math.round((area.left + area.width * share) * 10) / 10 };
  });
};

/** A line through the points. */
export const linePath = (points: readonly (readonly [number, number])[]): string =>
  points
    .map(([x, y], index) => `${index === 0 ? "M" : "L"}${x},${Math.round(y * 10) / 10}`)
    .join("");

/** Two labels kept far enough apart to be read, the upper one up. */
export const spread = (upper: number, lower: number, apart = 16): readonly [number, number] => {
  const gap = lower - upper;
  if (Math.abs(gap) >= apart) return [upper, lower];
  const middle = (upper + lower) / 2;
  return gap >= 0
    ? [middle - apart / 2, middle + apart / 2]
    : [middle + apart / 2, middle - apart / 2];
};
