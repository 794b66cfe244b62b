import { can, type Actor } from "../access/access.ts";
import type { Info, Next } from "../document/info.ts";
import { inForce, nextOf, reviewBy, standing } from "../document/lifecycle.ts";
import type { UserId } from "../kernel/id.ts";
import type { Instant, LocalDate } from "../kernel/time.ts";
import type * as ScopeStatement from "../scope-statement/scope-statement.ts";
import type { Submission } from "../soa/soa.ts";

/** What is looked at of a document: the version that waits, the review that falls due, who has not read it. */
export type Paper = {
  readonly id: string;
  readonly title: string;
  readonly owner: UserId;
  readonly waits: {
    readonly authors: readonly UserId[];
    readonly approver: UserId | null;
    readonly since: Instant;
  } | null;
  readonly reviewBy: LocalDate | null;
  /** Who is asked to confirm the version in force and has not. */
  readonly unread: readonly UserId[];
};

/** What waits for a second person in writing, and by which rules. */
export type Papers = {
  readonly documents: readonly Paper[];
  readonly scopes: readonly Pick<ScopeStatement.Info, "standard" | "draft">[];
  /** The Statement of Applicability that was put forward, if one was. */
  readonly statement: Pick<Submission, "by" | "at" | "authors"> | null;
  readonly smallOrganisation: boolean;
};

/** Somebody in the client, and whether they sign as top management. */
export type Signer = Actor & { readonly topManagement?: boolean };

/** One thing in writing that waits. */
type Waiting = {
  readonly kind: "sign" | "statement" | "approve" | "review" | "read";
  readonly subject: string;
  readonly title: string;
  readonly due: LocalDate | null;
  readonly since: Instant | null;
};

type Found = readonly Waiting[];

const waitsOf = (next: Next | null): Paper["waits"] =>
  next?.state === "inReview"
    ? { authors: next.authors, approver: next.approver, since: next.submitted.at }
    : null;

/** A document as work sees it on a date, with who has not read it; its review is told of 30 days before it ends. */
export const paperOf = (info: Info, on: LocalDate, unread: readonly UserId[]): Paper => {
  const current = inForce(info, on);
  const due = ["reviewDue", "overdue"].includes(standing(info, on));
  return {
    id: info.id,
    title: info.title,
    owner: info.owner,
    waits: waitsOf(nextOf(info.lifecycle)),
    reviewBy: due && current !== null ? reviewBy(current) : null,
    unread,
  };
};

/** Versions that this person may approve: named, or anyone who may; never what they wrote in. */
const toApprove = ({ documents, smallOrganisation }: Papers, person: Signer): Found =>
  documents.flatMap(({ id, title, waits }) => {
    if (waits === null || !can(person, "document.approve")) return [];
    const { approver, authors, since } = waits;
    const asked = approver === null ? person.role !== "contributor" : approver === person.userId;
    if (!asked || (authors.includes(person.userId) && !smallOrganisation)) return [];
    return [{ kind: "approve", subject: id, title, due: null, since }];
  });

const toReview = ({ documents }: Papers, { userId }: Signer): Found =>
  documents.flatMap(({ id, title, owner, reviewBy: due }) =>
    due === null || owner !== userId
      ? []
      : [{ kind: "review", subject: id, title, due, since: null }],
  );

const toRead = ({ documents }: Papers, { userId }: Signer): Found =>
  documents.flatMap(({ id, title, unread }) =>
    unread.includes(userId) ? [{ kind: "read", subject: id, title, due: null, since: null }] : [],
  );

const toSign = ({ scopes, smallOrganisation }: Papers, person: Signer): Found =>
  scopes.flatMap(({ standard, draft }) => {
    if (draft === null || !(person.topManagement ?? false)) return [];
    if (!can(person, "scope.approve")) return [];
    if (draft.authors.includes(person.userId) && !smallOrganisation) return [];
    return [{ kind: "sign", subject: standard, title: "", due: null, since: draft.writtenAt }];
  });

const statementToApprove = ({ statement, smallOrganisation }: Papers, person: Signer): Found => {
  if (statement === null || !can(person, "document.approve")) return [];
  const { by, authors, at } = statement;
  const alone = authors.length > 0 && authors.every((author) => author === person.userId);
  if ((by.id === person.userId || alone) && !smallOrganisation) return [];
  return [{ kind: "statement", subject: "iso27001", title: "", due: null, since: at }];
};

/** Everything in writing that waits for a person (7.5.2 of both standards). */
export const papersOf = (papers: Papers, person: Signer): Found => [
  ...toSign(papers, person),
  ...statementToApprove(papers, person),
  ...toApprove(papers, person),
  ...toReview(papers, person),
  ...toRead(papers, person),
];
