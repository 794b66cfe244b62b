import { randomBytes } from "node:crypto";
import { DynamoDBClient, type DynamoDBClientConfig } from "@aws-sdk/client-dynamodb";
import { inject } from "vitest";
import { connect, type TableConnection } from "../connection/connection.ts";
import { createOrAdopt, ensureControlTable } from "../control/provision.ts";
import { desiredTableSpec } from "../table/table-spec.ts";

/** The emulator of this run. */
export type Emulator = { readonly endpoint: string };

declare module "vitest" {
  interface ProvidedContext {
    dynamodb: Emulator;
  }
}

/** How a test reaches the emulator that the run has started. */
export const config = (): DynamoDBClientConfig => ({
  endpoint: inject("dynamodb").endpoint,
  region: "local",
  credentials: { accessKeyId: "test", secretAccessKey: "test" },
});

/** A client with all rights, as only the provisioner has it. */
export const provisioner = (): DynamoDBClient => new DynamoDBClient(config());

/** A table name that no other test uses. */
export const newTableName = (): string => `test-${randomBytes(8).toString("hex")}`;

/** A control table of the test's own, made as the local edition makes its own. */
export const newControl = async (): Promise<TableConnection> => {
  const name = newTableName();
  await ensureControlTable(provisioner(), name);
  return connect(name, config());
};

/** A client's table, made as the provisioner makes one. */
export const newClientTable = async (
  tenantId: string,
  name = newTableName(),
): Promise<TableConnection> => {
  await createOrAdopt(provisioner(), desiredTableSpec(name, { "tandem:tenant": tenantId }));
  return connect(name, config());
};
