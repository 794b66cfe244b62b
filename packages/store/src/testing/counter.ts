import { GetCommand } from "@aws-sdk/lib-dynamodb";
import { z } from "zod";
import { clientKeys } from "../keys/keys.ts";
import type { Scope } from "../scope/scope.ts";
import type { Command } from "../write/commit.ts";
import { parseStored, type Stored } from "../write/stored.ts";

/** The smallest aggregate in which a lost update shows: who wrote, in order. */
export const Counter = z.object({ writers: z.array(z.number()) });
export type Counter = z.infer<typeof Counter>;

export const aggregate = "counter:1";
const key = clientKeys.head(aggregate);

export const find = async (scope: Scope): Promise<Stored<Counter> | null> => {
  const { Item } = await scope.table.documents.send(
    new GetCommand({ TableName: scope.table.tableName, Key: key, ConsistentRead: true }),
  );
  return Item === undefined ? null : parseStored(Counter, Item);
};

/** Adds a writer to what was read. */
export const add = (
  before: Stored<Counter> | null,
  writer: number,
  replay?: Command<Counter>["replay"],
): Command<Counter> => ({
  change: {
    aggregate,
    key,
    before,
    after: { writers: [...(before?.data.writers ?? []), writer] },
    action: "counter.added",
    event: "profile.changed",
  },
  ...(replay && { replay }),
});
