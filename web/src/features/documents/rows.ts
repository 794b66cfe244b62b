import {
  findDocument,
  type Duty,
  type MandatoryDocument,
} from "@tandem/contract/standards/documents";

import type { StandardId } from "../../ui/standards.ts";
import { duties, strongest } from "./duty.ts";
import type { Document } from "./queries.ts";

/** An item of the list with what is known of it. */
export type DocumentRow = { readonly item: MandatoryDocument; readonly known: Document };

/** What is in order comes after what is not. */
const toDoFirst = (a: DocumentRow, b: DocumentRow): number =>
  Number(a.known.standing === "approved") - Number(b.known.standing === "approved");

/** The items under the strongest duty they have in the standards sought; what is to be done first. */
export const byDuty = (documents: readonly Document[], standards: readonly StandardId[]) => {
  const rows = documents.flatMap((known): DocumentRow[] => {
    const item = findDocument(known.document);
    return item === undefined ? [] : [{ item, known }];
  });
  return duties
    .map((duty): { duty: Duty; rows: readonly DocumentRow[] } => ({
      duty,
      rows: rows.filter(({ item }) => strongest(item, standards) === duty).toSorted(toDoFirst),
    }))
    .filter((group) => group.rows.length > 0);
};

/** The clauses of one standard that bring the item up. */
export const clausesOf = ({ requirements }: MandatoryDocument, standard: StandardId): string[] =>
  requirements
    .filter((key) => key.startsWith(`${standard}:`))
    .map((key) => key.slice(standard.length + 1));

/** Whether one document answers both standards for this client. */
export const servesBoth = (
  { serveBoth, duty }: MandatoryDocument,
  standards: readonly StandardId[],
): "yes" | "partly" | "no" =>
  standards.length > 1 && standards.every((standard) => duty[standard] !== undefined)
    ? serveBoth
    : "no";
