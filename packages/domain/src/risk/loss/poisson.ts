import type { Random } from "./random.ts";

/** ln Γ(x) for x ≥ 10 by Stirling's series: exact to the last digits there, which is all that is asked of it. */
const logGamma = (x: number): number => {
  const square = x * x;
  const series = 1 / 12 - (1 / 360 - (1 / 1260 - 1 / (1680 * square)) / square) / square;
  return (x - 0.5) * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI) + series / x;
};

const logFactorial = (k: number): number => {
  if (k >= 9) return logGamma(k + 1);
  let product = 1;
  for (let factor = 2; factor <= k; factor += 1) product *= factor;
  return Math.log(product);
};

/** Knuth's product method, for small means. */
const byProduct = (mean: number, random: Random): number => {
  const floor = Math.exp(-mean);
  let product = random();
  let count = 0;
  while (product > floor) {
    product *= random();
    count += 1;
  }
  return count;
};

/** Hörmann's transformed rejection (PTRS, 1993), for means of ten and more: a few draws however large the mean. */
const byRejection = (mean: number, random: Random): number => {
  const root = Math.sqrt(mean);
  const b = 0.931 + 2.53 * root;
  const a = -0.059 + 0.02483 * b;
  const inverse = 1.1239 + 1.1328 / (b - 3.4);
  const quick = 0.9277 - 3.6224 / (b - 2);
  const logMean = Math.log(mean);
  for (;;) {
    const u = random() - 0.5;
    const v = random();
    const us = 0.5 - Math.abs(u);
    const k = Math.floor(((2 * a) / us + b) * u + mean + 0.43);
    if (us >= 0.07 && v <= quick) return k;
    if (k < 0 || (us < 0.013 && v > us)) continue;
    const height = Math.log((v * inverse) / (a / (us * us) + b));
    if (height <= k * logMean - mean - logFactorial(k)) return k;
  }
};

/** How often something happens that is expected `mean` times. */
export const poisson = (mean: number, random: Random): number =>
  mean < 10 ? byProduct(mean, random) : byRejection(mean, random);
