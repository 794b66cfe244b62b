import { UserId } from "@tandem/domain/id";
import { Instant } from "@tandem/domain/time";
import { z } from "zod";
import type { TableConnection } from "../connection/connection.ts";
import { controlKeys } from "../keys/keys.ts";
import { digest } from "../trail/canonical.ts";
import { LostCondition } from "../write/cancellation.ts";
import type { Stored } from "../write/stored.ts";
import { transact, type Write } from "../write/transaction.ts";
import { step } from "./item.ts";
import { get } from "./read.ts";

/** A person as the identity provider last described them. What they may do is in their memberships, never here. */
export const Profile = z.object({
  userId: UserId,
  email: z.string(),
  name: z.string(),
  firstSeenAt: Instant,
});
export type Profile = z.infer<typeof Profile>;

/** Someone who is signed in. */
export type Person = Pick<Profile, "userId" | "email" | "name">;

const idLength = 20;

/** The same person of the same provider always has the same id; nothing of the subject can be read from it. */
export const userIdOf = (issuer: string, subject: string): UserId => {
  const number = BigInt(`0x${digest([issuer, subject])}`).toString(36);
  return UserId.parse(`usr_${number.padStart(idLength, "0").slice(-idLength)}`);
};

/** What is known of a person, or null if they never signed in. */
export const find = (control: TableConnection, userId: UserId): Promise<Stored<Profile> | null> =>
  get(control, controlKeys.user(userId), Profile);

/** The writes that remember a person; none where nothing changed. */
export const remembering = (
  before: Stored<Profile> | null,
  { userId, email, name }: Person,
  now: Instant,
): { stored: Stored<Profile>; writes: Write[] } => {
  if (before !== null && before.data.email === email && before.data.name === name) {
    return { stored: before, writes: [] };
  }
  const firstSeenAt = before?.data.firstSeenAt ?? now;
  const next = step({ key: controlKeys.user(userId) }, before, {
    userId,
    email,
    name,
    firstSeenAt,
  });
  return { stored: next.stored, writes: [next.write] };
};

/** Remembers name and address of a person who signed in. One read, and a write only where something changed. */
export const remember = async (
  control: TableConnection,
  person: Person,
  now: Instant,
): Promise<Stored<Profile>> => {
  const { stored, writes } = remembering(await find(control, person.userId), person, now);
  if (writes.length === 0) return stored;
  try {
    await transact(control, writes);
    return stored;
  } catch (error) {
    // Two requests of one person at once bring the same news: the faster one has written it.
    if (!(error instanceof LostCondition)) throw error;
    return (await find(control, person.userId)) ?? stored;
  }
};
