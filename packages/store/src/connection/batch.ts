import { BatchGetCommand } from "@aws-sdk/lib-dynamodb";
import type { Key } from "../keys/keys.ts";
import type { TableConnection } from "./connection.ts";

type Item = Record<string, unknown>;

/** The most keys one batch of DynamoDB holds. */
const batch = 100;

/** What tells one item from another, whatever order its key was named in. */
export const address = ({ pk, sk }: { pk?: unknown; sk?: unknown }): string =>
  JSON.stringify([pk, sk]);

/** The items that there are under several keys, as they are at this moment: one request for each hundred keys. */
export const readMany = async (
  { documents, tableName }: TableConnection,
  keys: readonly Key[],
): Promise<Item[]> => {
  const items: Item[] = [];
  const wanted = new Map(keys.map(({ pk, sk }) => [address({ pk, sk }), { pk, sk }]));
  while (wanted.size > 0) {
    const asked = [...wanted].slice(0, batch);
    const Keys = asked.map(([, key]) => key);
    const { Responses, UnprocessedKeys } = await documents.send(
      new BatchGetCommand({ RequestItems: { [tableName]: { Keys, ConsistentRead: true } } }),
    );
    items.push(...(Responses?.[tableName] ?? []));
    // A busy table, or an answer of more than 16 MB, gives some keys back: they are asked for again.
    const again = new Set((UnprocessedKeys?.[tableName]?.Keys ?? []).map(address));
    for (const [place] of asked) if (!again.has(place)) wanted.delete(place);
  }
  return items;
};
