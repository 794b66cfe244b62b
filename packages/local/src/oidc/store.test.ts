import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { afterEach, beforeEach, expect, test } from "vitest";

import { temporaryFolder } from "../testing/edition.ts";
import { openStore } from "./store.ts";

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeEach(async () => void (folder = await temporaryFolder()));
afterEach(() => folder.remove());

const MONDAY = Date.UTC(2026, 10, 23);
const at = (seconds: number) => () => MONDAY + seconds * 1_000;

test("finds after a restart what was stored, by id and by uid", async () => {
  await openStore(folder.path, at(0))("Session").upsert("s1", { uid: "u1", accountId: "a" }, 60);
  const sessions = openStore(folder.path, at(59))("Session");
  expect(await sessions.find("s1")).toMatchObject({ accountId: "a" });
  expect(await sessions.findByUid("u1")).toMatchObject({ accountId: "a" });
  expect(await openStore(folder.path, at(59))("Grant").find("s1")).toBeUndefined();
});

test("drops what has expired, and a file that is torn", async () => {
  await openStore(folder.path, at(0))("Session").upsert("s1", { uid: "u1" }, 60);
  writeFileSync(join(folder.path, "torn.json"), '{"kind":"Sess');
  const sessions = openStore(folder.path, at(60))("Session");
  expect(await sessions.find("s1")).toBeUndefined();
  expect(readdirSync(folder.path)).toEqual([]);
});

test("remembers that a token was used", async () => {
  const tokens = openStore(folder.path, at(5))("RefreshToken");
  await tokens.upsert("r1", { grantId: "g1" }, 60);
  await tokens.consume("r1");
  const again = openStore(folder.path, at(6))("RefreshToken");
  expect(await again.find("r1")).toMatchObject({ consumed: MONDAY / 1_000 + 5 });
});

test("ends every token of a grant at once", async () => {
  const tokens = openStore(folder.path, at(0))("RefreshToken");
  await tokens.upsert("r1", { grantId: "g1" }, 60);
  await tokens.upsert("r2", { grantId: "g2" }, 60);
  await tokens.revokeByGrantId("g1");
  expect(await tokens.find("r1")).toBeUndefined();
  expect(await tokens.find("r2")).toBeDefined();
});

test("keeps the sign-in that ends a grant to begin with somebody else", async () => {
  const store = openStore(folder.path, at(0));
  await store("Interaction").upsert("i1", { grantId: "g1" }, 60);
  await store("RefreshToken").revokeByGrantId("g1");
  expect(await store("Interaction").find("i1")).toBeDefined();
});

test("lets go of the entry nearest to its expiry beyond the limit", async () => {
  const sessions = openStore(folder.path, at(0), 2)("Session");
  await sessions.upsert("long", {}, 300);
  await sessions.upsert("short", {}, 100);
  await sessions.upsert("middle", {}, 200);
  expect(await sessions.find("short")).toBeUndefined();
  expect(readdirSync(folder.path)).toHaveLength(2);
});
