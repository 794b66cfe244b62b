import { beforeAll, describe, expect, it } from "vitest";
import { onboard, succeed } from "../testing/cast.ts";
import { createWorkspace, people, type Workspace } from "../testing/workspace.ts";

const { admin, consultant, owner, viewer } = people;

let workspace: Workspace;
beforeAll(async () => {
  workspace = await createWorkspace();
}, 30_000);

const portfolioOf = async (as: string) => {
  const call = `GET /api/v1/firms/${workspace.firmId}/portfolio`;
  const { body } = await succeed(workspace.stage, call, { as });
  return (body as { items: { name: string; assigned: boolean }[] }).items;
};

describe("a firm", () => {
  it("is its founder's, with everything an owner may do", async () => {
    const { stage } = workspace;
    const reply = await stage.ask("POST /api/v1/firms", {
      as: "founder@new.example",
      body: { name: " New Ltd " },
    });
    expect(reply).toMatchObject({
      status: 201,
      body: {
        version: 1,
        name: "New Ltd",
        role: "firmOwner",
        permissions: expect.arrayContaining(["client.suspend", "firm.members.manage"]) as unknown,
      },
    });
    expect(reply.headers.get("etag")).toBe('"v1"');
    const { id } = reply.body as { id: string };
    expect(await stage.ask(`GET /api/v1/firms/${id}`, { as: "founder@new.example" })).toMatchObject(
      { status: 200, body: { id } },
    );
  });

  it.each(["", "  ", "x".repeat(121), "two\nlines", 7, null])(
    "needs a name: not %j",
    async (name) => {
      expect(
        await workspace.stage.ask("POST /api/v1/firms", { as: owner, body: { name } }),
      ).toMatchObject({ status: 422, body: { errors: [{ pointer: "/name" }] } });
    },
  );

  it("shows a consultant what a consultant may do", async () => {
    const call = `GET /api/v1/firms/${workspace.firmId}`;
    expect(await workspace.stage.ask(call, { as: consultant })).toMatchObject({
      body: {
        role: "consultant",
        permissions: ["firm.read", "portfolio.read", "client.create", "methodology.write"],
      },
    });
  });
});

describe("the portfolio", () => {
  it("shows an owner every client, and a consultant those they are assigned to", async () => {
    const { stage, firmId } = workspace;
    await onboard(stage, owner, firmId, { name: "Birch", standards: ["iso27001"] });
    const taken = await onboard(stage, consultant, firmId, { name: "Alder" });
    expect(await portfolioOf(owner)).toMatchObject([
      { name: "Alder", assigned: false, status: "active" },
      { name: "Birch", assigned: false, standards: ["iso27001"] },
      { name: "Client", assigned: false },
    ]);
    expect(await portfolioOf(consultant)).toMatchObject([
      { name: "Alder", assigned: true },
      { name: "Client", assigned: true },
    ]);
    expect(await stage.ask(`GET /api/v1/tenants/${taken}`, { as: consultant })).toMatchObject({
      status: 200,
      body: { role: "consultant" },
    });
  });

  it("shows where a client stands before anything was computed of it", async () => {
    const { stage, firmId } = workspace;
    await succeed(stage, `POST /api/v1/firms/${firmId}/clients`, {
      as: owner,
      body: { name: "Zelkova", standards: ["iso20000"] },
    });
    expect((await portfolioOf(owner)).at(-1)).toMatchObject({
      name: "Zelkova",
      status: "provisioning",
      readiness: null,
      computedAt: null,
    });
    await stage.settle();
    expect((await portfolioOf(owner)).at(-1)).toMatchObject({
      status: "active",
      readiness: { claimed: 0, verified: 0 },
    });
  });

  it("is nobody's but the firm's", async () => {
    for (const as of [admin, viewer, "stranger@nowhere.example"]) {
      const call = `GET /api/v1/firms/${workspace.firmId}/portfolio`;
      expect(await workspace.stage.ask(call, { as })).toMatchObject({ status: 404 });
    }
  });
});

describe("suspending a client", () => {
  const setup = async () => {
    const { stage, firmId, tenantId } = workspace;
    const call = `/api/v1/firms/${firmId}/clients/${tenantId}`;
    const { body } = await succeed(stage, `GET ${call}`, { as: owner });
    return { call, version: (body as { version: number }).version };
  };
  const reason = { reason: "Unpaid" };

  it("needs a reason, a key and the version, and is an owner's act", async () => {
    const { stage } = workspace;
    const { call, version } = await setup();
    const suspend = `POST ${call}/suspend`;
    expect(await stage.ask(suspend, { as: owner, version, body: {} })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: "/reason" }] },
    });
    expect(await stage.ask(suspend, { as: owner, body: reason })).toMatchObject({ status: 428 });
    expect(
      await stage.ask(suspend, { as: owner, version: version - 1, body: reason }),
    ).toMatchObject({ status: 412 });
    expect(await stage.ask(suspend, { as: consultant, version, body: reason })).toMatchObject({
      status: 403,
    });
  });

  it("stands in the client's trail, as opening it again does", async () => {
    const { stage, client } = workspace;
    const { call, version } = await setup();
    const open = { status: 409, body: { code: "client.not_suspended" } };
    expect(await stage.ask(`POST ${call}/reactivate`, { as: owner, version })).toMatchObject(open);
    await succeed(stage, `POST ${call}/suspend`, { as: owner, version, body: reason });
    expect(
      await stage.ask(`POST ${call}/suspend`, { as: owner, version: version + 1, body: reason }),
    ).toMatchObject({ status: 409, body: { code: "client.not_active" } });
    await succeed(stage, `POST ${call}/reactivate`, { as: owner, version: version + 1 });
    await stage.settle();
    const { body } = await succeed(stage, `GET ${client}/trail?aggregate=client`, { as: admin });
    const actor = { userId: stage.userId(owner), role: "firmOwner" };
    expect(body).toMatchObject({
      items: [
        { action: "client.reactivated", actor },
        { action: "client.suspended", actor },
      ],
    });
  });
});

describe("who one is", () => {
  it("is known from the token, with every firm and client one has a seat in", async () => {
    const { stage, firmId, tenantId } = workspace;
    expect((await succeed(stage, "GET /api/v1/me", { as: consultant })).body).toMatchObject({
      userId: stage.userId(consultant),
      email: consultant,
      name: "consultant",
      firms: [{ firmId, name: "Firm", role: "consultant" }],
      clients: expect.arrayContaining([
        expect.objectContaining({ tenantId, role: "consultant", status: "active" }),
      ]) as unknown,
    });
  });

  it("is told also to someone who has none", async () => {
    const { stage } = workspace;
    expect((await succeed(stage, "GET /api/v1/me", { as: "new@nowhere.example" })).body).toEqual({
      userId: stage.userId("new@nowhere.example"),
      email: "new@nowhere.example",
      name: "new",
      firms: [],
      clients: [],
    });
  });

  it("is remembered once, however many requests come at first", async () => {
    const { stage } = workspace;
    const as = "eager@nowhere.example";
    const replies = await Promise.all(
      [1, 2, 3, 4, 5].map(() => stage.ask("GET /api/v1/me", { as })),
    );
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
  });
});
