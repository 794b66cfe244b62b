import { inCatalogueOrder, type RequirementKey } from "@tandem/standards/catalogue";
import { type Confidence, crosswalk, type Relation } from "@tandem/standards/crosswalk";
import * as Override from "./override.ts";

/** One row as it counts for a client. `own` confidence: the client has said so itself. */
export type Link = Override.Pair & {
  readonly relation: Relation;
  readonly rationale: string;
  readonly confidence: Confidence | "own";
  readonly override: Override.Current | null;
};

/** A row seen from one side: `key` is the requirement on the other. */
export type Counterpart = Link & { readonly key: RequirementKey };

/** The crosswalk of one client. */
export type Links = {
  readonly all: readonly Link[];
  /** The rows of a requirement, in the other standard's order. */
  readonly of: (key: RequirementKey) => readonly Counterpart[];
  /** Rows of the crosswalk that the client has left out, seen from a requirement. */
  readonly leftOut: (key: RequirementKey) => readonly Counterpart[];
};

const inOrder = (links: readonly Link[]): readonly Link[] =>
  links.toSorted(
    (a, b) => inCatalogueOrder(a.iso27001, b.iso27001) || inCatalogueOrder(a.iso20000, b.iso20000),
  );

const fromBothSides = (rows: readonly Link[]): ReadonlyMap<string, readonly Counterpart[]> => {
  const seen = new Map<string, Counterpart[]>();
  for (const row of inOrder(rows)) {
    for (const [from, to] of [
      [row.iso27001, row.iso20000],
      [row.iso20000, row.iso27001],
    ] as const) {
      const before = seen.get(from);
      const counterpart = { ...row, key: to };
      if (before === undefined) seen.set(from, [counterpart]);
      else before.push(counterpart);
    }
  }
  return seen;
};

const standardLinks: readonly Link[] = crosswalk.map((row) => ({ ...row, override: null }));

/** A row that the client has changed, added or left out; one of its own has its reason for a rationale. */
const overridden = (
  { iso27001, iso20000 }: Override.Pair,
  override: Override.Current,
): readonly Link[] => {
  const standard = Override.standardRow({ iso27001, iso20000 });
  const relation = override.effect === "related" ? override.relation : standard?.relation;
  const rationale = standard?.rationale ?? override.reason;
  return relation === undefined
    ? []
    : [{ iso27001, iso20000, relation, rationale, confidence: "own", override }];
};

const build = (overrides: readonly Override.Info[]): Links => {
  const said = new Map(overrides.map((each) => [Override.nameOf(each), each]));
  if (said.size < overrides.length) throw new Error("One row is overridden twice");
  const changed = overrides.flatMap((each) =>
    each.current === null ? [] : overridden(each, each.current),
  );
  const kept = standardLinks.filter(
    (row) => (said.get(Override.nameOf(row))?.current ?? null) === null,
  );
  const rows = [...kept, ...changed.filter(({ override }) => override?.effect === "related")];
  const all = inOrder(rows);
  const seen = fromBothSides(rows);
  const out = fromBothSides(changed.filter(({ override }) => override?.effect === "removed"));
  return { all, of: (key) => seen.get(key) ?? [], leftOut: (key) => out.get(key) ?? [] };
};

const untouched = build([]);

/** The crosswalk with the client's overrides applied, whatever their order. Throws where one row is named twice. */
export const links = (overrides: readonly Override.Info[]): Links =>
  overrides.length === 0 ? untouched : build(overrides);
