import { z } from "zod";
import type { ActingRole, Actor } from "../access/access.ts";
import { DomainError } from "../kernel/error.ts";
import { DocumentId, UserId } from "../kernel/id.ts";
import { dateOf, Instant } from "../kernel/time.ts";
import type { Info, Readers } from "./info.ts";
import { demandLive, inForce } from "./lifecycle.ts";

/** That a person has read and understood one version (7.3 of both standards). It never changes. */
export const Confirmation = z.object({
  document: DocumentId,
  number: z.number().int().min(1),
  by: UserId,
  at: Instant,
});
export type Confirmation = z.infer<typeof Confirmation>;

/** A person with the role they have now. */
type Person = { readonly userId: string; readonly role: ActingRole };

/** Says who has to confirm the version in force, and every later one from the day it counts. */
export const ask = (info: Info, { people, roles }: Readers): Info => {
  demandLive(info);
  const readers = {
    people: [...new Set(people)].toSorted(),
    roles: [...new Set(roles)].toSorted(),
  };
  return { ...info, readers };
};

/** Whether the person is among those who have to confirm. */
export const isReader = ({ readers }: Pick<Info, "readers">, { userId, role }: Person): boolean => {
  // An administrator is one whether or not a firm keeps the client.
  const granted = role === "selfAdmin" ? "clientAdmin" : role;
  return (
    readers.people.some((each) => each === userId) || readers.roles.some((each) => each === granted)
  );
};

/** Confirms the version in force. Refuses another version, and whoever was not asked. */
export const confirm = (info: Info, number: number, actor: Actor, now: Instant): Confirmation => {
  demandLive(info);
  if (inForce(info, dateOf(now))?.number !== number) {
    throw new DomainError(
      "document.not_in_force",
      "This version is not in force. Read the one that is.",
    );
  }
  if (!isReader(info, actor)) {
    throw new DomainError("document.not_a_reader", "Nobody has asked you to confirm this.");
  }
  return { document: info.id, number, by: actor.userId, at: now };
};

/** Who was asked and has not confirmed this version, of the people who are there now. */
export const unread = <P extends Person>(
  info: Pick<Info, "readers">,
  people: readonly P[],
  confirmations: readonly Pick<Confirmation, "number" | "by">[],
  number: number,
): P[] =>
  people
    .filter((person) => isReader(info, person))
    .filter(({ userId }) => !confirmations.some((c) => c.number === number && c.by === userId));
