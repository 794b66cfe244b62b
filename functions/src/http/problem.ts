import { DomainError, type ErrorCode, type Located } from "@tandem/domain/error";
import type { Problem } from "@tandem/contract/problem";
import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import type { BaseEnv } from "./context.ts";
import type { Log } from "../runtime/log.ts";

type Status = 401 | 403 | 404 | 409 | 412 | 413 | 422 | 428 | 500 | 503;

/** The one place where a refusal gets its HTTP status. */
export const statusOf = (code: ErrorCode): Status => {
  switch (code) {
    case "auth.required":
      return 401;
    case "access.forbidden":
    case "access.not_assigned":
    case "access.role_too_high":
    case "assessment.own_work":
    case "comment.not_yours":
    case "document.own_work":
    case "soa.own_work":
    case "record.own_work":
    case "document.not_a_reader":
    case "service.own_work":
    case "agreement.own_work":
    case "ticket.own_work":
    case "scope.own_work":
    case "scope.not_top_management":
    case "evidence.observation_by_verifier":
    case "risk.not_owner":
    case "risk.own_work":
    case "risk.authority_missing":
    case "method.not_top_management":
    case "method.own_work":
    case "client.suspended":
    case "invitation.other_person":
      return 403;
    case "not_found":
      return 404;
    case "client.not_active":
    case "client.not_failed":
    case "client.not_suspended":
    case "client.kept":
    case "client.not_kept":
    case "member.last_owner":
    case "member.last_admin":
    case "member.exists":
    case "member.not_in_firm":
    case "invitation.expired":
    case "invitation.used":
    case "invitation.revoked":
    case "invitation.declined":
    case "invitation.lapsed":
    case "assessment.excluded":
    case "assessment.not_claimed":
    case "assessment.standard_not_sought":
    case "crosswalk.nothing_to_confirm":
    case "crosswalk.proposal_changed":
    case "comment.withdrawn":
    case "evidence.withdrawn":
    case "file.incomplete":
    case "asset.retired":
    case "asset.not_retired":
    case "supplier.retired":
    case "supplier.not_retired":
    case "risk.not_open":
    case "risk.not_closed":
    case "risk.not_rated":
    case "risk.not_treated":
    case "risk.already_asked":
    case "risk.owner_not_member":
    case "risk.no_method":
    case "risk.void_not_asked":
    case "method.no_draft":
    case "method.rerating":
    case "method.nothing_waiting":
    case "method.proposal_changed":
    case "assessment.needed_by_treatment":
    case "soa.incomplete":
    case "soa.already_submitted":
    case "soa.nothing_submitted":
    case "soa.control_exists":
    case "soa.control_voided":
    case "soa.void_not_proposed":
    case "record.not_declared":
    case "ticket.exclusion_answered":
    case "document.retired":
    case "document.no_draft":
    case "document.in_review":
    case "document.not_in_review":
    case "document.not_in_force":
    case "document.only_version":
    case "service.already_live":
    case "service.nothing_new":
    case "service.retired":
    case "service.retirement_asked":
    case "service.retirement_not_asked":
    case "agreement.ended":
    case "agreement.no_draft":
    case "agreement.in_review":
    case "agreement.not_in_review":
    case "agreement.not_in_force":
    case "scope.nothing_written":
    case "job.not_staged":
    case "job.has_errors":
    case "job.not_resumable":
    case "job.has_questions":
    case "job.not_applied":
    case "write.conflict":
    case "idempotency.key_reused":
      return 409;
    case "write.stale":
      return 412;
    case "limit.body_too_large":
      return 413;
    case "input.invalid":
    case "member.period_invalid":
    case "assessment.control_only":
    case "assessment.no_exclusion":
    case "assessment.justification_missing":
    case "assessment.assignee_unknown":
    case "assessment.due_past":
    case "crosswalk.override_invalid":
    case "crosswalk.trap":
    case "crosswalk.difference_missing":
    case "comment.not_for_them":
    case "evidence.validity_invalid":
    case "evidence.period_invalid":
    case "file.not_its_type":
    case "file.altered":
    case "record.invalid":
    case "asset.cycle":
    case "risk.rating_outside":
    case "risk.no_such_action":
    case "risk.acceptance_period_invalid":
    case "soa.review_date_invalid":
    case "document.date_invalid":
    case "document.approver_unfit":
    case "calendar.date_invalid":
    case "agreement.date_invalid":
    case "agreement.approver_unfit":
    case "scope.incomplete":
    case "limit.items":
    case "idempotency.key_missing":
      return 422;
    case "write.precondition_required":
      return 428;
  }
};

const titles: Readonly<Record<Status, string>> = {
  401: "Not signed in",
  403: "Not allowed",
  404: "Not found",
  409: "Not possible in this state",
  412: "Changed in the meantime",
  413: "Too large",
  422: "Not valid",
  428: "Version missing",
  500: "Something went wrong",
  503: "Not available right now",
};

type Answer = { status: Status; code: Problem["code"]; detail: string; errors: readonly Located[] };

const respond = (c: Context<BaseEnv>, { status, code, detail, errors }: Answer): Response => {
  const problem: Problem = {
    type: `https://tandem.example/problems/${code}`,
    title: titles[status],
    status,
    detail,
    code,
    requestId: c.var.requestId,
    errors: [...errors],
  };
  return c.body(JSON.stringify(problem), status, {
    "content-type": "application/problem+json",
    ...(status === 401 ? { "www-authenticate": "Bearer" } : {}),
    ...(status === 503 ? { "retry-after": "2" } : {}),
  });
};

const throttled = new Set([
  "ThrottlingException",
  "ProvisionedThroughputExceededException",
  "RequestLimitExceeded",
  "TimeoutError",
]);

/** Turns whatever was thrown into problem details. An expected refusal is shown; anything else is logged, once, and hidden. */
export const toProblem =
  (log: Log) =>
  (error: Error, c: Context<BaseEnv>): Response => {
    if (error instanceof DomainError) {
      const { code, message: detail, errors } = error;
      return respond(c, { status: statusOf(code), code, detail, errors });
    }
    if (error instanceof HTTPException && (error.status === 400 || error.status === 415)) {
      const detail = "The body is not the JSON it should be.";
      return respond(c, {
        status: 422,
        code: "input.invalid",
        detail,
        errors: [{ pointer: "", detail }],
      });
    }
    const { requestId } = c.var;
    log.error("request failed", { error, requestId, method: c.req.method, path: c.req.path });
    if (throttled.has(error.name)) {
      return respond(c, {
        status: 503,
        code: "unavailable",
        detail: "Too much is going on. Try again in a moment.",
        errors: [],
      });
    }
    const detail =
      "This is our mistake. Nothing half-done was kept; try again, and name the request id if it stays.";
    return respond(c, { status: 500, code: "internal", detail, errors: [] });
  };

/** No such route. */
export const notFound = (c: Context<BaseEnv>): Response =>
  respond(c, {
    status: 404,
    code: "not_found",
    detail: "There is nothing at this address.",
    errors: [],
  });
