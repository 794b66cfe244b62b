import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { createStage, type Stage } from "../testing/stage.ts";
import { createApp } from "./app.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await createStage();
});

/** What somebody is answered who would begin, on a deployment that names its founders. */
const begin = async (path: string, email: string, founders: string | undefined) => {
  const { FOUNDERS: _, ...config } = stage.runtime.config;
  const app = createApp({
    ...stage.runtime,
    config: founders === undefined ? config : { ...config, FOUNDERS: founders },
  });
  const body = { name: "New", ...(path === "tenants" ? { standards: ["iso27001"] } : {}) };
  const response = await app.request(`/api/v1/${path}`, {
    method: "POST",
    headers: {
      authorization: `Bearer t.${Buffer.from(email).toString("base64url")}.t`,
      "content-type": "application/json",
      "idempotency-key": randomUUID(),
    },
    body: JSON.stringify(body),
  });
  return response.status;
};

describe.each([
  ["firms", 201],
  ["tenants", 202],
])("beginning at /%s", (path, begun) => {
  it("is for everyone where nobody is named", async () => {
    expect(await begin(path, "anyone@new.example", undefined)).toBe(begun);
  });

  it("is for those who are named, and for nobody else", async () => {
    const founders = "owner@firm.example, Partner@firm.example";
    expect(await begin(path, "owner@firm.example", founders)).toBe(begun);
    expect(await begin(path, "partner@firm.example", founders)).toBe(begun);
    expect(await begin(path, "stranger@firm.example", founders)).toBe(403);
  });
});
