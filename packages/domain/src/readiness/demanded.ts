import type { Requirement, StandardId } from "@tandem/standards/catalogue";
import {
  documentsFor,
  mandatoryDocuments,
  type MandatoryDocument,
} from "@tandem/standards/documents";
import * as Document from "../document/item.ts";
import type { LocalDate } from "../kernel/time.ts";
import type { Facts } from "./facts.ts";

/**
 * The items a requirement demands, given that it applies; all of them are needed. What the requirement's own
 * standard only sees usually is advice and never caps or gates, whatever the other standard says of the item.
 */
export const demandedBy = ({ key, standard }: Requirement): readonly MandatoryDocument[] =>
  documentsFor(key).filter(({ duty }) => {
    const own = duty[standard];
    return own === "literal" || own === "conditionalOnControl";
  });

/** The items a standard demands word for word, whatever the controls. */
export const literalOf = (standard: StandardId): readonly MandatoryDocument[] =>
  mandatoryDocuments.filter(({ duty }) => duty[standard] === "literal");

/** Where an item of the document list stands in a standard on a date. */
export type Standing =
  | { readonly state: "missing" | "draft" }
  /** Approved by its author, without a declaration that the organisation is small. */
  | { readonly state: "ownApproval" }
  | { readonly state: "overdue"; readonly reviewBy: LocalDate }
  | { readonly state: "approved"; readonly byAuthor: boolean };

/**
 * Approval needs a second person, so an author's own counts only while the client's declaration as a small
 * organisation stands; then it is shown as such and not held against it.
 */
export const standing = (facts: Facts, standard: StandardId, id: string): Standing => {
  const info = facts.document(standard, id);
  const { current } = info;
  if (current.state !== "approved") return { state: current.state };
  if (current.approvedByAuthor && facts.input.profile.smallOrganisation === null) {
    return { state: "ownApproval" };
  }
  return Document.standing(info, facts.asOf) === "overdue"
    ? { state: "overdue", reviewBy: current.reviewBy }
    : { state: "approved", byAuthor: current.approvedByAuthor };
};
