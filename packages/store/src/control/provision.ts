import {
  CreateTableCommand,
  type CreateTableCommandInput,
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  type DynamoDBClient,
  ListTagsOfResourceCommand,
  ResourceInUseException,
  type TableDescription,
  UpdateContinuousBackupsCommand,
  UpdateTimeToLiveCommand,
  waitUntilTableExists,
} from "@aws-sdk/client-dynamodb";
import { desiredTableSpec, ttlAttribute } from "../table/table-spec.ts";

/** A table of the wanted name is there, but it is not the one that was asked for. It is never touched. */
export class ForeignTable extends Error {
  override readonly name = "ForeignTable";
}

/** The tags that say whose table it is. */
const identity = ["tandem:tenant", "tandem:plane"] as const;

type Tags = readonly { Key?: string | undefined; Value?: string | undefined }[];

const valueOf = (tags: Tags, key: string): string | undefined =>
  tags.find(({ Key }) => Key === key)?.Value;

const shapeOf = (table: Pick<CreateTableCommandInput, "KeySchema"> | TableDescription): string =>
  JSON.stringify(
    (table.KeySchema ?? []).map(({ AttributeName, KeyType }) => [AttributeName, KeyType]),
  );

const tagsOf = async (client: DynamoDBClient, ResourceArn: string): Promise<Tags> => {
  const { Tags: tags = [] } = await client.send(new ListTagsOfResourceCommand({ ResourceArn }));
  return tags;
};

const adopt = async (client: DynamoDBClient, spec: CreateTableCommandInput): Promise<void> => {
  const TableName = spec.TableName;
  const { Table } = await client.send(new DescribeTableCommand({ TableName }));
  const arn = Table?.TableArn;
  if (Table === undefined || arn === undefined) throw new ForeignTable(`${TableName} has no ARN`);
  if (shapeOf(Table) !== shapeOf(spec)) {
    throw new ForeignTable(`The table ${TableName} exists with other keys`);
  }
  const theirs = await tagsOf(client, arn);
  const ours = spec.Tags ?? [];
  if (identity.some((key) => valueOf(theirs, key) !== valueOf(ours, key))) {
    throw new ForeignTable(`The table ${TableName} exists and belongs to something else`);
  }
};

/**
 * Creates a table, or takes over the one an earlier attempt made. Refuses with `ForeignTable` a table of that name
 * whose keys or whose tags of identity are not those of `spec`.
 */
export const createOrAdopt = async (
  client: DynamoDBClient,
  spec: CreateTableCommandInput,
): Promise<"created" | "adopted"> => {
  try {
    await client.send(new CreateTableCommand(spec));
    return "created";
  } catch (error) {
    if (!(error instanceof ResourceInUseException)) throw error;
    await adopt(client, spec);
    return "adopted";
  }
};

/** Waits until a table can be used, at most `seconds`. Throws where it cannot by then: the step may run again. */
export const waitActive = async (
  client: DynamoDBClient,
  tableName: string,
  seconds = 60,
): Promise<void> => {
  await waitUntilTableExists(
    { client, maxWaitTime: seconds, minDelay: 1, maxDelay: 5 },
    { TableName: tableName },
  );
};

/** What an endpoint can do for a table. Emulators keep no backups. */
export type Protection = { readonly pointInTimeRecovery: boolean; readonly timeToLive: true };

/** Switches on backups to any second. False where the endpoint keeps none. */
export const keepBackups = async (client: DynamoDBClient, TableName: string): Promise<boolean> => {
  const PointInTimeRecoverySpecification = { PointInTimeRecoveryEnabled: true };
  try {
    await client.send(
      new UpdateContinuousBackupsCommand({ TableName, PointInTimeRecoverySpecification }),
    );
    return true;
  } catch (error) {
    if (error instanceof Error && error.name === "UnknownOperationException") return false;
    throw error;
  }
};

/** Switches on the removal of garbage, where it is off. */
export const expireGarbage = async (client: DynamoDBClient, TableName: string): Promise<void> => {
  const { TimeToLiveDescription: now } = await client.send(
    new DescribeTimeToLiveCommand({ TableName }),
  );
  // DynamoDB refuses to switch on what is on already.
  if (now?.TimeToLiveStatus === "ENABLED" || now?.TimeToLiveStatus === "ENABLING") return;
  await client.send(
    new UpdateTimeToLiveCommand({
      TableName,
      TimeToLiveSpecification: { Enabled: true, AttributeName: ttlAttribute },
    }),
  );
};

/** Switches on backups to any second and the removal of garbage. Running it again changes nothing. */
export const protect = async (client: DynamoDBClient, tableName: string): Promise<Protection> => {
  const pointInTimeRecovery = await keepBackups(client, tableName);
  await expireGarbage(client, tableName);
  return { pointInTimeRecovery, timeToLive: true };
};

/** Makes the control table where nothing else does: in the local edition and in tests. */
export const ensureControlTable = async (
  client: DynamoDBClient,
  tableName: string,
): Promise<Protection> => {
  await createOrAdopt(client, desiredTableSpec(tableName, { "tandem:plane": "control" }));
  await waitActive(client, tableName);
  return protect(client, tableName);
};
