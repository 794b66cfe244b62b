import { can } from "@tandem/domain/access";
import type * as Client from "@tandem/domain/client";
import type * as Comment from "@tandem/domain/comment";
import { DomainError } from "@tandem/domain/error";
import type { Runtime } from "../runtime/runtime.ts";
import { type Participant, memberNamed, participants } from "./member-named.ts";

/** Whether the person reads what is said to this audience. */
export const reads = (person: Participant, audience: Comment.Audience): boolean =>
  can(person, audience === "firm" ? "note.read" : "comment.read");

/**
 * Refuses a comment that calls people who are not in the client, as not found, and an internal note that calls people
 * who do not read it.
 */
export const demandAudience = async (
  runtime: Runtime,
  client: Client.Info,
  { mentions, audience }: Pick<Comment.Info, "mentions" | "audience">,
): Promise<void> => {
  const [only] = mentions;
  if (only === undefined) return;
  const people =
    mentions.length === 1
      ? [await memberNamed(runtime, client, only)]
      : await participants(runtime, client);
  const known = new Map(people.flatMap((each) => (each === null ? [] : [[each.userId, each]])));
  const at = (place: number, detail: string) => ({ pointer: `/mentions/${place}`, detail });
  const strangers = mentions.flatMap((userId, place) =>
    known.has(userId) ? [] : [at(place, "Choose a member of this client.")],
  );
  if (strangers.length > 0) {
    throw new DomainError("not_found", "There is no such member in this client.", {
      errors: strangers,
    });
  }
  const outside = mentions.flatMap((userId, place) => {
    const person = known.get(userId);
    const hears = person !== undefined && reads(person, audience);
    return hears ? [] : [at(place, "Only people of the firm read internal notes.")];
  });
  if (outside.length > 0) {
    throw new DomainError(
      "comment.not_for_them",
      "An internal note calls people of the firm alone.",
      { errors: outside },
    );
  }
};
