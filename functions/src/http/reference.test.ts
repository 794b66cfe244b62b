import { routes } from "@tandem/contract/routes";
import { Validator } from "@seriousme/openapi-schema-validator";
import { beforeAll, describe, expect, it } from "vitest";
import { createStage } from "../testing/stage.ts";

type Operation = {
  readonly operationId: string;
  readonly security?: readonly object[];
  readonly responses: Readonly<Record<string, { readonly content?: Record<string, unknown> }>>;
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
};
type Document = {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
};

let document: Document;
beforeAll(async () => {
  const stage = await createStage();
  const reply = await stage.ask("GET /api/openapi.json");
  expect(reply.status).toBe(200);
  document = reply.body as Document;
}, 30_000);

const all = Object.entries(routes);

describe("the reference", () => {
  it("is a valid document of OpenAPI 3.1", async () => {
    const { valid, errors } = await new Validator().validate(structuredClone(document));
    expect({ valid, errors }).toMatchObject({ valid: true });
    expect(document.openapi).toBe("3.1.0");
  });

  it("lists every route of the contract, and nothing else", () => {
    const listed = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    );
    const expected = all.map(([, { method, path }]) => `${method} ${path}`);
    expect(listed.toSorted()).toEqual(expected.toSorted());
  });

  it("names every operation once", () => {
    const ids = all.map(([, { operationId }]) => operationId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each(all)("says what %s answers, and how it refuses", (_, { method, path }) => {
    const operation = document.paths[path]?.[method];
    const refusals = Object.entries(operation?.responses ?? {}).filter(([status]) => status >= "4");
    for (const [, { content }] of refusals) {
      expect(Object.keys(content ?? {})).toEqual(["application/problem+json"]);
    }
    const open = operation?.security?.length === 0;
    expect(refusals.some(([status]) => status === "401")).toBe(!open);
  });

  it.each(all.filter(([, { method }]) => method === "post"))(
    "asks for an Idempotency-Key on %s",
    (_, { method, path }) => {
      const names = document.paths[path]?.[method]?.parameters?.map(({ name }) => name);
      expect(names).toContain("idempotency-key");
    },
  );
});
