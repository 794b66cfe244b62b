import { beforeAll, describe, expect, it } from "vitest";
import { joinClient, succeed } from "../testing/cast.ts";
import { createWorkspace, people, type Workspace } from "../testing/workspace.ts";

const { admin, consultant, contributor, owner } = people;

let workspace: Workspace;
beforeAll(async () => {
  workspace = await createWorkspace();
}, 30_000);

const id = (email: string) => workspace.stage.userId(email);

const put = (key: string, version: number, body: unknown, as: string = admin) =>
  workspace.stage.ask(`PUT ${workspace.client}/assessment/${key}/assignee`, { as, version, body });

const many = (body: unknown, key?: string) =>
  workspace.stage.ask(`POST ${workspace.client}/assessment/assignments`, {
    as: admin,
    body,
    ...(key !== undefined && { key }),
  });

const read = async (key: string) => {
  const { stage, client } = workspace;
  return (await succeed(stage, `GET ${client}/assessment/${key}`, { as: admin })).body;
};

describe("a requirement", () => {
  it("is given to someone with a date, and says by whom", async () => {
    expect(
      await put("iso27001:4.1", 0, { assignee: id(contributor), due: "2040-04-01" }),
    ).toMatchObject({
      status: 200,
      body: {
        assignee: id(contributor),
        due: "2040-04-01",
        assigned: { by: id(admin), at: "2040-03-05T09:00:00.000Z" },
      },
    });
  });

  it("keeps what is not named", async () => {
    await put("iso27001:4.2", 0, { assignee: id(contributor), due: "2040-04-01" });
    expect(await put("iso27001:4.2", 1, { due: null })).toMatchObject({
      body: { assignee: id(contributor), due: null },
    });
    await put("iso27001:4.2", 2, { due: "2040-05-01" });
    expect(await put("iso27001:4.2", 3, { assignee: null })).toMatchObject({
      body: { assignee: null, due: "2040-05-01" },
    });
  });

  it("may be given to an owner of the firm, who holds no grant", async () => {
    expect(await put("iso27001:4.3", 0, { assignee: id(owner) })).toMatchObject({ status: 200 });
  });

  it.each([
    [{ due: "2040-03-03" }, "assessment.due_past", "/due"],
    [{ due: "2040-02-30" }, "input.invalid", "/due"],
    [{}, "input.invalid", ""],
  ])("is refused what makes no sense: %j", async (body, code, pointer) => {
    expect(await put("iso27001:4.4", 0, body)).toMatchObject({
      status: 422,
      body: { code, errors: [{ pointer }] },
    });
  });
});

describe("several requirements", () => {
  const named = (...keys: readonly string[]) =>
    keys.map((key) => ({ requirement: `iso27001:${key}`, version: 0 }));

  it("are given at once, and each says what became of it", async () => {
    await put("iso27001:5.2", 0, { assignee: id(contributor) });
    await put("iso27001:5.3", 0, { due: "2040-04-01" });
    const body = {
      assignee: id(contributor),
      requirements: [
        ...named("5.1", "5.3"),
        { requirement: "iso27001:5.2", version: 1 },
        ...named("6.2"),
      ],
    };
    expect(await many(body)).toMatchObject({
      status: 200,
      body: {
        items: [
          { requirement: "iso27001:5.1", outcome: "assigned", assessment: { version: 1 } },
          { requirement: "iso27001:5.3", outcome: "stale", assessment: { version: 1 } },
          { requirement: "iso27001:5.2", outcome: "unchanged", assessment: { version: 1 } },
          { requirement: "iso27001:6.2", outcome: "assigned", assessment: { version: 1 } },
        ],
      },
    });
    expect(await read("iso27001:5.1")).toMatchObject({ assignee: id(contributor), version: 1 });
    expect(await read("iso27001:5.3")).toMatchObject({ assignee: null, due: "2040-04-01" });
    const { stage, client } = workspace;
    const trail = `GET ${client}/trail?aggregate=assessment:iso27001:6.2`;
    expect((await succeed(stage, trail, { as: admin })).body).toMatchObject({
      items: [{ action: "assessment.assigned" }],
    });
    await stage.settle();
  });

  it("say the same again under the same key", async () => {
    const body = { due: "2040-06-01", requirements: named("7.1", "7.2") };
    const first = await many(body, "bulk-key-1");
    expect(await many(body, "bulk-key-1")).toMatchObject({ body: first.body as object });
    expect(await read("iso27001:7.1")).toMatchObject({ due: "2040-06-01", version: 1 });
    expect(await many({ ...body, due: null }, "bulk-key-1")).toMatchObject({
      status: 409,
      body: { code: "idempotency.key_reused" },
    });
  });

  it("are refused one by one where a rule refuses, and nothing of those is written", async () => {
    const body = { due: "2040-03-01", requirements: named("7.3") };
    expect(await many(body)).toMatchObject({
      status: 200,
      body: { items: [{ outcome: "refused", detail: expect.stringContaining("passed") }] },
    });
    expect(await read("iso27001:7.3")).toMatchObject({ version: 0 });
  });

  it("are at most 25, at least one, and given to members alone", async () => {
    const keys = Array.from({ length: 26 }, (_, at) => `A.5.${at + 1}`);
    expect(await many({ assignee: null, requirements: named(...keys) })).toMatchObject({
      status: 422,
    });
    expect(await many({ assignee: null, requirements: [] })).toMatchObject({ status: 422 });
    const stranger = id("stranger@nowhere.example");
    expect(await many({ assignee: stranger, requirements: named("7.4") })).toMatchObject({
      status: 404,
      body: { errors: [{ pointer: "/assignee" }] },
    });
    const most = { assignee: null, due: "2040-09-01", requirements: named(...keys.slice(1)) };
    const { body } = await many(most);
    const { items } = body as { items: { outcome: string }[] };
    expect(items.every(({ outcome }) => outcome === "assigned")).toBe(true);
  });

  it("of a standard that is not sought are refused by themselves", async () => {
    const other = await createWorkspace({ standards: ["iso20000"] });
    const call = `POST ${other.client}/assessment/assignments`;
    const requirements = [
      { requirement: "iso27001:4.1", version: 0 },
      { requirement: "iso20000:4.1", version: 0 },
    ];
    const reply = await other.stage.ask(call, {
      as: admin,
      body: { due: "2040-06-01", requirements },
    });
    expect(reply).toMatchObject({
      body: { items: [{ outcome: "refused" }, { outcome: "assigned" }] },
    });
  });
});

describe("what is assigned to someone who leaves", () => {
  it("is open to everyone again, and the trail says so", async () => {
    const { stage, client, tenantId } = workspace;
    const leaving = "leaving@client.example";
    await joinClient(stage, owner, tenantId, { [leaving]: "contributor" });
    await put("iso27001:9.3.1", 0, { assignee: id(leaving), due: "2040-04-01" });
    await put("iso27001:10.1", 0, { assignee: id(contributor) });
    await succeed(stage, `DELETE ${client}/members/${id(leaving)}`, { as: admin, version: 1 });
    await stage.settle();
    expect(await read("iso27001:9.3.1")).toMatchObject({ assignee: null, due: "2040-04-01" });
    expect(await read("iso27001:10.1")).toMatchObject({ assignee: id(contributor) });
    const trail = `GET ${client}/trail?aggregate=assessment:iso27001:9.3.1`;
    expect((await succeed(stage, trail, { as: admin })).body).toMatchObject({
      items: [{ action: "assessment.unassigned", actor: { role: "system" } }, {}],
    });
  });

  it("stays with whoever is back by the time the news arrives", async () => {
    const { stage, client } = workspace;
    await put("iso27001:6.3", 0, { assignee: id(consultant) });
    await succeed(stage, `DELETE ${client}/members/${id(consultant)}`, { as: owner, version: 1 });
    await succeed(stage, `PUT ${client}/consultants/${id(consultant)}`, { as: owner });
    await stage.settle();
    expect(await read("iso27001:6.3")).toMatchObject({ assignee: id(consultant) });
  });
});
