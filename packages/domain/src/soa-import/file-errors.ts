import type { RequirementKey } from "@tandem/standards/catalogue";
import type { RowError } from "./preview.ts";
import type { Named } from "./row.ts";

/** A spreadsheet that takes control numbers for numbers drops the last zero: 5.10 becomes 5.1. */
const mayHaveLostZero = ({ control }: Named): boolean => /^\d[.,][1-3]$/.test(control);

export const duplicateReason = (row: Named, sharing: readonly Named[]): string => {
  const lines = sharing.filter((other) => other !== row).map(({ line }) => line);
  const where = `${lines.length > 1 ? "lines" : "line"} ${lines.join(", ")}`;
  const hint = mayHaveLostZero(row)
    ? ` A spreadsheet may have turned ${row.control}0 into ${row.control}.`
    : "";
  return `“${row.control}” is decided again on ${where}.${hint}`;
};

const groupByKey = (rows: readonly Named[]): ReadonlyMap<RequirementKey, readonly Named[]> => {
  const groups = new Map<RequirementKey, Named[]>();
  for (const row of rows) {
    if (row.reference.kind !== "control") continue;
    const { key } = row.reference;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return groups;
};

/** Whether most rows that name a control name one of 2013. */
export const follows2013 = (rows: readonly Named[]): boolean => {
  const named = (kind: Named["reference"]["kind"]) =>
    rows.filter(({ reference }) => reference.kind === kind).length;
  return named("edition2013") > named("control");
};

/**
 * The errors of a row that only the whole file shows, among the rows that decide something: another row
 * decides the same control.
 */
export const errorsOfFile = (
  rows: readonly Named[],
  column: number | null,
): ((row: Named) => readonly RowError[]) => {
  const byKey = groupByKey(rows);
  return (row) => {
    if (row.reference.kind !== "control") return [];
    const sharing = byKey.get(row.reference.key) ?? [];
    return sharing.length > 1 ? [{ column, reason: duplicateReason(row, sharing) }] : [];
  };
};
