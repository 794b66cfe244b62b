import { ofPerson, type Item, type Kind, type Papers } from "@tandem/contract/work/rules";

import type { Actor } from "../assess/change.ts";
import type { Filter, Lane } from "../assess/filter.ts";
import type { Assessment } from "../assess/queries.ts";

type Definition = {
  readonly kind: Kind;
  readonly title: string;
  /** Why it is here, and what to do. */
  readonly why: string;
  /** Of requirements: the lane in which it is done, and the list that holds all of them. Null: it is in writing. */
  readonly assess: { readonly lane: Lane; readonly all: Filter } | null;
};

/** What a person may find on their page, in the order in which it is worth seeing to. Another source is another line. */
const definitions: readonly Definition[] = [
  {
    kind: "challenge",
    title: "Challenged",
    why: "Someone did not accept the answer. Until it is answered again, it counts nothing.",
    assess: { lane: "claimed", all: { state: "challenged", lane: "claimed" } },
  },
  {
    kind: "answer",
    title: "To answer",
    why: "Assigned to you and not answered yet.",
    assess: { lane: "claimed", all: { state: "notAnswered", mine: true, lane: "claimed" } },
  },
  {
    kind: "sign",
    title: "Scopes to sign",
    why: "Written by someone else. Only top management signs what the certificate covers.",
    assess: null,
  },
  {
    kind: "statement",
    title: "Statement of Applicability to approve",
    why: "Put forward as it stood then. Someone else than its author approves it.",
    assess: null,
  },
  {
    kind: "approve",
    title: "Documents to approve",
    why: "Submitted by their authors. Until they are approved, they count as not there.",
    assess: null,
  },
  {
    kind: "review",
    title: "Documents whose review falls due",
    why: "You own them. Past their review date they hold their requirements back.",
    assess: null,
  },
  {
    kind: "read",
    title: "Documents to read",
    why: "You are asked to confirm that you have read and understood what is in force.",
    assess: null,
  },
  {
    kind: "stale",
    title: "Verification gone stale",
    why: "What the verification rested on has changed. It counts again once someone has looked again.",
    assess: { lane: "verified", all: { state: "stale", lane: "verified" } },
  },
  {
    kind: "verify",
    title: "Waiting to be verified",
    why: "Answered by someone else, and not looked at by a second person.",
    assess: { lane: "verified", all: { state: "claimed", lane: "verified" } },
  },
];

/** One part of the page: what it is about, and what waits in it. */
export type WorkSection = Definition & { readonly items: readonly Item[] };

/** What the page has loaded to find work in. */
type Found = { readonly assessments: readonly Assessment[]; readonly papers: Papers };

/** What waits for the person in this client, what comes first at the top; a part with nothing in it is left out. */
export const sectionsOf = (
  { assessments, papers }: Found,
  actor: Actor & { readonly topManagement?: boolean },
  today: string,
): readonly WorkSection[] => {
  const items = ofPerson({ assessments: [...assessments], papers }, actor, today);
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
