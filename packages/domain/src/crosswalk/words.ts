import { type StandardId, standards } from "@tandem/standards/catalogue";
import type { Relation } from "@tandem/standards/crosswalk";

const objects: Readonly<Record<StandardId, string>> = {
  iso27001: "information security",
  iso20000: "the services",
};

/** What a relation leaves open, from the least to the most. */
const open: Readonly<Record<Relation, (object: string) => string>> = {
  equivalent: (object) => `And ${object}? Say what shows that the same holds there.`,
  sameText: (object) => `And ${object}? The words are the same, the object is not.`,
  overlaps: (object) => `And ${object}? They share a part: say what is in place beyond it.`,
  supports: (object) => `And ${object}?`,
};

const weakest = ["supports", "overlaps", "sameText", "equivalent"] as const;

/**
 * The question a proposal is confirmed by, in the standard it is for: of several relations the one that leaves the
 * most open.
 */
export const differenceQuestion = (wanted: StandardId, relations: readonly Relation[]): string => {
  const relation = weakest.find((each) => relations.includes(each)) ?? "overlaps";
  return open[relation](objects[wanted]);
};

/** What the answers of a standard are about, as in "the services". */
export const objectOf = (standard: StandardId): string => objects[standard];

/** The standard on the other side. */
export const otherStandard = (standard: StandardId): StandardId =>
  standard === standards.iso27001.id ? "iso20000" : "iso27001";
