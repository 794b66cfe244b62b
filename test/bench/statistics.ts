/** The value below which `share` percent of the samples lie. */
export const percentile = (samples: readonly number[], share: number): number => {
  const sorted = samples.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * share) / 100))] ?? 0;
};

/** Milliseconds that each of `times` calls took, `abreast` of them at a time. */
export const timed = async (
  { times, abreast }: { times: number; abreast: number },
  call: (turn: number, line: number) => Promise<unknown>,
): Promise<number[]> => {
  const samples: number[] = [];
  let turn = 0;
  const line = async (number: number) => {
    while (turn < times) {
      const mine = turn;
      turn += 1;
      const begin = performance.now();
      await call(mine, number);
      samples.push(performance.now() - begin);
    }
  };
  await Promise.all(Array.from({ length: abreast }, (_, number) => line(number)));
  return samples;
};
