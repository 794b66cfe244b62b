import {
  type CreateTableCommandInput,
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  type DynamoDBClient,
  ResourceInUseException,
  UpdateContinuousBackupsCommand,
} from "@aws-sdk/client-dynamodb";
import { beforeEach, describe, expect, test } from "vitest";
import { desiredTableSpec, ttlAttribute } from "../table/table-spec.ts";
import { newTableName, provisioner } from "../testing/database.ts";
import {
  createOrAdopt,
  ensureControlTable,
  ForeignTable,
  protect,
  waitActive,
} from "./provision.ts";

let client: DynamoDBClient;
let name: string;
let spec: CreateTableCommandInput;
beforeEach(() => {
  client = provisioner();
  name = newTableName();
  spec = desiredTableSpec(name, { "tandem:tenant": "0000000000000001" });
});

const describeTable = async () =>
  (await client.send(new DescribeTableCommand({ TableName: name }))).Table;

describe("createOrAdopt", () => {
  test("creates the table as it is wanted", async () => {
    expect(await createOrAdopt(client, spec)).toBe("created");
    await waitActive(client, name);
    const table = await describeTable();
    expect(table?.TableStatus).toBe("ACTIVE");
    expect(table?.DeletionProtectionEnabled).toBe(true);
    expect(table?.KeySchema).toEqual(spec.KeySchema);
    expect(table?.GlobalSecondaryIndexes?.map(({ IndexName }) => IndexName)).toEqual([
      "gsi1",
      "gsi2",
      "gsi3",
    ]);
  });

  test("takes over what an earlier attempt made, however often", async () => {
    await createOrAdopt(client, spec);
    expect(await createOrAdopt(client, spec)).toBe("adopted");
    expect(await createOrAdopt(client, spec)).toBe("adopted");
  });

  test("lets one of several attempts at the same moment create it", async () => {
    const outcomes = await Promise.all([1, 2, 3, 4].map(() => createOrAdopt(client, spec)));
    expect(outcomes.toSorted()).toEqual(["adopted", "adopted", "adopted", "created"]);
  });

  test("takes over a table of an older shape: bringing it up to date is another's work", async () => {
    const older = (spec.Tags ?? []).map((tag) =>
      tag.Key === "tandem:spec" ? { ...tag, Value: "0" } : tag,
    );
    await createOrAdopt(client, { ...spec, Tags: older });
    expect(await createOrAdopt(client, spec)).toBe("adopted");
  });

  test.each<[string, (wanted: CreateTableCommandInput) => CreateTableCommandInput]>([
    [
      "of another client",
      ({ TableName = "" }) => desiredTableSpec(TableName, { "tandem:tenant": "2" }),
    ],
    [
      "of the control plane",
      ({ TableName = "" }) => desiredTableSpec(TableName, { "tandem:plane": "control" }),
    ],
    ["that nobody marked", (wanted) => ({ ...wanted, Tags: [] })],
    [
      "with another key",
      (wanted) => ({
        TableName: wanted.TableName,
        BillingMode: "PAY_PER_REQUEST",
        Tags: wanted.Tags,
        AttributeDefinitions: [{ AttributeName: "pk", AttributeType: "S" }],
        KeySchema: [{ AttributeName: "pk", KeyType: "HASH" }],
      }),
    ],
  ])("never takes over a table %s", async (_, foreign) => {
    await createOrAdopt(client, foreign(spec));
    const before = await describeTable();
    await expect(createOrAdopt(client, spec)).rejects.toThrow(ForeignTable);
    expect(await describeTable()).toEqual(before);
  });

  test("lets any other failure rise", async () => {
    const broken = { ...spec, TableName: "x" };
    await expect(createOrAdopt(client, broken)).rejects.not.toThrow(ResourceInUseException);
  });
});

describe("protect", () => {
  beforeEach(async () => {
    await createOrAdopt(client, spec);
    await waitActive(client, name);
  });

  test("expires garbage, and says that this endpoint keeps no backups", async () => {
    expect(await protect(client, name)).toEqual({ pointInTimeRecovery: false, timeToLive: true });
    const { TimeToLiveDescription } = await client.send(
      new DescribeTimeToLiveCommand({ TableName: name }),
    );
    expect(TimeToLiveDescription).toEqual({
      TimeToLiveStatus: "ENABLED",
      AttributeName: ttlAttribute,
    });
    expect(await protect(client, name)).toEqual({ pointInTimeRecovery: false, timeToLive: true });
  });

  test("asks for backups, and says where they are kept", async () => {
    const asked: unknown[] = [];
    client.middlewareStack.add(
      (next, context) => async (args) => {
        if (context.commandName !== "UpdateContinuousBackupsCommand") return next(args);
        asked.push(args.input);
        return { response: {}, output: { $metadata: {} } };
      },
      { step: "initialize", name: "backups" },
    );
    expect(await protect(client, name)).toEqual({ pointInTimeRecovery: true, timeToLive: true });
    expect(asked).toEqual([
      new UpdateContinuousBackupsCommand({
        TableName: name,
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      }).input,
    ]);
  });

  test("lets a failure rise that says something else than: not here", async () => {
    client.middlewareStack.add(
      (next, context) => (args) => {
        if (context.commandName !== "UpdateContinuousBackupsCommand") return next(args);
        throw Object.assign(new Error("not yet"), {
          name: "ContinuousBackupsUnavailableException",
        });
      },
      { step: "initialize", name: "backups" },
    );
    await expect(protect(client, name)).rejects.toThrow("not yet");
  });
});

test("a setup that was broken off anywhere goes on to the same end", async () => {
  const steps = [
    () => createOrAdopt(client, spec),
    () => waitActive(client, name),
    () => protect(client, name),
  ];
  for (let brokenOff = 0; brokenOff <= steps.length; brokenOff += 1) {
    name = newTableName();
    spec = desiredTableSpec(name, { "tandem:tenant": "0000000000000001" });
    for (const step of steps.slice(0, brokenOff)) await step();
    for (const step of steps) await step();
    expect((await describeTable())?.TableStatus).toBe("ACTIVE");
  }
});

test("a table that is not there in time is said to be so", async () => {
  await expect(waitActive(client, name, 2)).rejects.toThrow("TIMEOUT");
});

test("the control table is made once and found again", async () => {
  const made = await ensureControlTable(client, name);
  expect(await ensureControlTable(client, name)).toEqual(made);
  await expect(createOrAdopt(client, spec)).rejects.toThrow(ForeignTable);
});
