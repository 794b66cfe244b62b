import { find, isRequirementKey, type RequirementKey } from "@tandem/standards/catalogue";
import { z } from "zod";
import type { Actor } from "../access/access.ts";
import { DomainError } from "../kernel/error.ts";
import { type EvidenceId, UserId } from "../kernel/id.ts";
import { saysSomething } from "../kernel/text.ts";
import type { Instant } from "../kernel/time.ts";
import { Applicability, Claim, type Rating, type StaleReason, Verification } from "./lanes.ts";

export { Applicability, Claim, Note, Rating, StaleReason, Verification } from "./lanes.ts";

export const Requirement = z.string().refine(isRequirementKey, "No such requirement");

/**
 * What is known of one requirement of one client, in two lanes (claimed and verified).
 * The aggregate's key is the requirement: exactly one exists for each of the 186.
 */
export const Info = z.object({
  requirement: Requirement,
  applicability: Applicability,
  claim: Claim.nullable(),
  verification: Verification,
  assignee: UserId.nullable(),
});
export type Info = z.infer<typeof Info>;

/** The state before anyone touched it: not answered, and for a control not decided. */
export const initial = (requirement: RequirementKey): Info => ({
  requirement,
  applicability: { decision: "undecided" },
  claim: null,
  verification: { state: "none" },
  assignee: null,
});

const isControl = (info: Info): boolean => find(info.requirement)?.kind === "control";

/** Whether the requirement takes part in the claimed lane: everything but a justified exclusion of a control. */
export const applies = (info: Info): boolean => info.applicability.decision !== "excluded";

const refuseOthersWork = (info: Info, actor: Actor): void => {
  if (actor.role === "contributor" && info.assignee !== null && info.assignee !== actor.userId) {
    throw new DomainError(
      "access.not_assigned",
      "This requirement is assigned to someone else. Ask an administrator to assign it to you.",
    );
  }
};

const unsettle = (verification: Verification, reason: StaleReason, at: Instant): Verification => {
  switch (verification.state) {
    case "none":
    case "stale":
      return verification;
    case "challenged":
      return { ...verification, answered: true };
    case "verified": {
      const { rating, note, by, at: signedAt } = verification;
      return { state: "stale", reason, at, was: { rating, note, by, at: signedAt } };
    }
  }
};

/**
 * The client's own answer. A changed answer makes a verification stale and marks a challenge as answered;
 * the same answer again changes nothing. Refuses an excluded control, and, for a contributor,
 * a requirement that is assigned to someone else.
 */
export const claim = (
  info: Info,
  answer: { rating: Rating; note: string },
  actor: Actor,
  now: Instant,
): Info => {
  refuseOthersWork(info, actor);
  if (!applies(info)) {
    throw new DomainError(
      "assessment.excluded",
      "This control is excluded. Make it applicable before you rate it.",
    );
  }
  if (info.claim?.rating === answer.rating && info.claim.note === answer.note) return info;
  return {
    ...info,
    claim: { ...answer, by: actor.userId, at: now },
    verification: unsettle(info.verification, "claim_changed", now),
  };
};

/** A decision on applicability, as a person or an import states it. */
export type Decision =
  | { readonly decision: "applicable"; readonly inherited: boolean; readonly justification: string }
  | { readonly decision: "excluded"; readonly justification: string };

const sameDecision = (before: Applicability, after: Decision): boolean =>
  before.decision === after.decision &&
  before.justification === after.justification &&
  (before.decision !== "applicable" ||
    (after.decision === "applicable" && before.inherited === after.inherited));

/**
 * Decides whether a control applies (ISO 27001 6.1.3 d). Refuses clauses of either standard, which cannot be
 * excluded, and an exclusion without a justification. A changed decision makes a verification stale.
 */
export const decide = (info: Info, decision: Decision, actor: Actor, now: Instant): Info => {
  refuseOthersWork(info, actor);
  if (!isControl(info)) {
    throw decision.decision === "excluded"
      ? new DomainError(
          "assessment.no_exclusion",
          "A clause of a management-system standard cannot be excluded; only controls of Annex A can.",
        )
      : new DomainError("assessment.control_only", "Only controls of Annex A are decided on.");
  }
  if (decision.decision === "excluded" && !saysSomething(decision.justification)) {
    throw new DomainError(
      "assessment.justification_missing",
      "Say why this control is excluded: ISO/IEC 27001 6.1.3 d asks for a justification.",
      { errors: [{ pointer: "/justification", detail: "Write at least one sentence." }] },
    );
  }
  if (sameDecision(info.applicability, decision)) return info;
  const signed = { by: actor.userId, at: now };
  return {
    ...info,
    applicability:
      decision.decision === "excluded"
        ? { ...decision, ...signed, checked: null }
        : { ...decision, ...signed },
    verification: unsettle(info.verification, "applicability_changed", now),
  };
};

/** Gives the requirement to a member of the client, or to nobody. */
export const assign = (info: Info, assignee: UserId | null): Info => ({ ...info, assignee });

const refuseOwnWork = (author: UserId, actor: Actor): void => {
  if (author === actor.userId) {
    throw new DomainError(
      "assessment.own_work",
      "You gave this answer yourself. Someone else has to verify it.",
    );
  }
};

/** What is being looked at by the verifier: an exclusion, or a claimed rating. */
const authorOf = (info: Info): UserId => {
  if (info.applicability.decision === "excluded") return info.applicability.by;
  if (info.claim === null) {
    throw new DomainError(
      "assessment.not_claimed",
      "There is no answer to verify yet. The client answers first.",
    );
  }
  return info.claim.by;
};

/**
 * The verifier's own rating, resting on the evidence named. On an excluded control it consents to the
 * exclusion instead, and the rating is not kept. Refuses one's own work and an unanswered requirement.
 */
export const verify = (
  info: Info,
  finding: { rating: Rating; note: string; reliedOn: readonly EvidenceId[] },
  actor: Actor,
  now: Instant,
): Info => {
  refuseOwnWork(authorOf(info), actor);
  const signed = { by: actor.userId, at: now };
  if (info.applicability.decision === "excluded") {
    return {
      ...info,
      applicability: { ...info.applicability, checked: signed },
      verification: { state: "none" },
    };
  }
  const reliedOn = [...new Set(finding.reliedOn)].toSorted();
  return {
    ...info,
    verification: {
      state: "verified",
      rating: finding.rating,
      note: finding.note,
      reliedOn,
      ...signed,
    },
  };
};

/** The verifier does not accept the claim or the exclusion: it counts nothing until it is answered and verified. */
export const challenge = (info: Info, note: string, actor: Actor, now: Instant): Info => {
  refuseOwnWork(authorOf(info), actor);
  const applicability =
    info.applicability.decision === "excluded"
      ? { ...info.applicability, checked: null }
      : info.applicability;
  return {
    ...info,
    applicability,
    verification: { state: "challenged", note, by: actor.userId, at: now, answered: false },
  };
};

/** Evidence was replaced, withdrawn or has expired: a verification that relied on it stops counting. */
export const evidenceLost = (
  info: Info,
  evidence: EvidenceId,
  reason: "evidence_replaced" | "evidence_withdrawn" | "evidence_expired",
  now: Instant,
): Info =>
  info.verification.state === "verified" && info.verification.reliedOn.includes(evidence)
    ? { ...info, verification: unsettle(info.verification, reason, now) }
    : info;
