import { type RouteName, routes } from "@tandem/contract/routes";
import { succeed } from "@tandem/functions/testing/cast";
import type { Contents } from "@tandem/functions/testing/tables";
import { beforeAll, describe, expect, it } from "vitest";
import { examples, names, requestOf, sender } from "./examples.ts";
import { takesBody } from "./id-fields.ts";
import { createWorld, type World } from "./world.ts";

let world: World;
let before: Contents;

beforeAll(async () => {
  world = await createWorld();
  before = await world.stage.contents();
}, 60_000);

const reads = names.filter(
  (name) => routes[name].method === "get" && routes[name].path.includes("{tenantId}"),
);

describe("a client named anywhere but in the path", () => {
  it.each(reads)("is passed over: %s", async (name) => {
    const { stage, places } = world;
    const { tenantId, firmId } = places.foreign;
    const { call } = requestOf(name, places.own);
    const as = sender(name, places.own);
    const plain = await succeed(stage, call, { as });
    const smuggled = await succeed(stage, `${call}?tenantId=${tenantId}&firmId=${firmId}`, {
      as,
      headers: {
        "x-tenant-id": tenantId,
        tenantid: tenantId,
        "x-firm-id": firmId,
        cookie: `tenantId=${tenantId}; tenant=${tenantId}; firmId=${firmId}`,
        forwarded: `host=${tenantId}.example`,
        "x-forwarded-host": `${tenantId}.example`,
        "x-original-url": call.replace(places.own.tenantId, tenantId),
      },
    });
    expect(smuggled.body).toEqual(plain.body);
  });
});

/** What only the server says: of whose client, in which state, by whom and when. */
const owned: Readonly<Record<string, unknown>> = {
  tenantId: "0000000000000000",
  firmId: "frm_00000000000000000000",
  userId: "usr_00000000000000000000",
  id: "evd_00000000000000000000",
  version: 7,
  head: "0".repeat(64),
  by: "usr_00000000000000000000",
  at: "2040-01-01T00:00:00.000Z",
  addedBy: "usr_00000000000000000000",
  addedAt: "2040-01-01T00:00:00.000Z",
  createdBy: "usr_00000000000000000000",
  invitedBy: "usr_00000000000000000000",
  joinedAt: "2040-01-01T00:00:00.000Z",
  expiresAt: "2050-01-01T00:00:00.000Z",
  role: "firmOwner",
  permissions: ["assessment.verify"],
  state: "approved",
  status: "active",
  lifecycle: { status: "active" },
  claim: { rating: "F" },
  verification: { state: "verified", rating: "F" },
  approved: true,
  approvedByAuthor: false,
  checked: true,
  withdrawn: null,
  progress: { state: "applied" },
  admins: 9,
  owners: 9,
};

const writes = names.filter(takesBody);

const attempts = writes.flatMap((name) => Object.keys(owned).map((field) => ({ name, field })));

const smuggle = async (name: RouteName, field: string) => {
  const { own } = world.places;
  const { call, body, ...request } = requestOf(name, own);
  return world.stage.ask(call, {
    as: sender(name, own),
    ...request,
    body: { ...body, [field]: owned[field] },
  });
};

describe("a field that only the server sets", () => {
  it("is refused in every body that does not ask for it", async () => {
    const passed: string[] = [];
    for (const { name, field } of attempts) {
      if (field in (examples[name].body?.(world.places.own) ?? {})) continue;
      const { status, body } = await smuggle(name, field);
      const { code } = body as { code: string };
      if (status !== 422 || code !== "input.invalid") passed.push(`${name} ${field}: ${status}`);
    }
    expect(passed).toEqual([]);
  });

  it("stores nothing", async () => {
    expect(await world.stage.contents()).toEqual(before);
  });
});

describe("the cursor of a list", () => {
  const lists = ["evidence", "trail", "invitations"] as const;
  type List = (typeof lists)[number];
  type Place = "own" | "sibling" | "foreign";

  const cursorOf = async (list: List, of: Place): Promise<string> => {
    const { tenantId, owner } = world.places[of];
    const call = `GET /api/v1/tenants/${tenantId}/${list}?limit=1`;
    const { body } = await succeed(world.stage, call, { as: owner });
    const { cursor } = body as { cursor: string | null };
    if (cursor === null) throw new Error(`${call} has one page only`);
    return cursor;
  };

  const others = lists.flatMap((list) => [
    ...(["sibling", "foreign"] as const).map((of) => ({ list, of, from: list })),
    ...lists.filter((from) => from !== list).map((from) => ({ list, of: "own" as const, from })),
  ]);

  it.each(others)("is of no use elsewhere: $from of $of in $list", async ({ list, of, from }) => {
    const { tenantId, owner } = world.places.own;
    const cursor = await cursorOf(from, of);
    const call = `GET /api/v1/tenants/${tenantId}/${list}?limit=1&cursor=${cursor}`;
    expect(await world.stage.ask(call, { as: owner })).toMatchObject({
      status: 422,
      body: { code: "input.invalid", errors: [{ pointer: "/cursor" }] },
    });
  });

  it.each(lists)("goes on where it was made: %s", async (list) => {
    const { tenantId, owner } = world.places.own;
    const cursor = await cursorOf(list, "own");
    const call = `GET /api/v1/tenants/${tenantId}/${list}?limit=1&cursor=${cursor}`;
    expect(await world.stage.ask(call, { as: owner })).toMatchObject({ status: 200 });
  });

  it("of an invitation into the firm is of no use in another firm", async () => {
    const { own, foreign } = world.places;
    const list = ({ firmId }: { firmId: string }, cursor = "") =>
      `GET /api/v1/firms/${firmId}/invitations?limit=1${cursor && `&cursor=${cursor}`}`;
    const { body } = await succeed(world.stage, list(own), { as: own.owner });
    const { cursor } = body as { cursor: string };
    expect(await world.stage.ask(list(foreign, cursor), { as: foreign.owner })).toMatchObject({
      status: 422,
    });
  });
});

describe("the trail of one thing", () => {
  it("is empty where the thing is another client's", async () => {
    const { own, foreign } = world.places;
    const call = (tenantId: string) =>
      `GET /api/v1/tenants/${tenantId}/trail?aggregate=evidence:${foreign.ids.evidence}`;
    expect((await succeed(world.stage, call(own.tenantId), { as: own.owner })).body).toEqual({
      items: [],
      cursor: null,
    });
    const theirs = await succeed(world.stage, call(foreign.tenantId), { as: foreign.owner });
    expect(theirs.body).toMatchObject({ items: [{ action: "evidence.added" }] });
  });
});

describe("a declaration that has a signature of its own", () => {
  it("is signed by whoever makes it, whatever it says", async () => {
    const { own } = world.places;
    const { call, body, ...request } = requestOf("changeClient", own);
    const forged = { reason: "Three people", by: own.ids.member, at: "2001-01-01T00:00:00.000Z" };
    const reply = await succeed(world.stage, call, {
      as: own.admin,
      ...request,
      body: { ...body, smallOrganisation: forged },
    });
    expect(reply.body).toMatchObject({
      smallOrganisation: { reason: "Three people", by: world.stage.userId(own.admin) },
    });
    expect(reply.body).not.toMatchObject({ smallOrganisation: { at: forged.at } });
  });
});
