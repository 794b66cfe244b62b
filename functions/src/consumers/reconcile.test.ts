import {
  CreateTableCommand,
  DescribeTableCommand,
  UpdateTableCommand,
  UpdateTimeToLiveCommand,
} from "@aws-sdk/client-dynamodb";
import { ttlAttribute } from "@tandem/store/table";
import { beforeEach, describe, expect, it } from "vitest";
import { foundFirm, onboard } from "../testing/cast.ts";
import { failCommands } from "../testing/fault.ts";
import { createStage, type Stage } from "../testing/stage.ts";
import { createReconciler } from "./reconcile.ts";

const owner = "owner@firm.example";

let stage: Stage;
let tenantId: string;
let tableName: string;
/** Commands that change a table, by name. */
let changes: string[];
let broken: string | null;

/** The hour at which a client's table is due. */
const hourOf = (id: string): string =>
  `2040-03-06T${String(Number.parseInt(id.slice(-2), 36) % 24).padStart(2, "0")}:30:00.000Z`;

beforeEach(async () => {
  stage = await createStage();
  tenantId = await onboard(stage, owner, await foundFirm(stage, owner));
  tableName = `${stage.runtime.config.TABLE_PREFIX}-t-${tenantId}`;
  changes = [];
  broken = null;
  failCommands(stage.provisioner, ({ commandName }) => {
    if (/^(Create|Update|Delete|Tag)/.test(commandName)) changes.push(commandName);
    return commandName === broken ? new Error("not now") : null;
  });
  stage.measured.length = 0;
  stage.setNow(hourOf(tenantId));
});

const run = () => createReconciler(stage.runtime)();
const table = async () =>
  (await stage.provisioner.send(new DescribeTableCommand({ TableName: tableName }))).Table;

describe("the tables of clients", () => {
  it("are left alone where nothing has drifted, and counted", async () => {
    expect(await run()).toEqual({ looked: 1, repaired: 0, left: 0 });
    expect(changes).toEqual([]);
    expect(stage.measured).toEqual([["Tables", expect.any(Number)]]);
  });

  it("are looked at in one hour of the day each", async () => {
    stage.setNow(hourOf(tenantId).replace(/T\d\d/, (hour) => (hour === "T00" ? "T01" : "T00")));
    expect(await run()).toEqual({ looked: 0, repaired: 0, left: 0 });
  });

  it("get back what somebody took away by hand, and the next run finds nothing", async () => {
    const { provisioner } = stage;
    await provisioner.send(
      new UpdateTableCommand({ TableName: tableName, DeletionProtectionEnabled: false }),
    );
    await provisioner.send(
      new UpdateTableCommand({
        TableName: tableName,
        GlobalSecondaryIndexUpdates: [{ Delete: { IndexName: "gsi2" } }],
      }),
    );
    await provisioner.send(
      new UpdateTimeToLiveCommand({
        TableName: tableName,
        TimeToLiveSpecification: { Enabled: false, AttributeName: ttlAttribute },
      }),
    );
    expect(await run()).toEqual({ looked: 1, repaired: 3, left: 0 });
    expect(stage.measured).toContainEqual(["DriftRepaired", 3]);
    const after = await table();
    expect(after?.DeletionProtectionEnabled).toBe(true);
    expect(after?.GlobalSecondaryIndexes?.map(({ IndexName }) => IndexName).toSorted()).toEqual([
      "gsi1",
      "gsi2",
      "gsi3",
    ]);
    expect(await run()).toEqual({ looked: 1, repaired: 0, left: 0 });
  });

  it("get one index after the other", async () => {
    for (const IndexName of ["gsi1", "gsi3"]) {
      await stage.provisioner.send(
        new UpdateTableCommand({
          TableName: tableName,
          GlobalSecondaryIndexUpdates: [{ Delete: { IndexName } }],
        }),
      );
    }
    expect(await run()).toEqual({ looked: 1, repaired: 1, left: 1 });
    expect(await run()).toEqual({ looked: 1, repaired: 1, left: 0 });
    expect(await run()).toEqual({ looked: 1, repaired: 0, left: 0 });
  });

  it("that cannot be looked at are told of, and come again", async () => {
    broken = "DescribeTableCommand";
    expect(await run()).toEqual({ looked: 1, repaired: 0, left: 1 });
    expect(stage.measured).toContainEqual(["DriftLeft", 1]);
    broken = null;
    expect(await run()).toEqual({ looked: 1, repaired: 0, left: 0 });
  });

  it("that no client has are told of, and neither changed nor removed", async () => {
    const stray = `${tableName.slice(0, -16)}${"a".repeat(14)}${tenantId.slice(-2)}`;
    await stage.provisioner.send(
      new CreateTableCommand({
        TableName: stray,
        BillingMode: "PAY_PER_REQUEST",
        AttributeDefinitions: [{ AttributeName: "pk", AttributeType: "S" }],
        KeySchema: [{ AttributeName: "pk", KeyType: "HASH" }],
      }),
    );
    changes = [];
    expect(await run()).toEqual({ looked: 2, repaired: 0, left: 1 });
    expect(changes).toEqual([]);
    expect(stage.errors).toMatchObject([{ facts: { tableName: stray } }]);
  });

  it("are kept up by nobody without the right", async () => {
    const { provisioner: _, ...rest } = stage.runtime;
    await expect(createReconciler(rest)()).rejects.toThrow("no right");
  });
});
