import { expect, test } from "vitest";
import { desiredTableSpec, indexes, tableSpecVersion } from "./table-spec.ts";

const spec = desiredTableSpec("cell-t-1", { "tandem:tenant": "1" });

test("has one key of two strings and three generic indexes over everything", () => {
  expect(spec.KeySchema).toEqual([
    { AttributeName: "pk", KeyType: "HASH" },
    { AttributeName: "sk", KeyType: "RANGE" },
  ]);
  expect(spec.GlobalSecondaryIndexes?.map(({ IndexName }) => IndexName)).toEqual([...indexes]);
  for (const index of spec.GlobalSecondaryIndexes ?? []) {
    expect(index.KeySchema).toEqual([
      { AttributeName: `${index.IndexName}pk`, KeyType: "HASH" },
      { AttributeName: `${index.IndexName}sk`, KeyType: "RANGE" },
    ]);
    expect(index.Projection).toEqual({ ProjectionType: "ALL" });
  }
});

test("declares exactly the attributes that keys use, all of them strings", () => {
  const used = [spec, ...(spec.GlobalSecondaryIndexes ?? [])].flatMap(({ KeySchema = [] }) =>
    KeySchema.map(({ AttributeName }) => AttributeName),
  );
  const declared = spec.AttributeDefinitions?.map(({ AttributeName }) => AttributeName);
  expect(new Set(declared)).toEqual(new Set(used));
  expect(declared).toHaveLength(used.length);
  expect(spec.AttributeDefinitions?.every(({ AttributeType }) => AttributeType === "S")).toBe(true);
});

test("is billed per request, encrypted and protected against deletion", () => {
  expect(spec.BillingMode).toBe("PAY_PER_REQUEST");
  expect(spec.SSESpecification).toEqual({ Enabled: true });
  expect(spec.DeletionProtectionEnabled).toBe(true);
});

test("says whose it is and of which shape", () => {
  expect(spec.Tags).toEqual([
    { Key: "tandem:tenant", Value: "1" },
    { Key: "tandem:spec", Value: String(tableSpecVersion) },
  ]);
});
