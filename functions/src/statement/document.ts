import type { Actor } from "@tandem/domain/access";
import * as Document from "@tandem/domain/document";
import * as Legacy from "@tandem/domain/document/legacy";
import type { Version } from "@tandem/domain/soa";
import { dateOf, type Instant } from "@tandem/domain/time";
import * as Documents from "@tandem/store/client/document";
import type { Change } from "@tandem/store/commit";
import type { Stored } from "@tandem/store/stored";

/** The document of the register that the statement is. */
export const statementDocument = Legacy.idOf("soa");

/** The statement answers what it is demanded for, and the decisions on controls with it. */
const description = (owner: Actor): Document.Description => ({
  title: "Statement of Applicability",
  owner: owner.userId,
  classification: "internal",
  serves: [
    { item: "soa", standards: ["iso27001"] },
    { item: "control-decisions", standards: ["iso27001"] },
  ],
});

/** The version as a draft in the register, on top of those that were approved. */
const drafted = (
  found: Document.Info | null,
  text: Document.Text,
  author: Actor,
  at: Instant,
): Document.Info => {
  const given = { description: description(author), text };
  const fresh = Document.create(statementDocument, given, author, at);
  if (found === null) return fresh;
  const versions = [...Document.approvedOf(found.lifecycle)];
  if (versions.length === 0) return { ...found, lifecycle: fresh.lifecycle };
  const settled = { ...found, lifecycle: { state: "approved", versions, next: null } } as const;
  return Document.write(settled, text, author, at);
};

/**
 * An approved version is the demanded document too, so nobody approves it twice: written by whoever put it forward,
 * approved by whoever approved it, until the same review.
 */
export const documentOf = (
  found: Stored<Document.Info> | null,
  version: Version,
  approver: Actor,
): Change<Document.Info> => {
  const { submitted, approved, approvedByAuthor, reviewBy, number, note } = version;
  const author = { ...approver, userId: approvedByAuthor ? approver.userId : submitted.by.id };
  const place = { kind: "place", text: `Statement of Applicability, version ${number}` } as const;
  const text = { label: String(number), where: place, note };
  const draft = drafted(found?.data ?? null, text, author, submitted.at);
  const asked = { approver: approver.userId, smallOrganisation: true };
  const inReview = Document.submit(draft, asked, author, submitted.at);
  const last = Document.approvedOf(draft.lifecycle).at(-1)?.effectiveFrom ?? "";
  const today = dateOf(approved.at);
  const terms = {
    reviewBy,
    effectiveFrom: last > today ? last : today,
    smallOrganisation: approvedByAuthor,
  };
  const after = Document.approve(inReview, terms, approver, approved.at);
  return { ...Documents.change(found, after, "approved").change, event: null };
};
