import type { AssetRow, Classification, Kind } from "./queries.ts";
import { kinds } from "./words.ts";

export const classifications = [
  "public",
  "internal",
  "confidential",
  "strictlyConfidential",
] as const satisfies readonly Classification[];

const standings = ["unowned", "retired"] as const;

/** What of the register is shown. */
export type Search = {
  readonly q?: string;
  readonly kind?: Kind;
  readonly classification?: Classification;
  /** Only those whose owner is not a member yet, or only what is retired. */
  readonly show?: (typeof standings)[number];
};

const oneOf = <T extends string>(options: readonly T[], value: unknown): T | undefined =>
  options.find((option) => option === value);

/** Reads it out of an address; what does not fit is left out. */
export const parseSearch = (search: Record<string, unknown>): Search => {
  const { q } = search;
  const kind = oneOf(kinds, search["kind"]);
  const classification = oneOf(classifications, search["classification"]);
  const show = oneOf(standings, search["show"]);
  return {
    ...(typeof q === "string" && q.trim() !== "" && { q: q.slice(0, 120) }),
    ...(kind !== undefined && { kind }),
    ...(classification !== undefined && { classification }),
    ...(show !== undefined && { show }),
  };
};

export const fold = (text: string): string =>
  text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

/** The lines shown, by name: every word is in the name, and every choice fits. */
export const chosen = (search: Search, rows: readonly AssetRow[]): AssetRow[] => {
  const words = fold(search.q ?? "")
    .split(/\s+/)
    .filter((word) => word !== "");
  const { kind, classification, show } = search;
  return rows
    .filter(
      (row) =>
        row.retired === (show === "retired") &&
        (show !== "unowned" || row.owner === null) &&
        (kind === undefined || row.kind === kind) &&
        (classification === undefined || row.classification === classification) &&
        words.every((word) => fold(row.name).includes(word)),
    )
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
};
