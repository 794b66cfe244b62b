import {
  assign,
  clientOf,
  foundFirm,
  joinClient,
  joinFirm,
  onboard,
  succeed,
} from "@tandem/functions/testing/cast";
import { createStage, type Stage } from "@tandem/functions/testing/stage";
import { beforeEach, describe, expect, it } from "vitest";

const owner = "owner@firm.example";
const consultant = "consultant@firm.example";
const admin = "admin@client.example";
const viewer = "viewer@client.example";

let stage: Stage;
let firmId: string;
let tenantId: string;
let client: string;

beforeEach(async () => {
  stage = await createStage();
  firmId = await foundFirm(stage, owner);
  await joinFirm(stage, owner, firmId, { [consultant]: "consultant" });
  tenantId = await onboard(stage, owner, firmId);
  client = `/api/v1/tenants/${tenantId}`;
  await assign(stage, owner, tenantId, consultant);
  await joinClient(stage, owner, tenantId, { [admin]: "clientAdmin", [viewer]: "viewer" });
}, 60_000);

const reach = async (as: string): Promise<number> =>
  (await stage.ask(`GET ${client}/assessment`, { as })).status;

const clientsOf = async (as: string) => {
  const { body } = await succeed(stage, "GET /api/v1/me", { as });
  return (body as { clients: { tenantId: string }[] }).clients.map((seat) => seat.tenantId);
};

describe("a seat that is taken away", () => {
  it("is gone with the next request", async () => {
    expect(await reach(viewer)).toBe(200);
    const seat = `DELETE ${client}/members/${stage.userId(viewer)}`;
    await succeed(stage, seat, { as: admin, version: 1 });
    expect(await reach(viewer)).toBe(404);
    expect(await clientsOf(viewer)).toEqual([]);
  });

  it("carries less with the next request when its role is less", async () => {
    const at = `PUT ${client}/assessment/iso27001:A.5.1/claim`;
    await succeed(stage, `PATCH ${client}/members/${stage.userId(viewer)}`, {
      as: admin,
      version: 1,
      body: { role: "contributor", period: null, topManagement: false },
    });
    await succeed(stage, at, { as: viewer, version: 0, body: { rating: "P" } });
    await succeed(stage, `PATCH ${client}/members/${stage.userId(viewer)}`, {
      as: admin,
      version: 2,
      body: { role: "viewer", period: null, topManagement: false },
    });
    expect(await stage.ask(at, { as: viewer, version: 1, body: { rating: "F" } })).toMatchObject({
      status: 403,
    });
  });

  it("ends an answer that is asked for again under its key", async () => {
    const draft = {
      kind: "document",
      title: "Policy",
      content: { type: "note", text: "The policy hangs in the hall" },
      requirements: ["iso27001:5.2"],
      validFrom: "2040-03-01",
      validUntil: null,
    };
    const request = { as: consultant, key: "the-same-key", body: draft };
    await succeed(stage, `POST ${client}/evidence`, request);
    await succeed(stage, `DELETE ${client}/members/${stage.userId(consultant)}`, {
      as: owner,
      version: 1,
    });
    expect(await stage.ask(`POST ${client}/evidence`, request)).toMatchObject({ status: 404 });
  });

  it("takes the grants in the firm's clients with it when it was one in the firm", async () => {
    expect(await reach(consultant)).toBe(200);
    const seat = `DELETE /api/v1/firms/${firmId}/members/${stage.userId(consultant)}`;
    await succeed(stage, seat, { as: owner, version: 1 });
    const portfolio = await stage.ask(`GET /api/v1/firms/${firmId}/portfolio`, { as: consultant });
    expect(portfolio.status).toBe(404);
    await stage.settle();
    expect(await reach(consultant)).toBe(404);
    expect(await clientsOf(consultant)).toEqual([]);
    const { body } = await succeed(stage, `GET ${client}/trail`, { as: admin });
    expect(body).toMatchObject({
      items: expect.arrayContaining([
        expect.objectContaining({
          action: "member.left",
          actor: { role: "system", userId: null, name: "Left the firm" },
        }),
      ]) as unknown,
    });
  });

  it("of an owner closes every client of the firm at once", async () => {
    await joinFirm(stage, owner, firmId, { "second@firm.example": "firmOwner" });
    expect(await reach(owner)).toBe(200);
    const { body } = await succeed(stage, `GET /api/v1/firms/${firmId}/members`, { as: owner });
    const { items } = body as { items: { email: string; version: number }[] };
    const version = items.find(({ email }) => email === owner)?.version ?? 0;
    const seat = `DELETE /api/v1/firms/${firmId}/members/${stage.userId(owner)}`;
    await succeed(stage, seat, { as: "second@firm.example", version });
    expect(await reach(owner)).toBe(404);
  });
});

describe("an auditor's days", () => {
  it("open the client on the first and close it after the last", async () => {
    const auditor = "auditor@body.example";
    const days = { from: "2040-03-07", until: "2040-03-08" };
    await joinClient(stage, admin, tenantId, { [auditor]: days });
    const found: Record<string, number> = {};
    for (const day of ["2040-03-06", "2040-03-07", "2040-03-08", "2040-03-09"]) {
      stage.setNow(`${day}T23:59:59.999Z`);
      found[day] = await reach(auditor);
    }
    expect(found).toEqual({
      "2040-03-06": 404,
      "2040-03-07": 200,
      "2040-03-08": 200,
      "2040-03-09": 404,
    });
  });
});

describe("a client that is suspended", () => {
  const lifecycle = async (to: "suspend" | "reactivate") => {
    const { version } = await clientOf(stage, owner, firmId, tenantId);
    return succeed(stage, `POST /api/v1/firms/${firmId}/clients/${tenantId}/${to}`, {
      as: owner,
      version,
      ...(to === "suspend" && { body: { reason: "Unpaid" } }),
    });
  };

  it("is out of everyone's reach, and back as it was when it is opened again", async () => {
    const everyone = [owner, consultant, admin, viewer];
    const kept = await succeed(stage, `GET ${client}/assessment`, { as: admin });
    await lifecycle("suspend");
    await stage.settle();
    for (const as of everyone) {
      expect(await stage.ask(`GET ${client}/assessment`, { as })).toMatchObject({
        status: 403,
        body: { code: "client.suspended" },
      });
    }
    expect(await stage.ask("GET /api/v1/me", { as: admin })).toMatchObject({
      body: { clients: [{ tenantId, status: "suspended" }] },
    });
    await lifecycle("reactivate");
    await stage.settle();
    for (const as of everyone) expect(await reach(as)).toBe(200);
    expect((await succeed(stage, `GET ${client}/assessment`, { as: admin })).body).toEqual(
      kept.body,
    );
  });

  it("says so to its members alone", async () => {
    await lifecycle("suspend");
    expect(await reach("stranger@nowhere.example")).toBe(404);
  });
});

describe("a client whose setup has not ended", () => {
  it("is not there for strangers, and not ready for those who may wait for it", async () => {
    const { body } = await succeed(stage, `POST /api/v1/firms/${firmId}/clients`, {
      as: owner,
      body: { name: "Late", standards: ["iso27001"] },
    });
    const { tenantId: late } = body as { tenantId: string };
    const call = `GET /api/v1/tenants/${late}/assessment`;
    expect(await stage.ask(call, { as: owner })).toMatchObject({
      status: 409,
      body: { code: "client.not_active" },
    });
    expect(await stage.ask(call, { as: admin })).toMatchObject({ status: 404 });
  });
});
