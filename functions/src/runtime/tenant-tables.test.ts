import * as Client from "@tandem/domain/client";
import { FirmId, TenantId, UserId } from "@tandem/domain/id";
import { config } from "@tandem/store/testing/database";
import { expect, it } from "vitest";
import { createTenantTables } from "./tenant-tables.ts";

const client = (tenantId: string): Client.Info =>
  Client.create(
    {
      tenantId: TenantId.parse(tenantId),
      firmId: FirmId.parse("frm_00000000000000000000"),
      cellId: "test",
      tableName: `x-t-${tenantId}`,
    },
    { name: "Client", standards: ["iso27001"] },
    UserId.parse("usr_00000000000000000000"),
    "2040-03-05T09:00:00.000Z",
  );

const [alder, birch] = [client("aaaaaaaaaaaaaaaa"), client("bbbbbbbbbbbbbbbb")];

it("keeps one connection for each client, however many ask at once", async () => {
  const tables = createTenantTables(config());
  const [first, second] = await Promise.all([tables.of(alder), tables.of(alder)]);
  expect(first).toBe(second);
  const other = await tables.of(birch);
  expect(other).not.toBe(first);
  expect([first.tableName, other.tableName]).toEqual([alder.tableName, birch.tableName]);
});

it("gives each connection the credentials of its client alone", async () => {
  const asked: string[] = [];
  const tables = createTenantTables(config(), (tenantId) => {
    asked.push(tenantId);
    return { accessKeyId: `key of ${tenantId}`, secretAccessKey: "secret" };
  });
  for (const each of [alder, birch]) {
    const { documents } = await tables.of(each);
    expect(await documents.config.credentials()).toMatchObject({
      accessKeyId: `key of ${each.tenantId}`,
    });
  }
  await tables.of(alder);
  expect(asked).toEqual([alder.tenantId, birch.tenantId]);
});
