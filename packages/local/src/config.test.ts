import { expect, test } from "vitest";

import { parse } from "./config.ts";

test("needs neither flags nor environment", () => {
  expect(parse([], {})).toMatchObject({ port: 4100, seed: undefined });
  expect(parse([], {}).dataFolder).toMatch(/\.tandem$/);
});

test("takes port, folder, endpoints and seed", () => {
  const env = {
    TANDEM_PORT: "0",
    TANDEM_DATA: "/data",
    DYNAMODB_ENDPOINT: "http://localhost:8000",
    S3_ENDPOINT: "http://localhost:9000",
    S3_ACCESS_KEY_ID: "key",
    S3_SECRET_ACCESS_KEY: "secret",
    TANDEM_LOG: "info",
  };
  expect(parse(["--empty"], env)).toEqual({
    port: 0,
    dataFolder: "/data",
    dynamodbEndpoint: "http://localhost:8000",
    s3Endpoint: "http://localhost:9000",
    s3Credentials: { accessKeyId: "key", secretAccessKey: "secret" },
    seed: "empty",
    logLevel: "info",
  });
});

test.each([
  { args: ["--fast"], env: {}, says: "Unknown option --fast" },
  { args: ["--demo", "--empty"], env: {}, says: "exclude each other" },
  { args: [], env: { TANDEM_PORT: "http" }, says: "TANDEM_PORT is http" },
  { args: [], env: { TANDEM_PORT: "70000" }, says: "TANDEM_PORT is 70000" },
  { args: [], env: { TANDEM_LOG: "loud" }, says: "TANDEM_LOG is loud" },
  { args: [], env: { DYNAMODB_ENDPOINT: "localhost" }, says: "DYNAMODB_ENDPOINT is localhost" },
])("refuses $args $env", ({ args, env, says }) => {
  expect(() => parse(args, env)).toThrow(says);
});
