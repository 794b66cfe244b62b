import { inCatalogueOrder, ofStandard, type StandardId } from "@tandem/standards/catalogue";
import { caps } from "./caps.ts";
import type { Facts } from "./facts.ts";
import type { Judged } from "./gates/outcome.ts";
import * as Lanes from "./lanes.ts";
import { groups } from "./model.ts";
import { type Points, type Tally, tally } from "./points.ts";
import type { LaneResult, RequirementResult } from "./report.ts";

/** Every requirement of the standard, in its own order, as both lanes see it. */
export const judge = (facts: Facts, standard: StandardId): readonly Judged[] =>
  ofStandard(standard).map((requirement) => {
    const held = caps(facts, requirement);
    return {
      requirement,
      claimed: Lanes.claimed(facts, requirement, held),
      verified: Lanes.verified(facts, requirement, held),
    };
  });

type Lane = "claimed" | "verified";

/** The score of one lane over the requirements that apply in it. */
export const score = (judged: readonly Judged[], lane: Lane): Tally =>
  tally(
    judged.flatMap(({ requirement, [lane]: { applicable, value } }, rank) =>
      groups[requirement.standard]
        .filter((group) => applicable && group.holds(requirement))
        .map((group) => ({ key: requirement.key, rank, group, value })),
    ),
  );

const noPoints: Points = { got: 0, missing: 0 };

const result = (judged: Judged, lane: Lane, tallied: Tally): LaneResult => {
  const { applicable, rating, before, value, reasons } = judged[lane];
  const { got, missing } = tallied.points.get(judged.requirement.key) ?? noPoints;
  const possible = got + missing;
  return { applicable, rating, before, value, got, possible, reasons: [...reasons] };
};

/** What is shown of a requirement: its worth and its points in both lanes, and whose evidence counts here too. */
export const show = (
  facts: Facts,
  judged: Judged,
  tallies: Readonly<Record<Lane, Tally>>,
): RequirementResult => {
  const { sharedFrom, outsideFrom } = facts.evidence(judged.requirement.key);
  return {
    key: judged.requirement.key,
    sharedFrom: [...sharedFrom].toSorted(inCatalogueOrder),
    outsideFrom: [...outsideFrom].toSorted(inCatalogueOrder),
    claimed: result(judged, "claimed", tallies.claimed),
    verified: result(judged, "verified", tallies.verified),
  };
};
