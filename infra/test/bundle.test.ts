import { execFileSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";
import { functionCode } from "../src/bundling/from-source.ts";
import { folder } from "./template/synthesised.ts";

const SourceMap = z.object({ sources: z.array(z.string()) });

/** The bundle of a function, and the sources in it. */
const bundle = (entry: string) => {
  const output = folder();
  const { bundling } = functionCode(entry);
  bundling.local?.tryBundle(output, bundling);
  const script = join(output, "index.js");
  const { sources } = SourceMap.parse(JSON.parse(readFileSync(`${script}.map`, "utf8")));
  return { script, sources };
};

const api = bundle("api");
const documents = bundle("build-document");
const risk = bundle("risk");
const service = bundle("service");

const packagesIn = (sources: readonly string[]): string[] =>
  sources.flatMap((source) => /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(source)?.[1] ?? []);

test.each(Object.entries({ api, risk, service }))(
  "the bundle of %s is at most 1,100 kB",
  (_, { script }) => {
    expect(statSync(script).size).toBeLessThanOrEqual(1_100_000);
  },
);

test("makers of files are in the function for documents, and in no other", () => {
  const makers = ["hucre", "pdfmake", "pdfkit"];
  expect(packagesIn(documents.sources)).toEqual(expect.arrayContaining(makers));
  const others = [api, risk, service].flatMap(({ sources }) => packagesIn(sources));
  expect(others.filter((name) => makers.includes(name))).toEqual([]);
});

test.each(Object.entries({ api, documents, risk, service }))(
  "%s holds the clients of the services that it calls, and no other",
  (_, { sources }) => {
    const clients = packagesIn(sources).filter((name) => name.startsWith("@aws-sdk/client-"));
    expect([...new Set(clients)].toSorted()).toEqual([
      "@aws-sdk/client-dynamodb",
      "@aws-sdk/client-eventbridge",
      "@aws-sdk/client-sts",
    ]);
  },
);

test("it speaks one language", () => {
  const languages = api.sources.filter((source) => source.includes("/zod/v4/locales/"));
  expect(languages.map((source) => source.split("/").at(-1))).toEqual(["index.js", "en.js"]);
});

/** What a function answers API Gateway, started from its environment alone. */
const answerOf = (script: string, path: string): unknown => {
  const event = {
    version: "2.0",
    routeKey: "ANY /api/{proxy+}",
    rawPath: path,
    rawQueryString: "",
    headers: { host: "tandem.example.com" },
    requestContext: {
      http: { method: "GET", path, sourceIp: "192.0.2.1", protocol: "HTTP/1.1" },
      domainName: "tandem.example.com",
      requestId: "request",
      stage: "$default",
    },
    isBase64Encoded: false,
  };
  const program = `require(${JSON.stringify(script)})
    .handler(${JSON.stringify(event)}, { awsRequestId: "request", getRemainingTimeInMillis: () => 9_000 })
    .then((answer) => process.stdout.write(JSON.stringify(answer)));`;
  return JSON.parse(
    execFileSync(process.execPath, ["--eval", program], {
      encoding: "utf8",
      maxBuffer: 16_000_000,
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
        FILES_URL: "https://evidence.s3.eu-central-1.amazonaws.com",
      },
    }),
  );
};

const tenant = "/api/v1/tenants/0123456789abcdef";

test.each([
  ["the API", api, tenant],
  ["the function for documents", documents, `${tenant}/exports/statement-of-applicability`],
])("%s starts from its environment alone and lets nobody in without a token", (_, of, path) => {
  expect(answerOf(of.script, path)).toMatchObject({
    statusCode: 401,
    body: expect.stringContaining("auth.required"),
  });
});

test("the function for documents describes the whole API", () => {
  expect(answerOf(documents.script, "/api/openapi.json")).toMatchObject({
    statusCode: 200,
    body: expect.stringContaining('"openapi":"3.1.0"'),
  });
});
