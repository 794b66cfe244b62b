import {
  type CreateTableCommandInput,
  DescribeContinuousBackupsCommand,
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  type DynamoDBClient,
  ListTagsOfResourceCommand,
  type TableDescription,
  TagResourceCommand,
  UpdateTableCommand,
  type UpdateTableCommandInput,
} from "@aws-sdk/client-dynamodb";
import { expireGarbage, keepBackups, waitActive } from "./provision.ts";

/** What of a table is not as it should be. Keys cannot be changed once a table is made: a person has to decide. */
export type Drift =
  "backups" | "billing" | "deletion protection" | "expiry" | "keys" | "tags" | `index ${string}`;

/** What was put right, and what is left: for the next run, or for a person. */
export type Reconciled = { readonly repaired: readonly Drift[]; readonly left: readonly Drift[] };

type Repair = { readonly drift: Drift; readonly repair?: () => Promise<unknown> };

type Desired = CreateTableCommandInput & { readonly TableName: string };

type Index = {
  readonly IndexName?: string | undefined;
  readonly KeySchema?: readonly { readonly AttributeName?: string | undefined }[] | undefined;
};

const keysOf = ({ KeySchema = [] }: Pick<Index, "KeySchema">): string =>
  KeySchema.map(({ AttributeName }) => AttributeName).join(" ");

const updates = (client: DynamoDBClient, TableName: string) => {
  const update = (change: Omit<UpdateTableCommandInput, "TableName">) => async () => {
    await client.send(new UpdateTableCommand({ TableName, ...change }));
    await waitActive(client, TableName);
  };
  return update;
};

/** One index is made at a time, for DynamoDB fills no two at once; one with other keys is never touched. */
const indexes = (client: DynamoDBClient, spec: Desired, table: TableDescription): Repair[] => {
  const update = updates(client, spec.TableName);
  const there = new Map((table.GlobalSecondaryIndexes ?? []).map((one) => [one.IndexName, one]));
  const making = [...there.values()].some(({ IndexStatus }) => IndexStatus === "CREATING");
  const missing = (spec.GlobalSecondaryIndexes ?? []).filter(
    ({ IndexName }) => !there.has(IndexName),
  );
  const other = (spec.GlobalSecondaryIndexes ?? []).filter((wanted) => {
    const found = there.get(wanted.IndexName);
    return found !== undefined && keysOf(found) !== keysOf(wanted);
  });
  const nameOf = ({ IndexName }: Index): Drift => `index ${IndexName ?? ""}`;
  return [
    ...other.map((index) => ({ drift: nameOf(index) })),
    ...missing.map((index, place) => ({
      drift: nameOf(index),
      ...(place === 0 && !making
        ? {
            repair: update({
              AttributeDefinitions: spec.AttributeDefinitions,
              GlobalSecondaryIndexUpdates: [{ Create: index }],
            }),
          }
        : {}),
    })),
  ];
};

const shape = (client: DynamoDBClient, spec: Desired, table: TableDescription): Repair[] => {
  const update = updates(client, spec.TableName);
  const onDemand = table.BillingModeSummary?.BillingMode === "PAY_PER_REQUEST";
  return [
    ...(keysOf(table) === keysOf(spec) ? [] : [{ drift: "keys" } as const]),
    ...(table.DeletionProtectionEnabled === true
      ? []
      : [
          {
            drift: "deletion protection",
            repair: update({ DeletionProtectionEnabled: true }),
          } as const,
        ]),
    ...(onDemand
      ? []
      : [{ drift: "billing", repair: update({ BillingMode: "PAY_PER_REQUEST" }) } as const]),
    ...indexes(client, spec, table),
  ];
};

const tags = async (
  client: DynamoDBClient,
  { Tags: wanted = [] }: Desired,
  ResourceArn: string,
): Promise<Repair[]> => {
  const { Tags: there = [] } = await client.send(new ListTagsOfResourceCommand({ ResourceArn }));
  const missing = wanted.filter(
    ({ Key, Value }) => !there.some((tag) => tag.Key === Key && tag.Value === Value),
  );
  if (missing.length === 0) return [];
  const repair = () => client.send(new TagResourceCommand({ ResourceArn, Tags: missing }));
  return [{ drift: "tags", repair }];
};

/** Emulators keep no backups: there, nothing has drifted. */
const keepsBackups = async (client: DynamoDBClient, TableName: string): Promise<boolean> => {
  try {
    const { ContinuousBackupsDescription: found } = await client.send(
      new DescribeContinuousBackupsCommand({ TableName }),
    );
    return found?.PointInTimeRecoveryDescription?.PointInTimeRecoveryStatus === "ENABLED";
  } catch (error) {
    if (error instanceof Error && error.name === "UnknownOperationException") return true;
    throw error;
  }
};

const upkeep = async (client: DynamoDBClient, TableName: string): Promise<Repair[]> => {
  const { TimeToLiveDescription: expiry } = await client.send(
    new DescribeTimeToLiveCommand({ TableName }),
  );
  const expires = ["ENABLED", "ENABLING"].includes(expiry?.TimeToLiveStatus ?? "");
  return [
    ...((await keepsBackups(client, TableName))
      ? []
      : [{ drift: "backups", repair: () => keepBackups(client, TableName) } as const]),
    ...(expires
      ? []
      : [{ drift: "expiry", repair: () => expireGarbage(client, TableName) } as const]),
  ];
};

/**
 * Compares a table with the one it should be and puts right what can be: protection, billing, backups, expiry, tags
 * and the first of the indexes that are missing. Nothing is ever removed. Run again, it finds what is left; where a
 * table has drifted in nothing, it changes nothing.
 */
export const reconcile = async (client: DynamoDBClient, spec: Desired): Promise<Reconciled> => {
  const { Table } = await client.send(new DescribeTableCommand({ TableName: spec.TableName }));
  if (Table?.TableArn === undefined) throw new Error(`${spec.TableName} has no ARN`);
  const found = [
    ...shape(client, spec, Table),
    ...(await tags(client, spec, Table.TableArn)),
    ...(await upkeep(client, spec.TableName)),
  ];
  for (const { repair } of found) await repair?.();
  const of = (repairable: boolean) =>
    found.filter(({ repair }) => (repair !== undefined) === repairable).map(({ drift }) => drift);
  return { repaired: of(true), left: of(false) };
};
