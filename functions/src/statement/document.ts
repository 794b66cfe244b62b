import * as Document from "@tandem/domain/document";
import type { Version } from "@tandem/domain/soa";
import type { Actor } from "@tandem/domain/access";
import * as Documents from "@tandem/store/client/document";
import type { Change } from "@tandem/store/commit";

/** The item of the list of demanded documents that the statement is. */
export const statementItem = "soa";

/**
 * An approved version is the demanded document too, so nobody approves it twice: recorded by whoever put it forward,
 * approved by whoever approved it, until the same review.
 */
export const documentOf = (
  found: Documents.Found,
  version: Version,
  approver: Actor,
): Change<Document.Info> => {
  const { submitted, approved, approvedByAuthor, reviewBy, number } = version;
  const author = { ...approver, userId: approvedByAuthor ? approver.userId : submitted.by.id };
  const reference = `Statement of Applicability, version ${number}`;
  const recorded = Document.record(found.data, reference, author, submitted.at);
  const terms = { reviewBy, smallOrganisation: approvedByAuthor };
  const after = Document.approve(recorded, terms, approver, approved.at);
  return { ...Documents.change(found, after, "document.approved").change, event: null };
};
