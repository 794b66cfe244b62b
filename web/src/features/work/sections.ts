import { ofPerson, type Item, type Kind } from "@tandem/contract/work/rules";

import type { Actor } from "../assess/change.ts";
import type { Filter, Lane } from "../assess/filter.ts";
import type { Assessment } from "../assess/queries.ts";

type Definition = {
  readonly kind: Kind;
  readonly title: string;
  /** Why it is here, and what to do. */
  readonly why: string;
  /** The lane in which it is done. */
  readonly lane: Lane;
  /** The list that holds all of them. */
  readonly all: Filter;
};

/** What a person may find on their page, in the order in which it is worth seeing to. Another source is another line. */
const definitions: readonly Definition[] = [
  {
    kind: "challenge",
    title: "Challenged",
    why: "Someone did not accept the answer. Until it is answered again, it counts nothing.",
    lane: "claimed",
    all: { state: "challenged", lane: "claimed" },
  },
  {
    kind: "answer",
    title: "To answer",
    why: "Assigned to you and not answered yet.",
    lane: "claimed",
    all: { state: "notAnswered", mine: true, lane: "claimed" },
  },
  {
    kind: "stale",
    title: "Verification gone stale",
    why: "What the verification rested on has changed. It counts again once someone has looked again.",
    lane: "verified",
    all: { state: "stale", lane: "verified" },
  },
  {
    kind: "verify",
    title: "Waiting to be verified",
    why: "Answered by someone else, and not looked at by a second person.",
    lane: "verified",
    all: { state: "claimed", lane: "verified" },
  },
];

/** One part of the page: what it is about, and what waits in it. */
export type WorkSection = Definition & { readonly items: readonly Item[] };

/** What waits for the person in this client, what comes first at the top; a part with nothing in it is left out. */
export const sectionsOf = (
  assessments: readonly Assessment[],
  actor: Actor,
  today: string,
): readonly WorkSection[] => {
  const items = ofPerson({ assessments: [...assessments] }, actor, today);
  return definitions
    .map((definition) => ({
      ...definition,
      items: items.filter(({ kind }) => kind === definition.kind),
    }))
    .filter((section) => section.items.length > 0)
    .toSorted((one, other) => overdueIn(other) - overdueIn(one));
};

/** A part in which something is overdue stands before the others. */
const overdueIn = ({ items }: Pick<WorkSection, "items">): number =>
  Number(items.some(({ overdue }) => overdue));
