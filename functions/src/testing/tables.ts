import { type DynamoDBClient, ListTablesCommand, ScanCommand } from "@aws-sdk/client-dynamodb";

/** Every item of every table of a stage, by table and key: two of them are equal where nothing was written between. */
export type Contents = Readonly<Record<string, unknown>>;

const namesOf = async (database: DynamoDBClient, prefix: string): Promise<string[]> => {
  const names: string[] = [];
  let last: string | undefined;
  do {
    const page = await database.send(
      new ListTablesCommand(last === undefined ? {} : { ExclusiveStartTableName: last }),
    );
    names.push(...(page.TableNames ?? []));
    last = page.LastEvaluatedTableName;
  } while (last !== undefined);
  return names.filter((name) => name.startsWith(`${prefix}-`));
};

const scan = async (database: DynamoDBClient, TableName: string) => {
  const items: [string, unknown][] = [];
  let start: Record<string, never> | undefined;
  do {
    const { Items = [], LastEvaluatedKey } = await database.send(
      new ScanCommand({ TableName, ...(start && { ExclusiveStartKey: start }) }),
    );
    for (const item of Items) items.push([`${TableName} ${item["pk"]?.S} ${item["sk"]?.S}`, item]);
    // The next page starts at a key in the shape in which it came.
    start = LastEvaluatedKey as Record<string, never> | undefined;
  } while (start !== undefined);
  return items;
};

/** Reads all tables whose name starts with the prefix, past every wall. */
export const contentsOf = async (database: DynamoDBClient, prefix: string): Promise<Contents> => {
  const names = await namesOf(database, prefix);
  const items = await Promise.all(names.map((name) => scan(database, name)));
  return Object.fromEntries(items.flat());
};
