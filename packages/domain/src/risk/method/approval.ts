import { z } from "zod";
import type { Actor } from "../../access/access.ts";
import { Authors, joined } from "../../access/authors.ts";
import { DomainError } from "../../kernel/error.ts";
import { UserId } from "../../kernel/id.ts";
import { prose } from "../../kernel/text.ts";
import { Instant } from "../../kernel/time.ts";
import { Method } from "./method.ts";
import { presets } from "./preset.ts";
import { otherScale } from "./rerate.ts";

const Draft = z.object({ method: Method, authors: Authors, writtenAt: Instant });

/** A method as top management approved it. It never changes any more. */
export const Version = z.object({
  number: z.int().min(1),
  method: Method,
  note: prose(500),
  authors: Authors,
  writtenAt: Instant,
  approved: z.object({ by: UserId, at: Instant, byAuthor: z.boolean() }),
});
export type Version = z.infer<typeof Version>;

/**
 * Ratings on their way to the scales of the method in force, chunk by chunk in the order of the risks' numbers:
 * those up to `upTo` are there, the others still stand on `from`.
 */
export const Rerating = z.object({
  from: Method,
  upTo: z.int().min(0),
  done: z.int().min(0),
  total: z.int().min(0),
  by: UserId,
  at: Instant,
});
export type Rerating = z.infer<typeof Rerating>;

/**
 * The risk method of a client. `preliminary`: what ratings are held against before the first approval. `waiting`:
 * approved, but of other scales than the ratings there are; it comes into force once they are re-rated.
 */
export const Info = z.object({
  preliminary: Method,
  draft: Draft.nullable(),
  waiting: Version.nullable(),
  approved: Version.nullable(),
  rerating: Rerating.nullable(),
});
export type Info = z.infer<typeof Info>;

/** Before anybody wrote anything: ratings are held against the ready-made method of five by five. */
export const initial: Info = {
  preliminary: presets["5x5"],
  draft: null,
  waiting: null,
  approved: null,
  rerating: null,
};

/** What ratings are held against. Version 0 is a method nobody has approved: nothing can be accepted under it. */
export type InForce = {
  readonly version: number;
  readonly method: Method;
  readonly approved: boolean;
};

/** The method that ratings are held against today. */
export const inForce = ({ approved, preliminary }: Info): InForce => ({
  version: approved?.number ?? 0,
  method: approved?.method ?? preliminary,
  approved: approved !== null,
});

/** Refuses while ratings are on their way to other scales: what is rated meanwhile would be converted once more. */
export const demandSettled = ({ rerating }: Info): void => {
  if (rerating === null) return;
  throw new DomainError(
    "method.rerating",
    `Ratings are being carried over to the new scales (${rerating.done} of ${rerating.total}). Try again when that is done.`,
  );
};

const same = (a: Method, b: Method | undefined): boolean =>
  b !== undefined && JSON.stringify(a) === JSON.stringify(b);

/**
 * Writes the draft, wholly. Before the first approval it is used at once as the preliminary method, unless risks were
 * rated already and its scales are others: then they stay on the scales they were rated on until it is approved.
 */
export const write = (
  info: Info,
  written: { readonly method: Method; readonly rated: number },
  actor: Actor,
  now: Instant,
): Info => {
  demandSettled(info);
  const method = Method.parse(written.method);
  if (same(method, info.draft?.method)) return info;
  if (info.approved !== null && info.waiting === null && same(method, info.approved.method)) {
    return info.draft === null ? info : { ...info, draft: null };
  }
  const authors = joined(info.draft?.authors, actor.userId);
  const fits = written.rated === 0 || !otherScale(info.preliminary, method);
  const preliminary = info.approved === null && fits ? method : info.preliminary;
  return { ...info, preliminary, draft: { method, authors, writtenAt: now } };
};

/** Throws the draft away. */
export const discard = (info: Info): Info => {
  if (info.draft === null) throw nothing();
  return { ...info, draft: null };
};

const nothing = () =>
  new DomainError("method.no_draft", "There is no draft. Change the method first.");

type Terms = {
  readonly note: string;
  /** Whether the actor carries top management in this client. */
  readonly topManagement: boolean;
  readonly smallOrganisation: boolean;
  /** How many risks are rated. */
  readonly rated: number;
};

/**
 * Approves the draft and freezes it as the next version (ISO 27001 6.1.2 a: criteria are established, 5.1: by top
 * management). Not by who wrote in it, unless the client is a small organisation. Where ratings stand on other scales
 * it waits until they are carried over; nothing is re-rated here.
 */
export const approve = (info: Info, terms: Terms, actor: Actor, now: Instant): Info => {
  demandSettled(info);
  const { draft } = info;
  if (draft === null) throw nothing();
  if (!terms.topManagement) {
    throw new DomainError(
      "method.not_top_management",
      "Only someone who signs as top management approves the risk method and its appetite.",
    );
  }
  const byAuthor = draft.authors.includes(actor.userId);
  if (byAuthor && !terms.smallOrganisation) {
    throw new DomainError(
      "method.own_work",
      "You wrote in this method. Someone else from top management approves it, or declare the client a small organisation.",
    );
  }
  const number = Math.max(info.approved?.number ?? 0, info.waiting?.number ?? 0) + 1;
  const { method, authors, writtenAt } = draft;
  const approved = { by: actor.userId, at: now, byAuthor };
  const version: Version = { number, method, note: terms.note, authors, writtenAt, approved };
  const waits = terms.rated > 0 && otherScale(inForce(info).method, method);
  return waits
    ? { ...info, draft: null, waiting: version }
    : { ...info, draft: null, waiting: null, approved: version };
};

/**
 * Confirms the re-rating, of as many risks as were looked at: the version that waits comes into force, and ratings
 * follow chunk by chunk. Refuses where another number is rated by now, so that nobody confirms what they have not seen.
 */
export const beginRerating = (
  info: Info,
  confirmed: { readonly seen: number; readonly rated: number; readonly total: number },
  actor: Actor,
  now: Instant,
): Info => {
  demandSettled(info);
  const { waiting } = info;
  if (waiting === null) {
    throw new DomainError("method.nothing_waiting", "No approved method waits for a re-rating.");
  }
  if (confirmed.seen !== confirmed.rated) {
    throw new DomainError(
      "method.proposal_changed",
      `${confirmed.rated} risks are rated now, and you have seen ${confirmed.seen}. Look at the proposal again.`,
    );
  }
  const from = inForce(info).method;
  const { total } = confirmed;
  const rerating = { from, upTo: 0, done: 0, total, by: actor.userId, at: now };
  return { ...info, waiting: null, approved: waiting, rerating };
};

/** Notes that a chunk of risks, up to a number, stands on the new scales; `null`: that was the last. */
export const advance = (
  info: Info,
  chunk: { readonly upTo: number; readonly count: number } | null,
): Info => {
  if (info.rerating === null || chunk === null) return { ...info, rerating: null };
  const done = info.rerating.done + chunk.count;
  return { ...info, rerating: { ...info.rerating, upTo: chunk.upTo, done } };
};
