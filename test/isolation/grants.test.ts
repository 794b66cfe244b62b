import {
  assign,
  foundFirm,
  joinClient,
  joinFirm,
  onboard,
  secretFor,
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
} as const;
type Role = keyof typeof people;
const roles = Object.keys(people) as Role[];

/** Written by hand, as the rules say it: who may give which role in a client, or take it away. */
const mayGive: Readonly<Record<Role, readonly string[]>> = {
  firmOwner: ["consultant", "clientAdmin", "contributor", "viewer", "auditor"],
  consultant: ["clientAdmin", "contributor", "viewer", "auditor"],
  clientAdmin: ["clientAdmin", "contributor", "viewer", "auditor"],
  contributor: [],
  viewer: [],
  auditor: [],
};

const offered = ["firmOwner", "consultant", "clientAdmin", "contributor", "viewer", "auditor"];
const days = { from: "2040-03-01", until: "2040-03-31" };
const grantOf = (role: string) => ({
  role,
  period: role === "auditor" ? days : null,
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
  });
  before = await stage.contents();
}, 60_000);

const pairs = roles.flatMap((role) => offered.map((offer) => ({ role, offer })));
const refused = pairs.filter(({ role, offer }) => !mayGive[role].includes(offer));
const allowed = pairs.filter(({ role, offer }) => mayGive[role].includes(offer));

/** What somebody is told who asks for too much: no such role exists in a client, or it is not theirs to give. */
const tooMuch = (role: Role, offer: string) => {
  if (mayGive[role].length === 0) return { status: 403, code: "access.forbidden" };
  return offer === "firmOwner"
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
    const body = { email: `${role}.${offer}@client.example`, ...grantOf(offer) };
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
