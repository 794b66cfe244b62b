import { beforeAll, describe, expect, it } from "vitest";
import { assetOf, register, supplierOf } from "../testing/asset.ts";
import { createWorkspace, people, type Workspace } from "../testing/workspace.ts";

const { admin, contributor, viewer } = people;

let workspace: Workspace;
let owner: string;
beforeAll(async () => {
  workspace = await createWorkspace();
  owner = workspace.stage.userId(admin);
}, 30_000);

type Sent = { readonly version?: number; readonly body?: unknown };
const send = (call: string, as: string, sent: Sent = {}) => {
  const [method = "", path = ""] = call.split(" ");
  return workspace.stage.ask(`${method} ${workspace.client}/risk/${path}`, { as, ...sent });
};

describe("the register of assets", () => {
  it("holds what a contributor adds, with an owner by name where it is nobody of here", async () => {
    const body = assetOf(null, { name: "Binders", location: "Room 4" });
    const added = await send("POST assets", contributor, { body });
    expect(added).toMatchObject({ status: 201, body: { version: 1, location: "Room 4" } });
    const listed = await send("GET assets", viewer);
    const { items } = listed.body as { items: { name: string; id: string }[] };
    const row = items.find(({ name }) => name === "Binders");
    expect(row).toEqual({
      id: row?.id,
      name: "Binders",
      kind: "information",
      owner: null,
      ownerName: "Head of sales",
      classification: "confidential",
      needs: { confidentiality: "high", integrity: "medium", availability: null },
      dependsOn: [],
      suppliers: [],
      services: [],
      retired: false,
      version: 1,
    });
    expect(await send(`GET assets/${row?.id}`, viewer)).toMatchObject({
      status: 200,
      body: { location: "Room 4", state: { state: "active" } },
    });
  });

  it("refuses what nobody answers for, at its place", async () => {
    const body = assetOf(null, { ownerName: "" });
    expect(await send("POST assets", admin, { body })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: "/owner" }] },
    });
  });

  it("refuses a circle, and names the way", async () => {
    const server = await register(workspace, "assets", assetOf(owner, { name: "Server" }));
    const shop = await register(
      workspace,
      "assets",
      assetOf(owner, { name: "Shop", dependsOn: [server] }),
    );
    const body = assetOf(owner, { name: "Server", dependsOn: [shop] });
    expect(await send(`PUT assets/${server}`, admin, { version: 1, body })).toMatchObject({
      status: 422,
      body: {
        code: "asset.cycle",
        errors: [{ pointer: "/dependsOn/0", detail: "It would depend on itself: Shop → Server." }],
      },
    });
  });

  it("links only what is in its own registers", async () => {
    const cloud = await register(workspace, "suppliers", supplierOf(owner));
    const linked = assetOf(owner, { suppliers: [cloud] });
    expect(await send("POST assets", admin, { body: linked })).toMatchObject({ status: 201 });
    const stranger = assetOf(owner, {
      dependsOn: ["ast_00000000000000000000"],
      suppliers: ["sup_00000000000000000000"],
      services: ["svc_00000000000000000000"],
    });
    expect(await send("POST assets", admin, { body: stranger })).toMatchObject({
      status: 404,
      body: {
        errors: [
          { pointer: "/dependsOn/0" },
          { pointer: "/suppliers/0" },
          { pointer: "/services/0" },
        ],
      },
    });
  });

  it("retires instead of deleting, and brings back", async () => {
    const asset = await register(workspace, "assets", assetOf(owner));
    const retire = (version: number) =>
      send(`PUT assets/${asset}/retirement`, contributor, { version, body: { reason: "Sold" } });
    expect(await retire(1)).toMatchObject({ status: 200, body: { state: { reason: "Sold" } } });
    expect(await retire(2)).toMatchObject({ status: 409, body: { code: "asset.retired" } });
    expect(await retire(1)).toMatchObject({ status: 412 });
    const back = `DELETE assets/${asset}/retirement`;
    expect(await send(back, contributor, { version: 2 })).toMatchObject({
      status: 200,
      body: { state: { state: "active" }, version: 3 },
    });
    expect(await send(back, contributor, { version: 3 })).toMatchObject({
      status: 409,
      body: { code: "asset.not_retired" },
    });
  });
});

describe("the register of suppliers", () => {
  it("keeps never assessed apart from a date, and says what is due", async () => {
    const never = await register(workspace, "suppliers", supplierOf(owner, { name: "Mailer" }));
    const overdue = supplierOf(null, {
      name: "Bank",
      assessment: { state: "assessed", on: "2039-01-01", risk: "low", score: 88 },
      nextReview: "2040-01-01",
    });
    expect(await send("POST suppliers", contributor, { body: overdue })).toMatchObject({
      status: 201,
      body: { due: "review" },
    });
    const { items } = (await send("GET suppliers", viewer)).body as {
      items: { id: string; due: string; assessment: unknown }[];
    };
    expect(items.find(({ id }) => id === never)).toMatchObject({
      due: "assessment",
      assessment: { state: "never" },
    });
  });

  it("changes, ends and goes on", async () => {
    const supplier = await register(workspace, "suppliers", supplierOf(owner));
    const body = supplierOf(owner, { name: "Cloudhost Ltd" });
    expect(await send(`PUT suppliers/${supplier}`, admin, { version: 1, body })).toMatchObject({
      status: 200,
      body: { name: "Cloudhost Ltd", version: 2 },
    });
    const at = `suppliers/${supplier}/retirement`;
    const reason = { reason: "Moved" };
    expect(await send(`PUT ${at}`, admin, { version: 2, body: reason })).toMatchObject({
      status: 200,
      body: { due: "nothing", state: { reason: "Moved" } },
    });
    expect(await send(`PUT suppliers/${supplier}`, admin, { version: 3, body })).toMatchObject({
      status: 409,
      body: { code: "supplier.retired" },
    });
    expect(await send(`DELETE ${at}`, admin, { version: 3 })).toMatchObject({ status: 200 });
  });
});
