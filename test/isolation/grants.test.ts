import {
  assign,
  foundFirm,
  joinClient,
  joinFirm,
  onboard,
  secretFor,
  signUp,
  succeed,
} from "@tandem/functions/testing/cast";
import { createStage, type Stage } from "@tandem/functions/testing/stage";
import type { Contents } from "@tandem/functions/testing/tables";
import { beforeAll, describe, expect, it } from "vitest";

const people = {
  firmOwner: "owner@firm.example",
  consultant: "consultant@firm.example",
  clientAdmin: "admin@client.example",
  contributor: "contributor@client.example",
  viewer: "viewer@client.example",
  auditor: "auditor@client.example",
  reviewer: "reviewer@client.example",
} as const;
type Role = keyof typeof people;
const roles = Object.keys(people) as Role[];

/** Written by hand, as the rules say it: who may give which role in a client, or take it away. */
const mayGive: Readonly<Record<Role, readonly string[]>> = {
  firmOwner: ["consultant", "clientAdmin", "contributor", "viewer", "auditor", "reviewer"],
  consultant: ["clientAdmin", "contributor", "viewer", "auditor"],
  clientAdmin: ["clientAdmin", "contributor", "viewer", "auditor"],
  contributor: [],
  viewer: [],
  auditor: [],
  reviewer: [],
};

const granted = ["clientAdmin", "contributor", "viewer", "auditor", "reviewer"];
const offered = ["firmOwner", "selfAdmin", "consultant", ...granted];
const days = { from: "2040-03-01", until: "2040-03-31" };
const grantOf = (role: string) => ({
  role,
  period: role === "auditor" || role === "reviewer" ? days : null,
  topManagement: false,
});

let stage: Stage;
let firmId: string;
let client: string;
let before: Contents;

beforeAll(async () => {
  stage = await createStage();
  firmId = await foundFirm(stage, people.firmOwner);
  await joinFirm(stage, people.firmOwner, firmId, {
    [people.consultant]: "consultant",
    "second@firm.example": "consultant",
  });
  const tenantId = await onboard(stage, people.firmOwner, firmId);
  client = `/api/v1/tenants/${tenantId}`;
  await assign(stage, people.firmOwner, tenantId, people.consultant);
  await joinClient(stage, people.firmOwner, tenantId, {
    [people.clientAdmin]: "clientAdmin",
    "second@client.example": "clientAdmin",
    [people.contributor]: "contributor",
    [people.viewer]: "viewer",
    [people.auditor]: days,
    [people.reviewer]: { reviewing: days },
  });
  before = await stage.contents();
}, 60_000);

const pairs = roles.flatMap((role) => offered.map((offer) => ({ role, offer })));
const refused = pairs.filter(({ role, offer }) => !mayGive[role].includes(offer));
const allowed = pairs.filter(({ role, offer }) => mayGive[role].includes(offer));

/** What somebody is told who asks for too much: no such role exists in a client, or it is not theirs to give. */
const tooMuch = (role: Role, offer: string) => {
  if (mayGive[role].length === 0) return { status: 403, code: "access.forbidden" };
  return offer === "firmOwner" || offer === "selfAdmin"
    ? { status: 422, code: "input.invalid" }
    : { status: 403, code: "access.role_too_high" };
};

const member = (email: string) => `${client}/members/${stage.userId(email)}`;

describe("nobody gives a role above their own", () => {
  it.each(refused)("by inviting: $role, $offer", async ({ role, offer }) => {
    const { status, code } = tooMuch(role, offer);
    const body = { email: "friend@client.example", ...grantOf(offer) };
    expect(await stage.ask(`POST ${client}/invitations`, { as: people[role], body })).toMatchObject(
      { status, body: { code } },
    );
  });

  it.each(refused)("by changing a member: $role, $offer", async ({ role, offer }) => {
    const { status, code } = tooMuch(role, offer);
    const body = grantOf(offer);
    const call = `PATCH ${member("second@client.example")}`;
    expect(await stage.ask(call, { as: people[role], version: 1, body })).toMatchObject({
      status,
      body: { code },
    });
  });

  it.each(roles)("by changing themselves: %s", async (role) => {
    if (role === "firmOwner") return;
    for (const offer of offered) {
      if (mayGive[role].includes(offer)) continue;
      const reply = await stage.ask(`PATCH ${member(people[role])}`, {
        as: people[role],
        version: 1,
        body: grantOf(offer),
      });
      expect([403, 422]).toContain(reply.status);
    }
  });

  it.each(roles.filter((role) => role !== "firmOwner"))(
    "by assigning a consultant: %s",
    async (role) => {
      const call = `PUT ${client}/consultants/${stage.userId("second@firm.example")}`;
      expect(await stage.ask(call, { as: people[role] })).toMatchObject({
        status: 403,
        body: { code: mayGive[role].length === 0 ? "access.forbidden" : "access.role_too_high" },
      });
    },
  );

  it.each(["consultant", "clientAdmin"] as const)(
    "or takes one above their own away: %s",
    async (role) => {
      const call = member(people.consultant);
      const as = people[role];
      const reply = { status: 403, body: { code: "access.role_too_high" } };
      expect(await stage.ask(`DELETE ${call}`, { as, version: 1 })).toMatchObject(reply);
      const body = grantOf("viewer");
      expect(await stage.ask(`PATCH ${call}`, { as, version: 1, body })).toMatchObject(reply);
    },
  );

  it.each(roles.filter((role) => role !== "firmOwner"))("in the firm: %s", async (role) => {
    const as = people[role];
    const status = role === "consultant" ? 403 : 404;
    const invitations = `POST /api/v1/firms/${firmId}/invitations`;
    const own = `PATCH /api/v1/firms/${firmId}/members/${stage.userId(as)}`;
    for (const offer of ["firmOwner", "consultant"]) {
      const body = { email: "friend@firm.example", role: offer };
      expect(await stage.ask(invitations, { as, body })).toMatchObject({ status });
      expect(await stage.ask(own, { as, version: 1, body: { role: offer } })).toMatchObject({
        status,
      });
    }
  });

  it("stores nothing in trying", async () => {
    expect(await stage.contents()).toEqual(before);
  });
});

describe("an invitation", () => {
  const invite = async (email: string, role: string) => {
    const body = { email, ...grantOf(role) };
    await succeed(stage, `POST ${client}/invitations`, { as: people.firmOwner, body });
    await stage.settle();
    return secretFor(stage, email);
  };
  const accept = (as: string, body: Record<string, unknown>) =>
    stage.ask("POST /api/v1/invitations/accept", { as, body });

  it("gives its role to nobody but the person it was sent to", async () => {
    const secret = await invite("chosen@client.example", "clientAdmin");
    expect(await accept(people.viewer, { secret })).toMatchObject({
      status: 403,
      body: { code: "invitation.other_person" },
    });
    expect(await stage.ask(`GET ${client}`, { as: people.viewer })).toMatchObject({
      body: { role: "viewer" },
    });
  });

  it("is accepted as it is, without a word on role or client", async () => {
    const secret = await invite("modest@client.example", "viewer");
    const as = "modest@client.example";
    for (const more of [{ role: "clientAdmin" }, { offer: { role: "consultant" } }]) {
      expect(await accept(as, { secret, ...more })).toMatchObject({ status: 422 });
    }
    expect(await accept(as, { secret })).toMatchObject({ status: 200 });
    expect(await stage.ask(`GET ${client}`, { as })).toMatchObject({ body: { role: "viewer" } });
  });

  it("lifts nobody who is a member already", async () => {
    const secret = await invite(people.contributor, "clientAdmin");
    expect(await accept(people.contributor, { secret })).toMatchObject({
      status: 409,
      body: { code: "member.exists" },
    });
    expect(await stage.ask(`GET ${client}`, { as: people.contributor })).toMatchObject({
      body: { role: "contributor" },
    });
  });
});

describe("what is theirs to give", () => {
  it.each(allowed)("is given by inviting: $role, $offer", async ({ role, offer }) => {
    // Consultants come from the firm.
    const email =
      offer === "consultant" ? "second@firm.example" : `${role}.${offer}@client.example`;
    const body = { email, ...grantOf(offer) };
    expect(await stage.ask(`POST ${client}/invitations`, { as: people[role], body })).toMatchObject(
      { status: 201, body: { offer: { role: offer } } },
    );
  });
});

describe("an owner who was a consultant of the client before", () => {
  it("acts in it as the owner they are now", async () => {
    const as = "second@firm.example";
    const call = `PUT ${client}/consultants/${stage.userId(as)}`;
    await succeed(stage, call, { as: people.firmOwner });
    await succeed(stage, `PATCH /api/v1/firms/${firmId}/members/${stage.userId(as)}`, {
      as: people.firmOwner,
      version: 1,
      body: { role: "firmOwner" },
    });
    expect(await stage.ask(`GET ${client}`, { as })).toMatchObject({ body: { role: "firmOwner" } });
  });
});

describe("a consultant of a client", () => {
  const outsider = "outsider@else.example";
  const refusal = { status: 409, body: { code: "member.not_in_firm" } };

  it("is nobody from outside the firm: not by invitation", async () => {
    const body = { email: outsider, ...grantOf("consultant") };
    const call = `POST ${client}/invitations`;
    expect(await stage.ask(call, { as: people.firmOwner, body })).toMatchObject(refusal);
  });

  it("nor by a change of role", async () => {
    const body = grantOf("consultant");
    const call = `PATCH ${member(people.viewer)}`;
    expect(await stage.ask(call, { as: people.firmOwner, version: 1, body })).toMatchObject(
      refusal,
    );
    expect(await stage.ask(`GET ${client}`, { as: people.viewer })).toMatchObject({
      body: { role: "viewer" },
    });
  });

  it("nor whoever has left the firm between the invitation and its acceptance", async () => {
    const leaver = "leaver@firm.example";
    await joinFirm(stage, people.firmOwner, firmId, { [leaver]: "consultant" });
    const body = { email: leaver, ...grantOf("consultant") };
    await succeed(stage, `POST ${client}/invitations`, { as: people.firmOwner, body });
    await stage.settle();
    const secret = secretFor(stage, leaver);
    const seat = `DELETE /api/v1/firms/${firmId}/members/${stage.userId(leaver)}`;
    await succeed(stage, seat, { as: people.firmOwner, version: 1 });
    expect(
      await stage.ask("POST /api/v1/invitations/accept", { as: leaver, body: { secret } }),
    ).toMatchObject(refusal);
    expect(await stage.ask(`GET ${client}`, { as: leaver })).toMatchObject({ status: 404 });
  });

  it("works in it no more with the request after the firm has let them go", async () => {
    const gone = "gone@firm.example";
    await joinFirm(stage, people.firmOwner, firmId, { [gone]: "consultant" });
    await assign(stage, people.firmOwner, client.slice(-16), gone);
    expect(await stage.ask(`GET ${client}`, { as: gone })).toMatchObject({ status: 200 });
    const seat = `DELETE /api/v1/firms/${firmId}/members/${stage.userId(gone)}`;
    await succeed(stage, seat, { as: people.firmOwner, version: 1 });
    // Before any consumer has taken the grant itself back.
    expect(await stage.ask(`GET ${client}`, { as: gone })).toMatchObject({ status: 404 });
    expect(await stage.ask("GET /api/v1/me", { as: gone })).toMatchObject({
      body: { clients: [] },
    });
    await stage.settle();
    const { body } = await succeed(stage, `GET ${client}/members`, { as: people.clientAdmin });
    expect(JSON.stringify(body)).not.toContain(gone);
  });
});

describe("an open invitation", () => {
  const guest = "late@client.example";
  const lapsed = { status: 409, body: { code: "invitation.lapsed" } };
  const invited = async (call: string, as: string, body: Record<string, unknown>) => {
    await succeed(stage, `POST ${call}/invitations`, { as, body: { email: guest, ...body } });
    await stage.settle();
    return secretFor(stage, guest);
  };
  const expectLapsed = async (secret: string) => {
    for (const act of ["look", "accept"]) {
      const call = `POST /api/v1/invitations/${act}`;
      expect(await stage.ask(call, { as: guest, body: { secret } })).toMatchObject(lapsed);
    }
  };

  it("ends when whoever sent it is removed, and works again when they are back", async () => {
    const host = "host@client.example";
    await joinClient(stage, people.firmOwner, client.slice(-16), { [host]: "clientAdmin" });
    const secret = await invited(client, host, grantOf("clientAdmin"));
    await succeed(stage, `DELETE ${member(host)}`, { as: people.firmOwner, version: 1 });
    await expectLapsed(secret);
    expect(await stage.ask(`GET ${client}`, { as: guest })).toMatchObject({ status: 404 });
  });

  it("ends when whoever sent it may not give this role any more", async () => {
    const host = "fallen@client.example";
    await joinClient(stage, people.firmOwner, client.slice(-16), { [host]: "clientAdmin" });
    const secret = await invited(client, host, grantOf("viewer"));
    await succeed(stage, `PATCH ${member(host)}`, {
      as: people.firmOwner,
      version: 1,
      body: grantOf("contributor"),
    });
    await expectLapsed(secret);
  });

  it("into the firm ends when its sender is no owner any more", async () => {
    const host = "co-owner@firm.example";
    await joinFirm(stage, people.firmOwner, firmId, { [host]: "firmOwner" });
    const firm = `/api/v1/firms/${firmId}`;
    const secret = await invited(firm, host, { role: "firmOwner" });
    await succeed(stage, `PATCH ${firm}/members/${stage.userId(host)}`, {
      as: people.firmOwner,
      version: 1,
      body: { role: "consultant" },
    });
    await expectLapsed(secret);
    expect(await stage.ask(`GET ${firm}`, { as: guest })).toMatchObject({ status: 404 });
  });

  it("by a consultant ends with their seat in the firm", async () => {
    const host = "passing@firm.example";
    await joinFirm(stage, people.firmOwner, firmId, { [host]: "consultant" });
    await assign(stage, people.firmOwner, client.slice(-16), host);
    const secret = await invited(client, host, grantOf("contributor"));
    const seat = `DELETE /api/v1/firms/${firmId}/members/${stage.userId(host)}`;
    await succeed(stage, seat, { as: people.firmOwner, version: 1 });
    await expectLapsed(secret);
  });
});

describe("in a company that no firm keeps", () => {
  const head = "head@self.example";
  const other = "other@self.example";
  let company: string;
  beforeAll(async () => {
    const tenantId = await signUp(stage, head);
    company = `/api/v1/tenants/${tenantId}`;
    await joinClient(stage, head, tenantId, { [other]: "contributor" });
  });

  it.each(offered)(
    "its administrator gives the client's own roles and reviewers: %s",
    async (role) => {
      const given = granted.includes(role);
      const no = role === "consultant" ? 403 : 422;
      const body = { email: `new.${role}@self.example`, ...grantOf(role) };
      expect(await stage.ask(`POST ${company}/invitations`, { as: head, body })).toMatchObject({
        status: given ? 201 : no,
      });
    },
  );

  it("nobody else gives any", async () => {
    const body = { email: "friend@self.example", ...grantOf("viewer") };
    expect(await stage.ask(`POST ${company}/invitations`, { as: other, body })).toMatchObject({
      status: 403,
    });
    for (const as of [people.firmOwner, people.consultant]) {
      expect(await stage.ask(`POST ${company}/invitations`, { as, body })).toMatchObject({
        status: 404,
      });
    }
  });

  it("no consultant can be put into it", async () => {
    const call = `PUT ${company}/consultants/${stage.userId(people.consultant)}`;
    expect(await stage.ask(call, { as: head })).toMatchObject({ status: 403 });
  });

  it("its last administrator stays", async () => {
    const call = `DELETE ${company}/members/${stage.userId(head)}`;
    expect(await stage.ask(call, { as: head, version: 1 })).toMatchObject({
      status: 409,
      body: { code: "member.last_admin" },
    });
  });
});
