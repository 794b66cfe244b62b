import * as Rules from "@tandem/contract/assessment/rules";

import type { Answer } from "../../lib/api.ts";
import type { Assessment, Rating } from "./queries.ts";

type Basis = NonNullable<NonNullable<Assessment["claim"]>["basis"]>;
type UserId = NonNullable<Assessment["assignee"]>;

/** Who makes the change, and as what. */
export type Actor = {
  readonly userId: UserId;
  readonly role: Answer<"GET /api/v1/tenants/{tenantId}">["role"];
};

/** What a person does to one requirement. A verification rests on all evidence that counts today, `except` some. */
export type Change =
  | {
      readonly kind: "claim";
      readonly rating: Rating;
      readonly note: string;
      /** Where it is taken from; left out, what is known of that stays, and empty drops it. */
      readonly basis?: Basis;
    }
  | { readonly kind: "decide"; readonly decision: Rules.Decision }
  | { readonly kind: "assign"; readonly assignee: UserId | null; readonly due: string | null }
  | {
      readonly kind: "verify";
      readonly rating: Rating;
      readonly note: string;
      readonly except: readonly string[];
    }
  | { readonly kind: "challenge"; readonly note: string };

/** A change as it was made: its moment stays the same while it waits. */
export type Made = { readonly change: Change; readonly at: string };

const outcome = (row: Assessment, { change, at }: Made, actor: Actor) => {
  switch (change.kind) {
    case "claim":
      return Rules.claim(
        row,
        { rating: change.rating, note: change.note, basis: change.basis },
        actor,
        at,
      );
    case "decide":
      return Rules.decide(row, change.decision, actor, at);
    case "assign":
      return Rules.assign(row, { assignee: change.assignee, due: change.due }, actor, at);
    case "verify": {
      // Which evidence that is, only the service's list can say when the change is sent.
      const { rating, note } = change;
      return Rules.verify(row, { rating, note, reliedOn: [] }, actor, at);
    }
    case "challenge":
      return Rules.challenge(row, change.note, actor, at);
  }
};

/**
 * The row as it will be once the service has taken the change, by the service's own rules; the same row where
 * nothing changes. Throws the rule's refusal.
 */
export const predict = (row: Assessment, made: Made, actor: Actor): Assessment => {
  const after = outcome(row, made, actor);
  return after === row ? row : { ...row, ...after };
};

/** The row under changes that wait; one that no longer applies is left out. */
export const predictAll = (row: Assessment, made: readonly Made[], actor: Actor): Assessment =>
  made.reduce((before, each) => {
    try {
      return predict(before, each, actor);
    } catch (error) {
      if (error instanceof Rules.DomainError) return before;
      throw error;
    }
  }, row);

/** Whether the row already says what the change asks for, as after an answer that got lost on the way. */
export const isDone = (row: Assessment, { change }: Made, { userId }: Actor): boolean => {
  const { applicability, assignee, claim, due, verification } = row;
  switch (change.kind) {
    case "claim":
      return (
        claim?.rating === change.rating &&
        claim.note === change.note &&
        (change.basis === undefined ||
          JSON.stringify(claim.basis ?? []) === JSON.stringify(change.basis))
      );
    case "decide":
      return (
        applicability.decision === change.decision.decision &&
        applicability.justification === change.decision.justification &&
        (applicability.decision !== "applicable" ||
          (change.decision.decision === "applicable" &&
            applicability.inherited === change.decision.inherited))
      );
    case "assign":
      return assignee === change.assignee && due === change.due;
    case "verify":
      return verification.state === "verified" && verification.by === userId
        ? verification.rating === change.rating && verification.note === change.note
        : applicability.decision === "excluded" && applicability.checked?.by === userId;
    case "challenge":
      return (
        verification.state === "challenged" &&
        verification.by === userId &&
        verification.note === change.note
      );
  }
};

/** The parts of a row that a change answers to: one that someone else changed there is a conflict. */
const concerns = (row: Assessment, { change }: Made): unknown => {
  switch (change.kind) {
    case "claim":
      return [row.claim, row.applicability];
    case "decide":
      return [row.applicability];
    case "assign":
      return [row.assignee, row.due];
    case "verify":
    case "challenge":
      return [row.claim, row.applicability, row.verification];
  }
};

/** Whether somebody changed what the change was made in view of. */
export const collides = (seen: Assessment, now: Assessment, made: Made): boolean =>
  JSON.stringify(concerns(seen, made)) !== JSON.stringify(concerns(now, made));
