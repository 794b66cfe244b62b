import { PutCommand } from "@aws-sdk/lib-dynamodb";
import { beforeAll, describe, expect, test } from "vitest";
import type { TableConnection } from "../connection/connection.ts";
import { newClientTable } from "../testing/database.ts";
import { tenantId } from "../testing/fixtures.ts";
import { type ListQuery, page, whole } from "./page.ts";

let table: TableConnection;
let other: TableConnection;

const fill = async (into: TableConnection): Promise<void> => {
  const { tableName: TableName, documents } = into;
  for (const pk of ["LIST", "OTHER"]) {
    for (let place = 1; place <= 5; place += 1) {
      const Item = { pk, sk: `ROW#${place}`, gsi1pk: `BY#${pk}`, gsi1sk: `${9 - place}`, place };
      await documents.send(new PutCommand({ TableName, Item }));
    }
    await documents.send(new PutCommand({ TableName, Item: { pk, sk: "TOTAL" } }));
  }
};

beforeAll(async () => {
  [table, other] = await Promise.all([newClientTable(tenantId(1)), newClientTable(tenantId(2))]);
  await Promise.all([fill(table), fill(other)]);
});

const rows: ListQuery = { list: "rows", partition: "LIST", startsWith: "ROW#" };

const places = async (query: ListQuery, limit: number): Promise<number[][]> => {
  const pages: number[][] = [];
  let cursor: string | undefined;
  do {
    const next = await page(table, query, { limit, cursor });
    pages.push(next.items.map(({ place }) => Number(place)));
    cursor = next.cursor ?? undefined;
  } while (cursor !== undefined);
  return pages;
};

describe("page", () => {
  test("gives every item once, in order, and an end", async () => {
    expect(await places(rows, 2)).toEqual([[1, 2], [3, 4], [5]]);
    expect(await places({ ...rows, newestFirst: true }, 3)).toEqual([
      [5, 4, 3],
      [2, 1],
    ]);
    expect(await places({ list: "by", partition: "BY#LIST", index: "gsi1" }, 4)).toEqual([
      [5, 4, 3, 2],
      [1],
    ]);
    expect(await places({ ...rows, partition: "NOTHING" }, 2)).toEqual([[]]);
  });

  const cursorOf = async (from: TableConnection, query: ListQuery) =>
    (await page(from, query, { limit: 2, cursor: undefined })).cursor ?? "";

  const go = (cursor: string, query: ListQuery = rows) => page(table, query, { limit: 2, cursor });

  test.each<[string, () => Promise<string>]>([
    ["another client", () => cursorOf(other, rows)],
    ["another list", () => cursorOf(table, { ...rows, list: "others" })],
    ["another partition of the list", () => cursorOf(table, { ...rows, partition: "OTHER" })],
  ])("refuses a cursor of %s", async (_, cursor) => {
    await expect(go(await cursor())).rejects.toMatchObject({
      code: "input.invalid",
      errors: [{ pointer: "/cursor" }],
    });
  });

  const forge = (...parts: unknown[]) => Buffer.from(JSON.stringify(parts)).toString("base64url");
  const name = "rows:LIST";

  test.each<[string, () => string]>([
    ["no base64", () => "%%%"],
    ["no JSON", () => Buffer.from("nothing").toString("base64url")],
    ["another shape", () => forge({ pk: "LIST" })],
    [
      "a key of another partition",
      () => forge(table.tableName, name, { pk: "OTHER", sk: "ROW#1" }),
    ],
    ["a key outside the list", () => forge(table.tableName, name, { pk: "LIST", sk: "TOTAL" })],
    ["half a key", () => forge(table.tableName, name, { pk: "LIST" })],
    [
      "a key of an index",
      () =>
        forge(table.tableName, name, { pk: "LIST", sk: "ROW#1", gsi1pk: "BY#LIST", gsi1sk: "1" }),
    ],
  ])("refuses a made-up cursor: %s", async (_, cursor) => {
    await expect(go(cursor())).rejects.toMatchObject({ code: "input.invalid" });
  });
});

describe("whole", () => {
  test("gives all of a list that is bounded", async () => {
    expect(await whole(table, rows, 5)).toHaveLength(5);
  });

  test("throws where the list has outgrown its bound", async () => {
    await expect(whole(table, rows, 4)).rejects.toThrow(RangeError);
  });
});
