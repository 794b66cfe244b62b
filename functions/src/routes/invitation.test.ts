import { beforeAll, describe, expect, it } from "vitest";
import { secretFor, succeed } from "../testing/cast.ts";
import { opening } from "../testing/stage.ts";
import { createWorkspace, people, type Workspace } from "../testing/workspace.ts";

const { admin, owner, viewer } = people;

let workspace: Workspace;
beforeAll(async () => {
  workspace = await createWorkspace();
}, 30_000);

let newcomers = 0;
const newcomer = (): string => {
  newcomers += 1;
  return `newcomer${newcomers}@client.example`;
};

const invite = (body: Readonly<Record<string, unknown>>, as: string = admin) =>
  workspace.stage.ask(`POST ${workspace.client}/invitations`, { as, body });

const open = async (email: string, more: Readonly<Record<string, unknown>> = {}) => {
  const reply = await invite({ email, role: "viewer", ...more });
  expect(reply.status).toBe(201);
  await workspace.stage.settle();
  return { id: (reply.body as { id: string }).id, secret: secretFor(workspace.stage, email) };
};

const use = (what: "look" | "accept", as: string, secret: string) =>
  workspace.stage.ask(`POST /api/v1/invitations/${what}`, { as, body: { secret } });

const refusal = (status: number, code: string) => ({ status, body: { code } });

describe("an invitation", () => {
  it("shows what it offers, and makes its person a member once", async () => {
    const { stage, client, tenantId } = workspace;
    const email = newcomer();
    const { secret } = await open(email, { role: "contributor", topManagement: true });
    expect(await use("look", email, secret)).toMatchObject({
      status: 200,
      body: {
        organisation: "Client",
        email,
        offer: { to: "client", tenantId, role: "contributor", topManagement: true },
        expiresAt: "2040-03-12T09:00:00.000Z",
      },
    });
    expect((await stage.ask(`GET ${client}`, { as: email })).status).toBe(404);
    expect(await use("accept", email, secret)).toMatchObject({
      status: 200,
      body: { to: "client", tenantId },
    });
    expect(await stage.ask(`GET ${client}`, { as: email })).toMatchObject({
      body: { role: "contributor" },
    });
    const used = refusal(409, "invitation.used");
    expect(await use("accept", email, secret)).toMatchObject(used);
    expect(await use("look", email, secret)).toMatchObject(used);
  });

  it("is used once by many requests of its person at once", async () => {
    const email = newcomer();
    const { secret } = await open(email);
    const replies = await Promise.all([1, 2, 3, 4].map(() => use("accept", email, secret)));
    const statuses = replies.map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    expect(statuses.filter((status) => status === 409)).toHaveLength(3);
  });

  it("ends after seven days to the second", async () => {
    const { stage } = workspace;
    const email = newcomer();
    const { secret } = await open(email);
    stage.setNow("2040-03-12T08:59:59.999Z");
    expect((await use("look", email, secret)).status).toBe(200);
    stage.setNow("2040-03-12T09:00:00.000Z");
    const expired = refusal(409, "invitation.expired");
    expect(await use("look", email, secret)).toMatchObject(expired);
    expect(await use("accept", email, secret)).toMatchObject(expired);
    const { body } = await succeed(stage, `GET ${workspace.client}/invitations`, { as: admin });
    expect(body).toMatchObject({
      items: expect.arrayContaining([
        expect.objectContaining({ email, state: "expired" }),
      ]) as unknown,
    });
    stage.setNow(opening);
  });

  it("stops working when it is withdrawn, and is withdrawn once", async () => {
    const { stage, client } = workspace;
    const email = newcomer();
    const { id, secret } = await open(email);
    const call = `POST ${client}/invitations/${id}/revoke`;
    expect(await stage.ask(call, { as: admin })).toMatchObject({ status: 428 });
    expect(await stage.ask(call, { as: admin, version: 1 })).toMatchObject({
      status: 200,
      body: { state: "revoked", version: 2 },
    });
    expect(await use("accept", email, secret)).toMatchObject(refusal(409, "invitation.revoked"));
    expect(await stage.ask(call, { as: admin, version: 2 })).toMatchObject(
      refusal(409, "invitation.revoked"),
    );
  });

  it("is of no use to anyone else, and says so", async () => {
    const { secret } = await open(newcomer());
    expect(await use("accept", viewer, secret)).toMatchObject(
      refusal(403, "invitation.other_person"),
    );
  });

  it("finds its person however the address was written", async () => {
    const email = newcomer();
    expect(await invite({ email: ` ${email.toUpperCase()} `, role: "viewer" })).toMatchObject({
      status: 201,
      body: { email },
    });
    await workspace.stage.settle();
    const secret = secretFor(workspace.stage, email);
    expect((await use("accept", email, secret)).status).toBe(200);
  });

  it("with a secret that is none is told like one that never was", async () => {
    for (const secret of ["a".repeat(32), "b".repeat(200)]) {
      expect(await use("look", viewer, secret)).toMatchObject({
        status: 404,
        body: { detail: "This invitation does not exist. Check the link in your mail." },
      });
    }
    expect(await use("look", viewer, "short")).toMatchObject({ status: 422 });
  });

  it.each([
    [{ role: "auditor" }, "member.period_invalid", "/period"],
    [
      { role: "auditor", period: { from: "2040-03-09", until: "2040-03-08" } },
      "member.period_invalid",
      "/period",
    ],
    [
      { role: "viewer", period: { from: "2040-03-08", until: "2040-03-09" } },
      "member.period_invalid",
      "/period",
    ],
    [{ role: "owner" }, "input.invalid", "/role"],
    [{ email: "nobody", role: "viewer" }, "input.invalid", "/email"],
    [{ email: "a@b.example\nBcc: c@d.example", role: "viewer" }, "input.invalid", "/email"],
  ])("is refused where it makes no sense: %j", async (more, code, pointer) => {
    expect(await invite({ email: newcomer(), ...more })).toMatchObject({
      status: 422,
      body: { code, errors: [{ pointer }] },
    });
  });

  it("stands in the client's trail without its secret", async () => {
    const { stage, client } = workspace;
    const email = newcomer();
    const { secret } = await open(email);
    const call = `GET ${client}/trail?aggregate=invitations&limit=1`;
    const { body } = await succeed(stage, call, { as: admin });
    expect(body).toMatchObject({
      items: [{ action: "invitation.sent", actor: { userId: stage.userId(admin) } }],
    });
    expect(JSON.stringify(body)).toContain(email);
    expect(JSON.stringify(body)).not.toContain(secret);
  });
});

describe("an invitation into the firm", () => {
  const inFirm = () => `/api/v1/firms/${workspace.firmId}/invitations`;

  it("makes its person a consultant, and an owner counts as one more", async () => {
    const { stage, firmId } = workspace;
    for (const [email, role] of [
      ["tess@firm.example", "consultant"],
      ["omar@firm.example", "firmOwner"],
    ] as const) {
      await succeed(stage, `POST ${inFirm()}`, { as: owner, body: { email, role } });
      await stage.settle();
      expect(await use("accept", email, secretFor(stage, email))).toMatchObject({
        body: { to: "firm", firmId },
      });
      expect(await stage.ask(`GET /api/v1/firms/${firmId}`, { as: email })).toMatchObject({
        body: { role },
      });
    }
  });

  it("is listed, newest first, and withdrawn", async () => {
    const { stage } = workspace;
    stage.setNow("2040-03-05T12:00:00.000Z");
    const { body } = await succeed(stage, `POST ${inFirm()}`, {
      as: owner,
      body: { email: "late@firm.example", role: "consultant" },
    });
    const { id } = body as { id: string };
    const list = await succeed(stage, `GET ${inFirm()}?limit=1`, { as: owner });
    expect(list.body).toMatchObject({ items: [{ id, state: "open", organisation: "Firm" }] });
    expect(
      await stage.ask(`POST ${inFirm()}/${id}/revoke`, { as: owner, version: 1 }),
    ).toMatchObject({ status: 200, body: { state: "revoked" } });
    stage.setNow(opening);
  });
});
