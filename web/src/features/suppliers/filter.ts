import { fold } from "../assets/filter.ts";
import type { Criticality, Supplier } from "./queries.ts";
import { criticalities } from "./words.ts";

const shows = ["due", "ended"] as const;

/** What of the register is shown. */
export type Search = {
  readonly q?: string;
  readonly criticality?: Criticality;
  readonly show?: (typeof shows)[number];
};

const oneOf = <T extends string>(options: readonly T[], value: unknown): T | undefined =>
  options.find((option) => option === value);

/** Reads it out of an address; what does not fit is left out. */
export const parseSearch = (search: Record<string, unknown>): Search => {
  const { q } = search;
  const criticality = oneOf(criticalities, search["criticality"]);
  const show = oneOf(shows, search["show"]);
  return {
    ...(typeof q === "string" && q.trim() !== "" && { q: q.slice(0, 120) }),
    ...(criticality !== undefined && { criticality }),
    ...(show !== undefined && { show }),
  };
};

/** The lines shown: every word is in the name or in what it provides, and every choice fits. */
export const chosen = (search: Search, rows: readonly Supplier[]): Supplier[] => {
  const { q = "", criticality, show } = search;
  const words = fold(q)
    .split(/\s+/)
    .filter((word) => word !== "");
  return rows.filter((row) => {
    const text = fold(`${row.name} ${row.provides}`);
    return (
      (row.state.state === "retired") === (show === "ended") &&
      (show !== "due" || row.due !== "nothing") &&
      (criticality === undefined || row.criticality === criticality) &&
      words.every((word) => text.includes(word))
    );
  });
};
