import { gunzipSync, gzipSync } from "node:zlib";
import { GetCommand, PutCommand } from "@aws-sdk/lib-dynamodb";
import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import { type Input, Report } from "@tandem/domain/readiness";
import { KeptInput, lean } from "@tandem/domain/readiness/kept-input";
import { NextSteps } from "@tandem/domain/readiness/next-steps";
import { Instant } from "@tandem/domain/time";
import { z } from "zod";
import { clientKeys } from "../keys/keys.ts";
import type { Scope } from "../scope/scope.ts";

/**
 * A report is some 100 kB of JSON in thousands of small parts. Packed it is a tenth of that, which is what each write
 * is billed by, and one attribute instead of thousands.
 */
const pack = (value: unknown): Uint8Array => gzipSync(JSON.stringify(value));

const Packed = z
  .instanceof(Uint8Array)
  .transform((packed): unknown => JSON.parse(gunzipSync(packed).toString("utf8")));

const noSteps: NextSteps = { blockers: [], points: [] };

/** The last computed readiness. `sequence` grows by one with each computation, so that an older one never wins. */
export const Snapshot = z.object({
  sequence: z.number().int(),
  computedAt: Instant,
  report: Packed.pipe(Report),
  /** What to do next; nothing where it was computed before steps were kept. */
  steps: Packed.pipe(NextSteps).default(noSteps),
});
export type Snapshot = z.infer<typeof Snapshot>;

/** What was computed last, or null before the first computation. */
export const find = async (scope: Scope): Promise<Snapshot | null> => {
  const { Item } = await scope.table.documents.send(
    new GetCommand({
      TableName: scope.table.tableName,
      Key: clientKeys.snapshot(),
      ConsistentRead: true,
    }),
  );
  return Item === undefined ? null : Snapshot.parse(Item);
};

/** The number of the last computation, without its report: 0 before the first. */
export const sequence = async (scope: Scope): Promise<number> => {
  const { Item } = await scope.table.documents.send(
    new GetCommand({
      TableName: scope.table.tableName,
      Key: clientKeys.snapshot(),
      ConsistentRead: true,
      ProjectionExpression: "#sequence",
      ExpressionAttributeNames: { "#sequence": "sequence" },
    }),
  );
  return Item === undefined ? 0 : z.object({ sequence: z.number().int() }).parse(Item).sequence;
};

/**
 * Keeps a computation that began when `snapshot.sequence - 1` was the last one. Returns false where another one
 * was faster: what it was computed from may be older than this one's, so the caller computes again.
 */
export const keep = async (scope: Scope, snapshot: Snapshot): Promise<boolean> => {
  try {
    await scope.table.documents.send(
      new PutCommand({
        TableName: scope.table.tableName,
        Item: {
          ...clientKeys.snapshot(),
          ...snapshot,
          report: pack(snapshot.report),
          steps: pack(snapshot.steps),
        },
        ConditionExpression: "attribute_not_exists(pk) OR #sequence = :previous",
        ExpressionAttributeNames: { "#sequence": "sequence" },
        ExpressionAttributeValues: { ":previous": snapshot.sequence - 1 },
      }),
    );
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
};

/** Keeps what a computation was made from, unless that of a later one is there already. */
export const keepInput = async (
  scope: Scope,
  { sequence: number, input }: { sequence: number; input: Input },
): Promise<void> => {
  try {
    await scope.table.documents.send(
      new PutCommand({
        TableName: scope.table.tableName,
        Item: { ...clientKeys.readinessInput(), sequence: number, input: pack(lean(input)) },
        ConditionExpression: "attribute_not_exists(pk) OR #sequence < :sequence",
        ExpressionAttributeNames: { "#sequence": "sequence" },
        ExpressionAttributeValues: { ":sequence": number },
      }),
    );
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
  }
};

/** What the last computation was made from, or null before the first. */
export const findInput = async (scope: Scope): Promise<Input | null> => {
  const { Item } = await scope.table.documents.send(
    new GetCommand({
      TableName: scope.table.tableName,
      Key: clientKeys.readinessInput(),
      ConsistentRead: true,
    }),
  );
  return Item === undefined ? null : z.object({ input: Packed.pipe(KeptInput) }).parse(Item).input;
};
