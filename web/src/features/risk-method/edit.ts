import {
  proportional,
  type Band,
  type Level,
  type Method,
} from "@tandem/contract/risk-method/rules";

/** Levels of another number: those that stay keep their names, and new ones are named by their place. */
export const resized = (levels: readonly Level[], size: number): Level[] => {
  const from = levels.length;
  if (size <= from) {
    return Array.from(
      { length: size },
      (_, place) => levels[proportional(place + 1, size, from) - 1] ?? { label: "", criteria: "" },
    );
  }
  const kept = new Map(levels.map((level, place) => [proportional(place + 1, from, size), level]));
  return Array.from(
    { length: size },
    (_, place) => kept.get(place + 1) ?? { label: `Level ${place + 1}`, criteria: "" },
  );
};

/** A method with other numbers of levels. Cells come from the same share of the old matrix, so more never counts for less. */
export const withSize = (
  method: Method,
  { likelihood, impact }: { readonly likelihood: number; readonly impact: number },
): Method => {
  const [rows, columns] = [method.cells.length, method.cells[0]?.length ?? impact];
  const upTo = (length: number) => Array.from({ length }, (_, place) => place + 1);
  return {
    ...method,
    likelihood: resized(method.likelihood, likelihood),
    impacts: method.impacts.map((each) => ({ ...each, levels: resized(each.levels, impact) })),
    cells: upTo(likelihood).map((l) =>
      upTo(impact).map((i) => {
        const row = method.cells[proportional(l, likelihood, rows) - 1];
        return row?.[proportional(i, impact, columns) - 1] ?? 0;
      }),
    ),
  };
};

/** A method with a band in one cell. */
export const withCell = (
  method: Method,
  { row, column, band }: { readonly row: number; readonly column: number; readonly band: number },
): Method => ({
  ...method,
  cells: method.cells.map((cells, l) => (l === row ? cells.with(column, band) : cells)),
});

const slug = (taken: readonly string[], stem: string): string => {
  for (let number = taken.length + 1; ; number += 1) {
    const id = `${stem}-${number}`;
    if (!taken.includes(id)) return id;
  }
};

/** A method with one more band, above the others. */
export const withBand = (method: Method): Method => {
  const last = method.bands.at(-1);
  const id = slug(
    method.bands.map((band) => band.id),
    "band",
  );
  const band: Band = {
    id,
    label: `Band ${method.bands.length + 1}`,
    withinAppetite: false,
    accepts: "topManagement",
    reviewMonths: last?.reviewMonths ?? 12,
  };
  return { ...method, bands: [...method.bands, band] };
};

/** A method without a band: its cells take the one below, the lowest the one above. */
export const withoutBand = (method: Method, place: number): Method => ({
  ...method,
  bands: method.bands.filter((_, at) => at !== place),
  cells: method.cells.map((row) =>
    row.map((band) => (band > place || (band === place && band > 0) ? band - 1 : band)),
  ),
});

/** A method with one more way in which a risk hurts, its levels named as those of the first. */
export const withDimension = (method: Method): Method => {
  const id = slug(
    method.impacts.map((each) => each.id),
    "impact",
  );
  const levels = (method.impacts[0]?.levels ?? []).map(({ label }) => ({ label, criteria: "" }));
  const name = `Impact ${method.impacts.length + 1}`;
  return { ...method, impacts: [...method.impacts, { id, name, levels }] };
};
