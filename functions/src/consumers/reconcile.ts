import { type DynamoDBClient, ListTablesCommand } from "@aws-sdk/client-dynamodb";
import { TenantId } from "@tandem/domain/id";
import * as Clients from "@tandem/store/control/client";
import { reconcile, type Reconciled } from "@tandem/store/control/reconcile";
import type { Runtime } from "../runtime/runtime.ts";
import { tableOf } from "./provision-tenant.ts";

const tablesOf = async (database: DynamoDBClient): Promise<string[]> => {
  const names: string[] = [];
  let last: string | undefined;
  do {
    const page = await database.send(
      new ListTablesCommand(last === undefined ? {} : { ExclusiveStartTableName: last }),
    );
    names.push(...(page.TableNames ?? []));
    last = page.LastEvaluatedTableName;
  } while (last !== undefined);
  return names;
};

/** Each hour takes its share of the tables, so that each table is looked at once a day. Ids are spread evenly. */
const isDue = (tenantId: TenantId, now: Date): boolean =>
  Number.parseInt(tenantId.slice(-2), 36) % 24 === now.getUTCHours();

/** A client whose table is being made belongs to the provisioner; a table without a client is told of, and left. */
const seeTo = async (
  runtime: Runtime,
  database: DynamoDBClient,
  { tenantId, tableName }: { tenantId: TenantId; tableName: string },
): Promise<Reconciled> => {
  const client = await Clients.find(runtime.control, tenantId);
  if (client?.data.tableName !== tableName) {
    runtime.log.error("a table belongs to no client", { tableName });
    return { repaired: [], left: ["tags"] };
  }
  const { status } = client.data.lifecycle;
  if (status === "provisioning" || status === "failed") return { repaired: [], left: [] };
  const done = await reconcile(database, tableOf(client.data));
  if (done.repaired.length > 0) runtime.log.warn("a table had drifted", { tenantId, ...done });
  if (done.left.length > 0)
    runtime.log.error("a table is not as it should be", { tenantId, ...done });
  return done;
};

/**
 * Keeps clients' tables as `desiredTableSpec` wants them, whoever changed them by hand, and counts the tables of the
 * account, which has room for so many. One that cannot be reached does not hold up the others.
 */
export const createReconciler =
  (runtime: Runtime) => async (): Promise<{ looked: number; repaired: number; left: number }> => {
    const { provisioner, config, measure } = runtime;
    if (provisioner === undefined) throw new Error("This process has no right to keep up tables");
    const names = await tablesOf(provisioner);
    measure("Tables", names.length);
    const sum = { looked: 0, repaired: 0, left: 0 };
    const beginning = `${config.TABLE_PREFIX}-t-`;
    for (const tableName of names.filter((name) => name.startsWith(beginning))) {
      const tenantId = TenantId.safeParse(tableName.slice(beginning.length)).data;
      if (tenantId === undefined || !isDue(tenantId, runtime.now())) continue;
      sum.looked += 1;
      try {
        const { repaired, left } = await seeTo(runtime, provisioner, { tenantId, tableName });
        sum.repaired += repaired.length;
        sum.left += left.length;
      } catch (error) {
        runtime.log.error("a table could not be looked at", { error, tenantId });
        sum.left += 1;
      }
    }
    if (sum.repaired > 0) measure("DriftRepaired", sum.repaired);
    if (sum.left > 0) measure("DriftLeft", sum.left);
    return sum;
  };
