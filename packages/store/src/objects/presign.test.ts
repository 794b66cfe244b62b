import { expect, test } from "vitest";
import { presign } from "./presign.ts";

// The worked example of Amazon's own documentation of the signature.
const credentials = {
  accessKeyId: "AKIAIOSFODNN7EXAMPLE",
  secretAccessKey: "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
};
const url = new URL("https://examplebucket.s3.amazonaws.com/test.txt");
const signer = { credentials, region: "us-east-1", now: new Date("2013-05-24T00:00:00.000Z") };

test("signs as the published example does", () => {
  const address = new URL(presign({ method: "GET", url, seconds: 86_400 }, signer));
  expect(Object.fromEntries(address.searchParams)).toEqual({
    "X-Amz-Algorithm": "AWS4-HMAC-SHA256",
    "X-Amz-Credential": "AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request",
    "X-Amz-Date": "20130524T000000Z",
    "X-Amz-Expires": "86400",
    "X-Amz-SignedHeaders": "host",
    "X-Amz-Signature": "aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404",
  });
});

test("covers every header and the session", () => {
  const headers = { "x-amz-checksum-sha256": "abc=", "content-length": "3" };
  const session = { ...signer, credentials: { ...credentials, sessionToken: "a/b+c" } };
  const sign = (change: object) =>
    new URL(presign({ method: "PUT", url, headers, seconds: 60, ...change }, session));
  const { searchParams, search } = sign({});
  expect(searchParams.get("X-Amz-SignedHeaders")).toBe("content-length;host;x-amz-checksum-sha256");
  expect(search).toContain("X-Amz-Security-Token=a%2Fb%2Bc");
  const signatures = [
    {},
    { method: "GET" },
    { seconds: 61 },
    { url: new URL("https://examplebucket.s3.amazonaws.com/test.tx") },
    { headers: { ...headers, "content-length": "4" } },
    { headers: { ...headers, "x-amz-checksum-sha256": "abd=" } },
    { query: { "response-content-type": "text/html" } },
  ].map((change) => sign(change).searchParams.get("X-Amz-Signature"));
  expect(new Set(signatures).size).toBe(signatures.length);
});
