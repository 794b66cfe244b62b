import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { EventId, FirmId, TenantId, UserId } from "@tandem/domain/id";
import * as Client from "@tandem/domain/client";
import { ensureControlTable } from "@tandem/store/control/provision";
import { newTableName, provisioner } from "@tandem/store/testing/database";
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from "vitest";
import { awsRuntime } from "./aws.ts";
import type { Event } from "./runtime.ts";
import { mailFrom } from "./ses.ts";

type Call = { readonly path: string; readonly target: string; readonly body: string };

let services: Server;
let calls: Call[];
/** How many entries the bus does not take. */
let refusedEntries: number;

const session = `<AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleResult><Credentials>
<AccessKeyId>tenant-key</AccessKeyId><SecretAccessKey>secret</SecretAccessKey><SessionToken>session</SessionToken>
<Expiration>2099-01-01T00:00:00Z</Expiration></Credentials></AssumeRoleResult></AssumeRoleResponse>`;

const control = newTableName();
let environment: Record<string, string>;
const kept = { ...process.env };

beforeAll(async () => {
  services = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk: Buffer) => {
      body += chunk.toString();
    });
    request.on("end", () => {
      const path = request.url ?? "";
      const target = String(request.headers["x-amz-target"] ?? "");
      calls.push({ path, target, body });
      const answer = target.endsWith("PutEvents")
        ? JSON.stringify({ FailedEntryCount: refusedEntries, Entries: [] })
        : JSON.stringify({ MessageId: "1" });
      const isSession = body.includes("AssumeRole");
      response.writeHead(200, { "content-type": isSession ? "text/xml" : "application/json" });
      response.end(isSession ? session : answer);
    });
  });
  await new Promise<void>((resolve) => {
    services.listen(0, "127.0.0.1", resolve);
  });
  const endpoint = `http://127.0.0.1:${(services.address() as AddressInfo).port}`;
  Object.assign(process.env, {
    AWS_REGION: "eu-central-1",
    AWS_ACCESS_KEY_ID: "function-key",
    AWS_SECRET_ACCESS_KEY: "secret",
    AWS_ENDPOINT_URL_EVENTBRIDGE: endpoint,
    AWS_ENDPOINT_URL_SESV2: endpoint,
    AWS_ENDPOINT_URL_STS: endpoint,
    POWERTOOLS_LOG_LEVEL: "SILENT",
  });
  environment = {
    TABLE_PREFIX: "tandem",
    CONTROL_TABLE: control,
    CELL_ID: "one",
    PUBLIC_URL: "https://tandem.example",
    OIDC_ISSUER: "https://issuer.example",
    OIDC_AUDIENCE: "tandem-api",
    OIDC_CLIENT_ID: "tandem-web",
    DYNAMODB_ENDPOINT: inject("dynamodb").endpoint,
    TENANT_DATA_ROLE: "arn:aws:iam::111122223333:role/TenantData",
    EVENT_BUS: "tandem-bus",
    FILES_URL: "https://evidence.s3.eu-central-1.amazonaws.com",
    AWS_REGION: "eu-central-1",
    MAIL_FROM: "no-reply@tandem.example",
  };
  await ensureControlTable(provisioner(), control);
});

afterAll(
  () =>
    new Promise<void>((resolve) => {
      for (const name of Object.keys(process.env)) if (!(name in kept)) delete process.env[name];
      Object.assign(process.env, kept);
      services.close(() => resolve());
      services.closeAllConnections();
    }),
);

beforeEach(() => {
  calls = [];
  refusedEntries = 0;
});

const tenantId = TenantId.parse("aaaaaaaaaaaaaaaa");

const events = (count: number): Event[] =>
  Array.from({ length: count }, (_, place) => ({
    id: EventId.parse(`evt_${String(place).padStart(16, "0")}`),
    plane: "client",
    tenantId,
    type: "assessment.changed",
    aggregate: "assessment:iso27001:A.5.1",
    at: "2040-03-05T09:00:00.000Z",
  }));

describe("an address for a client's file", () => {
  const request = { method: "GET", key: `t/${tenantId}/files/fil_1`, seconds: 60 } as const;

  it("is signed by the session of that client, which its table shares", async () => {
    const { url } = await awsRuntime(environment).files.of(tenantId).sign(request);
    const { origin, pathname, searchParams } = new URL(url);
    expect(`${origin}${pathname}`).toBe(`${environment["FILES_URL"]}/${request.key}`);
    expect(searchParams.get("X-Amz-Credential")).toMatch(
      /^tenant-key\/\d{8}\/eu-central-1\/s3\/aws4_request$/,
    );
    expect(searchParams.get("X-Amz-Security-Token")).not.toBeNull();
    expect(searchParams.get("X-Amz-Expires")).toBe("60");
  });

  it("is not signed by a function without the role of clients", async () => {
    const { TENANT_DATA_ROLE: _, ...rest } = environment;
    await expect(awsRuntime(rest).files.of(tenantId).sign(request)).rejects.toThrow(
      "TENANT_DATA_ROLE",
    );
  });
});

describe("a function in AWS", () => {
  it.each(["CONTROL_TABLE", "FILES_URL", "OIDC_ISSUER", "PUBLIC_URL", "TABLE_PREFIX"])(
    "does not start without %s",
    (name) => {
      const { [name]: _, ...rest } = environment;
      expect(() => awsRuntime(rest)).toThrow(name);
    },
  );

  it("has the right to make tables only where it is given", () => {
    expect(awsRuntime(environment).provisioner).toBeUndefined();
    expect(awsRuntime(environment, { provisioner: true }).provisioner).toBeDefined();
  });

  it("reaches a client's table with the session of that client alone", async () => {
    const runtime = awsRuntime(environment);
    const table = await runtime.tableOf(
      Client.create(
        {
          tenantId,
          firmId: FirmId.parse("frm_00000000000000000000"),
          cellId: "one",
          tableName: `tandem-t-${tenantId}`,
        },
        { name: "Client", standards: ["iso27001"] },
        UserId.parse("usr_00000000000000000000"),
        "2040-03-05T09:00:00.000Z",
      ),
    );
    expect(await table.documents.config.credentials()).toMatchObject({ accessKeyId: "tenant-key" });
    expect(await runtime.control.documents.config.credentials()).toMatchObject({
      accessKeyId: "function-key",
    });
    const [call] = calls;
    expect(Object.fromEntries(new URLSearchParams(call?.body))).toMatchObject({
      RoleArn: environment["TENANT_DATA_ROLE"],
      "Tags.member.1.Key": "tenantId",
      "Tags.member.1.Value": tenantId,
    });
  });
});

describe("handing events over", () => {
  it("puts ten at a time on the bus, each whole", async () => {
    await awsRuntime(environment).dispatch(events(23));
    const entries = calls.map(
      ({ body }) =>
        (JSON.parse(body) as { Entries: { Detail: string; DetailType: string }[] }).Entries,
    );
    expect(entries.map((batch) => batch.length)).toEqual([10, 10, 3]);
    expect(entries[0]?.[0]).toMatchObject({
      EventBusName: "tandem-bus",
      Source: "tandem",
      DetailType: "assessment.changed",
    });
    expect(entries.flat().map(({ Detail }) => JSON.parse(Detail) as Event)).toEqual(events(23));
  });

  it("fails where the bus does not take all of them, so that they are handed over again", async () => {
    refusedEntries = 1;
    await expect(awsRuntime(environment).dispatch(events(1))).rejects.toThrow("1 events");
  });

  it("fails where there is no bus", async () => {
    const { EVENT_BUS: _, ...rest } = environment;
    await expect(awsRuntime(rest).dispatch(events(1))).rejects.toThrow("EVENT_BUS");
  });
});

describe("a mail", () => {
  const mail = { key: "evt_1", to: "mara@client.example", subject: "Hello", text: "Line\n" };

  it("goes out as plain text to one person", async () => {
    await awsRuntime(environment, { mail: mailFrom }).mail(mail);
    expect(JSON.parse(calls[0]?.body ?? "")).toEqual({
      FromEmailAddress: "no-reply@tandem.example",
      Destination: { ToAddresses: ["mara@client.example"] },
      Content: {
        Simple: { Subject: { Data: "Hello" }, Body: { Text: { Data: "Line\n" } } },
      },
    });
  });

  it("is not sent where nobody is named to send it", async () => {
    const { MAIL_FROM: _, ...rest } = environment;
    const { mail: send } = awsRuntime(rest, { mail: mailFrom });
    await expect(send(mail)).rejects.toThrow("MAIL_FROM");
  });

  it("is not sent by a function that was not given the means", async () => {
    await expect(awsRuntime(environment).mail(mail)).rejects.toThrow("does not send mail");
    expect(calls).toEqual([]);
  });
});

describe("the entries", () => {
  beforeAll(() => {
    Object.assign(process.env, environment);
  });

  it("answer a request of the gateway", async () => {
    const { handler } = await import("../api.ts");
    const event = {
      version: "2.0",
      routeKey: "$default",
      rawPath: "/api/health",
      rawQueryString: "",
      headers: { host: "tandem.example" },
      isBase64Encoded: false,
      requestContext: {
        http: { method: "GET", path: "/api/health" },
        domainName: "tandem.example",
      },
    };
    // A gateway sends more than this; the handler reads no more.
    const answer: unknown = await handler(event as never, {} as never);
    expect(answer).toMatchObject({ statusCode: 200, body: '{"status":"ok"}' });
  });

  it("work off the queue and the timer", async () => {
    const { handler: react } = await import("../react.ts");
    const { handler: provision } = await import("../provision-tenant.ts");
    const { handler: sweep } = await import("../sweep.ts");
    const done = { batchItemFailures: [] };
    expect(await react({ Records: [] }, {} as never)).toEqual(done);
    expect(await provision({ Records: [] }, {} as never)).toEqual(done);
    expect(await sweep({}, {} as never)).toEqual({ events: 0, days: 0 });
  });
});
