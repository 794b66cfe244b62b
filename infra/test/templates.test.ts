import { abandonedAfter } from "@tandem/store/control/dirty";
import { desiredTableSpec, ttlAttribute } from "@tandem/store/table";
import { Config as FunctionConfig } from "@tandem/functions/config";
import { partFor } from "@tandem/functions/division";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { resolver } from "./template/intrinsics.ts";
import { ofType, synthesise } from "./template/synthesised.ts";

const stacks = synthesise();
const trial = synthesise({ stage: "trial" });
const resolve = resolver(stacks);
const stack = (name: string) =>
  stacks.find((entry) => entry.name === name) ?? expect.fail(`There is no stack ${name}`);
/** The properties of all resources of a type, as CloudFormation would see them. */
const properties = (name: string, type: string) =>
  ofType(stacks, type, name).map(([, resource]) =>
    z.record(z.string(), z.unknown()).parse(resolve(stack(name), resource.Properties)),
  );

describe("what must not be lost", () => {
  const stateful = [
    "AWS::DynamoDB::Table",
    "AWS::S3::Bucket",
    "AWS::Cognito::UserPool",
    "AWS::Cognito::UserPoolDomain",
  ];

  test("keeps the logical ids by which CloudFormation knows it", () => {
    const ids = stateful.flatMap((type) => ofType(stacks, type, "Data").map(([id]) => id));
    expect(ids.toSorted()).toEqual([
      "AccessLogs8B620ECA",
      "Control42E771B2",
      "Evidence4CC26D68",
      "PeopleE38C8D03",
      "PeopleSignIn04123EA7",
    ]);
  });

  test("lies in a stack of its own, which cannot be deleted by mistake", () => {
    expect(stacks.filter((entry) => entry.terminationProtection).map(({ name }) => name)).toEqual([
      "Data",
    ]);
    const elsewhere = ["AWS::DynamoDB::Table", "AWS::Cognito::UserPool"].flatMap((type) =>
      ["Front", "Api", "Web"].flatMap((name) => ofType(stacks, type, name)),
    );
    expect(elsewhere).toEqual([]);
  });

  test("outlives its stack, except on a stage that may be destroyed whole", () => {
    const kept = ["AWS::DynamoDB::Table", "AWS::S3::Bucket", "AWS::Cognito::UserPool"];
    const policies = (of: typeof stacks) =>
      kept.flatMap((type) =>
        ofType(of, type, "Data").map(([, { DeletionPolicy, UpdateReplacePolicy }]) => [
          DeletionPolicy,
          UpdateReplacePolicy,
        ]),
      );
    expect(new Set(policies(stacks).flat())).toEqual(new Set(["Retain"]));
    expect(new Set(policies(trial).flat())).toEqual(new Set(["Delete"]));
    expect(trial.some((entry) => entry.terminationProtection)).toBe(false);
    // CloudFormation removes no bucket that holds something.
    const buckets = ofType(trial, "AWS::S3::Bucket");
    expect(ofType(trial, "Custom::S3AutoDeleteObjects")).toHaveLength(buckets.length);
    expect(ofType(stacks, "Custom::S3AutoDeleteObjects")).toEqual([]);
  });
});

test("the control table is the table that the code expects", () => {
  const [table] = properties("Data", "AWS::DynamoDB::Table");
  const { Tags, SSESpecification, ...wanted } = desiredTableSpec("tandem-control", {
    "tandem:plane": "control",
  });
  const { AttributeDefinitions, ...shape } = wanted;
  expect(table).toMatchObject({
    ...shape,
    SSESpecification: { SSEEnabled: SSESpecification?.Enabled },
    PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
    TimeToLiveSpecification: { AttributeName: ttlAttribute, Enabled: true },
  });
  expect(table?.["AttributeDefinitions"]).toHaveLength(AttributeDefinitions?.length ?? 0);
  expect(table?.["AttributeDefinitions"]).toEqual(
    expect.arrayContaining(AttributeDefinitions ?? []),
  );
  expect(table?.["Tags"]).toEqual(expect.arrayContaining(Tags?.slice(0, 1) ?? []));
});

test("buckets are private, encrypted and reached over TLS alone", () => {
  for (const name of ["Data", "Front"]) {
    for (const bucket of properties(name, "AWS::S3::Bucket")) {
      expect(bucket).toMatchObject({
        BucketEncryption: expect.anything(),
        PublicAccessBlockConfiguration: {
          BlockPublicAcls: true,
          BlockPublicPolicy: true,
          IgnorePublicAcls: true,
          RestrictPublicBuckets: true,
        },
      });
    }
    const policies = JSON.stringify(properties(name, "AWS::S3::BucketPolicy"));
    const guarded = policies.match(/"aws:SecureTransport":"false"/g);
    expect(guarded).toHaveLength(properties(name, "AWS::S3::Bucket").length);
  }
});

test("what is sent to the bucket of evidence comes from the product's pages, and what is removed stays a month", () => {
  const [bucket] = properties("Data", "AWS::S3::Bucket").filter(
    ({ VersioningConfiguration }) => VersioningConfiguration !== undefined,
  );
  expect(bucket).toMatchObject({
    VersioningConfiguration: { Status: "Enabled" },
    CorsConfiguration: {
      CorsRules: [{ AllowedMethods: ["PUT"], AllowedOrigins: ["https://*.cloudfront.net"] }],
    },
    LifecycleConfiguration: {
      Rules: [
        {
          Status: "Enabled",
          NoncurrentVersionExpiration: { NoncurrentDays: 30 },
          AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 },
        },
      ],
    },
  });
});

describe("functions", () => {
  const functions = properties("Api", "AWS::Lambda::Function");
  const Environment = z.object({ Variables: z.record(z.string(), z.string()) });

  test("run on one runtime, are traced and keep a log of their own", () => {
    expect(functions).toHaveLength(8);
    for (const lambda of functions) {
      expect(lambda).toMatchObject({
        Runtime: "nodejs24.x",
        Architectures: ["arm64"],
        Handler: "index.handler",
        TracingConfig: { Mode: "Active" },
        LoggingConfig: { LogFormat: "JSON", LogGroup: expect.stringMatching(/Log/) },
      });
    }
    const retentions = properties("Api", "AWS::Logs::LogGroup").map(
      (group) => group["RetentionInDays"],
    );
    expect(retentions).toEqual(functions.map(() => 365));
  });

  test("find in their environment what they ask for, and nothing they do not", () => {
    for (const lambda of functions) {
      const { Variables } = Environment.parse(lambda["Environment"]);
      expect(z.strictObject(FunctionConfig.shape).parse(Variables)).toMatchObject({
        TABLE_PREFIX: "tandem",
        CONTROL_TABLE: "tandem-control",
      });
    }
    const acting = functions.filter((lambda) =>
      JSON.stringify(lambda).includes("TENANT_DATA_ROLE"),
    );
    expect(acting).toHaveLength(functions.length - 1);
  });

  test("that answer people end before their announcements count as abandoned", () => {
    const timeouts = functions.map((lambda) => Number(lambda["Timeout"]));
    // The provisioner waits for DynamoDB to make a table, before it announces anything; the upkeep announces nothing.
    expect(timeouts.filter((seconds) => seconds * 1_000 >= abandonedAfter)).toEqual([180, 300]);
  });
});

test("requests go to the functions that answer them, as in the one process of a machine", () => {
  const keys = properties("Api", "AWS::ApiGatewayV2::Route").map((route) => route["RouteKey"]);
  const parts = {
    "/api/{proxy+}": "api",
    "/api/openapi.json": "documents",
    "/api/v1/tenants/{tenantId}/exports/{proxy+}": "documents",
    "/api/v1/tenants/{tenantId}/imports/{proxy+}": "documents",
    "/api/v1/tenants/{tenantId}/risk/{proxy+}": "risk",
    "/api/v1/tenants/{tenantId}/service/{proxy+}": "service",
  };
  expect(new Set(keys)).toEqual(new Set(Object.keys(parts).map((path) => `ANY ${path}`)));
  expect(Object.keys(parts).map(partFor)).toEqual(Object.values(parts));
  expect(partFor("/api/v1/tenants/{tenantId}/evidence/{proxy+}")).toBe("api");
});

describe("queues", () => {
  test("keep what failed five times, and bring a batch back only after its consumer's time", () => {
    const timeouts = [50, 180];
    const queues = properties("Api", "AWS::SQS::Queue");
    const consumed = queues.filter((queue) => "RedrivePolicy" in queue);
    expect(queues).toHaveLength(4);
    expect(consumed.map((queue) => queue["VisibilityTimeout"])).toEqual(
      timeouts.map((seconds) => seconds * 6),
    );
    for (const queue of consumed) {
      expect(queue).toMatchObject({
        SqsManagedSseEnabled: true,
        RedrivePolicy: { maxReceiveCount: 5, deadLetterTargetArn: expect.stringMatching(/Dead/) },
      });
    }
  });

  test("feed functions that answer for each message", () => {
    const mappings = properties("Api", "AWS::Lambda::EventSourceMapping");
    expect(
      mappings.map(({ FunctionResponseTypes, BatchSize }) => [FunctionResponseTypes, BatchSize]),
    ).toEqual([
      [["ReportBatchItemFailures"], 10],
      [["ReportBatchItemFailures"], 1],
    ]);
  });

  test("share the events of the bus between them, none twice", () => {
    const patterns = properties("Api", "AWS::Events::Rule").map((rule) => rule["EventPattern"]);
    expect(patterns).toEqual([
      { source: ["tandem"], "detail-type": [{ "anything-but": ["client.requested"] }] },
      { source: ["tandem"], "detail-type": ["client.requested"] },
    ]);
  });
});

test("the sweep runs each minute, the upkeep each hour, and a failed run is not repeated", () => {
  const once = { Target: { RetryPolicy: { MaximumRetryAttempts: 0 } }, State: "ENABLED" };
  expect(properties("Api", "AWS::Scheduler::Schedule")).toMatchObject([
    { ScheduleExpression: "rate(1 minute)", ...once },
    { ScheduleExpression: "rate(1 hour)", ...once },
  ]);
  expect(properties("Api", "AWS::Lambda::EventInvokeConfig")).toMatchObject([
    { MaximumRetryAttempts: 0 },
    { MaximumRetryAttempts: 0 },
  ]);
});

describe("the front door", () => {
  const [distribution] = properties("Front", "AWS::CloudFront::Distribution");
  const [headers] = properties("Front", "AWS::CloudFront::ResponseHeadersPolicy");

  test("answers /api/ from the gateway, uncached, and pages from the private bucket", () => {
    expect(distribution).toMatchObject({
      DistributionConfig: {
        CacheBehaviors: [
          { PathPattern: "/api/*", AllowedMethods: expect.arrayContaining(["POST", "DELETE"]) },
        ],
        DefaultCacheBehavior: {
          ViewerProtocolPolicy: "redirect-to-https",
          FunctionAssociations: [{ EventType: "viewer-request" }],
        },
      },
    });
    const text = JSON.stringify(distribution);
    expect(text).toContain("OriginAccessControlId");
    expect(text).toContain(".execute-api.eu-central-1.amazonaws.com");
    // CloudFront would answer an error of the API with a page.
    expect(text).not.toContain("CustomErrorResponses");
  });

  test("lets scripts come from its own origin alone", () => {
    const policy = JSON.stringify(headers);
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe-|\bdata:|'self' \*/);
    expect(policy).toMatch(
      /connect-src 'self' https:\/\/cognito-idp\.eu-central-1\.amazonaws\.com https:\/\/[^ ]+\.auth\.eu-central-1\.amazoncognito\.com https:\/\/[^ ;]+;/,
    );
  });

  test("lets the application sign people in by code, without a secret, and back to itself", () => {
    const [application] = properties("Front", "AWS::Cognito::UserPoolClient");
    expect(application).toMatchObject({
      AllowedOAuthFlows: ["code"],
      GenerateSecret: false,
      CallbackURLs: ["https://sitedistribution390ded28.example/signed-in"],
      LogoutURLs: ["https://sitedistribution390ded28.example/"],
      PreventUserExistenceErrors: "ENABLED",
    });
  });
});

test("people may use a second factor", () => {
  expect(properties("Data", "AWS::Cognito::UserPool")).toMatchObject([
    {
      MfaConfiguration: "OPTIONAL",
      EnabledMfas: ["SOFTWARE_TOKEN_MFA"],
      DeletionProtection: "ACTIVE",
    },
  ]);
});

test("nothing has a name of its own but the control table and what must be unique everywhere", () => {
  const named = stacks.flatMap(({ Resources }) =>
    Object.entries(Resources).flatMap(([id, { Properties }]) =>
      Object.keys(Properties)
        .filter((key) =>
          /^(Bucket|Table|Queue|Role|Topic|LogGroup|UserPool|Function)Name$/.test(key),
        )
        .filter((key) => typeof Properties[key] === "string")
        .map((key) => `${id}.${key}`),
    ),
  );
  expect(named).toEqual(["Control42E771B2.TableName"]);
});
