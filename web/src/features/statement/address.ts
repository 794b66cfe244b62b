import type { Side } from "./queries.ts";

const shows = ["undecided", "excluded", "own", "changed"] as const;
/** Which controls are shown; all of them where the address does not say. */
export type Show = (typeof shows)[number];

/** Reads what is shown out of an address. */
export const parseShow = ({ show }: Record<string, unknown>): { show?: Show } => {
  const known = shows.find((option) => option === show);
  return known === undefined ? {} : { show: known };
};

const sideOf = (value: unknown): Side | undefined => {
  if (value === "approved" || value === "submitted" || value === "live") return value;
  const number = Number(value);
  return Number.isInteger(number) && number >= 1 && number <= 99_999_999 ? number : undefined;
};

/** Reads the two sides of a comparison out of an address. */
export const parseSides = (search: Record<string, unknown>): { from?: Side; to?: Side } => {
  const [from, to] = [sideOf(search["from"]), sideOf(search["to"])];
  return { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
};
