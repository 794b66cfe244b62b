import { execFileSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";
import { functionCode } from "../src/bundling/from-source.ts";
import { folder } from "./template/synthesised.ts";

const output = folder();
functionCode("api").bundling.local?.tryBundle(output, functionCode("api").bundling);
const script = join(output, "index.js");

const SourceMap = z.object({ sources: z.array(z.string()) });
const { sources } = SourceMap.parse(JSON.parse(readFileSync(`${script}.map`, "utf8")));

test("the API's bundle is at most 1,100 kB", () => {
  expect(statSync(script).size).toBeLessThanOrEqual(1_100_000);
});

test("it holds the clients of the services that the API calls, and no other", () => {
  const clients = sources.flatMap(
    (source) => /.*\/node_modules\/@aws-sdk\/(client-[^/]+)\//.exec(source)?.[1] ?? [],
  );
  expect([...new Set(clients)].toSorted()).toEqual([
    "client-dynamodb",
    "client-eventbridge",
    "client-sts",
  ]);
});

test("it speaks one language", () => {
  const languages = sources.filter((source) => source.includes("/zod/v4/locales/"));
  expect(languages.map((source) => source.split("/").at(-1))).toEqual(["index.js", "en.js"]);
});

test("it starts from its environment alone and answers API Gateway", () => {
  const event = {
    version: "2.0",
    routeKey: "ANY /api/{proxy+}",
    rawPath: "/api/openapi.json",
    rawQueryString: "",
    headers: { host: "tandem.example.com" },
    requestContext: {
      http: {
        method: "GET",
        path: "/api/openapi.json",
        sourceIp: "192.0.2.1",
        protocol: "HTTP/1.1",
      },
      domainName: "tandem.example.com",
      requestId: "request",
      stage: "$default",
    },
    isBase64Encoded: false,
  };
  const program = `require(${JSON.stringify(script)})
    .handler(${JSON.stringify(event)}, { awsRequestId: "request", getRemainingTimeInMillis: () => 9_000 })
    .then((answer) => process.stdout.write(JSON.stringify(answer)));`;
  const answer: unknown = JSON.parse(
    execFileSync(process.execPath, ["--eval", program], {
      encoding: "utf8",
      env: {
        AWS_REGION: "eu-central-1",
        TABLE_PREFIX: "tandem",
        CONTROL_TABLE: "tandem-control",
        CELL_ID: "cell-1",
        PUBLIC_URL: "https://tandem.example.com",
        OIDC_ISSUER: "https://issuer.example.com",
        OIDC_AUDIENCE: "client",
        OIDC_CLIENT_ID: "client",
        TENANT_DATA_ROLE: "arn:aws:iam::111122223333:role/clients",
        EVENT_BUS: "bus",
      },
    }),
  );
  expect(answer).toMatchObject({
    statusCode: 200,
    body: expect.stringContaining('"openapi":"3.1.0"'),
  });
});
