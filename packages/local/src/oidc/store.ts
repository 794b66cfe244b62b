import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";

import type { Adapter, AdapterFactory, AdapterPayload } from "oidc-provider";
import { z } from "zod";

import { readKept } from "../data/kept.ts";
import { writeAtomically } from "../data/write-atomically.ts";

const Entry = z.object({
  kind: z.string(),
  id: z.string(),
  /** Milliseconds since the epoch. */
  expiresAt: z.number(),
  payload: z.custom<AdapterPayload>((value) => typeof value === "object" && value !== null),
});
type Entry = z.infer<typeof Entry>;

/**
 * Sessions, grants and tokens of the sign-in, one small file each, so that a restart logs nobody
 * out. A file is replaced in one step before the call returns; one that is torn by a power cut is
 * dropped when next opened, which costs one person one sign-in. Beyond `limit` entries, the one
 * nearest to its expiry goes.
 */
export function openStore(directory: string, now: () => number, limit = 5_000): AdapterFactory {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const entries = new Map<string, Entry>();

  const fileOf = (key: string) =>
    join(directory, `${createHash("sha256").update(key).digest("hex").slice(0, 40)}.json`);
  const put = (entry: Entry) => {
    const key = keyOf(entry.kind, entry.id);
    writeAtomically(fileOf(key), JSON.stringify(entry));
    entries.set(key, entry);
    while (entries.size > limit) drop(nearestToExpiry(entries));
  };
  const drop = (key: string) => {
    entries.delete(key);
    rmSync(fileOf(key), { force: true });
  };
  const live = (key: string): Entry | undefined => {
    const entry = entries.get(key);
    if (entry === undefined || entry.expiresAt > now()) return entry;
    drop(key);
    return undefined;
  };

  for (const name of readdirSync(directory)) {
    const entry = name.endsWith(".json") ? read(join(directory, name)) : undefined;
    if (entry !== undefined && entry.expiresAt > now()) {
      entries.set(keyOf(entry.kind, entry.id), entry);
    } else rmSync(join(directory, name), { force: true });
  }

  const find = async (kind: string, matches: (payload: AdapterPayload) => boolean) => {
    const found = [...entries.values()].find((each) => each.kind === kind && matches(each.payload));
    return found && live(keyOf(found.kind, found.id))?.payload;
  };

  return (kind): Adapter => ({
    upsert: async (id, payload, expiresIn) =>
      put({ kind, id, payload, expiresAt: now() + (expiresIn ?? 0) * 1_000 }),
    find: async (id) => live(keyOf(kind, id))?.payload,
    findByUid: (uid) => find(kind, (payload) => payload.uid === uid),
    findByUserCode: (userCode) => find(kind, (payload) => payload.userCode === userCode),
    consume: async (id) => {
      const entry = live(keyOf(kind, id));
      if (entry === undefined) return;
      put({ ...entry, payload: { ...entry.payload, consumed: Math.floor(now() / 1_000) } });
    },
    destroy: async (id) => drop(keyOf(kind, id)),
    revokeByGrantId: async (grantId) => {
      for (const [key, entry] of entries) {
        // Of this kind alone: an interaction names the grant too, and outlives the sign-out it asks for.
        if (entry.kind === kind && entry.payload.grantId === grantId) drop(key);
      }
    },
  });
}

const keyOf = (kind: string, id: string) => `${kind}:${id}`;

function read(file: string): Entry | undefined {
  try {
    return readKept(file, Entry);
  } catch {
    return undefined;
  }
}

function nearestToExpiry(entries: Map<string, Entry>): string {
  const [first, ...rest] = entries.entries();
  if (first === undefined) throw new Error("nothing is stored");
  return rest.reduce(
    (least, each) => (each[1].expiresAt < least[1].expiresAt ? each : least),
    first,
  )[0];
}
