import { z } from "zod";
import { DomainError, type Located } from "../kernel/error.ts";
import { type Band, type Method, sizeOf } from "./method/method.ts";

/**
 * Where a risk stands on the scales, counted from 1. A dimension that is not named was not judged; at least one is.
 * That nothing was rated yet is `null`, never the lowest level.
 */
export const Rating = z.object({
  likelihood: z.int().min(1).max(7),
  impacts: z
    .record(z.string(), z.int().min(1).max(7))
    .refine((impacts) => Object.keys(impacts).length > 0, "Rate at least one impact"),
});
export type Rating = z.infer<typeof Rating>;

/** The place in the matrix a rating leads to: levels from 1, and what they mean. */
export type Position = {
  readonly likelihood: number;
  readonly impact: number;
  readonly band: Band;
  /** The band's place, the lowest 0: for ordering, never for arithmetic. */
  readonly rank: number;
};

const outside = (method: Method, rating: Rating): Located[] => {
  const { likelihood, impact } = sizeOf(method);
  const known = new Set(method.impacts.map(({ id }) => id));
  const errors: Located[] = [];
  if (rating.likelihood > likelihood) {
    errors.push({ pointer: "/likelihood", detail: `The scale ends at ${likelihood}.` });
  }
  for (const [id, level] of Object.entries(rating.impacts)) {
    const pointer = `/impacts/${id}`;
    if (!known.has(id)) errors.push({ pointer, detail: "The method has no such dimension." });
    else if (level > impact) errors.push({ pointer, detail: `The scale ends at ${impact}.` });
  }
  return errors;
};

/** Whether the method has every level and dimension of the rating. */
export const isWithin = (method: Method, rating: Rating): boolean =>
  outside(method, rating).length === 0;

/** Refuses, each at its place, levels and dimensions that the method does not have. */
export const demandWithin = (method: Method, rating: Rating): void => {
  const errors = outside(method, rating);
  if (errors.length > 0) {
    throw new DomainError("risk.rating_outside", "The rating does not fit the method.", { errors });
  }
};

/** The position of a rating: the highest impact counts (domain §4). Refuses what the method does not have. */
export const position = (method: Method, rating: Rating): Position => {
  demandWithin(method, rating);
  const impact = Math.max(...Object.values(rating.impacts));
  const rank = method.cells[rating.likelihood - 1]?.[impact - 1];
  const band = rank === undefined ? undefined : method.bands[rank];
  if (rank === undefined || band === undefined) throw new Error("The matrix is not total");
  return { likelihood: rating.likelihood, impact, band, rank };
};

const sameImpacts = (a: Rating["impacts"], b: Rating["impacts"]): boolean => {
  const ids = Object.keys(a);
  return ids.length === Object.keys(b).length && ids.every((id) => a[id] === b[id]);
};

/** Whether two ratings say the same. */
export const same = (a: Rating | null, b: Rating | null): boolean =>
  a === null || b === null
    ? a === b
    : a.likelihood === b.likelihood && sameImpacts(a.impacts, b.impacts);
