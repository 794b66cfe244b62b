import { bandAt, type Lens } from "@tandem/contract/risk/rules";

import type { Order } from "./address.ts";
import type { RiskRow } from "./queries.ts";

const rankOf = ({ current }: RiskRow, lens: Lens): number => {
  const band = bandAt(lens, current);
  if (current === null || band === null) return -1;
  return lens.method.bands.indexOf(band) * 100 + current.likelihood * current.impact;
};

/** The rows in an order: the highest first, not rated last and never among the lowest; by number; by next review. */
export const ordered = (rows: readonly RiskRow[], order: Order, lens: Lens): RiskRow[] => {
  if (order === "number") return [...rows];
  if (order === "review") {
    return rows.toSorted((a, b) => (a.reviewBy ?? "9999").localeCompare(b.reviewBy ?? "9999"));
  }
  const ranks = new Map(rows.map((row) => [row.number, rankOf(row, lens)]));
  return rows.toSorted((a, b) => (ranks.get(b.number) ?? 0) - (ranks.get(a.number) ?? 0));
};
