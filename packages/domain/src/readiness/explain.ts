import { find, type RequirementKey } from "@tandem/standards/catalogue";
import { findDocument } from "@tandem/standards/documents";
import { counted } from "./items.ts";
import { ratingValues } from "./model.ts";
import type { Reason, StaleCause } from "./reason.ts";
import type { Verdict } from "./report.ts";

/** What each verdict is called wherever it is shown. */
export const verdictNames: Readonly<Record<Verdict, string>> = {
  notReady: "Not ready",
  readyForStage1: "Ready for Stage 1",
  readyForStage2: "Ready for Stage 2",
  readyForSurveillance: "Ready for surveillance",
  readyForRecertification: "Ready for recertification",
};

const staleCauses: Readonly<Record<StaleCause, string>> = {
  claim_changed: "the answer has changed since",
  applicability_changed: "the decision whether it applies has changed since",
  evidence_replaced: "evidence it relied on was replaced",
  evidence_changed: "what is stated of evidence it relied on was changed",
  evidence_withdrawn: "evidence it relied on was withdrawn",
  evidence_expired: "evidence it relied on has expired",
  evidence_missing: "evidence it relied on is not there",
};

/** What is wrong, without its effect. */
const cause = (reason: Reason): string => {
  switch (reason.code) {
    case "excluded":
      return "Excluded with a justification";
    case "exclusionNotAllowed":
      return "A clause cannot be excluded";
    case "exclusionUnjustified":
      return "Excluded without a justification";
    case "exclusionUnchecked":
      return "The exclusion is not confirmed by a second person";
    case "unanswered":
      return "Not answered";
    case "notVerified":
      return "Not verified";
    case "verificationChallenged":
      return "The verifier has challenged it";
    case "verificationStale":
      return `Verified earlier, but ${staleCauses[reason.cause]}`;
    case "majorOpen":
      return `${counted(reason.findings.count, "major nonconformity", "major nonconformities")} open`;
    case "majorCorrected":
      return `${counted(reason.findings.count, "major nonconformity", "major nonconformities")} corrected but not closed`;
    case "minorOpen":
      return `${counted(reason.findings.count, "minor nonconformity", "minor nonconformities")} not corrected`;
    case "documentMissing":
      return `“${nameOf(reason.document)}” is missing`;
    case "documentNotApproved":
      return `“${nameOf(reason.document)}” is not approved`;
    case "documentOwnApproval":
      return `“${nameOf(reason.document)}” is approved by its author only`;
    case "documentOverdue":
      return `The review of “${nameOf(reason.document)}” was due on ${reason.reviewBy}`;
    case "noEvidence":
      return "There is no current evidence";
    case "evidenceExpired":
      return `All evidence has expired, the last of it on ${reason.lastValid}`;
  }
};

/** The document's name; its id where the list no longer holds it, as in an old snapshot. */
const nameOf = (document: string): string => findDocument(document)?.name ?? document;

const effect = ({ code, atMost }: Reason): string => {
  if (code === "excluded") return "not part of the score";
  if (atMost === 0) return "counts nothing";
  return atMost === ratingValues.P ? "counts as Partially at most" : "counts as Largely at most";
};

/** The one sentence that says a reason, in every screen and export. */
export const explain = (reason: Reason): string => `${cause(reason)}: ${effect(reason)}.`;

/** What evidence of the other standard counts for a requirement: `Shared from A.5.1 and 5.2.` Empty for none. */
export const explainShared = (from: readonly RequirementKey[]): string => {
  if (from.length === 0) return "";
  const names = from.map((key) => find(key)?.id ?? key);
  const last = names.at(-1);
  return `Evidence is shared from ${names.length === 1 ? last : `${names.slice(0, -1).join(", ")} and ${last}`}.`;
};
