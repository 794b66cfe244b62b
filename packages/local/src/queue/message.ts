import { mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";

import { z } from "zod";

import { readKept } from "../data/kept.ts";
import { writeAtomically } from "../data/write-atomically.ts";

/** One event on its way to one consumer. */
export const Message = z.object({
  id: z.string(),
  consumer: z.string(),
  /** The event as JSON, in the envelope of the event bus. */
  body: z.string(),
  /** ISO-8601 instant. */
  sentAt: z.string(),
  /** How often it was given to the consumer. */
  received: z.int(),
  /** Why the last attempt failed. */
  reason: z.string().optional(),
});
export type Message = z.infer<typeof Message>;

export interface Messages {
  /** Keeps a message; it is there after `kill -9` from the moment this returns. */
  readonly keep: (message: Message) => void;
  readonly remove: (message: Message) => void;
  /** Moves a message that was tried too often out of the way. */
  readonly bury: (message: Message) => void;
  /** Messages left by an earlier run, oldest first. */
  readonly waiting: () => Message[];
  /** Messages given up, newest first. */
  readonly dead: () => Message[];
}

/** The queue's messages, one file each. */
export function openMessages(directory: string): Messages {
  const graveyard = join(directory, "dead");
  mkdirSync(graveyard, { recursive: true, mode: 0o700 });
  const nameOf = ({ id }: Message) => `${id}.json`;
  const keep = (message: Message) =>
    writeAtomically(join(directory, nameOf(message)), JSON.stringify(message));
  return {
    keep,
    remove: (message) => rmSync(join(directory, nameOf(message)), { force: true }),
    bury: (message) => {
      keep(message);
      renameSync(join(directory, nameOf(message)), join(graveyard, nameOf(message)));
    },
    waiting: () => readAll(directory).toSorted(bySentAt),
    dead: () => readAll(graveyard).toSorted(bySentAt).toReversed(),
  };
}

const bySentAt = (one: Message, other: Message) =>
  one.sentAt.localeCompare(other.sentAt) || one.id.localeCompare(other.id);

function readAll(directory: string): Message[] {
  return readdirSync(directory)
    .filter((name) => name.endsWith(".json"))
    .map((name) => readKept(join(directory, name), Message));
}
