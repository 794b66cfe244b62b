import { Problem } from "@tandem/contract/problem";
import { errorCodes } from "@tandem/domain/error";
import { beforeAll, describe, expect, it } from "vitest";
import { createWorkspace, people, type Workspace } from "../testing/workspace.ts";
import { draft } from "../testing/evidence.ts";
import { statusOf } from "./problem.ts";

const { admin } = people;

let workspace: Workspace;
/** What the next look at who somebody is fails with. */
let fault: Error | null = null;

beforeAll(async () => {
  workspace = await createWorkspace({
    adapt: ({ verifier }) => ({
      verifier: {
        ...verifier,
        verify: (token) => (fault === null ? verifier.verify(token) : Promise.reject(fault)),
      },
    }),
  });
}, 30_000);

describe("a refusal", () => {
  it("is problem details with a code, a sentence, and the id of the request", async () => {
    const { stage, client } = workspace;
    const reply = await stage.ask(`GET ${client}/evidence/evd_0000000000000000`, { as: admin });
    expect(reply.headers.get("content-type")).toBe("application/problem+json");
    expect(reply.headers.get("cache-control")).toBe("no-store");
    const problem = Problem.parse(reply.body);
    expect(problem).toEqual({
      type: "https://tandem.example/problems/not_found",
      title: "Not found",
      status: 404,
      detail: "There is no such evidence here.",
      code: "not_found",
      requestId: reply.headers.get("x-request-id"),
      errors: [],
    });
  });

  it("names each wrong place of a body by a JSON pointer", async () => {
    const { stage, client } = workspace;
    const wrong = draft({
      content: { type: "link", url: "ftp://x" },
      requirements: ["iso27001:5.2", "iso27001:A.9.9"],
    });
    const { body } = await stage.ask(`POST ${client}/evidence`, { as: admin, body: wrong });
    expect(Problem.parse(body)).toMatchObject({
      status: 422,
      code: "input.invalid",
      errors: [
        { pointer: "/requirements/1", detail: "No such requirement" },
        {
          pointer: "/content/url",
          detail: "Give a web address that starts with https:// or http://",
        },
      ],
    });
  });

  it("names a wrong part of the query as such", async () => {
    const { stage, client } = workspace;
    const call = `GET ${client}/evidence?limit=0&requirement=A.5.1`;
    const { body } = await stage.ask(call, { as: admin });
    const pointers = Problem.parse(body).errors.map(({ pointer }) => pointer);
    expect(pointers.toSorted()).toEqual(["/query/limit", "/query/requirement"]);
  });

  it("gives every request an id of its own", async () => {
    const { stage } = workspace;
    const ids = await Promise.all(
      [1, 2, 3].map(async () => (await stage.ask("GET /api/v1/me")).headers.get("x-request-id")),
    );
    expect(new Set(ids).size).toBe(3);
  });

  it("asks for a token where there is none, and says no more", async () => {
    const { stage, client } = workspace;
    const reply = await stage.ask(`GET ${client}`);
    expect(reply.headers.get("www-authenticate")).toBe("Bearer");
    expect(reply).toMatchObject({ status: 401, body: { code: "auth.required", errors: [] } });
  });

  it("of an address that is none is told the same way", async () => {
    const reply = await workspace.stage.ask("GET /api/v1/nothing");
    expect(reply.headers.get("content-type")).toBe("application/problem+json");
    expect(Problem.parse(reply.body)).toMatchObject({ status: 404, code: "not_found" });
  });
});

describe("a fault of ours", () => {
  it("is logged once with the id of the request, and hidden", async () => {
    const { stage } = workspace;
    fault = new TypeError("secret words of the database");
    const reply = await stage.ask("GET /api/v1/me", { as: admin }).finally(() => {
      fault = null;
    });
    expect(reply).toMatchObject({ status: 500, body: { code: "internal" } });
    expect(JSON.stringify(reply.body)).not.toContain("secret");
    const { requestId } = Problem.parse(reply.body);
    const logged = stage.errors.filter(({ facts }) => facts["requestId"] === requestId);
    expect(logged).toMatchObject([{ facts: { path: "/api/v1/me", error: { name: "TypeError" } } }]);
  });

  it("is no fault where the database asks to wait: the caller is told to come again", async () => {
    const { stage } = workspace;
    fault = Object.assign(new Error("slow down"), { name: "ThrottlingException" });
    const reply = await stage.ask("GET /api/v1/me", { as: admin }).finally(() => {
      fault = null;
    });
    expect(reply).toMatchObject({ status: 503, body: { code: "unavailable" } });
    expect(reply.headers.get("retry-after")).toBe("2");
  });
});

it("gives every code of a refusal a status between 401 and 428", () => {
  const found = Object.fromEntries(errorCodes.map((code) => [code, statusOf(code)]));
  expect(Object.values(found).every((status) => status >= 401 && status <= 428)).toBe(true);
  expect(found).toMatchObject({
    "auth.required": 401,
    "access.forbidden": 403,
    "client.suspended": 403,
    not_found: 404,
    "idempotency.key_reused": 409,
    "write.stale": 412,
    "limit.body_too_large": 413,
    "input.invalid": 422,
    "write.precondition_required": 428,
  });
});
