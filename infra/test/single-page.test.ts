import { readFileSync } from "node:fs";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { z } from "zod";

const code = readFileSync(new URL("../src/edge/single-page.js", import.meta.url), "utf8");
const Request = z.object({ uri: z.string() });

/** Runs the function as CloudFront does: a script with a `handler`, one request at a time. */
const sentTo = (uri: string): string => {
  const result: unknown = runInNewContext(`${code}; handler(event)`, {
    event: { request: { uri } },
  });
  return Request.parse(result).uri;
};

test.each(["/", "/firms/frm_1", "/clients/0123456789abcdef/trail", "/signed-in", "/apiary"])(
  "answers %s with the one page",
  (uri) => {
    expect(sentTo(uri)).toBe("/index.html");
  },
);

test.each(["/index.html", "/config.json", "/assets/app-1a2b3c4d.js", "/assets/missing.css"])(
  "leaves the file %s as it is",
  (uri) => {
    expect(sentTo(uri)).toBe(uri);
  },
);

test.each(["/api", "/api/v1/me", "/api/v1/tenants/0123456789abcdef/assessments"])(
  "never answers %s with a page",
  (uri) => {
    expect(sentTo(uri)).toBe(uri);
  },
);
