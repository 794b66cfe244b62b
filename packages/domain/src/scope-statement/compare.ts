import { type Content, folded, type Part } from "./content.ts";

/** Names in one list only, and in both, as they are written there. */
export type Shares = {
  readonly onlyFirst: readonly string[];
  readonly onlySecond: readonly string[];
  readonly both: readonly string[];
};

/** What two scopes have in common and what only one of them has. */
export type Comparison = {
  readonly organisation: "same" | "different";
  readonly parts: Readonly<Record<Part, Shares>>;
  /** Whether services, sites and units are the same: what counts in one scope then counts in the other. */
  readonly alike: boolean;
};

const share = (first: readonly string[], second: readonly string[]): Shares => {
  const inFirst = new Set(first.map(folded));
  const inSecond = new Set(second.map(folded));
  return {
    onlyFirst: first.filter((name) => !inSecond.has(folded(name))),
    onlySecond: second.filter((name) => !inFirst.has(folded(name))),
    both: first.filter((name) => inSecond.has(folded(name))),
  };
};

/** The parts that bound what evidence and answers speak of. */
export const bounding = ["services", "sites", "units"] as const satisfies readonly Part[];

/**
 * Compares two scopes name by name; capitals and spaces make no difference. Evidence and answers are shared between
 * standards only inside both scopes, so what stands under `onlyFirst` or `onlySecond` limits what they count for.
 */
export const compare = (first: Content, second: Content): Comparison => {
  const of = (part: Part) => share(first[part], second[part]);
  const shares = {
    services: of("services"),
    sites: of("sites"),
    units: of("units"),
    customers: of("customers"),
    interfaces: of("interfaces"),
    dependencies: of("dependencies"),
  };
  return {
    organisation: folded(first.organisation) === folded(second.organisation) ? "same" : "different",
    parts: shares,
    alike: bounding.every(
      (part) => shares[part].onlyFirst.length + shares[part].onlySecond.length === 0,
    ),
  };
};
