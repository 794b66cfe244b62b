import type { Requirement } from "@tandem/standards/catalogue";
import type * as Assessment from "../assessment/assessment.ts";
import { saysSomething } from "../kernel/text.ts";
import type { Facts } from "./facts.ts";
import { ratingValues } from "./model.ts";
import { because, limits, type Reason, type StaleCause } from "./reason.ts";

/** What a requirement is worth in one lane, before its weight. Values in basis points. */
export type Worth = {
  readonly applicable: boolean;
  /** The rating that counts; `null` where none does. */
  readonly rating: Assessment.Rating | null;
  readonly before: number;
  readonly value: number;
  readonly reasons: readonly Reason[];
};

type Lane = (facts: Facts, requirement: Requirement, caps: readonly Reason[]) => Worth;

const leftOut: Worth = {
  applicable: false,
  rating: null,
  before: 0,
  value: 0,
  reasons: [because("excluded")],
};

/** In the denominator, worth nothing. */
const nothing = (reason: Reason, caps: readonly Reason[] = []): Worth => ({
  applicable: true,
  rating: null,
  before: 0,
  value: 0,
  reasons: [reason, ...caps],
});

const rated = (rating: Assessment.Rating, caps: readonly Reason[]): Worth => {
  const before = ratingValues[rating];
  const value = Math.min(before, ...caps.map(({ atMost }) => atMost));
  return { applicable: true, rating, before, value, reasons: caps };
};

/** An exclusion that may not stand: of a clause (20000-1 allows none at all), or without a justification. */
const flaw = (requirement: Requirement, justification: string): Reason | null => {
  if (requirement.kind === "clause") return because("exclusionNotAllowed");
  return saysSomething(justification) ? null : because("exclusionUnjustified");
};

/** What the client says of itself. */
export const claimed: Lane = (facts, requirement, caps) => {
  const { applicability, claim } = facts.assessment(requirement.key);
  if (applicability.decision === "excluded") {
    const reason = flaw(requirement, applicability.justification);
    return reason === null ? leftOut : nothing(reason);
  }
  return claim === null ? nothing(because("unanswered"), caps) : rated(claim.rating, caps);
};

/** Why evidence a verification rests on lets it down on the date, whether or not anyone has noticed yet. */
const lost = (facts: Facts, reliedOn: readonly string[]): StaleCause | null => {
  const standings = reliedOn.map((id) => facts.evidenceStanding(id));
  if (standings.includes("withdrawn")) return "evidence_withdrawn";
  if (standings.includes("expired")) return "evidence_expired";
  return standings.every((standing) => standing === "current") ? null : "evidence_missing";
};

const stale = (cause: StaleCause): Reason => ({
  code: "verificationStale",
  atMost: limits.verificationStale,
  cause,
});

const consented = ({ applicability, verification }: Assessment.Info): boolean =>
  applicability.decision === "excluded" &&
  applicability.checked !== null &&
  verification.state !== "challenged";

/** What a second person has confirmed. Anything not confirmed, or no longer, counts nothing. */
export const verified: Lane = (facts, requirement, caps) => {
  const info = facts.assessment(requirement.key);
  const { applicability, verification } = info;
  if (applicability.decision === "excluded") {
    const reason = flaw(requirement, applicability.justification);
    if (reason !== null) return nothing(reason);
    return consented(info) ? leftOut : nothing(because("exclusionUnchecked"));
  }
  switch (verification.state) {
    case "none":
      return nothing(because("notVerified"), caps);
    case "challenged":
      return nothing(because("verificationChallenged"), caps);
    case "stale":
      return nothing(stale(verification.reason), caps);
    case "verified": {
      const cause = lost(facts, verification.reliedOn);
      return cause === null ? rated(verification.rating, caps) : nothing(stale(cause), caps);
    }
  }
};
