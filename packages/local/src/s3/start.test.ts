import { createHash, randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { GetObjectCommand, PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { afterAll, beforeAll, expect, test } from "vitest";

import { startS3 } from "./start.ts";
import type { S3 } from "./start.ts";

const ORIGIN = "http://localhost:4100";
let directory: string;
let s3: S3;

const start = () => startS3({ directory, bucket: "evidence", origin: ORIGIN });
const client = (credentials = s3.credentials) =>
  new S3Client({
    endpoint: s3.endpoint,
    region: "local",
    forcePathStyle: true,
    credentials,
    requestChecksumCalculation: "WHEN_REQUIRED",
  });
const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "tandem-s3-"));
  s3 = await start();
});
afterAll(async () => {
  await s3.stop();
  await rm(directory, { recursive: true });
});

test("gives back the bytes it was given, also after a restart", async () => {
  const body = randomBytes(300_000);
  const object = { Bucket: "evidence", Key: "t/abc/policy.pdf" };
  await client().send(new PutObjectCommand({ ...object, Body: body }));
  await s3.stop();
  s3 = await start();
  const found = await client().send(new GetObjectCommand(object));
  expect(sha256((await found.Body?.transformToByteArray()) ?? new Uint8Array())).toBe(sha256(body));
});

test("refuses an unsigned request", async () => {
  const response = await fetch(`${s3.endpoint}/evidence/t/abc/policy.pdf`);
  expect(response.status).toBe(403);
});

test("refuses the key pair that everybody knows", async () => {
  const known = { accessKeyId: "S3RVER", secretAccessKey: "S3RVER" };
  const put = new PutObjectCommand({ Bucket: "evidence", Key: "t/abc/x", Body: "x" });
  await expect(client(known).send(put)).rejects.toThrow("does not exist in our records");
});

test("refuses a key that climbs out of the bucket", async () => {
  const response = await fetch(`${s3.endpoint}/evidence/%2e%2e%2f%2e%2e%2fescaped`, {
    method: "PUT",
    headers: { authorization: "AWS4-HMAC-SHA256 any" },
  });
  expect(response.status).toBe(403);
});

test.each([
  { origin: ORIGIN, status: 200 },
  { origin: "http://localhost:9999", status: 403 },
])("answers a preflight from $origin with $status", async ({ origin, status }) => {
  const response = await fetch(`${s3.endpoint}/evidence/t/abc/policy.pdf`, {
    method: "OPTIONS",
    headers: {
      origin,
      "access-control-request-method": "PUT",
      "access-control-request-headers": "content-type",
    },
  });
  expect(response.status).toBe(status);
});
