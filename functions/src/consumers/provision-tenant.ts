import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import * as Client from "@tandem/domain/client";
import { DomainError } from "@tandem/domain/error";
import type { TenantId } from "@tandem/domain/id";
import * as Profile from "@tandem/domain/profile";
import * as Profiles from "@tandem/store/client/profile";
import * as Clients from "@tandem/store/control/client";
import * as ControlOutbox from "@tandem/store/control/outbox";
import { createOrAdopt, ForeignTable, protect, waitActive } from "@tandem/store/control/provision";
import * as Due from "@tandem/store/control/due";
import * as User from "@tandem/store/control/user";
import { save } from "@tandem/store/save";
import type { Person } from "@tandem/store/scope";
import type { Stored } from "@tandem/store/stored";
import { desiredTableSpec } from "@tandem/store/table";
import type { SQSBatchResponse, SQSEvent } from "aws-lambda";
import type { Runtime } from "../runtime/runtime.ts";
import { nextDay } from "./daily.ts";
import { Envelope } from "./react.ts";
import { recompute } from "./recompute.ts";
import { enterForJob } from "./scope.ts";

type Step = (runtime: Runtime, database: DynamoDBClient, client: Client.Info) => Promise<void>;

/** A company that signed itself up begins its trail with the person who did so. */
const founderOf = async (
  runtime: Runtime,
  { firmId, createdBy: userId }: Client.Info,
): Promise<Person | undefined> => {
  if (firmId !== null) return undefined;
  const user = await User.find(runtime.control, userId);
  return user === null ? undefined : { actor: { userId, role: "selfAdmin" }, name: user.data.name };
};

const seed: Step = async (runtime, _, client) => {
  const entered = await enterForJob(runtime, client.tenantId);
  if (entered === null) throw new Error(`Client ${client.tenantId} is gone`);
  const scope = entered.scope();
  if ((await Profiles.find(scope)) === null) {
    const profile = Profile.create(client.name, client.standards);
    const founder = await founderOf(runtime, client);
    await save(runtime.desk, entered.scope(founder), Profiles.change(null, profile));
  }
  await recompute(runtime, client, scope);
  await Due.schedule(runtime.control, client.tenantId, nextDay(runtime.moment().now));
};

/** The table that a client has, or is to have. */
export const tableOf = ({ tableName, tenantId, cellId }: Client.Info) =>
  desiredTableSpec(tableName, {
    "tandem:plane": "client",
    "tandem:tenant": tenantId,
    "tandem:cell": cellId,
  });

/** What each step does. All of them may run again: they look at what is there before they act. */
const actions: Readonly<Record<Client.Step, Step>> = {
  reserve: () => Promise.resolve(),
  table: async (_, database, client) => {
    await createOrAdopt(database, tableOf(client));
  },
  active: (_, database, { tableName }) => waitActive(database, tableName),
  protect: async (runtime, database, { tableName, tenantId }) => {
    const protection = await protect(database, tableName);
    if (!protection.pointInTimeRecovery) {
      runtime.log.warn("this endpoint keeps no backups", { tenantId, protection });
    }
  },
  seed,
  activate: () => Promise.resolve(),
};

const keep = (runtime: Runtime, before: Stored<Client.Info>, after: Client.Info) =>
  ControlOutbox.save(runtime.desk, (control, moment) =>
    Clients.update(control, before, after, {}, moment),
  );

/** Why a step failed, in words for people. What went wrong inside is in the log. */
const reasonOf = (error: unknown): string => {
  if (error instanceof ForeignTable)
    return "A table of this name exists and belongs to something else.";
  if (error instanceof Error && error.name === "LimitExceededException") {
    return "The account cannot hold more tables. Ask for a higher quota, then try again.";
  }
  return "The database did not answer as expected. Try again; if it stays, look into the log.";
};

/** How long a client waited for its workspace, as the firm that asked for it saw it. */
const measureOpening = (
  runtime: Runtime,
  { lifecycle, createdAt, tenantId }: Client.Info,
): void => {
  if (lifecycle.status !== "active") return;
  const waited = (Date.parse(lifecycle.since) - Date.parse(createdAt)) / 1_000;
  runtime.measure("ClientOpenAfter", waited, { tenantId });
};

/** Runs the steps that are left, one after the other, keeping each as it is done. */
const provision = async (
  runtime: Runtime,
  database: DynamoDBClient,
  tenantId: TenantId,
): Promise<void> => {
  for (;;) {
    const client = await Clients.find(runtime.control, tenantId);
    if (client?.data.lifecycle.status !== "provisioning") return;
    const step = client.data.lifecycle.next;
    try {
      await actions[step](runtime, database, client.data);
    } catch (error) {
      runtime.log.error("setup of a client stopped", { error, tenantId, step });
      runtime.measure("ClientFailed", 1, { tenantId, step });
      await keep(runtime, client, Client.fail(client.data, reasonOf(error), runtime.moment().now));
      return;
    }
    const advanced = Client.advance(client.data, step, runtime.moment().now);
    await keep(runtime, client, advanced);
    measureOpening(runtime, advanced);
  }
};

/** Another delivery of the same event is a step ahead: it goes on, and this one has nothing left to do. */
const isOvertaken = (error: unknown): boolean =>
  error instanceof DomainError && error.code === "write.stale";

/**
 * The consumer that makes clients' tables. Killed at any moment, the next delivery of its event goes on with the step
 * that was not kept yet.
 */
export const createProvisioner =
  (runtime: Runtime) =>
  async ({ Records }: SQSEvent): Promise<SQSBatchResponse> => {
    const { provisioner } = runtime;
    if (provisioner === undefined) throw new Error("This process has no right to make tables");
    const batchItemFailures = [];
    for (const { body, messageId } of Records) {
      try {
        const { detail } = Envelope.parse(JSON.parse(body));
        if (detail.type === "client.requested")
          await provision(runtime, provisioner, detail.tenantId);
      } catch (error) {
        if (isOvertaken(error)) continue;
        runtime.log.error("setup of a client not handled; it will come again", {
          error,
          messageId,
        });
        batchItemFailures.push({ itemIdentifier: messageId });
      }
    }
    return { batchItemFailures };
  };
