/** Where in the input a refusal points: a JSON pointer (RFC 6901) and a sentence for a person. */
export type Located = { readonly pointer: string; readonly detail: string };

/**
 * Every expected refusal of the product. The list is closed: the HTTP edge maps each code to one status,
 * and a client may branch on it. Anything that is not one of these is a bug and rises.
 */
export const errorCodes = [
  "input.invalid",
  "auth.required",
  "access.forbidden",
  "access.not_assigned",
  "access.role_too_high",
  "not_found",
  "client.suspended",
  "client.not_active",
  "client.not_failed",
  "client.not_suspended",
  "client.kept",
  "client.not_kept",
  "member.last_owner",
  "member.last_admin",
  "member.exists",
  "member.not_in_firm",
  "member.period_invalid",
  "invitation.expired",
  "invitation.used",
  "invitation.revoked",
  "invitation.other_person",
  "invitation.declined",
  "invitation.lapsed",
  "assessment.control_only",
  "assessment.no_exclusion",
  "assessment.needed_by_treatment",
  "assessment.justification_missing",
  "assessment.excluded",
  "assessment.not_claimed",
  "assessment.own_work",
  "assessment.assignee_unknown",
  "assessment.due_past",
  "assessment.standard_not_sought",
  "crosswalk.override_invalid",
  "crosswalk.trap",
  "crosswalk.nothing_to_confirm",
  "crosswalk.proposal_changed",
  "crosswalk.difference_missing",
  "comment.not_yours",
  "comment.withdrawn",
  "comment.not_for_them",
  "evidence.withdrawn",
  "evidence.validity_invalid",
  "evidence.observation_by_verifier",
  "evidence.period_invalid",
  "file.incomplete",
  "file.not_its_type",
  "file.altered",
  "document.own_work",
  "risk.rating_outside",
  "risk.not_open",
  "risk.not_closed",
  "risk.not_rated",
  "risk.not_treated",
  "risk.not_owner",
  "risk.own_work",
  "risk.authority_missing",
  "risk.acceptance_period_invalid",
  "risk.void_not_asked",
  "soa.incomplete",
  "soa.already_submitted",
  "soa.nothing_submitted",
  "soa.own_work",
  "soa.review_date_invalid",
  "soa.control_exists",
  "soa.control_voided",
  "soa.void_not_proposed",
  "record.invalid",
  "record.not_declared",
  "record.own_work",
  "document.retired",
  "document.no_draft",
  "document.in_review",
  "document.not_in_review",
  "document.not_in_force",
  "document.only_version",
  "document.not_a_reader",
  "document.approver_unfit",
  "document.date_invalid",
  "scope.nothing_written",
  "scope.incomplete",
  "scope.not_top_management",
  "scope.own_work",
  "job.not_staged",
  "job.has_errors",
  "job.has_questions",
  "job.not_resumable",
  "job.not_applied",
  "write.stale",
  "write.conflict",
  "write.precondition_required",
  "idempotency.key_missing",
  "idempotency.key_reused",
  "limit.body_too_large",
  "limit.items",
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/** An expected refusal, safe to show: `message` says what happened and what to do, never a secret. */
export class DomainError extends Error {
  override readonly name = "DomainError";
  readonly code: ErrorCode;
  readonly errors: readonly Located[];

  constructor(
    code: ErrorCode,
    message: string,
    options: { errors?: readonly Located[]; cause?: unknown } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.errors = options.errors ?? [];
  }
}
