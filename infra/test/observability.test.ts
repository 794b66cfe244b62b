import { describe, expect, test } from "vitest";
import { z } from "zod";
import { resolver } from "./template/intrinsics.ts";
import { ofType, synthesise } from "./template/synthesised.ts";

const stacks = synthesise({ alarmsTo: "ops@example.com", tableQuota: 5_000 });
const resolve = resolver(stacks);
const stack =
  stacks.find(({ name }) => name === "Observability") ?? expect.fail("no Observability");

const Alarm = z.object({
  Namespace: z.string(),
  MetricName: z.string(),
  Threshold: z.number(),
  TreatMissingData: z.string(),
  AlarmDescription: z.string(),
  AlarmActions: z.array(z.string()),
  Dimensions: z.array(z.object({ Name: z.string(), Value: z.string() })),
});
const alarms = ofType(stacks, "AWS::CloudWatch::Alarm").map(([, { Properties }]) =>
  Alarm.parse(resolve(stack, Properties)),
);
const on = (metric: string) => alarms.filter(({ MetricName }) => MetricName === metric);
const idsOf = (type: string) => ofType(stacks, type, "Api").map(([id]) => id);

describe("an alarm", () => {
  test("watches every function for errors and for being held back", () => {
    for (const metric of ["Errors", "Throttles"]) {
      const watched = on(metric).flatMap(({ Dimensions }) => Dimensions.map(({ Value }) => Value));
      expect(watched.toSorted()).toEqual(idsOf("AWS::Lambda::Function").toSorted());
    }
  });

  test("watches every queue: dead letters, and events that wait", () => {
    const watched = [
      ...on("ApproximateNumberOfMessagesVisible"),
      ...on("ApproximateAgeOfOldestMessage"),
    ].flatMap(({ Dimensions }) => Dimensions.map(({ Value }) => Value.replace(".QueueName", "")));
    expect(watched.toSorted()).toEqual(idsOf("AWS::SQS::Queue").toSorted());
  });

  test("rings where the setup of a client fails, and at four fifths of the tables", () => {
    expect(on("ClientFailed")).toMatchObject([{ Namespace: "Tandem", Threshold: 1 }]);
    expect(on("Tables")).toMatchObject([{ Namespace: "Tandem", Threshold: 4_000 }]);
  });

  test("is told to somebody, says what to do, and is quiet where nothing happens", () => {
    expect(alarms.length).toBeGreaterThan(20);
    for (const { AlarmActions, AlarmDescription, TreatMissingData } of alarms) {
      expect(AlarmActions).toHaveLength(1);
      expect(AlarmDescription.length).toBeGreaterThan(20);
      expect(TreatMissingData).toBe("notBreaching");
    }
    expect(ofType(stacks, "AWS::SNS::Subscription").map(([, one]) => one.Properties)).toMatchObject(
      [{ Protocol: "email", Endpoint: "ops@example.com" }],
    );
  });
});

test("no metric is divided by client", () => {
  const dimensions = alarms.flatMap(({ Dimensions }) => Dimensions.map(({ Name }) => Name));
  expect([...new Set(dimensions)].toSorted()).toEqual([
    "ApiId",
    "FunctionName",
    "Operation",
    "QueueName",
    "TableName",
    "service",
  ]);
});

test("one dashboard shows it all", () => {
  const boards = ofType(stacks, "AWS::CloudWatch::Dashboard");
  expect(boards).toHaveLength(1);
  const text = JSON.stringify(resolve(stack, boards[0]?.[1].Properties["DashboardBody"]));
  for (const title of ["Requests", "Dead letters", "Clients", "Tables", "Control table"]) {
    expect(text).toContain(title);
  }
});

test("every log has an end", () => {
  for (const name of ["Front", "Api"]) {
    for (const [, { Properties }] of ofType(stacks, "AWS::Logs::LogGroup", name)) {
      expect(Properties["RetentionInDays"]).toBe(365);
    }
  }
});
