import { z } from "zod";

/** How many are named at most; the rest is told by the count. */
const shown = 10;

/** A list that may be long: all are counted, the first are named. */
export const Items = z.object({
  count: z.number().int().min(0),
  first: z.array(z.string()).max(shown),
});
export type Items = z.infer<typeof Items>;

/** Counts all and names the first ones, in the order given. */
export const items = (names: readonly string[]): Items => ({
  count: names.length,
  first: names.slice(0, shown),
});

/** One or many, with the right word: `1 finding`, `3 findings`. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;
