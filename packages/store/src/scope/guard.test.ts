import * as base from "@aws-sdk/client-dynamodb";
import * as mapped from "@aws-sdk/lib-dynamodb";
import { describe, expect, test } from "vitest";
import { connect } from "../connection/connection.ts";
import { GuardError } from "./guard.ts";

const own = "cell-t-own";
const foreign = "cell-t-foreign";

class Sent extends Error {}

/** A connection whose requests end here, so that a test sees which of them would have gone out. */
const guarded = () =>
  connect(own, {
    region: "local",
    credentials: { accessKeyId: "test", secretAccessKey: "test" },
    maxAttempts: 1,
    requestHandler: { handle: () => Promise.reject(new Sent("It was sent")) },
  }).documents;

/** The table is a name for the compiler here; the guard has to judge whatever arrives. */
type AnyCommand = new (input: unknown) => Parameters<ReturnType<typeof guarded>["send"]>[0];

const send = (Command: unknown, input: unknown) =>
  guarded().send(new (Command as AnyCommand)(input));

const commands = [...Object.entries(base), ...Object.entries(mapped)].filter(
  // The last one is what the others extend.
  ([name]) => /[a-z]Command$/.test(name) && name !== "DynamoDBDocumentClientCommand",
);

const key = { pk: "a", sk: "b" };
const put = (TableName?: string) => ({ Put: { TableName, Item: key } });

describe("every command of the SDK", () => {
  test("there are as many as there should be", () => {
    expect(commands.length).toBeGreaterThan(60);
  });

  test.each(commands)("%s is refused without a table", async (_, Command) => {
    await expect(send(Command, {})).rejects.toThrow(GuardError);
  });

  test.each(commands)("%s is refused with another table", async (_, Command) => {
    await expect(send(Command, { TableName: foreign })).rejects.toThrow(GuardError);
  });
});

const refused: [string, unknown, unknown][] = [
  [
    "a read by ARN",
    mapped.GetCommand,
    { TableName: `arn:aws:dynamodb:x:1:table/${own}`, Key: key },
  ],
  ["a name with its own as prefix", mapped.GetCommand, { TableName: `${own}2`, Key: key }],
  ["a query of a foreign index", mapped.QueryCommand, { TableName: foreign, IndexName: "gsi1" }],
  ["a batch read of both", mapped.BatchGetCommand, { RequestItems: { [own]: {}, [foreign]: {} } }],
  ["a batch write elsewhere", mapped.BatchWriteCommand, { RequestItems: { [foreign]: [] } }],
  ["an empty batch", mapped.BatchWriteCommand, { RequestItems: {} }],
  [
    "a transaction over both",
    mapped.TransactWriteCommand,
    { TransactItems: [put(own), put(foreign)] },
  ],
  ["a transaction without a table", mapped.TransactWriteCommand, { TransactItems: [put()] }],
  ["an empty transaction", mapped.TransactWriteCommand, { TransactItems: [] }],
  ["an empty item", mapped.TransactWriteCommand, { TransactItems: [put(own), {}] }],
  [
    "a check elsewhere",
    mapped.TransactWriteCommand,
    { TransactItems: [put(own), { ConditionCheck: { TableName: foreign, Key: key } }] },
  ],
  [
    "a delete hidden behind a put",
    mapped.TransactWriteCommand,
    { TransactItems: [{ ...put(own), Delete: { TableName: foreign, Key: key } }] },
  ],
  [
    "a read in a transaction",
    mapped.TransactGetCommand,
    { TransactItems: [{ Get: { TableName: foreign, Key: key } }] },
  ],
  ["a statement", mapped.ExecuteStatementCommand, { Statement: `SELECT * FROM "${own}"` }],
  [
    "a batch of statements",
    mapped.BatchExecuteStatementCommand,
    { Statements: [{ Statement: `SELECT * FROM "${own}"` }] },
  ],
  [
    "a transaction of statements",
    mapped.ExecuteTransactionCommand,
    { TransactStatements: [{ Statement: `DELETE FROM "${own}"` }] },
  ],
  ["the list of tables", base.ListTablesCommand, {}],
];

const allowed: [string, unknown, unknown][] = [
  ["a read", mapped.GetCommand, { TableName: own, Key: key }],
  ["a write", mapped.PutCommand, { TableName: own, Item: key }],
  ["a query", mapped.QueryCommand, { TableName: own, KeyConditionExpression: "pk = :pk" }],
  ["a batch read", mapped.BatchGetCommand, { RequestItems: { [own]: { Keys: [key] } } }],
  [
    "a batch write",
    mapped.BatchWriteCommand,
    { RequestItems: { [own]: [{ DeleteRequest: { Key: key } }] } },
  ],
  ["a transaction", mapped.TransactWriteCommand, { TransactItems: [put(own), put(own)] }],
];

describe("the guard", () => {
  test.each(refused)("refuses %s before it is sent", async (_, Command, input) => {
    await expect(send(Command, input)).rejects.toThrow(GuardError);
  });

  test.each(allowed)("lets %s of its own table through", async (_, Command, input) => {
    await expect(send(Command, input)).rejects.toThrow(Sent);
  });

  test("names the command and both tables", async () => {
    await expect(send(mapped.GetCommand, { TableName: foreign, Key: key })).rejects.toThrow(
      `GetItemCommand named ${foreign}; this connection is for ${own} alone`,
    );
  });
});
