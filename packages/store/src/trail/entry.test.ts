import { describe, expect, test } from "vitest";
import { start, userId } from "../testing/fixtures.ts";
import { canonical, digest } from "./canonical.ts";
import { type Entry, inspect, link, origin, signature } from "./entry.ts";

const chain = (length: number): Entry[] => {
  const entries: Entry[] = [];
  for (let version = 1; version <= length; version += 1) {
    entries.push(
      link({
        aggregate: "assessment:iso27001:A.5.1",
        version,
        action: "assessment.claimed",
        actor: { userId: userId(1), name: "Person 1", role: "contributor" },
        at: start,
        change: { rating: { from: null, to: version } },
        previousHash: entries.at(-1)?.hash ?? origin,
      }),
    );
  }
  return entries;
};

const headOf = (entries: readonly Entry[]) => ({
  version: entries.length,
  hash: entries.at(-1)?.hash ?? origin,
});

const entries = chain(4);
const head = headOf(entries);
const at = (place: number): Entry => {
  const entry = entries[place];
  if (entry === undefined) throw new RangeError(`No entry ${place}`);
  return entry;
};

describe("inspect", () => {
  test("finds nothing in a whole chain, whatever the order of keys it comes back with", () => {
    expect(inspect(entries, head)).toEqual([]);
    const turned = entries.map((entry) => Object.fromEntries(Object.entries(entry).toReversed()));
    expect(inspect(turned as Entry[], head)).toEqual([]);
    expect(inspect([], { version: 0, hash: origin })).toEqual([]);
  });

  test("finds an entry whose content was changed", () => {
    const edited = entries.with(1, { ...at(1), action: "assessment.verified" });
    expect(inspect(edited, head)).toEqual([
      { version: 2, detail: "Its content was changed after it was written." },
    ]);
  });

  test("finds an entry that was changed and closed again with a fitting hash", () => {
    const { hash: _, ...content } = at(1);
    const forged = entries.with(1, link({ ...content, action: "assessment.verified" }));
    expect(inspect(forged, head)).toEqual([
      { version: 3, detail: "It does not follow the entry before." },
    ]);
  });

  test.each([0, 1, 2])("finds that entry %i is missing", (place) => {
    expect(inspect(entries.toSpliced(place, 1), head)).toContainEqual({
      version: place + 1,
      detail: "An entry is missing.",
    });
  });

  test("finds that the last entries are missing", () => {
    const detail = "The record and the end of its trail do not agree.";
    expect(inspect(entries.slice(0, 3), head)).toEqual([{ version: 4, detail }]);
    expect(inspect([], head)).toEqual([{ version: 4, detail }]);
  });

  test("finds that two entries changed places, with and without their numbers", () => {
    expect(inspect([at(0), at(2), at(1), at(3)], head)).not.toEqual([]);
    const renumbered = [at(0), { ...at(2), version: 2 }, { ...at(1), version: 3 }, at(3)];
    expect(inspect(renumbered, head)).not.toEqual([]);
  });

  test("finds an entry that was added at the end", () => {
    expect(inspect(chain(5), head)).not.toEqual([]);
  });

  test("finds a whole chain that was written anew", () => {
    const forged: Entry[] = [];
    for (const { hash, ...content } of chain(4)) {
      const previousHash = forged.at(-1)?.hash ?? origin;
      forged.push(link({ ...content, action: `not ${hash}`, previousHash }));
    }
    expect(inspect(forged, headOf(forged))).toEqual([]);
    expect(inspect(forged, head)).not.toEqual([]);
  });
});

test("a person signs with name and role of the day, a job with its own name", () => {
  const actor = { userId: userId(1), role: "consultant" as const };
  expect(signature({ kind: "person", actor, name: "Person 1" })).toEqual({
    userId: userId(1),
    name: "Person 1",
    role: "consultant",
  });
  expect(signature({ kind: "job", name: "Sweep", behalf: null })).toEqual({
    userId: null,
    name: "Sweep",
    role: "system",
  });
});

test("the canonical text depends on values alone", () => {
  expect(canonical({ b: [1, { d: 1, c: 2 }], a: undefined })).toBe('{"b":[1,{"c":2,"d":1}]}');
  expect(digest({ a: 1, b: 2 })).toBe(digest({ b: 2, a: 1 }));
  expect(digest({ a: 1 })).not.toBe(digest({ a: "1" }));
});
