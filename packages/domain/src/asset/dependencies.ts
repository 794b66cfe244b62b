import { DomainError } from "../kernel/error.ts";
import type { AssetId } from "../kernel/id.ts";
import type { Row } from "./asset.ts";

type Linked = Pick<Row, "id" | "name" | "dependsOn">;

/** An asset, and what lies one level further. */
export type Branch<R> = { readonly row: R; readonly next: readonly R[] };

/** What an asset needs, and what needs it, two levels each. */
export type Dependencies<R> = {
  readonly needs: readonly Branch<R>[];
  readonly neededBy: readonly Branch<R>[];
};

/** Two levels of dependency in both directions (domain §4), in the order of names. */
export const dependencies = <R extends Linked>(id: string, rows: readonly R[]): Dependencies<R> => {
  const byId = new Map<string, R>(rows.map((row) => [row.id, row]));
  const byName = (found: readonly R[]): R[] =>
    found.toSorted((a, b) => a.name.localeCompare(b.name, "en"));
  const below = (of: string): R[] =>
    byName((byId.get(of)?.dependsOn ?? []).flatMap((each) => byId.get(each) ?? []));
  const above = (of: string): R[] =>
    byName(rows.filter(({ dependsOn }) => dependsOn.some((each) => each === of)));
  const branches = (next: (of: string) => R[]): Branch<R>[] =>
    next(id).map((row) => ({ row, next: next(row.id) }));
  return { needs: branches(below), neededBy: branches(above) };
};

/**
 * Refuses links that lead back to where they start, naming the way. Two people who close a circle at the same moment
 * are not stopped; whatever follows links goes two levels and no further, so nothing runs in a circle.
 */
export const demandAcyclic = (
  id: AssetId,
  dependsOn: readonly AssetId[],
  rows: readonly Linked[],
): void => {
  const byId = new Map<string, Linked>(rows.map((row) => [row.id, row]));
  const errors = dependsOn.flatMap((first, place) => {
    const way = wayTo(id, first, byId);
    if (way === null) return [];
    const names = way.map((each) => byId.get(each)?.name ?? "this asset").join(" → ");
    const detail =
      first === id ? "It cannot depend on itself." : `It would depend on itself: ${names}.`;
    return [{ pointer: `/dependsOn/${place}`, detail }];
  });
  if (errors.length > 0) {
    throw new DomainError("asset.cycle", "These links would run in a circle.", { errors });
  }
};

/** The shortest way from one asset to another along what it depends on, both included; null without one. */
const wayTo = (goal: string, from: string, byId: ReadonlyMap<string, Linked>): string[] | null => {
  const seen = new Set([from]);
  let ends: { readonly at: string; readonly way: readonly string[] }[] = [
    { at: from, way: [from] },
  ];
  while (ends.length > 0) {
    const next: typeof ends = [];
    for (const { at, way } of ends) {
      if (at === goal) return [...way];
      for (const each of byId.get(at)?.dependsOn ?? []) {
        if (seen.has(each)) continue;
        seen.add(each);
        next.push({ at: each, way: [...way, each] });
      }
    }
    ends = next;
  }
  return null;
};
