import { request } from "node:http";

import { afterAll, beforeAll, describe, expect, test } from "vitest";

import type { Edition } from "../edition.ts";
import { startBare, temporaryFolder } from "../testing/edition.ts";

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let edition: Edition;

beforeAll(async () => {
  folder = await temporaryFolder();
  edition = await startBare(folder.path);
});
afterAll(async () => {
  await edition.stop();
  await folder.remove();
});

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${edition.origin}${path}`, { headers, redirect: "manual" });
const asBrowser = { accept: "text/html,application/xhtml+xml" };

describe("the product's pages", () => {
  test("are the application, whatever its own address, and asked for anew each time", async () => {
    for (const path of ["/", "/clients/abc/assess"]) {
      const response = await get(path, asBrowser);
      expect(response.status).toBe(200);
      expect(response.headers.get("cache-control")).toBe("no-cache");
      expect(await response.text()).toContain("<title>Product</title>");
    }
  });

  test("come with a policy that runs nothing but the product's own files", async () => {
    const { headers } = await get("/", asBrowser);
    const policy = headers.get("content-security-policy") ?? "";
    expect(policy).toContain(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';",
    );
    expect(policy).toMatch(/connect-src 'self' http:\/\/127\.0\.0\.1:\d+;/);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("referrer-policy")).toBe("same-origin");
  });

  test("let hashed files be kept for ever, and do not hide a missing one", async () => {
    const found = await get("/assets/app-1a2b3c4d.js");
    expect(found.headers.get("content-type")).toContain("text/javascript");
    expect(found.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    expect((await get("/assets/gone-1a2b3c4d.js")).status).toBe(404);
  });

  test.each(["/api/missing", "/local/missing", "/oidc/missing"])(
    "do not stand in for %s",
    async (path) => expect((await get(path, asBrowser)).status).toBe(404),
  );

  test("learn from config.json where to sign in", async () => {
    expect(await (await get("/config.json")).json()).toEqual({
      issuer: `${edition.origin}/oidc`,
      clientId: "tandem-web",
      apiBase: "",
      edition: "local",
    });
  });
});

test("the API answers on the same origin, and nothing in its answers runs", async () => {
  const response = await get("/api/hello");
  expect(await response.text()).toBe("hello");
  expect(response.headers.get("content-security-policy")).toMatch(/^default-src 'none';/);
  expect(response.headers.get("x-content-type-options")).toBe("nosniff");
});

describe("a request sent to another name", () => {
  const port = () => new URL(edition.origin).port;
  const ask = async (path: string, host: string) => {
    const answered = Promise.withResolvers<{
      status: number | undefined;
      location: string | undefined;
    }>();
    const options = { host: "127.0.0.1", port: port(), path, headers: { host } };
    request(options, (response) => {
      response.resume();
      const { statusCode, headers } = response;
      answered.resolve({ status: statusCode, location: headers.location });
    }).end();
    return answered.promise;
  };

  test("is refused when the name is foreign", async () => {
    expect(await ask("/", `tandem.example:${port()}`)).toMatchObject({ status: 421 });
  });

  test("is led to the one name that can sign in", async () => {
    expect(await ask("/clients?q=1", `127.0.0.1:${port()}`)).toEqual({
      status: 308,
      location: `${edition.origin}/clients?q=1`,
    });
  });

  test("is answered by the API under any name of this machine", async () => {
    expect(await ask("/api/hello", `127.0.0.1:${port()}`)).toMatchObject({ status: 200 });
  });
});
