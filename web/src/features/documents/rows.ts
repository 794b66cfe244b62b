import {
  mandatoryDocuments,
  type Duty,
  type MandatoryDocument,
} from "@tandem/contract/standards/documents";

import type { StandardId } from "../../ui/standards.ts";
import { duties, strongest } from "./duty.ts";
import type { Check, DocumentRow } from "./queries.ts";

/** An item of the list, how it stands in each standard sought, and the documents that serve it. */
export type ItemRow = {
  readonly item: MandatoryDocument;
  readonly checks: readonly Check[];
  readonly servedBy: readonly DocumentRow[];
};

export const inOrder = ({ checks }: ItemRow): boolean =>
  checks.every(({ standing }) => standing === "approved");

/** What is in order comes after what is not. */
const toDoFirst = (a: ItemRow, b: ItemRow): number => Number(inOrder(a)) - Number(inOrder(b));

type Known = { readonly items: readonly DocumentRow[]; readonly checklist: readonly Check[] };

/** The items under the strongest duty they have in the standards sought; what is to be done first. */
export const byDuty = ({ items, checklist }: Known, standards: readonly StandardId[]) => {
  const rows = mandatoryDocuments.map((item): ItemRow => ({
    item,
    checks: checklist.filter((each) => each.item === item.id && standards.includes(each.standard)),
    servedBy: items.filter(
      ({ standing, serves }) =>
        standing !== "retired" && serves.some((each) => each.item === item.id),
    ),
  }));
  return duties
    .map((duty): { duty: Duty; rows: readonly ItemRow[] } => ({
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

/** The standards sought that ask for the item. */
export const askedBy = (
  { duty }: Pick<MandatoryDocument, "duty">,
  standards: readonly StandardId[],
): StandardId[] => standards.filter((standard) => duty[standard] !== undefined);

/** Whether one document answers both standards for this client. */
export const servesBoth = (
  item: MandatoryDocument,
  standards: readonly StandardId[],
): "yes" | "partly" | "no" => (askedBy(item, standards).length > 1 ? item.serveBoth : "no");
