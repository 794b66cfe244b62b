/** The number at a place that is known to exist; `NaN` outside the list. */
export const read = (list: readonly number[], at: number): number => list[at] ?? Number.NaN;

/** How many numbers of the sorted list are at most `value`, by binary search. */
export const countUpTo = (list: readonly number[], value: number): number => {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (read(list, middle) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
};
