/** Share of a service that is lost, in basis points: 10,000 is down. */
export type Degree = number;

export const DOWN: Degree = 10_000;

/** A stretch of time with one degree above 0, in milliseconds since 1970. */
export type Loss = { readonly from: number; readonly to: number; readonly degree: Degree };

/** Reads the degree at one moment after another, never going back; the worst where stretches overlap. */
const reader = (losses: readonly Loss[]): ((at: number) => Degree) => {
  const ahead = losses.toSorted((a, b) => b.from - a.from);
  let active: Loss[] = [];
  return (at) => {
    for (let next = ahead.at(-1); next && next.from <= at; next = ahead.at(-1)) {
      active.push(next);
      ahead.pop();
    }
    active = active.filter(({ to }) => to > at);
    return active.reduce((worst, { degree }) => Math.max(worst, degree), 0);
  };
};

/**
 * One course of losses out of several, sorted and apart: at each moment `choose` is given the degree of
 * every one.
 */
export const combine = (
  inputs: readonly (readonly Loss[])[],
  choose: (degrees: readonly Degree[]) => Degree,
): Loss[] => {
  const edges = inputs.flat().flatMap(({ from, to }) => [from, to]);
  const readers = inputs.map(reader);
  const losses: Loss[] = [];
  let from = -Infinity;
  let degree = 0;
  for (const to of [...new Set(edges)].toSorted((a, b) => a - b)) {
    if (degree > 0) losses.push({ from, to, degree });
    from = to;
    degree = choose(readers.map((read) => read(to)));
  }
  return losses;
};
