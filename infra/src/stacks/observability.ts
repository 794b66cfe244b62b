import { Duration, ReferenceStrength, Stack, type StackProps } from "aws-cdk-lib";
import {
  Alarm,
  type AlarmProps,
  ComparisonOperator,
  Dashboard,
  GraphWidget,
  type IMetric,
  Metric,
  Stats,
  TreatMissingData,
} from "aws-cdk-lib/aws-cloudwatch";
import { SnsAction } from "aws-cdk-lib/aws-cloudwatch-actions";
import { Topic } from "aws-cdk-lib/aws-sns";
import { EmailSubscription } from "aws-cdk-lib/aws-sns-subscriptions";
import type { Construct } from "constructs";
import { type Config, controlTable } from "../config.ts";
import type { ApiFunction } from "../constructs/api-function.ts";
import type { EventQueue } from "../constructs/event-queue.ts";
import type { ApiStack } from "./api.ts";
import type { FrontStack } from "./front.ts";

export type ObservabilityStackProps = StackProps & {
  readonly config: Config;
  readonly front: FrontStack;
  readonly api: ApiStack;
};

const period = Duration.minutes(5);

const aws = (
  namespace: string,
  metricName: string,
  dimensionsMap: Record<string, string>,
  statistic: string = Stats.SUM,
) => new Metric({ namespace: `AWS/${namespace}`, metricName, dimensionsMap, statistic, period });

/** What an operator looks at, and what wakes one. It reads; nothing depends on it. */
export class ObservabilityStack extends Stack {
  readonly #topic: Topic;

  constructor(
    scope: Construct,
    id: string,
    { config, front, api, ...props }: ObservabilityStackProps,
  ) {
    super(scope, id, props);
    this.#topic = new Topic(this, "Alarms", { enforceSSL: true });
    if (config.alarmsTo !== undefined) {
      this.#topic.addSubscription(new EmailSubscription(config.alarmsTo));
    }
    const functions = Object.entries(api.functions).map(([name, one]) => this.#watch(name, one));
    const queues = Object.entries(api.queues).map(([name, one]) => this.#watchQueue(name, one));

    const gateway = (name: string, statistic?: string) =>
      aws("ApiGateway", name, { ApiId: front.gateway.apiId }, statistic);
    this.#alarm("ServerErrors", gateway("5xx"), {
      threshold: 5,
      evaluationPeriods: 2,
      alarmDescription:
        "People are told that it is our mistake. The log of the function has the request's id and the cause.",
    });

    // One dimension, the deployment: the client stands beside the number in the log, and divides nothing.
    const own = (metricName: string, statistic: string = Stats.SUM) =>
      new Metric({
        namespace: "Tandem",
        metricName,
        dimensionsMap: { service: config.prefix },
        statistic,
        period,
      });
    this.#alarm("ClientFailed", own("ClientFailed"), {
      threshold: 1,
      alarmDescription:
        "The setup of a client stopped. Its firm sees why, and can try again once the cause is gone.",
    });
    this.#alarm("DriftLeft", own("DriftLeft"), {
      threshold: 1,
      alarmDescription:
        "A client's table is not as it should be, and could not be repaired. The log of the function Reconcile names it.",
    });
    this.#alarm("EventsLate", own("EventsLate"), {
      threshold: 50,
      evaluationPeriods: 3,
      alarmDescription: "The sweep hands over many events that their writers did not.",
    });
    this.#alarm("Tables", own("Tables", Stats.MAXIMUM).with({ period: Duration.hours(1) }), {
      threshold: Math.floor(config.tableQuota * 0.8),
      alarmDescription: `Four fifths of the ${config.tableQuota} tables that this account may hold are in use. Ask for more, or open another cell.`,
    });
    const control = (name: string, dimensions: Record<string, string> = {}) =>
      aws("DynamoDB", name, { TableName: controlTable(config), ...dimensions });
    this.#alarm("ControlThrottled", control("ThrottledRequests", { Operation: "Query" }), {
      threshold: 1,
      evaluationPeriods: 2,
      alarmDescription: "DynamoDB holds back queries of the control table.",
    });

    const dashboard = new Dashboard(this, "Dashboard", { defaultInterval: Duration.days(1) });
    const graph = (title: string, left: IMetric[]) => new GraphWidget({ title, left, width: 12 });
    dashboard.addWidgets(
      graph("Requests", [gateway("Count"), gateway("4xx"), gateway("5xx")]),
      graph("Answer time", [gateway("Latency", Stats.p(50)), gateway("Latency", Stats.p(95))]),
      graph(
        "Errors of functions",
        functions.map(({ errors }) => errors),
      ),
      graph(
        "Time of functions, p95",
        functions.map(({ time }) => time),
      ),
      graph(
        "Waiting events, oldest",
        queues.map(({ age }) => age),
      ),
      graph(
        "Dead letters",
        queues.map(({ dead }) => dead),
      ),
      graph("Clients", [own("ClientFailed"), own("ClientOpenAfter", Stats.p(95))]),
      graph("Tables", [own("Tables", Stats.MAXIMUM), own("DriftRepaired"), own("DriftLeft")]),
      graph("Control table", [
        control("ConsumedReadCapacityUnits"),
        control("ConsumedWriteCapacityUnits"),
      ]),
    );
  }

  #alarm(id: string, metric: IMetric, props: Partial<AlarmProps> & { threshold: number }): void {
    const alarm = new Alarm(this, id, {
      metric,
      evaluationPeriods: 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
      ...props,
    });
    alarm.addAlarmAction(new SnsAction(this.#topic));
    alarm.addOkAction(new SnsAction(this.#topic));
  }

  #watch(name: string, { lambda }: ApiFunction) {
    // A name that changes with its function must not hold that function back.
    lambda.applyCrossStackReferenceStrength(ReferenceStrength.WEAK);
    const FunctionName = lambda.functionName;
    const metric = (metricName: string, statistic?: string) =>
      aws("Lambda", metricName, { FunctionName }, statistic);
    this.#alarm(`${name}Errors`, metric("Errors"), {
      threshold: 1,
      alarmDescription: `${name} ended with an error. Its log has the cause.`,
    });
    this.#alarm(`${name}Throttles`, metric("Throttles"), {
      threshold: 1,
      alarmDescription: `${name} was held back: too many functions of this account run at once.`,
    });
    return {
      errors: metric("Errors").with({ label: name }),
      time: metric("Duration", Stats.p(95)).with({ label: name }),
    };
  }

  #watchQueue(name: string, { queue, deadLetters }: EventQueue) {
    for (const one of [queue, deadLetters]) {
      one.applyCrossStackReferenceStrength(ReferenceStrength.WEAK);
    }
    const metric = (of: EventQueue["queue"], metricName: string) =>
      aws("SQS", metricName, { QueueName: of.queueName }, Stats.MAXIMUM);
    const dead = metric(deadLetters, "ApproximateNumberOfMessagesVisible");
    const age = metric(queue, "ApproximateAgeOfOldestMessage");
    this.#alarm(`${name}Dead`, dead, {
      threshold: 1,
      alarmDescription: `${name}: something could not be handled five times over. See "dead letters" in docs/operations.md.`,
    });
    this.#alarm(`${name}Waiting`, age, {
      threshold: 900,
      evaluationPeriods: 2,
      alarmDescription: `${name}: events wait for a quarter of an hour.`,
    });
    return { dead: dead.with({ label: name }), age: age.with({ label: name }) };
  }
}
