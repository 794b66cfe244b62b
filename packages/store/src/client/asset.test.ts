import * as Asset from "@tandem/domain/asset";
import { AssetId, ServiceId, SupplierId } from "@tandem/domain/id";
import { BatchWriteCommand } from "@aws-sdk/lib-dynamodb";
import { beforeEach, expect, test } from "vitest";
import type { TableConnection } from "../connection/connection.ts";
import type { Scope } from "../scope/scope.ts";
import { newClientTable } from "../testing/database.ts";
import { moment, scopeOf, start, tenantId, userId } from "../testing/fixtures.ts";
import { verify } from "../trail/trail.ts";
import { commit } from "../write/commit.ts";
import * as Assets from "./asset.ts";

let table: TableConnection;
let scope: Scope;
beforeEach(async () => {
  table = await newClientTable(tenantId(1));
  scope = scopeOf(table);
});

const assetId = (number: number) => AssetId.parse(`ast_${String(number).padStart(26, "0")}`);

/** As long as assets of a real register are: names of 40 characters, every level said, two links and a supplier. */
const asset = (number: number): Asset.Info =>
  Asset.create(
    assetId(number),
    {
      name: `Production server ${String(number).padStart(5, "0")} of the data centre`.slice(0, 40),
      kind: "configurationItem",
      description: "What it is for, in a sentence or two, as registers have it.",
      owner: userId(1),
      ownerName: "",
      location: "Frankfurt",
      classification: "strictlyConfidential",
      needs: { confidentiality: "high", integrity: null, availability: "critical" },
      dependsOn: [assetId(0), assetId(1)],
      services: [ServiceId.parse(`svc_${"0".repeat(26)}`)],
      suppliers: [SupplierId.parse(`sup_${"0".repeat(26)}`)],
    },
    { userId: userId(1), role: "contributor" },
    start,
  );

test("what a list shows is what was written, and follows it", async () => {
  const before = asset(7);
  const saved = await commit(scope, Assets.change(null, before, "added"), moment());
  expect(await Assets.all(scope)).toEqual([Asset.rowOf(before, 1)]);
  if (saved.outcome !== "saved") throw new Error("Nothing was saved");
  const actor = { userId: userId(1), role: "contributor" } as const;
  const plain = {
    ...before,
    services: [],
    owner: null,
    ownerName: "The plant",
    classification: null,
  };
  const after = Asset.retire(plain, "Sold", actor, start);
  await commit(scope, Assets.change(saved.stored, after, "retired"), moment());
  expect(await Assets.all(scope)).toEqual([Asset.rowOf(after, 2)]);
  expect(await verify(scope)).toMatchObject({ chains: 1, broken: [] });
});

test("10,000 assets come in three requests", { timeout: 60_000 }, async () => {
  const writes = Array.from({ length: Assets.mostAssets }, (_, number) => {
    const [row] = Assets.change(null, asset(number), "added").change.alongside ?? [];
    if (row === undefined || !("put" in row)) throw new Error("An asset has a line");
    return { PutRequest: { Item: row.put } };
  });
  for (let from = 0; from < writes.length; from += 25) {
    const RequestItems = { [table.tableName]: writes.slice(from, from + 25) };
    await table.documents.send(new BatchWriteCommand({ RequestItems }));
  }
  let requests = 0;
  table.documents.middlewareStack.add(
    (next) => (args) => {
      requests += 1;
      return next(args);
    },
    { step: "initialize" },
  );
  expect(await Assets.all(scope)).toHaveLength(Assets.mostAssets);
  expect(requests).toBeLessThanOrEqual(3);
});
