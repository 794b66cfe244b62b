import { beforeEach, describe, expect, it } from "vitest";
import {
  assign,
  foundFirm,
  joinClient,
  joinFirm,
  onboard,
  secretFor,
  signUp,
  succeed,
} from "../testing/cast.ts";
import { createStage, type Stage } from "../testing/stage.ts";

const ana = "ana@birch.example";
const ben = "ben@birch.example";
const owner = "owner@firm.example";
const second = "second@firm.example";
const consultant = "consultant@firm.example";
const stranger = "stranger@else.example";

let stage: Stage;
let firmId: string;
let tenantId: string;
let firm: string;
let client: string;

beforeEach(async () => {
  stage = await createStage();
  firmId = await foundFirm(stage, owner, "Northbridge");
  await joinFirm(stage, owner, firmId, { [consultant]: "consultant", [second]: "firmOwner" });
  tenantId = await signUp(stage, ana, { name: "Birch" });
  await joinClient(stage, ana, tenantId, { [ben]: "clientAdmin" });
  firm = `/api/v1/firms/${firmId}`;
  client = `/api/v1/tenants/${tenantId}`;
}, 60_000);

const propose = async (from: "client" | "firm", as: string, email: string) => {
  const call = from === "client" ? `${client}/keeping/proposals` : `${firm}/proposals`;
  const reply = await succeed(stage, `POST ${call}`, { as, body: { email } });
  await stage.settle();
  return { secret: secretFor(stage, email), ...(reply.body as { id: string; version: number }) };
};
const accept = (as: string, secret: string, where = firm) =>
  stage.ask(`POST ${where}/${where === firm ? "proposals" : "keeping"}/accept`, {
    as,
    body: { secret },
  });
const look = (as: string, secret: string) =>
  stage.ask("POST /api/v1/proposals/look", { as, body: { secret } });
const reach = async (as: string) => (await stage.ask(`GET ${client}/assessment`, { as })).status;
const portfolio = async () => {
  const { body } = await succeed(stage, `GET ${firm}/portfolio`, { as: owner });
  return (body as { items: unknown[] }).items;
};
const versionOf = async () =>
  ((await succeed(stage, `GET ${client}/keeping`, { as: ana })).body as { version: number })
    .version;
const end = async (as: string) => {
  const reply = await stage.ask(`POST ${client}/keeping/end`, { as, version: await versionOf() });
  await stage.settle();
  return reply;
};

/** A company that has answered one requirement, with a colleague's verification. */
const work = async () => {
  const at = `PUT ${client}/assessment/iso27001:5.1`;
  await succeed(stage, `${at}/claim`, { as: ana, version: 0, body: { rating: "F" } });
  const body = { outcome: "verified", rating: "F" };
  await succeed(stage, `${at}/verification`, { as: ben, version: 1, body });
  await stage.settle();
};
const everything = async () => {
  const reads = ["assessment", "evidence", "documents"].map((what) => `GET ${client}/${what}`);
  const replies = await Promise.all(reads.map((read) => succeed(stage, read, { as: ana })));
  return replies.map(({ body }) => body);
};

describe("a company invites a firm", () => {
  it("which sees nothing of it before an owner accepts, and everything as it was after", async () => {
    await work();
    const { secret } = await propose("client", ana, owner);
    expect(stage.mails.at(-1)).toMatchObject({
      to: owner,
      subject: "Birch asks your firm to keep it on Tandem",
    });
    for (const as of [owner, second, consultant]) expect(await reach(as)).toBe(404);
    expect(await portfolio()).toEqual([]);
    expect((await look(owner, secret)).body).toMatchObject({
      by: "client",
      organisation: "Birch",
      firms: [{ firmId, name: "Northbridge" }],
      clients: [],
    });
    const kept = await everything();
    expect(await accept(owner, secret)).toMatchObject({ status: 200, body: { tenantId, firmId } });
    await stage.settle();
    expect(await everything()).toEqual(kept);
    expect(await reach(owner)).toBe(200);
    expect(await reach(consultant)).toBe(404);
    await assign(stage, owner, tenantId, consultant);
    expect(await reach(consultant)).toBe(200);
    const { body } = await succeed(stage, `GET ${client}/readiness`, { as: ana });
    const { report } = body as { report: { together: { verified: number; claimed: number } } };
    expect(report.together.verified).toBeGreaterThan(0);
    expect(await portfolio()).toMatchObject([
      {
        tenantId,
        name: "Birch",
        readiness: { claimed: report.together.claimed, verified: report.together.verified },
      },
    ]);
    expect(report).toMatchObject({ standards: [{ verifiedBy: { colleague: 1, firm: 0 } }, {}] });
  });

  it("and ceases to verify by itself", async () => {
    await work();
    await accept(owner, (await propose("client", ana, owner)).secret);
    expect(await stage.ask(`GET ${client}`, { as: ben })).toMatchObject({
      body: { role: "clientAdmin", firmId, firmName: "Northbridge", amongUs: null },
    });
    const at = `PUT ${client}/assessment/iso27001:5.1/verification`;
    const body = { outcome: "verified", rating: "F" };
    expect(await stage.ask(at, { as: ben, version: 2, body })).toMatchObject({ status: 403 });
    expect(await stage.ask(at, { as: owner, version: 2, body })).toMatchObject({
      status: 200,
      body: { verification: { as: "firm" } },
    });
  });

  it("once: the link is of no use a second time, nor to anyone else, nor to another firm's owner", async () => {
    const { secret } = await propose("client", ana, owner);
    await foundFirm(stage, stranger, "Other");
    const { body } = await succeed(stage, "GET /api/v1/me", { as: stranger });
    const [other] = (body as { firms: { firmId: string }[] }).firms;
    const asOther = `POST /api/v1/firms/${other?.firmId ?? ""}/proposals/accept`;
    expect(await stage.ask(asOther, { as: stranger, body: { secret } })).toMatchObject({
      status: 403,
      body: { code: "invitation.other_person" },
    });
    expect(await look(stranger, secret)).toMatchObject({ body: { firms: [], clients: [] } });
    expect(await accept(second, secret)).toMatchObject({ status: 403 });
    expect(await accept(consultant, secret)).toMatchObject({
      status: 403,
      body: { code: "access.forbidden" },
    });
    const replies = await Promise.all([1, 2, 3].map(() => accept(owner, secret)));
    expect(replies.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409, 409]);
    await stage.settle();
    expect(await portfolio()).toHaveLength(1);
  });

  it("is answered as before under the same key", async () => {
    const { secret } = await propose("client", ana, owner);
    const request = { as: owner, key: "the-same-key", body: { secret } };
    const first = await succeed(stage, `POST ${firm}/proposals/accept`, request);
    expect((await stage.ask(`POST ${firm}/proposals/accept`, request)).body).toEqual(first.body);
  });

  it("may take it back, and the firm may decline", async () => {
    const withdrawn = await propose("client", ana, owner);
    const call = `POST ${client}/keeping/proposals/${withdrawn.id}/withdraw`;
    expect(await stage.ask(call, { as: ana, version: withdrawn.version })).toMatchObject({
      status: 200,
      body: { state: "withdrawn" },
    });
    expect(await accept(owner, withdrawn.secret)).toMatchObject({
      status: 409,
      body: { code: "invitation.revoked" },
    });
    stage.setNow("2040-03-05T10:00:00.000Z");
    const declined = await propose("client", ana, owner);
    const no = { as: owner, key: "no-thank-you", body: { secret: declined.secret } };
    expect(await stage.ask("POST /api/v1/proposals/decline", { ...no, as: second })).toMatchObject({
      status: 403,
    });
    expect(await stage.ask("POST /api/v1/proposals/decline", no)).toMatchObject({ status: 204 });
    expect(await stage.ask("POST /api/v1/proposals/decline", no)).toMatchObject({ status: 204 });
    expect(await accept(owner, declined.secret)).toMatchObject({
      status: 409,
      body: { code: "invitation.declined" },
    });
    await stage.settle();
    const list = await succeed(stage, `GET ${client}/keeping/proposals`, { as: ben });
    expect(list.body).toMatchObject({ items: [{ state: "declined" }, { state: "withdrawn" }] });
    const trail = await succeed(stage, `GET ${client}/trail?aggregate=client`, { as: ana });
    expect(
      (trail.body as { items: { action: string }[] }).items.map(({ action }) => action),
    ).toEqual(["firm.declined", "firm.invited", "firm.uninvited", "firm.invited"]);
  });

  it("ends after fourteen days", async () => {
    const { secret } = await propose("client", ana, owner);
    stage.setNow("2040-03-19T09:00:00.000Z");
    for (const reply of [await look(owner, secret), await accept(owner, secret)]) {
      expect(reply).toMatchObject({ status: 409, body: { code: "invitation.expired" } });
    }
    const { body } = await succeed(stage, `GET ${client}/keeping/proposals`, { as: ana });
    expect(body).toMatchObject({ items: [{ state: "expired" }] });
  });

  it("is over once whoever invited does not decide on it any more", async () => {
    const { secret } = await propose("client", ben, owner);
    await succeed(stage, `DELETE ${client}/members/${stage.userId(ben)}`, { as: ana, version: 1 });
    expect(await accept(owner, secret)).toMatchObject({
      status: 409,
      body: { code: "invitation.lapsed" },
    });
    expect(await reach(owner)).toBe(404);
  });
});

describe("a firm offers to keep a company", () => {
  it("and says nothing of whether there is one before its administrator agrees", async () => {
    const asked = await propose("firm", owner, ana);
    stage.setNow("2040-03-05T10:00:00.000Z");
    const into = await propose("firm", owner, stranger);
    expect(Object.keys(asked)).toEqual(Object.keys(into));
    expect(await reach(owner)).toBe(404);
    expect((await look(ana, asked.secret)).body).toMatchObject({
      by: "firm",
      organisation: "Northbridge",
      clients: [{ tenantId, name: "Birch" }],
      firms: [],
    });
    expect((await look(stranger, into.secret)).body).toMatchObject({ clients: [] });
    expect(await accept(ana, asked.secret, client)).toMatchObject({
      status: 200,
      body: { tenantId, firmId },
    });
    await stage.settle();
    expect(await reach(owner)).toBe(200);
    expect(await portfolio()).toMatchObject([{ tenantId, readiness: { verdict: "notReady" } }]);
    const list = await succeed(stage, `GET ${firm}/proposals`, { as: owner });
    expect(list.body).toMatchObject({ items: [{ state: "open" }, { state: "accepted" }] });
  });

  it("only an owner does, and only whoever was asked says yes", async () => {
    const body = { email: ana };
    expect(await stage.ask(`POST ${firm}/proposals`, { as: consultant, body })).toMatchObject({
      status: 403,
    });
    const { secret } = await propose("firm", owner, ana);
    expect(await accept(ben, secret, client)).toMatchObject({
      status: 403,
      body: { code: "invitation.other_person" },
    });
    expect(await accept(owner, secret)).toMatchObject({ status: 404 });
  });

  it("is over once the owner who asked is none any more", async () => {
    const { secret } = await propose("firm", second, ana);
    await succeed(stage, `PATCH ${firm}/members/${stage.userId(second)}`, {
      as: owner,
      version: 1,
      body: { role: "consultant" },
    });
    expect(await accept(ana, secret, client)).toMatchObject({
      status: 409,
      body: { code: "invitation.lapsed" },
    });
  });

  it("not a company that has a firm", async () => {
    const { secret } = await propose("firm", owner, ana);
    const other = await foundFirm(stage, stranger, "Other");
    const elsewhere = await propose("client", ana, stranger);
    await succeed(stage, `POST /api/v1/firms/${other}/proposals/accept`, {
      as: stranger,
      body: { secret: elsewhere.secret },
    });
    expect(await look(ana, secret)).toMatchObject({ body: { clients: [] } });
    expect(await accept(ana, secret, client)).toMatchObject({
      status: 409,
      body: { code: "client.kept" },
    });
    expect(
      await stage.ask(`POST ${client}/keeping/proposals`, { as: ana, body: { email: owner } }),
    ).toMatchObject({ status: 409, body: { code: "client.kept" } });
    expect(await reach(owner)).toBe(404);
  });

  it("may take its offer back", async () => {
    const { id, version, secret } = await propose("firm", owner, ana);
    const call = `POST ${firm}/proposals/${id}/withdraw`;
    expect(await stage.ask(call, { as: owner, version: version + 1 })).toMatchObject({
      status: 412,
    });
    expect(await stage.ask(call, { as: second, version })).toMatchObject({ status: 200 });
    expect(await accept(ana, secret, client)).toMatchObject({ status: 409 });
  });
});

describe("the end of a firm's keeping", () => {
  beforeEach(async () => {
    await work();
    await accept(owner, (await propose("client", ana, owner)).secret);
    await assign(stage, owner, tenantId, consultant);
  });

  it("closes the company to the whole firm with the next request, and keeps everything", async () => {
    const before = await everything();
    const reply = await stage.ask(`POST ${client}/keeping/end`, {
      as: ana,
      version: await versionOf(),
    });
    expect(reply).toMatchObject({ status: 200, body: { firm: null } });
    for (const as of [owner, second, consultant]) expect(await reach(as)).toBe(404);
    expect(await portfolio()).toEqual([]);
    expect(await stage.ask(`GET ${firm}/clients/${tenantId}`, { as: owner })).toMatchObject({
      status: 404,
    });
    await stage.settle();
    expect(await everything()).toEqual(before);
    expect(await stage.ask(`GET ${client}`, { as: ana })).toMatchObject({
      body: { firmId: null, role: "selfAdmin", amongUs: { people: 2, verifiers: 2 } },
    });
    const { body } = await succeed(stage, `GET ${client}/members`, { as: ana });
    expect((body as { items: { email: string }[] }).items.map(({ email }) => email)).toEqual([
      ana,
      ben,
    ]);
    const trail = await succeed(stage, `GET ${client}/trail?aggregate=client`, { as: ana });
    expect(trail.body).toMatchObject({
      items: [
        { action: "client.released", actor: { userId: stage.userId(ana) } },
        { action: "client.kept", actor: { userId: stage.userId(owner), role: "firmOwner" } },
        { action: "firm.invited" },
      ],
    });
  });

  it("is not the firm's to decide, and not a contributor's", async () => {
    for (const as of [owner, consultant]) {
      expect(await end(as)).toMatchObject({ status: 403, body: { code: "access.forbidden" } });
    }
    expect(await reach(owner)).toBe(200);
  });

  it("is done once, on the version that was read", async () => {
    expect(await stage.ask(`POST ${client}/keeping/end`, { as: ana, version: 1 })).toMatchObject({
      status: 412,
    });
    expect(await stage.ask(`POST ${client}/keeping/end`, { as: ana })).toMatchObject({
      status: 428,
    });
    expect(await end(ana)).toMatchObject({ status: 200 });
    expect(await end(ben)).toMatchObject({ status: 409, body: { code: "client.not_kept" } });
  });

  it("lets the same firm, or another, begin again, without what consultants had before", async () => {
    await end(ana);
    await accept(owner, (await propose("client", ben, owner)).secret);
    await stage.settle();
    expect(await reach(owner)).toBe(200);
    expect(await reach(consultant)).toBe(404);
    expect(await portfolio()).toMatchObject([{ tenantId, readiness: { verdict: "notReady" } }]);
  });

  it("opens to everyone what was assigned to the firm's people", async () => {
    for (const [key, as] of Object.entries({ "4.1": owner, "4.2": consultant })) {
      const body = { assignee: stage.userId(as) };
      const call = `PUT ${client}/assessment/iso27001:${key}/assignee`;
      await succeed(stage, call, { as: ana, version: 0, body });
    }
    await end(ana);
    const { body } = await succeed(stage, `GET ${client}/assessment`, { as: ana });
    const { items } = body as { items: { assignee: string | null }[] };
    expect(items.filter(({ assignee }) => assignee !== null)).toEqual([]);
  });

  it("ends invitations that the firm's people had sent", async () => {
    const guest = "guest@birch.example";
    const body = { email: guest, role: "viewer" };
    await succeed(stage, `POST ${client}/invitations`, { as: owner, body });
    await stage.settle();
    const secret = secretFor(stage, guest);
    await end(ana);
    for (const call of ["look", "accept"]) {
      expect(
        await stage.ask(`POST /api/v1/invitations/${call}`, { as: guest, body: { secret } }),
      ).toMatchObject({ status: 409, body: { code: "invitation.lapsed" } });
    }
  });

  it("is possible for a client that its firm took on itself", async () => {
    const taken = await onboard(stage, owner, firmId, { name: "Elm" });
    const admin = "admin@elm.example";
    await joinClient(stage, owner, taken, { [admin]: "clientAdmin" });
    const at = `/api/v1/tenants/${taken}`;
    const { body } = await succeed(stage, `GET ${at}/keeping`, { as: admin });
    const { version } = body as { version: number };
    await succeed(stage, `POST ${at}/keeping/end`, { as: admin, version });
    expect(await stage.ask(`GET ${at}`, { as: admin })).toMatchObject({ status: 200 });
    expect(await stage.ask(`GET ${at}`, { as: owner })).toMatchObject({ status: 404 });
  });
});
