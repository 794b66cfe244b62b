import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { connect, request } from "./api.ts";
import { ApiProblem } from "./problem.ts";
import type { Session } from "./session.ts";

type Sent = { readonly url: string; readonly init: RequestInit & { headers: Headers } };

const tenantId = "0123456789abcdef";
let sent: Sent[] = [];
let answers: (() => Response)[] = [];
let tokens: { current: string | null; renewed: string | null; forgotten: boolean };

/** A session whose tokens the test decides; the real one needs a browser. */
const session = (): Session => ({
  isSignedIn: () => tokens.current !== null,
  accessToken: async () => tokens.current,
  renewed: async () => tokens.renewed,
  signIn: async () => undefined,
  complete: async () => "/",
  signOut: async () => undefined,
  forget: () => {
    tokens.forgotten = true;
  },
  subscribe: () => () => undefined,
});

const json = (body: unknown, status = 200, type = "application/json") =>
  new Response(JSON.stringify(body), { status, headers: { "content-type": type } });

beforeEach(() => {
  sent = [];
  answers = [];
  tokens = { current: "first", renewed: "second", forgotten: false };
  connect({ apiBase: "https://api.example", session: session() });
  vi.stubGlobal("fetch", async (url: string, init: Sent["init"]) => {
    sent.push({ url, init });
    const answer = answers.shift();
    if (answer === undefined) throw new TypeError("Failed to fetch");
    return answer();
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
});

describe("request", () => {
  it("puts parameters into path and query, and the token into the header", async () => {
    answers = [() => json({ items: [], cursor: null })];
    await request("GET /api/v1/tenants/{tenantId}/trail", {
      params: { tenantId: "a/b" },
      query: { aggregate: "assessment:iso27001:A.5.1", cursor: undefined },
    });
    expect(sent[0]?.url).toBe(
      "https://api.example/api/v1/tenants/a%2Fb/trail?aggregate=assessment%3Aiso27001%3AA.5.1",
    );
    expect(sent[0]?.init.headers.get("authorization")).toBe("Bearer first");
  });

  it("sends the version as If-Match and the intent as Idempotency-Key", async () => {
    answers = [() => json({})];
    await request("POST /api/v1/firms/{firmId}/clients/{tenantId}/suspend", {
      params: { firmId: "frm_1", tenantId },
      body: { reason: "Unpaid" },
      ifMatch: 3,
      idempotencyKey: "intent-1",
    });
    expect(sent[0]?.init.headers.get("if-match")).toBe('"v3"');
    expect(sent[0]?.init.headers.get("idempotency-key")).toBe("intent-1");
    expect(sent[0]?.init.body).toBe('{"reason":"Unpaid"}');
  });

  it("answers nothing where the contract answers without a body", async () => {
    answers = [() => new Response(null, { status: 204 })];
    const answer = await request("DELETE /api/v1/firms/{firmId}/members/{userId}", {
      params: { firmId: "frm_1", userId: "usr_1" },
      ifMatch: 1,
    });
    expect(answer).toBeUndefined();
  });

  it("renews a refused token once and repeats the request unseen", async () => {
    answers = [() => json({}, 401), () => json({ userId: "usr_1" })];
    await request("GET /api/v1/me", {});
    expect(sent.map(({ init }) => init.headers.get("authorization"))).toEqual([
      "Bearer first",
      "Bearer second",
    ]);
    expect(tokens.forgotten).toBe(false);
  });

  it("ends the session when the renewed token is refused too", async () => {
    answers = [() => json({}, 401), () => json({}, 401)];
    await expect(request("GET /api/v1/me", {})).rejects.toMatchObject({ status: 401 });
    expect(tokens.forgotten).toBe(true);
    expect(sent).toHaveLength(2);
  });

  it("throws the problem with its code and located errors", async () => {
    const problem = {
      type: "about:blank",
      title: "Input",
      status: 422,
      detail: "The input is not valid.",
      code: "input.invalid",
      requestId: "req-1",
      errors: [{ pointer: "/name", detail: "Write at least one character" }],
    };
    answers = [() => json(problem, 422, "application/problem+json")];
    const failure = request("POST /api/v1/firms", { body: { name: "" }, idempotencyKey: "k" });
    await expect(failure).rejects.toBeInstanceOf(ApiProblem);
    await expect(failure).rejects.toMatchObject({
      code: "input.invalid",
      requestId: "req-1",
      errors: problem.errors,
    });
  });

  it("says that nothing answered when the network is down", async () => {
    await expect(request("GET /api/v1/me", {})).rejects.toMatchObject({
      code: "offline",
      status: 0,
    });
  });

  it("makes a problem of an answer that is none", async () => {
    answers = [() => new Response("<h1>Bad gateway</h1>", { status: 502 })];
    await expect(request("GET /api/v1/me", {})).rejects.toMatchObject({
      code: "internal",
      status: 502,
    });
  });
});
