import type { Actor } from "../access/access.ts";
import { joined } from "../access/authors.ts";
import { DomainError } from "../kernel/error.ts";
import type { DocumentId } from "../kernel/id.ts";
import type { Instant } from "../kernel/time.ts";
import type { Description, Info, Next, Text } from "./info.ts";
import { approvedOf, demandLive, nextOf, withNext } from "./lifecycle.ts";

export {
  Approved,
  Classification,
  Description,
  Info,
  Next,
  Readers,
  Text,
  TextDraft,
} from "./info.ts";
export { filesOf, versionAt } from "./files.ts";
export { Where, whereText } from "./where.ts";
export { approve, renew, sendBack, submit } from "./approval.ts";
export {
  approvedOf,
  byAuthor,
  dueDays,
  inForce,
  nextOf,
  reviewBy,
  standing,
  type Standing,
  standings,
} from "./lifecycle.ts";
export { ask, confirm, Confirmation, isReader, unread } from "./reading.ts";

/** The most versions one document keeps. */
const mostVersions = 100;

const textOf = ({ label, where, note }: Text): Text => ({ label, where, note });

const draftOf = (
  text: Text,
  before: Extract<Next, { state: "draft" }> | null,
  number: number,
  { actor, now }: { actor: Actor; now: Instant },
): Next => ({
  ...textOf(text),
  state: "draft",
  number,
  authors: joined(before?.authors, actor.userId),
  writtenAt: now,
  returned: before?.returned ?? null,
});

const inOrder = (description: Description): Description => ({
  ...description,
  serves: description.serves.toSorted((a, b) => (a.item < b.item ? -1 : 1)),
});

/** Puts a document into the register, with its first version as a draft of the actor's. */
export const create = (
  id: DocumentId,
  { description, text }: { description: Description; text: Text },
  actor: Actor,
  now: Instant,
): Info => ({
  ...inOrder(description),
  id,
  createdAt: now,
  lifecycle: { state: "drafting", next: draftOf(text, null, 1, { actor, now }) },
  readers: { people: [], roles: [] },
});

/** Changes what is said of the document itself. Its versions stay as they are. */
export const describe = (info: Info, description: Description): Info => {
  demandLive(info);
  return { ...info, ...inOrder(description) };
};

const same = (a: Text, b: Text): boolean => JSON.stringify(textOf(a)) === JSON.stringify(textOf(b));

/**
 * Writes the next version. What is approved stays in force until this one is approved too. Refuses to change what
 * is in review: it has to come back first.
 */
export const write = (info: Info, text: Text, actor: Actor, now: Instant): Info => {
  const live = demandLive(info);
  const next = nextOf(live);
  if (next?.state === "inReview") {
    throw new DomainError(
      "document.in_review",
      "This version is in review. Take it back before you change it.",
    );
  }
  if (next !== null && same(next, text)) return info;
  const number = approvedOf(live).length + 1;
  if (number > mostVersions) {
    throw new DomainError("limit.items", `A document keeps at most ${mostVersions} versions.`);
  }
  return { ...info, lifecycle: withNext(live, draftOf(text, next, number, { actor, now })) };
};

/** Drops the version that is being worked on; the approved one goes on. Refuses where there is no other version. */
export const discard = (info: Info): Info => {
  const live = demandLive(info);
  if (live.state === "drafting") {
    throw new DomainError(
      "document.only_version",
      "This is the only version. Retire the document instead.",
    );
  }
  if (live.next === null) {
    throw new DomainError("document.no_draft", "There is no draft that could be dropped.");
  }
  return { ...info, lifecycle: { ...live, next: null } };
};

/** Takes the document out of use with a reason. It stays readable and serves nothing any more. */
export const retire = (info: Info, reason: string, actor: Actor, now: Instant): Info => ({
  ...info,
  lifecycle: {
    state: "retired",
    versions: [...approvedOf(demandLive(info))],
    retired: { by: actor.userId, at: now, reason },
  },
});
