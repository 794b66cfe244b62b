import { GetCommand } from "@aws-sdk/lib-dynamodb";
import { DomainError } from "@tandem/domain/error";
import type { UserId } from "@tandem/domain/id";
import { z } from "zod";
import type { TableConnection } from "../connection/connection.ts";
import { clientKeys, controlKeys, type Key } from "../keys/keys.ts";
import type { Scope } from "../scope/scope.ts";
import { digest } from "../trail/canonical.ts";

/** How long a key is remembered. */
const rememberedSeconds = 24 * 60 * 60;

/** What a caller asked for under a key: the answer is given again for the same request, and refused for another. */
export type Request = {
  readonly userId: UserId;
  readonly key: string;
  readonly operation: string;
  readonly body: unknown;
};

export const Answer = z.object({ status: z.number().int(), body: z.unknown() });
export type Answer = z.infer<typeof Answer>;

const Remembered = z.object({ request: z.string(), answer: Answer });

const fingerprint = (request: Request): string => digest([request.operation, request.body]);

/** The record that goes into the same transaction as the write it answers for. */
export const record = (key: Key, request: Request, answer: Answer, now: string) => ({
  ...key,
  request: fingerprint(request),
  answer,
  ttl: Math.floor(Date.parse(now) / 1_000) + rememberedSeconds,
});

/**
 * The answer given earlier under this key, or null. Refuses the key with `idempotency.key_reused` when it came
 * with another request.
 */
export const recall = async (
  table: TableConnection,
  key: Key,
  request: Request,
): Promise<Answer | null> => {
  const { Item } = await table.documents.send(
    new GetCommand({ TableName: table.tableName, Key: key, ConsistentRead: true }),
  );
  if (Item === undefined) return null;
  const remembered = Remembered.parse(Item);
  if (remembered.request !== fingerprint(request)) {
    throw new DomainError(
      "idempotency.key_reused",
      "This Idempotency-Key was used for another request. Use a new key for a new request.",
    );
  }
  return remembered.answer;
};

/** What was answered in this client under this key, or null. */
export const recallInClient = (scope: Scope, request: Request): Promise<Answer | null> =>
  recall(scope.table, clientKeys.idempotency(request.userId, request.key), request);

/** What was answered in the control plane under this key, or null. */
export const recallInControl = (
  control: TableConnection,
  request: Request,
): Promise<Answer | null> =>
  recall(control, controlKeys.idempotency(request.userId, request.key), request);
