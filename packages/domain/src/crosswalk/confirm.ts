import * as Assessment from "../assessment/assessment.ts";
import type { Actor } from "../access/access.ts";
import { DomainError } from "../kernel/error.ts";
import { saysSomething } from "../kernel/text.ts";
import type { Instant } from "../kernel/time.ts";
import type { Links } from "./links.ts";
import { basisOf, type Known, propose } from "./proposal.ts";

/** An answer taken from the other standard: what differs here is its note, `basis` what the person saw there. */
export type Confirmation = {
  readonly rating: Assessment.Rating;
  readonly note: string;
  readonly basis: Assessment.Seen;
};

const sameBasis = (a: Assessment.Seen, b: Assessment.Seen): boolean =>
  a.length === b.length &&
  a.every((source) =>
    b.some(
      ({ requirement, rating, at }) =>
        source.requirement === requirement && source.rating === rating && source.at === at,
    ),
  );

/**
 * Confirms what the other standard proposes, as the client's own answer with its own rating. Refuses where nothing
 * is ready to be confirmed, where an answer it rests on has changed since the person saw it, and without a word
 * on what differs here. Confirming again replaces the basis.
 */
export const confirm = (
  info: Assessment.Info,
  { rating, note, basis }: Confirmation,
  { links, known }: { readonly links: Links; readonly known: Known },
  actor: Actor,
  now: Instant,
): Assessment.Info => {
  const proposed = propose(info.requirement, links, known);
  if (proposed.state !== "ready") {
    throw new DomainError(
      "crosswalk.nothing_to_confirm",
      "The other standard has no complete answer to take over. Answer this requirement by itself.",
    );
  }
  const found = basisOf(proposed.parts);
  if (!sameBasis(basis, found)) {
    throw new DomainError(
      "crosswalk.proposal_changed",
      "An answer this rests on has changed since you read it. Look at it again, then confirm.",
    );
  }
  if (!saysSomething(note)) {
    throw new DomainError(
      "crosswalk.difference_missing",
      "Say what is different here before you confirm.",
      { errors: [{ pointer: "/note", detail: "Write at least one sentence." }] },
    );
  }
  return Assessment.claim(info, { rating, note, basis: found }, actor, now);
};
