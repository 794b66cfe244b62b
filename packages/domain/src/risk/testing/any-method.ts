import fc from "fast-check";
import type { Method } from "../method/method.ts";

type Size = { likelihood: number; impact: number; bands: number; dimensions: number };

const made = (size: Size, drawn: number[][]): Method => {
  const levels = (count: number) =>
    Array.from({ length: count }, (_, place) => ({ label: `Level ${place + 1}`, criteria: "" }));
  const cells: number[][] = [];
  drawn.forEach((row, l) => {
    const raised: number[] = [];
    row.forEach((band, i) => {
      raised.push(Math.max(band, raised[i - 1] ?? 0, cells[l - 1]?.[i] ?? 0));
    });
    cells.push(raised);
  });
  return {
    likelihood: levels(size.likelihood),
    impacts: Array.from({ length: size.dimensions }, (_, place) => ({
      id: `d${place}`,
      name: `Dimension ${place}`,
      levels: levels(size.impact),
    })),
    bands: Array.from({ length: size.bands }, (_, place) => ({
      id: `b${place}`,
      label: `Band ${place}`,
      withinAppetite: place === 0,
      accepts: "owner" as const,
      reviewMonths: 12,
    })),
    cells,
  };
};

/** Any matrix that never falls, of any size: bands drawn, then raised to what lies below. */
export const anyMethod = fc
  .record({
    likelihood: fc.integer({ min: 3, max: 7 }),
    impact: fc.integer({ min: 3, max: 7 }),
    bands: fc.integer({ min: 2, max: 7 }),
    dimensions: fc.integer({ min: 1, max: 3 }),
  })
  .chain((size) =>
    fc
      .array(
        fc.array(fc.integer({ min: 0, max: size.bands - 1 }), {
          minLength: size.impact,
          maxLength: size.impact,
        }),
        { minLength: size.likelihood, maxLength: size.likelihood },
      )
      .map((drawn) => made(size, drawn)),
  );

/** A method and a rating that fits it. */
export const anyRated = anyMethod.chain((method) =>
  fc
    .record({
      likelihood: fc.integer({ min: 1, max: method.cells.length }),
      levels: fc.array(fc.integer({ min: 1, max: method.cells[0]?.length ?? 1 }), {
        minLength: method.impacts.length,
        maxLength: method.impacts.length,
      }),
    })
    .map(({ likelihood, levels }) => ({
      method,
      rating: {
        likelihood,
        impacts: Object.fromEntries(levels.map((level, place) => [`d${place}`, level])),
      },
    })),
);
