import { DynamoDBClient, type DynamoDBClientConfig } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { guard } from "../scope/guard.ts";

/** A DynamoDB client that can reach exactly one table: whatever else is asked of it is refused before it is sent. */
export type TableConnection = {
  readonly tableName: string;
  readonly documents: DynamoDBDocumentClient;
};

/** Three attempts stay well under the age at which a write's announcement counts as abandoned. */
const timeouts = { connectionTimeout: 1_000, requestTimeout: 5_000 };

/**
 * Opens a connection to one table. `config` carries region, endpoint and credentials; for a client's table the
 * credentials are the session of its tenant, so that the wall stands in the account's policy as well.
 */
export const connect = (tableName: string, config: DynamoDBClientConfig): TableConnection => {
  const client = new DynamoDBClient({ maxAttempts: 3, requestHandler: timeouts, ...config });
  guard(client, tableName);
  const documents = DynamoDBDocumentClient.from(client, {
    marshallOptions: { removeUndefinedValues: true },
  });
  return { tableName, documents };
};
