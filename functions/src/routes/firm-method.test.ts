import { presets } from "@tandem/domain/risk/preset";
import { beforeAll, expect, it } from "vitest";
import { createWorkspace, people, type Workspace } from "../testing/workspace.ts";

const { admin, consultant, owner } = people;

let workspace: Workspace;
beforeAll(async () => {
  workspace = await createWorkspace();
}, 30_000);

const path = () => `/api/v1/firms/${workspace.firmId}/risk-methods`;
const put = (version: number, items: unknown) =>
  workspace.stage.ask(`PUT ${path()}`, { as: consultant, version, body: { items } });
const read = (as: string) => workspace.stage.ask(`GET ${path()}`, { as });
const house = { name: "House method", method: presets["4x4"] };

it("keeps the methods of a firm for its people, each named once", async () => {
  expect(await read(owner)).toMatchObject({ body: { version: 0, items: [] } });
  expect(await put(0, [house])).toMatchObject({ status: 200, body: { version: 1 } });
  expect(await read(owner)).toMatchObject({ body: { version: 1, items: [house] } });
  expect(await put(0, [])).toMatchObject({ status: 412 });
  expect(await put(1, [house, house])).toMatchObject({
    status: 422,
    body: { errors: [{ pointer: "/items/1/name" }] },
  });
  expect(await read(admin)).toMatchObject({ status: 404 });
});
