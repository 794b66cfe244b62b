import { UserId } from "@tandem/domain/id";
import { Instant } from "@tandem/domain/time";
import { z } from "zod";
import { digest } from "./canonical.ts";
import type { Agent } from "../scope/scope.ts";

/** What the first entry of a chain points back to. */
export const origin = "0".repeat(64);

export const Entry = z.object({
  aggregate: z.string(),
  version: z.number().int().min(1),
  action: z.string(),
  actor: z.object({ userId: UserId.nullable(), name: z.string(), role: z.string() }),
  at: Instant,
  change: z.record(z.string(), z.unknown()),
  previousHash: z.string(),
  hash: z.string(),
});
/** One link of an aggregate's chain. `hash` covers everything else in it, the previous hash included. */
export type Entry = z.infer<typeof Entry>;

/** How the agent of a scope is written into the trail: the name as it was on the day. */
export const signature = (agent: Agent): Entry["actor"] => {
  const person = agent.kind === "person" ? agent : agent.behalf;
  return person === null
    ? { userId: null, name: agent.name, role: "system" }
    : { userId: person.actor.userId, name: person.name, role: person.actor.role };
};

/** Closes an entry with its hash. */
export const link = (entry: Omit<Entry, "hash">): Entry => ({ ...entry, hash: digest(entry) });

/** What is wrong with one chain, in order of version; empty when it holds. */
export const inspect = (
  entries: readonly Entry[],
  head: { version: number; hash: string } | null,
) => {
  const broken: { version: number; detail: string }[] = [];
  let previous = origin;
  let expected = 1;
  for (const entry of entries) {
    const { hash, ...content } = entry;
    if (entry.version !== expected)
      broken.push({ version: expected, detail: "An entry is missing." });
    else if (entry.previousHash !== previous)
      broken.push({ version: entry.version, detail: "It does not follow the entry before." });
    if (digest(content) !== hash)
      broken.push({
        version: entry.version,
        detail: "Its content was changed after it was written.",
      });
    previous = hash;
    expected = entry.version + 1;
  }
  if (head !== null && (head.version !== expected - 1 || head.hash !== previous)) {
    broken.push({
      version: head.version,
      detail: "The record and the end of its trail do not agree.",
    });
  }
  return broken;
};
