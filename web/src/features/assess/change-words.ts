import { formatDate } from "../../lib/format.ts";
import type { Change } from "./change.ts";
import type { Assessment } from "./queries.ts";
import { decisionWord, ratingWord } from "./words.ts";

type NameOf = (userId: string) => string;

const withNote = (word: string, note: string): string => (note === "" ? word : `${word}: ${note}`);

const withDue = (assignee: string, due: string | null): string =>
  due === null ? assignee : `${assignee}, due ${formatDate(due)}`;

/** What a person wanted to write. */
export const changeText = (change: Change, nameOf: NameOf): string => {
  switch (change.kind) {
    case "claim":
      return withNote(ratingWord(change.rating), change.note);
    case "decide": {
      const { decision, justification } = change.decision;
      const inherited = change.decision.decision === "applicable" && change.decision.inherited;
      const applicable = inherited ? "Applicable, inherited" : "Applicable";
      return withNote(decision === "excluded" ? "Excluded" : applicable, justification);
    }
    case "assign":
      return withDue(
        change.assignee === null ? "Open to everyone" : nameOf(change.assignee),
        change.due,
      );
    case "verify":
      return withNote(`Verified as ${ratingWord(change.rating).toLowerCase()}`, change.note);
    case "challenge":
      return withNote("Challenged", change.note);
  }
};

/** Who wrote last what a change is about. */
export const authorOf = (row: Assessment, { kind }: Change): string | null => {
  const { applicability, assigned, claim, verification } = row;
  const decided = applicability.decision === "undecided" ? null : applicability.by;
  switch (kind) {
    case "claim":
      return applicability.decision === "excluded" ? decided : (claim?.by ?? null);
    case "decide":
      return decided;
    case "assign":
      return assigned?.by ?? null;
    case "verify":
    case "challenge":
      return "by" in verification ? verification.by : (claim?.by ?? decided);
  }
};

/** What stands now in the place that a change is about. */
export const standingText = (row: Assessment, { kind }: Change, nameOf: NameOf): string => {
  const { applicability, assignee, claim, due, verification } = row;
  const decided = withNote(
    decisionWord(applicability),
    applicability.decision === "undecided" ? "" : applicability.justification,
  );
  const claimed = claim === null ? "Not answered" : withNote(ratingWord(claim.rating), claim.note);
  switch (kind) {
    case "claim":
      return applicability.decision === "excluded" ? decided : claimed;
    case "decide":
      return decided;
    case "assign":
      return withDue(assignee === null ? "Open to everyone" : nameOf(assignee), due);
    case "verify":
    case "challenge":
      if (verification.state === "challenged") return withNote("Challenged", verification.note);
      return verification.state === "verified"
        ? withNote(
            `Verified as ${ratingWord(verification.rating).toLowerCase()}`,
            verification.note,
          )
        : `Claimed as ${claimed.toLowerCase()}`;
  }
};
