import type { RequirementKey, StandardId } from "../catalogue/catalogue.ts";
import { clauseRows } from "./clauses.ts";
import { organizationalRows } from "./organizational.ts";
import { peopleAndPhysicalRows } from "./people-and-physical.ts";
import type { Confidence, Relation } from "./row.ts";
import { technologicalRows } from "./technological.ts";
import { doNotMap, type Trap } from "./traps.ts";

export type { Confidence, Relation } from "./row.ts";
export { doNotMap, type Trap } from "./traps.ts";

/** One relation between a requirement of 27001 and one of 20000-1. */
export type CrosswalkRow = {
  readonly iso27001: RequirementKey;
  readonly iso20000: RequirementKey;
  readonly relation: Relation;
  readonly rationale: string;
  readonly confidence: Confidence;
};

/** A row seen from one side: `key` is the requirement on the other. */
export type Counterpart = CrosswalkRow & { readonly key: RequirementKey };

/** What a relation means to the person who answers. */
export const relationMeaning: Readonly<Record<Relation, string>> = {
  equivalent:
    "Both ask for the same thing about the same object; one document or record normally satisfies both.",
  sameText:
    "Both use the same wording about different objects: information security here, services there. Narrative and evidence are shared, each side is rated on its own.",
  overlaps: "They have a part in common; one document can serve both once it is extended for each.",
  supports:
    "Meeting the security side helps to show the service side without covering it; only evidence is linked.",
};

/**
 * All 203 relations, in the order of 27001 and then of 20000-1. Our own reasoning and a proposal to be
 * confirmed by the client: no official mapping, and never proof of conformity with the other standard.
 */
export const crosswalk: readonly CrosswalkRow[] = [
  ...clauseRows,
  ...organizationalRows,
  ...peopleAndPhysicalRows,
  ...technologicalRows,
].map(([iso27001, iso20000, relation, confidence, rationale]) => ({
  iso27001: `iso27001:${iso27001}`,
  iso20000: `iso20000:${iso20000}`,
  relation,
  rationale,
  confidence,
}));

/** Requirements that nothing in the other standard answers, with what comes nearest. */
export const withoutCounterpart: Readonly<
  Record<StandardId, readonly { readonly key: RequirementKey; readonly note: string }[]>
> = {
  iso27001: [],
  iso20000: [
    { key: "iso20000:8.2.1", note: "27001 8.1 is the nearest, in general terms." },
    {
      key: "iso20000:8.2.4",
      note: "The catalogue can give the ISMS its list of services, for the scope and for what assets depend on.",
    },
    { key: "iso20000:8.3.1", note: "Nothing in 27001 comes near." },
    { key: "iso20000:8.3.2", note: "The interested parties of 27001 4.2 give it input, no more." },
    { key: "iso20000:8.4.1", note: "27001 7.1 asks for resources, not for what services cost." },
  ],
};

const byKey = new Map<RequirementKey, Counterpart[]>();
for (const row of crosswalk) {
  byKey.set(row.iso27001, [...(byKey.get(row.iso27001) ?? []), { ...row, key: row.iso20000 }]);
  byKey.set(row.iso20000, [...(byKey.get(row.iso20000) ?? []), { ...row, key: row.iso27001 }]);
}

/** The relations of a requirement to the other standard, in that standard's order; empty when it has none. */
export const counterparts = (key: RequirementKey): readonly Counterpart[] => byKey.get(key) ?? [];

/** The traps of equal numbers that a requirement stands in, by itself or through a heading above it. */
export const trapsAt = (key: RequirementKey): readonly Trap[] => {
  const standard: StandardId = key.startsWith("iso27001:") ? "iso27001" : "iso20000";
  const id = key.slice(standard.length + 1);
  return doNotMap.filter((trap) => `${id}.`.startsWith(`${trap[standard]}.`));
};
