import { DeleteCommand, GetCommand, PutCommand } from "@aws-sdk/lib-dynamodb";
import { beforeEach, describe, expect, test } from "vitest";
import { clientKeys } from "../keys/keys.ts";
import type { Scope } from "../scope/scope.ts";
import * as Counter from "../testing/counter.ts";
import { newClientTable } from "../testing/database.ts";
import { moment, scopeOf, tenantId } from "../testing/fixtures.ts";
import { commit } from "../write/commit.ts";
import { type Entry, link, origin } from "./entry.ts";
import * as Trail from "./trail.ts";

const day = 24 * 60 * 60;
let scope: Scope;

const add = async (writer: number, seconds = writer): Promise<void> => {
  await commit(scope, Counter.add(await Counter.find(scope), writer), moment(seconds));
};

beforeEach(async () => {
  scope = scopeOf(await newClientTable(tenantId(1)));
  for (let writer = 0; writer < 5; writer += 1) await add(writer);
});

const keyOf = (version: number) => clientKeys.trailEntry(Counter.aggregate, version);

const read = async (version: number): Promise<Record<string, unknown> & { entry: Entry }> => {
  const TableName = scope.table.tableName;
  const { Item } = await scope.table.documents.send(
    new GetCommand({ TableName, Key: keyOf(version) }),
  );
  return Item as Record<string, unknown> & { entry: Entry };
};

const readSeal = async (date: string) => {
  const TableName = scope.table.tableName;
  const Key = clientKeys.seal(date);
  const { Item } = await scope.table.documents.send(new GetCommand({ TableName, Key }));
  return Item as Record<string, string> | undefined;
};

const put = (Item: Record<string, unknown>) =>
  scope.table.documents.send(new PutCommand({ TableName: scope.table.tableName, Item }));

const remove = (version: number) =>
  scope.table.documents.send(
    new DeleteCommand({ TableName: scope.table.tableName, Key: keyOf(version) }),
  );

describe("verify", () => {
  test("finds nothing in a trail that nobody touched", async () => {
    expect(await Trail.verify(scope)).toEqual({ entries: 5, chains: 1, broken: [] });
  });

  test("finds what was changed, taken away or put elsewhere in the table itself", async () => {
    const second = await read(2);
    await put({ ...second, entry: { ...second.entry, action: "counter.forged" } });
    expect((await Trail.verify(scope)).broken).toMatchObject([
      { aggregate: Counter.aggregate, version: 2 },
    ]);

    await put(second);
    await remove(3);
    expect((await Trail.verify(scope)).broken).toContainEqual({
      aggregate: Counter.aggregate,
      version: 3,
      detail: "An entry is missing.",
    });

    const fourth = await read(4);
    await put({ ...fourth, ...keyOf(3), entry: { ...fourth.entry, version: 3 } });
    expect((await Trail.verify(scope)).broken).not.toEqual([]);
  });

  test("finds a record that was changed past its trail", async () => {
    const stored = await Counter.find(scope);
    await put({ ...clientKeys.head(Counter.aggregate), ...stored, version: 6 });
    expect((await Trail.verify(scope)).broken).toMatchObject([{ version: 6 }]);
  });
});

describe("a daily seal", () => {
  const date = "2026-03-02";
  const later = moment(2 * day).now;

  test("holds while the day's entries stay as they were, also when the work goes on", async () => {
    await Trail.sealThrough(scope, date, later);
    await add(9, day + 60);
    await Trail.sealThrough(scope, "2026-03-03", later);
    expect((await Trail.verify(scope)).broken).toEqual([]);
  });

  test("finds a chain that was written anew together with its record", async () => {
    await Trail.sealThrough(scope, date, later);
    let previousHash = origin;
    for (let version = 1; version <= 5; version += 1) {
      const item = await read(version);
      const { hash: _, ...content } = item.entry;
      const entry = link({ ...content, action: "counter.forged", previousHash });
      previousHash = entry.hash;
      await put({ ...item, entry });
    }
    const stored = await Counter.find(scope);
    await put({ ...clientKeys.head(Counter.aggregate), ...stored, head: previousHash });
    expect((await Trail.verify(scope)).broken).toEqual([
      {
        aggregate: `seal:${date}`,
        version: 1,
        detail: "The day's entries are not the ones that were sealed.",
      },
    ]);
  });

  test("catches up on the days on which nobody came to seal", async () => {
    await add(9, day + 60);
    await Trail.sealThrough(scope, "2026-03-05", later);
    const second = await readSeal("2026-03-03");
    expect(second).toMatchObject({ entries: 1, previousHash: (await readSeal(date))?.["hash"] });
    expect(await readSeal("2026-03-04")).toBeUndefined();
    expect((await Trail.verify(scope)).broken).toEqual([]);
  });

  test("stays as it is when the day is sealed again", async () => {
    await Trail.sealThrough(scope, date, later);
    await add(9, 60);
    await Trail.sealThrough(scope, date, later);
    expect((await Trail.verify(scope)).broken).toMatchObject([{ aggregate: `seal:${date}` }]);
  });
});

test("lists the newest first, page by page, of the client and of one aggregate", async () => {
  for (const list of [
    (paging: { limit: number; cursor: string | undefined }) => Trail.newest(scope, paging),
    (paging: { limit: number; cursor: string | undefined }) =>
      Trail.ofAggregate(scope, Counter.aggregate, paging),
  ]) {
    const first = await list({ limit: 2, cursor: undefined });
    const second = await list({ limit: 2, cursor: first.cursor ?? undefined });
    const third = await list({ limit: 2, cursor: second.cursor ?? undefined });
    const versions = [first, second, third].map(({ items }) => items.map(({ version }) => version));
    expect(versions).toEqual([[5, 4], [3, 2], [1]]);
    expect(third.cursor).toBeNull();
  }
});
