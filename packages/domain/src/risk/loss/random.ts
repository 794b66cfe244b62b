/** A source of evenly spread numbers in [0, 1), and a seed's own: the same seed gives the same numbers everywhere. */
export type Random = () => number;

/**
 * The generator sfc32 (Doty-Humphrey), seeded through splitmix32. Not for secrets: for a simulation that anyone can
 * repeat.
 */
export const seeded = (seed: number): Random => {
  let mix = seed >>> 0;
  const next = (): number => {
    mix = (mix + 0x9e3779b9) | 0;
    let z = mix;
    z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
    return z ^ (z >>> 15);
  };
  let [a, b, c, count] = [next(), next(), next(), 1];
  const random = (): number => {
    const out = (a + b + count) | 0;
    count = (count + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + out) | 0;
    return (out >>> 0) / 4_294_967_296;
  };
  // The first numbers still show the seed.
  for (let round = 0; round < 12; round += 1) random();
  return random;
};

/** Numbers of the standard normal distribution, by Marsaglia's polar method: two for each pair it draws. */
export const normal = (random: Random): Random => {
  let spare: number | null = null;
  return () => {
    if (spare !== null) {
      const kept = spare;
      spare = null;
      return kept;
    }
    for (;;) {
      const x = 2 * random() - 1;
      const y = 2 * random() - 1;
      const square = x * x + y * y;
      if (square > 0 && square < 1) {
        const factor = Math.sqrt((-2 * Math.log(square)) / square);
        spare = y * factor;
        return x * factor;
      }
    }
  };
};
