import type { DynamoDBClient, DynamoDBClientConfig } from "@aws-sdk/client-dynamodb";
import type * as Client from "@tandem/domain/client";
import { connect, type TableConnection } from "@tandem/store/connection";
import type { ControlEvent } from "@tandem/store/control/event";
import type { ClientEvent } from "@tandem/store/event";
import type { Moment } from "@tandem/store/commit";
import type { ObjectsConnection } from "@tandem/store/objects";
import type { Desk } from "@tandem/store/save";
import type { Scope } from "@tandem/store/scope";
import type { Config } from "./config.ts";
import { newId } from "./id.ts";
import type { Log } from "./log.ts";
import type { TenantFiles } from "./tenant-files.ts";
import type { TenantTables } from "./tenant-tables.ts";
import type { Verifier } from "./verifier.ts";

export type Event = ClientEvent | ControlEvent;

/** A mail of the product: plain text, one recipient. `key` is the same for the same mail, however often it is asked for. */
export type Mail = {
  readonly key: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
};

/** What the operator of a deployment is shown as a curve, and is woken for. */
export type Measurement =
  | "ClientFailed"
  | "ClientOpenAfter"
  | "DriftLeft"
  | "DriftRepaired"
  | "EventsFailed"
  | "EventsLate"
  | "Tables";

/** Counts something. `facts`, such as the client, are kept beside the number and never divide it. */
export type Measure = (
  name: Measurement,
  value: number,
  facts?: Readonly<Record<string, string>>,
) => void;

/** What differs between AWS and one machine. Everything else is the same code. */
export type Ports = {
  readonly dynamodb: DynamoDBClientConfig;
  /** Hands events to the queue; resolves when the queue has them for good. */
  readonly dispatch: (events: readonly Event[]) => Promise<void>;
  readonly mail: (mail: Mail) => Promise<void>;
  readonly now: () => Date;
  readonly log: Log;
  readonly measure: Measure;
  readonly verifier: Verifier;
  readonly tables: TenantTables;
  readonly files: TenantFiles;
  /** The provisioner's own client, with rights on tables and none on items. Absent in every other function. */
  readonly provisioner?: DynamoDBClient;
};

export type Runtime = Ports & {
  readonly config: Config;
  readonly control: TableConnection;
  readonly moment: () => Moment;
  readonly desk: Desk;
  readonly tableOf: (client: Client.Info) => Promise<TableConnection>;
  readonly filesOf: (scope: Scope) => ObjectsConnection;
};

/** Puts the parts of one deployment together, once per process. */
export const createRuntime = (config: Config, ports: Ports): Runtime => {
  const control = connect(config.CONTROL_TABLE, ports.dynamodb);
  const moment = (): Moment => {
    const now = ports.now();
    return { now: now.toISOString(), newId: (prefix) => newId(prefix, now.getTime()) };
  };
  const desk: Desk = {
    control,
    dispatch: ports.dispatch,
    moment,
    undelivered: (error, events) =>
      ports.log.error("events not handed over; the sweeper will", {
        error,
        events: events.map(({ id, type }) => ({ id, type })),
      }),
  };
  return {
    ...ports,
    config,
    control,
    moment,
    desk,
    tableOf: (client) => ports.tables.of(client),
    filesOf: ({ tenantId }) => ports.files.of(tenantId),
  };
};
