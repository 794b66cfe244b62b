import type { Requirement, StandardId } from "@tandem/standards/catalogue";
import { demandedBy, standing } from "./demanded.ts";
import type { Facts } from "./facts.ts";
import type { Finding } from "./finding.ts";
import { items } from "./items.ts";
import { because, limits, type Reason } from "./reason.ts";

const documentReason = (
  facts: Facts,
  standard: StandardId,
  document: string,
): readonly Reason[] => {
  const now = standing(facts, standard, document);
  switch (now.state) {
    case "approved":
      return [];
    case "missing":
      return [{ code: "documentMissing", atMost: limits.documentMissing, document }];
    case "draft":
      return [{ code: "documentNotApproved", atMost: limits.documentNotApproved, document }];
    case "ownApproval":
      return [{ code: "documentOwnApproval", atMost: limits.documentOwnApproval, document }];
    case "overdue": {
      const { reviewBy } = now;
      return [{ code: "documentOverdue", atMost: limits.documentOverdue, document, reviewBy }];
    }
  }
};

const evidenceReason = (facts: Facts, { key }: Requirement): readonly Reason[] => {
  const { current, expired } = facts.evidence(key);
  if (current > 0) return [];
  if (expired === null) return [because("noEvidence")];
  return [{ code: "evidenceExpired", atMost: limits.evidenceExpired, ...expired }];
};

/** What an open finding does; an opportunity and a closed one do nothing. */
const effectOf = ({
  grade,
  state,
}: Finding): "majorOpen" | "majorCorrected" | "minorOpen" | null => {
  if (state === "closed" || grade === "opportunity") return null;
  if (grade === "major") return state === "corrected" ? "majorCorrected" : "majorOpen";
  return state === "corrected" ? null : "minorOpen";
};

const findingReasons = (facts: Facts, { key }: Requirement): readonly Reason[] => {
  const findings = facts.findingsOn(key);
  return (["majorOpen", "majorCorrected", "minorOpen"] as const).flatMap((code): Reason[] => {
    const ids = findings.filter((finding) => effectOf(finding) === code).map(({ id }) => id);
    return ids.length === 0 ? [] : [{ code, atMost: limits[code], findings: items(ids) }];
  });
};

/**
 * What holds an applicable requirement back whatever its rating: findings, demanded documents, evidence.
 * Several never add up: the lowest of them is the most the requirement can count.
 */
export const caps = (facts: Facts, requirement: Requirement): readonly Reason[] => [
  ...findingReasons(facts, requirement),
  ...demandedBy(requirement).flatMap(({ id }) => documentReason(facts, requirement.standard, id)),
  ...evidenceReason(facts, requirement),
];
