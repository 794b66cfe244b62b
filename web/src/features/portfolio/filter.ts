import type { StandardId } from "../../ui/standards.ts";
import type { PortfolioRow } from "./queries.ts";

/** What of the portfolio is shown; kept in the address. */
export type Filter = {
  readonly q?: string;
  readonly standard?: StandardId;
  readonly status?: PortfolioRow["status"];
};

const standards = ["iso27001", "iso20000"] as const satisfies readonly StandardId[];
const statuses = ["active", "provisioning", "failed", "suspended"] as const;

const oneOf = <T extends string>(options: readonly T[], value: unknown): T | undefined =>
  options.find((option) => option === value);

/** Reads the filter out of an address; what does not fit is left out. */
export const parseFilter = (search: Record<string, unknown>): Filter => {
  const { q } = search;
  const standard = oneOf(standards, search["standard"]);
  const status = oneOf(statuses, search["status"]);
  return {
    ...(typeof q === "string" && q.trim() !== "" && { q: q.slice(0, 120) }),
    ...(standard !== undefined && { standard }),
    ...(status !== undefined && { status }),
  };
};

const fold = (text: string): string => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

/** Whether the row is shown: every word of the text is in the name, without regard to accents. */
export const shows = (filter: Filter, row: PortfolioRow): boolean => {
  const { q = "", standard, status } = filter;
  const name = fold(row.name);
  return (
    fold(q)
      .split(/\s+/)
      .every((word) => name.includes(word)) &&
    (standard === undefined || row.standards.includes(standard)) &&
    (status === undefined || row.status === status)
  );
};
