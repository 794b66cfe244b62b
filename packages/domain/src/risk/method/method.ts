import { z } from "zod";
import { line, prose } from "../../kernel/text.ts";

/** One step of a scale: its name, and what has to be true for it to be chosen (ISO 27001 6.1.2 a: criteria). */
export const Level = z.object({ label: line(40), criteria: prose(500) });
export type Level = z.infer<typeof Level>;

const distinct = (names: readonly string[]): boolean => new Set(names).size === names.length;

/** Three to seven steps, the lowest first. */
export const Scale = z
  .array(Level)
  .min(3, "A scale has at least three levels")
  .max(7, "A scale has at most seven levels")
  .refine((levels) => distinct(levels.map(({ label }) => label)), "Name each level once");
export type Scale = z.infer<typeof Scale>;

const Slug = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,29}$/, "Use lower-case letters, digits and dashes");

/** One way in which a risk hurts: money, people, law, the service. All dimensions have equally many levels. */
export const Dimension = z.object({ id: Slug, name: line(60), levels: Scale });
export type Dimension = z.infer<typeof Dimension>;

/**
 * What a cell of the matrix means. `withinAppetite`: nothing has to be done. `accepts`: who may accept a residual
 * there. `reviewMonths`: how long a rating there may stand before it is looked at again.
 */
export const Band = z.object({
  id: Slug,
  label: line(40),
  withinAppetite: z.boolean(),
  accepts: z.enum(["owner", "topManagement"]),
  reviewMonths: z.int().min(1, "At least one month").max(36, "At most 36 months"),
});
export type Band = z.infer<typeof Band>;

const Shape = z.object({
  likelihood: Scale,
  impacts: z.array(Dimension).min(1, "Name at least one impact dimension").max(6),
  /** The lowest first. */
  bands: z.array(Band).min(2, "Name at least two bands").max(7),
  /** `cells[likelihood][impact]`: the place of the band, the lowest levels first. */
  cells: z.array(z.array(z.int().min(0))),
});
type Shape = z.infer<typeof Shape>;

type Complaint = { readonly path: (string | number)[]; readonly message: string };

const sizes = ({ impacts, bands }: Shape): Complaint[] => {
  const complaints: Complaint[] = [];
  const [first] = impacts;
  impacts.forEach(({ levels }, place) => {
    if (first !== undefined && levels.length !== first.levels.length) {
      const message = `Give it ${first.levels.length} levels, like ${first.name}: the highest impact counts, so they must compare.`;
      complaints.push({ path: ["impacts", place, "levels"], message });
    }
  });
  if (!distinct(impacts.map(({ id }) => id))) {
    complaints.push({ path: ["impacts"], message: "Name each dimension once" });
  }
  if (!distinct(bands.map(({ id }) => id)) || !distinct(bands.map(({ label }) => label))) {
    complaints.push({ path: ["bands"], message: "Name each band once" });
  }
  return complaints;
};

const total = ({ likelihood, impacts, bands, cells }: Shape): Complaint[] => {
  const width = impacts[0]?.levels.length ?? 0;
  if (cells.length !== likelihood.length || cells.some((row) => row.length !== width)) {
    const message = `The matrix needs ${likelihood.length} rows of ${width} cells.`;
    return [{ path: ["cells"], message }];
  }
  return cells.flatMap((row, l) =>
    row.flatMap((band, i) =>
      band < bands.length
        ? []
        : [{ path: ["cells", l, i], message: "There is no such band in this method." }],
    ),
  );
};

/** More likely, or worse, never counts for less. */
const monotone = ({ cells }: Shape): Complaint[] =>
  cells.flatMap((row, l) =>
    row.flatMap((band, i) => {
      const below = Math.max(cells[l - 1]?.[i] ?? 0, row[i - 1] ?? 0);
      return band >= below
        ? []
        : [
            {
              path: ["cells", l, i],
              message: "It is lower than a cell with less likelihood or impact.",
            },
          ];
    }),
  );

const appetite = ({ bands }: Shape): Complaint[] =>
  bands.flatMap(({ withinAppetite }, place) =>
    withinAppetite && bands[place - 1]?.withinAppetite === false
      ? [
          {
            path: ["bands", place, "withinAppetite"],
            message: "A lower band is above appetite, so this one is too.",
          },
        ]
      : [],
  );

/**
 * How a client judges risks (ISO 27001 6.1.2 a and b, ISO 20000-1 6.1.1): scales, matrix and appetite. Refuses, each
 * at its place, dimensions that do not compare, a matrix that is not total, and one in which more counts for less.
 */
export const Method = Shape.superRefine((shape, context) => {
  const wrong = [...sizes(shape), ...total(shape)];
  const complaints = wrong.length > 0 ? wrong : monotone(shape);
  for (const { path, message } of [...complaints, ...appetite(shape)]) {
    context.addIssue({ code: "custom", path, message });
  }
});
export type Method = z.infer<typeof Method>;

/** How many levels likelihood and impact have. */
export const sizeOf = (method: Method): { likelihood: number; impact: number } => ({
  likelihood: method.cells.length,
  impact: method.cells[0]?.length ?? 0,
});
