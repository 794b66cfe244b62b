import { CreateTableCommand, type DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { beforeEach, describe, expect, test } from "vitest";
import { desiredTableSpec } from "../table/table-spec.ts";
import { newTableName, provisioner } from "../testing/database.ts";
import { createOrAdopt, protect } from "./provision.ts";
import { reconcile } from "./reconcile.ts";

let client: DynamoDBClient;
let spec: ReturnType<typeof desiredTableSpec>;

beforeEach(() => {
  client = provisioner();
  spec = desiredTableSpec(newTableName(), { "tandem:tenant": "0000000000000001" });
});

/** Answers commands in the place of the emulator, which keeps no backups. */
const answer = (answers: Readonly<Record<string, (input: object) => object>>): void => {
  client.middlewareStack.add(
    (next, { commandName }) =>
      (args) => {
        const given = answers[String(commandName)];
        if (given === undefined) return next(args);
        return Promise.resolve({
          response: {},
          output: { $metadata: {}, ...given(args.input) },
        });
      },
    { step: "initialize", name: "answers" },
  );
};

test("changes nothing where nothing has drifted", async () => {
  await createOrAdopt(client, spec);
  await protect(client, spec.TableName);
  expect(await reconcile(client, spec)).toEqual({ repaired: [], left: [] });
});

test("switches backups on again where somebody switched them off", async () => {
  await createOrAdopt(client, spec);
  await protect(client, spec.TableName);
  let status = "DISABLED";
  answer({
    DescribeContinuousBackupsCommand: () => ({
      ContinuousBackupsDescription: {
        PointInTimeRecoveryDescription: { PointInTimeRecoveryStatus: status },
      },
    }),
    UpdateContinuousBackupsCommand: () => {
      status = "ENABLED";
      return {};
    },
  });
  expect(await reconcile(client, spec)).toEqual({ repaired: ["backups"], left: [] });
  expect(await reconcile(client, spec)).toEqual({ repaired: [], left: [] });
});

test("marks a table of an older shape, once it is as the newer one wants it", async () => {
  const older = (spec.Tags ?? []).map((tag) =>
    tag.Key === "tandem:spec" ? { ...tag, Value: "0" } : tag,
  );
  await createOrAdopt(client, { ...spec, Tags: older });
  await protect(client, spec.TableName);
  expect(await reconcile(client, spec)).toEqual({ repaired: ["tags"], left: [] });
  expect(await reconcile(client, spec)).toEqual({ repaired: [], left: [] });
});

describe("what cannot be repaired", () => {
  test("is named and left to a person: other keys, in the table or in an index", async () => {
    const attribute = (AttributeName: string) => ({ AttributeName, AttributeType: "S" as const });
    const key = (AttributeName: string) => [{ AttributeName, KeyType: "HASH" as const }];
    await client.send(
      new CreateTableCommand({
        ...spec,
        AttributeDefinitions: [attribute("pk"), attribute("other")],
        KeySchema: key("pk"),
        GlobalSecondaryIndexes: ["gsi1", "gsi2", "gsi3"].map((IndexName) => ({
          IndexName,
          KeySchema: key("other"),
          Projection: { ProjectionType: "ALL" },
        })),
      }),
    );
    await protect(client, spec.TableName);
    expect(await reconcile(client, spec)).toEqual({
      repaired: [],
      left: ["keys", "index gsi1", "index gsi2", "index gsi3"],
    });
  });

  test("is an endpoint that fails otherwise than by not knowing backups", async () => {
    await createOrAdopt(client, spec);
    answer({
      DescribeContinuousBackupsCommand: () => {
        throw new Error("not now");
      },
    });
    await expect(reconcile(client, spec)).rejects.toThrow("not now");
  });
});
