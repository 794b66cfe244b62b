import { Aws, Duration, RemovalPolicy, Stack } from "aws-cdk-lib";
import type { EventBus } from "aws-cdk-lib/aws-events";
import { PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import {
  Architecture,
  Code,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
  Tracing,
} from "aws-cdk-lib/aws-lambda";
import { SqsEventSource } from "aws-cdk-lib/aws-lambda-event-sources";
import { LogGroup } from "aws-cdk-lib/aws-logs";
import { Schedule, ScheduleExpression } from "aws-cdk-lib/aws-scheduler";
import { LambdaInvoke } from "aws-cdk-lib/aws-scheduler-targets";
import { Construct } from "constructs";
import { functionCode } from "../bundling/from-source.ts";
import { clientTable, type Config, controlTable } from "../config.ts";
import { acknowledge, wildcard } from "../nag.ts";
import type { EventQueue } from "./event-queue.ts";
import type { TenantDataRole } from "./tenant-data-role.ts";

export type ApiFunctionProps = {
  readonly config: Config;
  /** Name of the entry in `functions/src`. */
  readonly entry: string;
  readonly memory: number;
  /** Seconds. A function that writes must end before its announcements count as abandoned, after 60 s. */
  readonly timeout: number;
  readonly environment: Readonly<Record<string, string>>;
};

/** What the product does with items of the control table. It never scans, and never changes the table itself. */
const itemActions = [
  "dynamodb:BatchGetItem",
  "dynamodb:ConditionCheckItem",
  "dynamodb:DeleteItem",
  "dynamodb:GetItem",
  "dynamodb:PutItem",
  "dynamodb:Query",
  "dynamodb:UpdateItem",
];

/** What reads the control table: which client a table belongs to. */
const readActions = ["dynamodb:GetItem", "dynamodb:Query"];

/** What becomes of a client's table: described, protected, kept up. Not deleted, and nothing read from it. */
const upkeepActions = [
  "dynamodb:DescribeContinuousBackups",
  "dynamodb:DescribeTable",
  "dynamodb:DescribeTimeToLive",
  "dynamodb:ListTagsOfResource",
  "dynamodb:TagResource",
  "dynamodb:UpdateContinuousBackups",
  "dynamodb:UpdateTable",
  "dynamodb:UpdateTimeToLive",
];

/**
 * A function of the product: its runtime, bundle, logs and traces. It begins with no rights but to write its own log;
 * each verb adds one, and tells the function in its environment.
 */
export class ApiFunction extends Construct {
  readonly lambda: LambdaFunction;
  readonly role: Role;

  constructor(scope: Construct, id: string, props: ApiFunctionProps) {
    super(scope, id);
    const { config, entry } = props;
    const logGroup = new LogGroup(this, "Log", {
      retention: config.logDays,
      removalPolicy: config.ephemeral ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN,
    });
    this.role = new Role(this, "Role", {
      assumedBy: new ServicePrincipal("lambda.amazonaws.com"),
    });
    logGroup.grantWrite(this.role);
    const { path, ...options } = functionCode(entry);
    this.lambda = new LambdaFunction(this, "Function", {
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      code: Code.fromAsset(path, options),
      handler: "index.handler",
      memorySize: props.memory,
      timeout: Duration.seconds(props.timeout),
      role: this.role,
      environment: { ...props.environment },
      logGroup,
      loggingFormat: LoggingFormat.JSON,
      tracing: Tracing.ACTIVE,
    });
    acknowledge(this.role, {
      "IAM5[Resource::*]":
        "No resources to name: xray:PutTraceSegments, xray:PutTelemetryRecords and dynamodb:ListTables take only *.",
    });
  }

  /** Lets the function work on the items of the control table. */
  worksOnControl(config: Config): this {
    return this.#reachesControl(config, itemActions);
  }

  /** Lets the function read the control table and change nothing there. */
  readsControl(config: Config): this {
    return this.#reachesControl(config, readActions);
  }

  #reachesControl(config: Config, actions: readonly string[]): this {
    const table = this.#table(controlTable(config));
    const indexes = `${table}/index/*`;
    this.role.addToPolicy(
      new PolicyStatement({ actions: [...actions], resources: [table, indexes] }),
    );
    this.lambda.addEnvironment("CONTROL_TABLE", controlTable(config));
    acknowledge(this.role, {
      [wildcard(this, indexes)]:
        "The indexes of the control table, all of which the product reads.",
    });
    return this;
  }

  /** Lets the function act in the data of one client at a time. */
  actsFor(clients: TenantDataRole): this {
    clients.admit(this.role);
    this.lambda.addEnvironment("TENANT_DATA_ROLE", clients.arn);
    return this;
  }

  /** Lets the function announce events. */
  announcesOn(bus: EventBus): this {
    bus.grantPutEventsTo(this.role);
    this.lambda.addEnvironment("EVENT_BUS", bus.eventBusName);
    return this;
  }

  /** Lets the function send mail as one address, or as any of its domain where that is what SES knows. */
  sendsMailAs(from: string): this {
    const domain = from.split("@").at(-1) ?? from;
    const identities = [from, domain].map((name) =>
      Stack.of(this).formatArn({ service: "ses", resource: "identity", resourceName: name }),
    );
    this.role.addToPolicy(
      new PolicyStatement({ actions: ["ses:SendEmail"], resources: identities }),
    );
    this.lambda.addEnvironment("MAIL_FROM", from);
    return this;
  }

  /** Feeds the function from a queue. It answers which messages failed, and only those come again. */
  consumes(from: EventQueue, batch: { readonly size: number; readonly concurrency: number }): this {
    this.lambda.addEventSource(
      new SqsEventSource(from.queue, {
        batchSize: batch.size,
        maxConcurrency: batch.concurrency,
        reportBatchItemFailures: true,
      }),
    );
    return this;
  }

  /** Lets the function make and keep up clients' tables: the tables themselves, never an item in them. */
  makesTables(config: Config): this {
    return this.#reachesTables(config, ["dynamodb:CreateTable", ...upkeepActions]);
  }

  /** Lets the function keep up the tables that are there, and count all of the account. */
  keepsUpTables(config: Config): this {
    this.role.addToPolicy(
      new PolicyStatement({ actions: ["dynamodb:ListTables"], resources: ["*"] }),
    );
    return this.#reachesTables(config, upkeepActions);
  }

  #reachesTables(config: Config, actions: string[]): this {
    const tables = this.#table(clientTable(config, "*"));
    this.role.addToPolicy(new PolicyStatement({ actions, resources: [tables] }));
    acknowledge(this.role, {
      [wildcard(this, tables)]:
        "Tables of clients to come, known by their prefix; their making and upkeep, no item in them.",
    });
    return this;
  }

  /** Runs the function by the clock. A run that fails is not repeated: the next one does its work. */
  runsEvery(interval: Duration): this {
    this.lambda.configureAsyncInvoke({ retryAttempts: 0, maxEventAge: interval });
    const clock = new Role(this, "ClockRole", {
      assumedBy: new ServicePrincipal("scheduler.amazonaws.com", {
        conditions: { StringEquals: { "aws:SourceAccount": Aws.ACCOUNT_ID } },
      }),
    });
    const target = new LambdaInvoke(this.lambda, {
      role: clock,
      retryAttempts: 0,
      maxEventAge: interval,
    });
    new Schedule(this, "Clock", { schedule: ScheduleExpression.rate(interval), target });
    acknowledge(clock, {
      [wildcard(this, `${this.lambda.functionArn}:*`)]: "Versions of this one function.",
    });
    return this;
  }

  #table(name: string): string {
    return Stack.of(this).formatArn({ service: "dynamodb", resource: "table", resourceName: name });
  }
}
