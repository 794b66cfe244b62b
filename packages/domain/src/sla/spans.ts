/** A stretch of time in milliseconds since 1970: opening inclusive, closing exclusive. */
export type Span = readonly [from: number, to: number];

/** The same time as sorted stretches that neither overlap nor touch; empty and reversed ones are dropped. */
export const merge = (spans: readonly Span[]): Span[] => {
  const sorted = spans.filter(([from, to]) => from < to).toSorted((a, b) => a[0] - b[0]);
  const merged: [number, number][] = [];
  for (const [from, to] of sorted) {
    const last = merged.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
};

/** The part of `spans` inside `[from, to)`. */
export const clip = (spans: readonly Span[], from: number, to: number): Span[] =>
  spans
    .map(([start, end]): Span => [Math.max(start, from), Math.min(end, to)])
    .filter(([start, end]) => start < end);

/** The time in merged `a` that is also in merged `b`. */
export const intersect = (a: readonly Span[], b: readonly Span[]): Span[] => {
  const both: Span[] = [];
  let at = 0;
  for (const [from, to] of a) {
    let span = b[at];
    while (span !== undefined && span[0] < to) {
      both.push(...clip([span], from, to));
      if (span[1] > to) break;
      at += 1;
      span = b[at];
    }
  }
  return both;
};

const outside = (spans: readonly Span[]): Span[] => {
  const gaps: Span[] = [];
  let from = -Infinity;
  for (const [start, end] of spans) {
    gaps.push([from, start]);
    from = end;
  }
  return [...gaps, [from, Infinity]];
};

/** The time in merged `spans` that is not in merged `taken`. */
export const subtract = (spans: readonly Span[], taken: readonly Span[]): Span[] =>
  intersect(spans, outside(taken));

/** Milliseconds in merged `spans`. */
export const total = (spans: readonly Span[]): number =>
  spans.reduce((sum, [from, to]) => sum + to - from, 0);
