import type { DueState, LaneState } from "./filter.ts";
import type { Assessment, Rating } from "./queries.ts";

/** The four levels of ISO/IEC 33020, from the least to the most. */
export const ratings = ["N", "P", "L", "F"] as const satisfies readonly Rating[];

const ratingWords: Readonly<Record<Rating, string>> = {
  N: "Not achieved",
  P: "Partially achieved",
  L: "Largely achieved",
  F: "Fully achieved",
};

export const ratingWord = (rating: Rating): string => ratingWords[rating];

const stateWords: Readonly<Record<LaneState, string>> = {
  notAnswered: "Not answered",
  proposed: "Proposed, not confirmed",
  claimed: "Claimed, not verified",
  verified: "Verified",
  stale: "Verification stale",
  challenged: "Challenged",
  undecided: "Applicability undecided",
  excluded: "Excluded",
};

const dueWords: Readonly<Record<DueState, string>> = {
  overdue: "Overdue",
  week: "Due within 7 days",
  dated: "With a due date",
  none: "Without a due date",
};

export const dueWord = (due: DueState): string => dueWords[due];

export const stateWord = (state: LaneState): string => stateWords[state];

type StaleReason = Extract<Assessment["verification"], { state: "stale" }>["reason"];

const staleReasons: Readonly<Record<StaleReason, string>> = {
  claim_changed: "the answer changed after it was verified",
  applicability_changed: "the decision on applicability changed after it was verified",
  evidence_replaced: "evidence it relied on was replaced",
  evidence_changed: "what is stated of evidence it relied on was changed",
  evidence_withdrawn: "evidence it relied on was withdrawn",
  evidence_expired: "evidence it relied on expired",
};

/** Every reason there is. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- The record above names exactly these.
export const staleReasonNames = Object.keys(staleReasons) as readonly StaleReason[];

/** Why a verification no longer counts. */
export const staleReason = (reason: StaleReason): string => staleReasons[reason];

/** The decision on a control in a word or two. */
export const decisionWord = (applicability: Assessment["applicability"]): string => {
  switch (applicability.decision) {
    case "undecided":
      return "Not decided";
    case "applicable":
      return applicability.inherited ? "Applicable, inherited" : "Applicable";
    case "excluded":
      return "Excluded";
  }
};
