import { z } from "zod";
import type { Actor } from "../access/access.ts";
import { Requirement } from "../assessment/assessment.ts";
import { DomainError } from "../kernel/error.ts";
import { CommentId, UserId } from "../kernel/id.ts";
import { prose, saysSomething } from "../kernel/text.ts";
import { Instant } from "../kernel/time.ts";

/** The most people one comment calls. */
export const mostMentions = 20;

/** Plain text of several lines. A person is called by `@` and their id, so that a changed name does no harm. */
export const Text = prose(4_000).refine(saysSomething, "Write at least one word");

/** Everyone in the client, its auditors included; or the firm's people alone, who keep it as an internal note. */
export const Audience = z.enum(["everyone", "firm"]);
export type Audience = z.infer<typeof Audience>;

/** What a person states. */
export const Draft = z.object({
  text: Text,
  mentions: z.array(UserId).max(mostMentions, `Call at most ${mostMentions} people`),
});
export type Draft = z.infer<typeof Draft>;

/** Something said about a requirement. It is changed and withdrawn by its author alone, and never vanishes. */
export const Info = Draft.extend({
  id: CommentId,
  requirement: Requirement,
  audience: Audience,
  replyTo: CommentId.nullable(),
  by: UserId,
  /** The author's name as it was on the day: people leave. */
  name: z.string(),
  at: Instant,
  editedAt: Instant.nullable(),
  withdrawnAt: Instant.nullable(),
});
export type Info = z.infer<typeof Info>;

/** Who says it, with the name to sign with. */
export type Author = Actor & { readonly name: string };

const mentionPattern = /@(usr_[0-9a-z]{16,26})/g;

/** A text in pieces: words as they are, and the ids of the people it calls. */
export const pieces = (text: string): readonly { text?: string; userId?: string }[] =>
  text
    .split(mentionPattern)
    .map((piece, place) => (place % 2 === 0 ? { text: piece } : { userId: piece }))
    .filter(({ text: words }) => words !== "");

const settled = ({ text, mentions }: Draft): Draft => {
  const called = new Set(pieces(text).map(({ userId }) => userId));
  const unheard = mentions.flatMap((userId, place) =>
    called.has(userId)
      ? []
      : [{ pointer: `/mentions/${place}`, detail: "The text does not name this person." }],
  );
  if (unheard.length > 0) {
    throw new DomainError("input.invalid", "Name in the text whom you call.", { errors: unheard });
  }
  return { text, mentions: [...new Set(mentions)] };
};

/** Says something about a requirement. Refuses to call someone whom the text does not name. */
export const write = (
  place: Pick<Info, "id" | "requirement" | "audience" | "replyTo">,
  draft: Draft,
  { userId, name }: Author,
  now: Instant,
): Info => ({
  ...place,
  ...settled(draft),
  by: userId,
  name,
  at: now,
  editedAt: null,
  withdrawnAt: null,
});

const demandOwn = (info: Info, { userId }: Actor): void => {
  if (info.by !== userId) {
    throw new DomainError("comment.not_yours", "Only its author changes or withdraws this.");
  }
  if (info.withdrawnAt !== null) {
    throw new DomainError("comment.withdrawn", "This was withdrawn.");
  }
};

/** Changes one's own words; it shows that they were changed, and the trail what they were. */
export const edit = (info: Info, draft: Draft, actor: Actor, now: Instant): Info => {
  demandOwn(info, actor);
  const after = settled(draft);
  if (after.text === info.text && after.mentions.join() === info.mentions.join()) return info;
  return { ...info, ...after, editedAt: now };
};

/** Takes one's own words back. They stay readable for whoever asks, marked as withdrawn. */
export const withdraw = (info: Info, actor: Actor, now: Instant): Info => {
  demandOwn(info, actor);
  return { ...info, withdrawnAt: now };
};

/** Whom it concerns beside its author: those it calls, and whoever it answers. */
export const concerns = (info: Info, answered: Info | null): ReadonlyMap<UserId, Concern> => {
  const concerned = new Map<UserId, Concern>();
  if (info.withdrawnAt !== null) return concerned;
  if (answered !== null) concerned.set(answered.by, "reply");
  for (const userId of info.mentions) concerned.set(userId, "mention");
  concerned.delete(info.by);
  return concerned;
};

/** Why somebody is told of a comment. */
export const Concern = z.enum(["mention", "reply"]);
export type Concern = z.infer<typeof Concern>;
