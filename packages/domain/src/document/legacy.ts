import { findDocument, mandatoryDocuments } from "@tandem/standards/documents";
import { standardIds } from "@tandem/standards/catalogue";
import { z } from "zod";
import type { Authors } from "../access/authors.ts";
import { DocumentId } from "../kernel/id.ts";
import { Info } from "./info.ts";
import * as Item from "./item.ts";
import { Where } from "./where.ts";

/**
 * Before there was a register, each item of the demanded list kept one reference of its own. Such a record is read as
 * a document with one version that serves its item, under an id made from that of the item.
 */
export const idOf = (item: string): DocumentId =>
  DocumentId.parse(`doc_${item.replaceAll("-", "").padStart(16, "0")}`);

const itemsById: ReadonlyMap<string, string> = new Map(
  mandatoryDocuments.map(({ id }) => [idOf(id), id]),
);

/** The item that such an id stands for; nothing for the id of any other document. */
export const itemOf = (id: DocumentId): string | undefined => itemsById.get(id);

const whereOf = (reference: string): Where => {
  const link = Where.safeParse({ kind: "link", url: reference });
  return link.success ? link.data : { kind: "place", text: reference };
};

const lifecycleOf = (current: Exclude<Item.State, { state: "missing" }>): Info["lifecycle"] => {
  const { reference, written } = current;
  const version = { number: 1, label: "1", where: whereOf(reference), note: "" };
  const authors: Authors = [written.by];
  const text = { ...version, authors, writtenAt: written.at };
  if (current.state === "draft") {
    const submitted = written;
    return { state: "drafting", next: { ...text, state: "inReview", submitted, approver: null } };
  }
  const { approved, approvedByAuthor: byAuthor, reviewBy } = current;
  return {
    state: "approved",
    next: null,
    versions: [
      {
        ...text,
        approved: { ...approved, byAuthor },
        effectiveFrom: approved.at.slice(0, 10),
        reviewBy,
        reviewed: [],
      },
    ],
  };
};

/** The item of the list that such a record is about. */
const Listed = z.string().transform((id, context) => {
  const item = findDocument(id);
  if (item !== undefined) return item;
  context.addIssue("No such document in the list");
  return z.NEVER;
});

const Recorded = z.object({
  document: Listed,
  current: z.discriminatedUnion("state", [Item.Draft, Item.Approved]),
});

/** A document as it is stored, of either time. */
export const Stored = z.union([
  Info,
  Recorded.transform(({ document: { id, name, duty }, current }): Info => ({
    id: idOf(id),
    title: name,
    owner: current.written.by,
    classification: "internal",
    serves: [{ item: id, standards: standardIds.filter((standard) => duty[standard]) }],
    createdAt: current.written.at,
    lifecycle: lifecycleOf(current),
    readers: { people: [], roles: [] },
  })),
]);
