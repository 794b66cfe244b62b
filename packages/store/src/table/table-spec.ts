import type { CreateTableCommandInput } from "@aws-sdk/client-dynamodb";

/** Raised when the shape below changes; a reconciler brings older tables to it. */
export const tableSpecVersion = 1;

/** The three overloaded indexes that every table has from its first day: changing thousands of tables later is what we avoid. */
export const indexes = ["gsi1", "gsi2", "gsi3"] as const;

/** The attribute that DynamoDB deletes items by, in epoch seconds. For garbage only, never for meaning. */
export const ttlAttribute = "ttl";

/**
 * The one shape of every table of the product, control plane and clients alike: strings `pk` and `sk`, three
 * generic indexes, billed per request.
 */
export const desiredTableSpec = (
  tableName: string,
  tags: Readonly<Record<string, string>>,
): CreateTableCommandInput & { readonly TableName: string } => ({
  TableName: tableName,
  BillingMode: "PAY_PER_REQUEST",
  AttributeDefinitions: ["pk", "sk", ...indexes.flatMap((name) => [`${name}pk`, `${name}sk`])].map(
    (AttributeName) => ({ AttributeName, AttributeType: "S" as const }),
  ),
  KeySchema: [
    { AttributeName: "pk", KeyType: "HASH" },
    { AttributeName: "sk", KeyType: "RANGE" },
  ],
  GlobalSecondaryIndexes: indexes.map((IndexName) => ({
    IndexName,
    KeySchema: [
      { AttributeName: `${IndexName}pk`, KeyType: "HASH" as const },
      { AttributeName: `${IndexName}sk`, KeyType: "RANGE" as const },
    ],
    Projection: { ProjectionType: "ALL" as const },
  })),
  SSESpecification: { Enabled: true },
  DeletionProtectionEnabled: true,
  Tags: Object.entries({ ...tags, "tandem:spec": String(tableSpecVersion) }).map(
    ([Key, Value]) => ({
      Key,
      Value,
    }),
  ),
});
