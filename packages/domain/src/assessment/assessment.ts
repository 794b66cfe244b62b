import { find, type RequirementKey } from "@tandem/standards/catalogue";
import { z } from "zod";
import type { Actor } from "../access/access.ts";
import { DomainError } from "../kernel/error.ts";
import { type EvidenceId, UserId } from "../kernel/id.ts";
import { saysSomething } from "../kernel/text.ts";
import { addDays, dateOf, type Instant, LocalDate } from "../kernel/time.ts";
import {
  Applicability,
  type Basis,
  type Capacity,
  Claim,
  type EvidenceLoss,
  InclusionReason,
  type Rating,
  Requirement,
  Signed,
  type StaleReason,
  Verification,
} from "./lanes.ts";

export {
  Applicability,
  Basis,
  Capacity,
  Claim,
  InclusionReason,
  Note,
  Rating,
  Requirement,
  Seen,
  StaleReason,
  Verification,
} from "./lanes.ts";
export type { EvidenceLoss } from "./lanes.ts";

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
  /** Until when it is to be answered, a local date of the client. */
  due: LocalDate.nullable().default(null),
  /** Who gave it to the assignee, or set the date, last. */
  assigned: Signed.nullable().default(null),
});
export type Info = z.infer<typeof Info>;

/** The state before anyone touched it: not answered, and for a control not decided. */
export const initial = (requirement: RequirementKey): Info => ({
  requirement,
  applicability: { decision: "undecided" },
  claim: null,
  verification: { state: "none" },
  assignee: null,
  due: null,
  assigned: null,
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

/** Who the rating and the note are of: a part that stays as it was stays its author's. */
const authorship = (
  before: Claim | null,
  answer: { rating: Rating; note: string },
  { userId }: Actor,
): Pick<Claim, "ratedBy" | "notedBy"> => {
  if (before === null) return {};
  const { by, ratedBy = by, notedBy = by } = before;
  return {
    ...(before.rating === answer.rating && ratedBy !== userId && { ratedBy }),
    ...(answer.note !== "" && before.note === answer.note && notedBy !== userId && { notedBy }),
  };
};

type Answer = {
  readonly rating: Rating;
  readonly note: string;
  /** Where it was taken from. Left out, what is known of that stays; empty, the answer stands by itself. */
  readonly basis?: Basis | undefined;
};

const sameAnswer = (before: Claim, after: Claim): boolean =>
  before.rating === after.rating &&
  before.note === after.note &&
  JSON.stringify(before.basis) === JSON.stringify(after.basis);

/**
 * The client's own answer. A changed answer makes a verification stale and marks a challenge as answered;
 * the same answer again changes nothing. Refuses an excluded control, and, for a contributor,
 * a requirement that is assigned to someone else.
 */
export const claim = (
  info: Info,
  { rating, note, basis = info.claim?.basis ?? [] }: Answer,
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
  const answer = { rating, note, by: actor.userId, at: now, ...(basis.length > 0 && { basis }) };
  if (info.claim !== null && sameAnswer(info.claim, answer)) return info;
  return {
    ...info,
    claim: { ...answer, ...authorship(info.claim, answer, actor) },
    verification: unsettle(info.verification, "claim_changed", now),
  };
};

/** A decision on applicability, as a person or an import states it. */
export type Decision =
  | {
      readonly decision: "applicable";
      readonly inherited: boolean;
      readonly reasons?: InclusionReason[] | undefined;
      readonly justification: string;
    }
  | { readonly decision: "excluded"; readonly justification: string };

const reasonsOf = (applicability: Applicability): readonly InclusionReason[] =>
  (applicability.decision === "applicable" && applicability.reasons) || [];

/** Who states no reasons leaves those that are there; their order means nothing. */
const withReasons = (before: Applicability, after: Decision): Decision => {
  if (after.decision === "excluded") return after;
  const { reasons: stated = reasonsOf(before), ...decision } = after;
  const reasons = InclusionReason.options.filter((reason) => stated.includes(reason));
  return reasons.length === 0 ? decision : { ...decision, reasons };
};

const sameDecision = (before: Applicability, after: Decision): boolean =>
  before.decision === after.decision &&
  before.justification === after.justification &&
  (before.decision !== "applicable" ||
    (after.decision === "applicable" &&
      before.inherited === after.inherited &&
      reasonsOf(before).join() === (after.reasons ?? []).join()));

/**
 * Decides whether a control applies (ISO 27001 6.1.3 d). Refuses clauses of either standard, which cannot be
 * excluded, and an exclusion without a justification. A changed decision makes a verification stale.
 */
export const decide = (info: Info, wanted: Decision, actor: Actor, now: Instant): Info => {
  refuseOthersWork(info, actor);
  const decision = withReasons(info.applicability, wanted);
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

/**
 * The treatment of a risk needs the control, so it applies (ISO 27001 6.1.3 b), whatever was decided before; why, the
 * statement says by naming the risks. A control that applies already for a stated reason stays as it is, and so do
 * clauses, which always apply.
 */
export const include = (info: Info, actor: Actor, now: Instant): Info => {
  const { applicability } = info;
  if (!isControl(info)) return info;
  const applicable = applicability.decision === "applicable";
  const stated =
    applicable &&
    (reasonsOf(applicability).length > 0 || saysSomething(applicability.justification));
  if (stated) return info;
  const inherited = applicable && applicability.inherited;
  const signed = { by: actor.userId, at: now };
  return {
    ...info,
    applicability: {
      decision: "applicable",
      inherited,
      reasons: ["riskTreatment"],
      justification: "",
      ...signed,
    },
    verification: unsettle(info.verification, "applicability_changed", now),
  };
};

/** Who a requirement is given to, and until when; what is left out stays as it is. */
export type Assignment = {
  readonly assignee?: UserId | null | undefined;
  readonly due?: LocalDate | null | undefined;
};

/**
 * Gives the requirement to a member of the client or to nobody, with the date by which it is to be answered. Refuses a
 * new date that has passed everywhere on earth; one that has passed since it was set may stay.
 */
export const assign = (
  info: Info,
  { assignee = info.assignee, due = info.due }: Assignment,
  actor: Actor,
  now: Instant,
): Info => {
  if (assignee === info.assignee && due === info.due) return info;
  if (due !== null && due !== info.due && due < addDays(dateOf(now), -1)) {
    throw new DomainError("assessment.due_past", "The due date has passed already.", {
      errors: [{ pointer: "/due", detail: "Choose today or a later date." }],
    });
  }
  return { ...info, assignee, due, assigned: { by: actor.userId, at: now } };
};

/** Opens to everyone what was assigned to someone who is no longer a member; the date stays. */
export const unassign = (info: Info, member: UserId): Info =>
  info.assignee === member ? { ...info, assignee: null } : info;

/** Whose work the verifier looks at: an exclusion, or an answer with everyone it was made by. */
const authorsOf = (info: Info): readonly (UserId | undefined)[] => {
  if (info.applicability.decision === "excluded") return [info.applicability.by];
  if (info.claim === null) {
    throw new DomainError(
      "assessment.not_claimed",
      "There is no answer to verify yet. The client answers first.",
    );
  }
  return [info.claim.by, info.claim.ratedBy, info.claim.notedBy];
};

const refuseOwnWork = (info: Info, actor: Actor): void => {
  const authors = authorsOf(info);
  if (!authors.includes(actor.userId)) return;
  throw new DomainError(
    "assessment.own_work",
    authors[0] === actor.userId
      ? "You gave this answer yourself. Someone else has to verify it."
      : "A part of this answer is still yours. Someone else has to verify it.",
  );
};

/** Whether the person may verify or challenge this as it stands: there is something to verify, and none of it is theirs. */
export const verifiable = (info: Info, person: UserId): boolean =>
  (info.claim !== null || !applies(info)) && !authorsOf(info).includes(person);

const capacityOf = ({ role }: Actor): Capacity => {
  if (role === "reviewer") return "reviewer";
  return role === "selfAdmin" ? "colleague" : "firm";
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
  refuseOwnWork(info, actor);
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
      as: capacityOf(actor),
      ...signed,
    },
  };
};

/** The verifier does not accept the claim or the exclusion: it counts nothing until it is answered and verified. */
export const challenge = (info: Info, note: string, actor: Actor, now: Instant): Info => {
  refuseOwnWork(info, actor);
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

/** Evidence was replaced, changed, withdrawn or has expired: a verification that relied on it stops counting. */
export const evidenceLost = (
  info: Info,
  evidence: EvidenceId,
  reason: EvidenceLoss,
  now: Instant,
): Info =>
  info.verification.state === "verified" && info.verification.reliedOn.includes(evidence)
    ? { ...info, verification: unsettle(info.verification, reason, now) }
    : info;
