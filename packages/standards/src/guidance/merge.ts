import type { Guidance } from "./guidance.ts";

/** Joins the parts of one standard by requirement id; an id given twice is a mistake in the data and throws. */
export const merge = (
  parts: readonly Readonly<Record<string, Guidance>>[],
): ReadonlyMap<string, Guidance> => {
  const merged = new Map<string, Guidance>();
  for (const [id, guidance] of parts.flatMap((part) => Object.entries(part))) {
    if (merged.has(id)) throw new RangeError(`Two guidance texts for ${id}`);
    merged.set(id, guidance);
  }
  return merged;
};
