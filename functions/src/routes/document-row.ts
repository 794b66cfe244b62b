import type { ChecklistRow, DocumentRow } from "@tandem/contract/document/schema";
import type { Actor } from "@tandem/domain/access";
import * as Document from "@tandem/domain/document";
import * as Item from "@tandem/domain/document/item";
import type { Entry } from "@tandem/domain/document/checklist";
import type { LocalDate } from "@tandem/domain/time";
import type { Stored } from "@tandem/store/stored";

type Looking = {
  readonly on: LocalDate;
  readonly me: Actor;
  readonly confirmed: readonly Document.Confirmation[];
};

const readingOf = (
  info: Document.Info,
  version: Document.Approved | null,
  { me, confirmed }: Looking,
): DocumentRow["reading"] => {
  if (version === null || !Document.isReader(info, me)) return "notAsked";
  const done = confirmed.some(
    ({ document, number }) => document === info.id && number === version.number,
  );
  return done ? "confirmed" : "asked";
};

const nextOf = (next: Document.Next | null): DocumentRow["next"] =>
  next && {
    label: next.label,
    where: next.where,
    state: next.state,
    author: next.authors[0],
    authors: next.authors,
    approver: next.state === "inReview" ? next.approver : null,
    submittedAt: next.state === "inReview" ? next.submitted.at : null,
  };

/** A line of the register, for the person who looks. */
export const rowOf = (stored: Stored<Document.Info>, looking: Looking): DocumentRow => {
  const { data: info, version } = stored;
  const { id, title, owner, classification, serves } = info;
  const current = Document.inForce(info, looking.on);
  return {
    id,
    title,
    owner,
    classification,
    serves,
    version,
    standing: Document.standing(info, looking.on),
    current: current && {
      number: current.number,
      label: current.label,
      effectiveFrom: current.effectiveFrom,
      where: current.where,
      byAuthor: Document.byAuthor(current),
      reviewBy: Document.reviewBy(current),
    },
    next: nextOf(Document.nextOf(info.lifecycle)),
    reading: readingOf(info, current, looking),
  };
};

/** A line of the checklist. */
export const checkRow = (item: Entry, on: LocalDate): ChecklistRow => {
  const { document, standard, current } = item;
  const approved = current.state === "approved";
  return {
    item: document,
    standard,
    standing: Item.standing(item, on),
    byAuthor: approved && current.approvedByAuthor,
    reviewBy: approved ? current.reviewBy : null,
  };
};
