import { beforeEach, describe, expect, it } from "vitest";
import { joinClient, signUp, succeed } from "../testing/cast.ts";
import { createStage, type Stage } from "../testing/stage.ts";

const ana = "ana@birch.example";
const ben = "ben@birch.example";
const reviewer = "rita@review.example";
const wish = { name: "Birch Hosting", standards: ["iso27001"] };

let stage: Stage;
beforeEach(async () => void (stage = await createStage()));

const failing = (times: number) => {
  let left = times;
  stage.provisioner.middlewareStack.add(
    (next, { commandName }) =>
      (args) => {
        if (commandName === "CreateTableCommand" && left > 0) {
          left -= 1;
          throw new Error("No table today");
        }
        return next(args);
      },
    { step: "initialize", name: "failing" },
  );
};

describe("signing one's own company up", () => {
  it("reserves it, makes whoever asked its administrator, and opens it without a firm", async () => {
    const reply = await succeed(stage, "POST /api/v1/tenants", { as: ana, body: wish });
    expect(reply).toMatchObject({
      status: 202,
      body: { ...wish, status: "provisioning", version: 1, reason: null },
    });
    const { tenantId } = reply.body as { tenantId: string };
    const client = `/api/v1/tenants/${tenantId}`;
    expect(await stage.ask(`GET ${client}`, { as: ana })).toMatchObject({
      status: 409,
      body: { code: "client.not_active" },
    });
    expect(await stage.ask(`GET ${client}/setup`, { as: ana })).toMatchObject({
      status: 200,
      body: { status: "provisioning" },
    });
    await stage.settle();
    expect(await stage.ask(`GET ${client}`, { as: ana })).toMatchObject({
      status: 200,
      body: {
        ...wish,
        firmId: null,
        firmName: null,
        role: "selfAdmin",
        amongUs: { people: 1, verifiers: 1 },
      },
    });
    expect(await stage.ask("GET /api/v1/me", { as: ana })).toMatchObject({
      body: { firms: [], clients: [{ tenantId, firmId: null, role: "selfAdmin" }] },
    });
    expect((await succeed(stage, `GET ${client}/trail`, { as: ana })).body).toMatchObject({
      items: [
        { action: "client.created", actor: { userId: stage.userId(ana), role: "selfAdmin" } },
      ],
    });
    expect(await stage.ask(`GET ${client}/readiness`, { as: ana })).toMatchObject({ status: 200 });
  });

  it("is done once for one key, and not again after a double click", async () => {
    const request = { as: ana, key: "one-and-the-same", body: wish };
    const first = await succeed(stage, "POST /api/v1/tenants", request);
    const [again, another] = await Promise.all([
      stage.ask("POST /api/v1/tenants", request),
      stage.ask("POST /api/v1/tenants", request),
    ]);
    expect(again.body).toEqual(first.body);
    expect(another.body).toEqual(first.body);
    expect((await stage.ask("GET /api/v1/me", { as: ana })).body).toMatchObject({
      clients: [expect.anything()],
    });
  });

  it("is refused beyond three companies, however many are asked for at once", async () => {
    const replies = await Promise.all(
      [1, 2, 3, 4, 5].map((number) =>
        stage.ask("POST /api/v1/tenants", {
          as: ana,
          body: { ...wish, name: `Company ${number}` },
        }),
      ),
    );
    expect(replies.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([
      202, 202, 202, 422, 422,
    ]);
    expect(replies.find(({ status }) => status === 422)?.body).toMatchObject({
      code: "limit.items",
    });
    const { body } = await stage.ask("GET /api/v1/me", { as: ana });
    expect((body as { clients: unknown[] }).clients).toHaveLength(3);
    expect(await stage.ask("POST /api/v1/tenants", { as: ben, body: wish })).toMatchObject({
      status: 202,
    });
  });

  it.each([
    [{ ...wish, name: "  " }, "/name"],
    [{ ...wish, standards: [] }, "/standards"],
    [{ ...wish, standards: ["iso27001", "iso27001"] }, "/standards"],
    [{ ...wish, firmId: "frm_00000000000000000000" }, ""],
  ])("is refused with its place where the input is not valid: %j", async (body, pointer) => {
    expect(await stage.ask("POST /api/v1/tenants", { as: ana, body })).toMatchObject({
      status: 422,
      body: { code: "input.invalid", errors: [{ pointer }] },
    });
    expect(await stage.ask("GET /api/v1/me", { as: ana })).toMatchObject({ body: { clients: [] } });
  });
});

describe("a setup that stops", () => {
  it("says why, and goes on where it stopped when its administrator asks", async () => {
    failing(1);
    const tenantId = await signUp(stage, ana);
    const setup = `/api/v1/tenants/${tenantId}/setup`;
    const failed = await succeed(stage, `GET ${setup}`, { as: ana });
    expect(failed.body).toMatchObject({
      status: "failed",
      reason: expect.stringContaining("database") as unknown,
    });
    const { version } = failed.body as { version: number };
    expect(
      await stage.ask(`POST ${setup}/retry`, { as: "stranger@else.example", version }),
    ).toMatchObject({ status: 404 });
    expect(await stage.ask(`POST ${setup}/retry`, { as: ana })).toMatchObject({ status: 428 });
    const request = { as: ana, version, key: "try-again-now" };
    const again = await succeed(stage, `POST ${setup}/retry`, request);
    expect(again).toMatchObject({ status: 202, body: { status: "provisioning" } });
    expect((await stage.ask(`POST ${setup}/retry`, request)).body).toEqual(again.body);
    await stage.settle();
    expect(await stage.ask(`GET ${setup}`, { as: ana })).toMatchObject({
      body: { status: "active" },
    });
    const { body } = await succeed(stage, `GET ${setup}`, { as: ana });
    const now = (body as { version: number }).version;
    expect(await stage.ask(`POST ${setup}/retry`, { as: ana, version: now })).toMatchObject({
      status: 409,
      body: { code: "client.not_failed" },
    });
  });
});

describe("verifying where no firm keeps the company", () => {
  const verified = { outcome: "verified", rating: "F" };
  let client: string;
  beforeEach(async () => {
    const tenantId = await signUp(stage, ana);
    client = `/api/v1/tenants/${tenantId}`;
  });
  const put = (what: string, as: string, version: number, body: unknown) =>
    stage.ask(`PUT ${client}/assessment/iso27001:5.1/${what}`, { as, version, body });

  it("is nobody's as long as there is one person", async () => {
    await put("claim", ana, 0, { rating: "F" });
    expect(await put("verification", ana, 1, verified)).toMatchObject({
      status: 403,
      body: { code: "assessment.own_work" },
    });
  });

  it("is a colleague's, and the score says whose", async () => {
    await joinClient(stage, ana, client.slice(-16), { [ben]: "clientAdmin" });
    await put("claim", ana, 0, { rating: "F" });
    expect(await put("verification", ben, 1, verified)).toMatchObject({
      status: 200,
      body: { verification: { state: "verified", as: "colleague", by: stage.userId(ben) } },
    });
    await stage.settle();
    expect((await succeed(stage, `GET ${client}/readiness`, { as: ana })).body).toMatchObject({
      report: { standards: [{ verifiedBy: { firm: 0, reviewer: 0, colleague: 1 } }, {}] },
    });
    expect((await succeed(stage, `GET ${client}`, { as: ana })).body).toMatchObject({
      amongUs: { people: 2, verifiers: 2 },
    });
  });

  it("is an outside reviewer's on the agreed days, who answers nothing", async () => {
    const reviewing = { from: "2040-03-05", until: "2040-03-06" };
    await joinClient(stage, ana, client.slice(-16), { [reviewer]: { reviewing } });
    await put("claim", ana, 0, { rating: "F" });
    expect(await put("claim", reviewer, 1, { rating: "N" })).toMatchObject({ status: 403 });
    expect(await put("verification", reviewer, 1, verified)).toMatchObject({
      status: 200,
      body: { verification: { as: "reviewer" } },
    });
    stage.setNow("2040-03-07T00:00:00.000Z");
    expect(await put("verification", reviewer, 2, verified)).toMatchObject({ status: 404 });
    expect((await succeed(stage, `GET ${client}`, { as: ana })).body).toMatchObject({
      amongUs: { people: 1, verifiers: 1 },
    });
  });
});
