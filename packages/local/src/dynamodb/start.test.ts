import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import {
  CreateTableCommand,
  DynamoDBClient,
  GetItemCommand,
  ListTablesCommand,
  PutItemCommand,
} from "@aws-sdk/client-dynamodb";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

import { locate } from "./binary.ts";
import { answers } from "./probe.ts";
import { startDynamo } from "./start.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "tandem-dynamodb-"));
});
afterEach(() => rm(folder, { recursive: true }));

const clientOf = (endpoint: string) =>
  new DynamoDBClient({
    endpoint,
    region: "local",
    credentials: { accessKeyId: "local", secretAccessKey: "local" },
  });

describe("startDynamo", () => {
  test("serves an empty database in memory and is gone after stop", async () => {
    const dynamo = await startDynamo();
    const client = clientOf(dynamo.endpoint);
    expect((await client.send(new ListTablesCommand({}))).TableNames).toEqual([]);
    await dynamo.stop();
    await dynamo.stop();
    expect(await answers(dynamo.endpoint)).toBe(false);
    expect(() => process.kill(dynamo.pid, 0)).toThrow("ESRCH");
  });

  test("finds in a data file what an earlier run wrote", async () => {
    const dataFile = join(folder, "dynamodb.sqlite");
    const first = await startDynamo({ dataFile });
    const writer = clientOf(first.endpoint);
    await writer.send(
      new CreateTableCommand({
        TableName: "kept",
        BillingMode: "PAY_PER_REQUEST",
        AttributeDefinitions: [{ AttributeName: "pk", AttributeType: "S" }],
        KeySchema: [{ AttributeName: "pk", KeyType: "HASH" }],
      }),
    );
    await writer.send(new PutItemCommand({ TableName: "kept", Item: { pk: { S: "one" } } }));
    await first.stop();

    const second = await startDynamo({ dataFile });
    const get = new GetItemCommand({ TableName: "kept", Key: { pk: { S: "one" } } });
    expect((await clientOf(second.endpoint).send(get)).Item).toEqual({ pk: { S: "one" } });
    await second.stop();
  });

  test("tells the caller when the emulator ends by itself", async () => {
    const { promise, resolve } = Promise.withResolvers<string>();
    const dynamo = await startDynamo({ onExit: resolve });
    process.kill(dynamo.pid, "SIGKILL");
    expect(await promise).toBe("The DynamoDB emulator ended: SIGKILL");
  });

  test("refuses a taken port", async () => {
    const dynamo = await startDynamo();
    const port = Number(new URL(dynamo.endpoint).port);
    await expect(startDynamo({ port })).rejects.toThrow(`Port ${port} is taken.`);
    await dynamo.stop();
  });

  test("refuses a data file that is not a database", async () => {
    const dataFile = join(folder, "dynamodb.sqlite");
    await writeFile(
      dataFile,
      "not a database, and long enough to hold a header of one\n".repeat(99),
    );
    await expect(startDynamo({ dataFile })).rejects.toThrow(`The data file ${dataFile} is damaged`);
  });
});

describe("locate", () => {
  test("names the way out on a platform without an emulator", () => {
    expect(() => locate({}, "sunos-x64")).toThrow(
      /^No DynamoDB emulator is installed for sunos-x64; set DYNAMODB_ENDPOINT to any/,
    );
  });

  test("names the file when DYNOXIDE_PATH leads nowhere", () => {
    expect(() => locate({ DYNOXIDE_PATH: "/nowhere/dynoxide" })).toThrow(
      /^The DynamoDB emulator \/nowhere\/dynoxide cannot be run; set DYNAMODB_ENDPOINT/,
    );
  });
});
