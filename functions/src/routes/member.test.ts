import { beforeEach, describe, expect, it } from "vitest";
import { joinClient, joinFirm, succeed } from "../testing/cast.ts";
import { createWorkspace, people, type Workspace } from "../testing/workspace.ts";

const { admin, consultant, contributor, owner, viewer } = people;

let workspace: Workspace;
beforeEach(async () => {
  workspace = await createWorkspace();
});

type Member = { readonly email: string; readonly role: string; readonly version: number };

const listed = async (call: string, as: string): Promise<readonly Member[]> => {
  const { body } = await succeed(workspace.stage, `GET ${call}`, { as });
  return (body as { items: Member[] }).items;
};

const versionOf = async (call: string, as: string, email: string): Promise<number> =>
  (await listed(call, as)).find((member) => member.email === email)?.version ?? -1;

const seat = (email: string) => `${workspace.client}/members/${workspace.stage.userId(email)}`;

const grant = (role: string) => ({ role, period: null, topManagement: false });

const refusal = (status: number, code: string) => ({ status, body: { code } });

describe("the members of a client", () => {
  it("are everyone who may act in it, the firm's owners among them", async () => {
    const members = await listed(`${workspace.client}/members`, viewer);
    const roles = members.map(({ email, role }) => `${email} ${role}`);
    expect(roles.toSorted()).toEqual([
      `${admin} clientAdmin`,
      `${consultant} consultant`,
      `${contributor} contributor`,
      `${owner} firmOwner`,
      `${viewer} viewer`,
    ]);
  });

  it("change their role with the version they were seen in", async () => {
    const { stage } = workspace;
    const change = (version: number | undefined, body: unknown) =>
      stage.ask(`PATCH ${seat(viewer)}`, {
        as: admin,
        body,
        ...(version !== undefined && { version }),
      });
    expect(await change(undefined, grant("contributor"))).toMatchObject({ status: 428 });
    expect(await change(2, grant("contributor"))).toMatchObject({ status: 412 });
    const period = { from: "2040-03-01", until: "2040-03-31" };
    expect(await change(1, { role: "auditor", period, topManagement: false })).toMatchObject({
      status: 200,
      body: { role: "auditor", period, version: 2 },
    });
    expect(await change(2, grant("auditor"))).toMatchObject(refusal(422, "member.period_invalid"));
  });

  it("keep one administrator at least", async () => {
    const { stage } = workspace;
    const last = refusal(409, "member.last_admin");
    expect(
      await stage.ask(`PATCH ${seat(admin)}`, { as: owner, version: 1, body: grant("viewer") }),
    ).toMatchObject(last);
    expect(await stage.ask(`DELETE ${seat(admin)}`, { as: admin, version: 1 })).toMatchObject(last);
    await succeed(stage, `PATCH ${seat(viewer)}`, {
      as: admin,
      version: 1,
      body: grant("clientAdmin"),
    });
    expect((await stage.ask(`DELETE ${seat(admin)}`, { as: admin, version: 1 })).status).toBe(204);
  });

  it("keep one where two administrators leave at the same moment", async () => {
    const { stage, tenantId } = workspace;
    const second = "second@client.example";
    await joinClient(stage, owner, tenantId, { [second]: "clientAdmin" });
    const replies = await Promise.all(
      [admin, second].map((as) => stage.ask(`DELETE ${seat(as)}`, { as, version: 1 })),
    );
    const statuses = replies.map(({ status }) => status);
    expect(statuses).toContain(204);
    expect(statuses).toContain(409);
    const left = await listed(`${workspace.client}/members`, owner);
    expect(left.filter(({ role }) => role === "clientAdmin")).toHaveLength(1);
  });

  it("that are none are not found", async () => {
    const { stage } = workspace;
    for (const email of ["nobody@nowhere.example", owner]) {
      const body = grant("viewer");
      expect(
        await stage.ask(`PATCH ${seat(email)}`, { as: admin, version: 1, body }),
      ).toMatchObject(refusal(404, "not_found"));
    }
  });
});

describe("a consultant", () => {
  const assign = (email: string) =>
    workspace.stage.ask(`PUT ${workspace.client}/consultants/${workspace.stage.userId(email)}`, {
      as: owner,
    });

  it("is assigned once, however often it is asked for", async () => {
    const { stage, firmId } = workspace;
    await joinFirm(stage, owner, firmId, { "tess@firm.example": "consultant" });
    const first = await assign("tess@firm.example");
    expect(first).toMatchObject({ status: 200, body: { role: "consultant", version: 1 } });
    expect((await assign("tess@firm.example")).body).toEqual(first.body);
    await stage.settle();
    const call = `GET ${workspace.client}/trail?aggregate=member:${stage.userId("tess@firm.example")}`;
    expect((await succeed(stage, call, { as: admin })).body).toMatchObject({
      items: [{ action: "member.assigned", actor: { userId: stage.userId(owner) } }],
    });
  });

  it("has to be one of the firm, and in no other role in the client", async () => {
    expect(await assign("nobody@nowhere.example")).toMatchObject(refusal(404, "not_found"));
    expect(await assign(admin)).toMatchObject(refusal(404, "not_found"));
    expect(await assign(owner)).toMatchObject(refusal(409, "member.exists"));
    const { stage, firmId } = workspace;
    await joinFirm(stage, owner, firmId, { [viewer]: "consultant" });
    expect(await assign(viewer)).toMatchObject(refusal(409, "member.exists"));
  });
});

describe("the members of a firm", () => {
  const members = () => `/api/v1/firms/${workspace.firmId}/members`;
  const at = (email: string) => `${members()}/${workspace.stage.userId(email)}`;

  it("are listed for everyone in it", async () => {
    const found = await listed(members(), consultant);
    const roles = found.map(({ email, role }) => `${email} ${role}`);
    expect(roles.toSorted()).toEqual([`${consultant} consultant`, `${owner} firmOwner`]);
  });

  it("keep one owner at least", async () => {
    const { stage } = workspace;
    const last = refusal(409, "member.last_owner");
    const version = await versionOf(members(), owner, owner);
    const body = { role: "consultant" };
    expect(await stage.ask(`PATCH ${at(owner)}`, { as: owner, version, body })).toMatchObject(last);
    expect(await stage.ask(`DELETE ${at(owner)}`, { as: owner, version })).toMatchObject(last);
    await succeed(stage, `PATCH ${at(consultant)}`, {
      as: owner,
      version: 1,
      body: { role: "firmOwner" },
    });
    expect(await stage.ask(`PATCH ${at(owner)}`, { as: owner, version, body })).toMatchObject({
      status: 200,
      body: { role: "consultant" },
    });
  });

  it("keep one where two owners leave at the same moment", async () => {
    const { stage, firmId } = workspace;
    await joinFirm(stage, owner, firmId, { "omar@firm.example": "firmOwner" });
    const version = await versionOf(members(), owner, owner);
    const replies = await Promise.all([
      stage.ask(`DELETE ${at(owner)}`, { as: owner, version }),
      stage.ask(`DELETE ${at("omar@firm.example")}`, { as: "omar@firm.example", version: 1 }),
    ]);
    const statuses = replies.map(({ status }) => status);
    expect(statuses).toContain(204);
    expect(statuses).toContain(409);
  });

  it("are changed with the version they were seen in", async () => {
    const { stage } = workspace;
    const body = { role: "firmOwner" };
    expect(await stage.ask(`PATCH ${at(consultant)}`, { as: owner, body })).toMatchObject({
      status: 428,
    });
    expect(
      await stage.ask(`PATCH ${at(consultant)}`, { as: owner, version: 7, body }),
    ).toMatchObject({ status: 412 });
    expect(await stage.ask(`DELETE ${at("x@y.example")}`, { as: owner, version: 1 })).toMatchObject(
      refusal(404, "not_found"),
    );
  });
});
