import type { Scopes } from "@tandem/contract/scope-statement/schema";
import { beforeAll, describe, expect, it } from "vitest";
import { succeed } from "../testing/cast.ts";
import { createWorkspace, people, type Workspace } from "../testing/workspace.ts";

const { admin, consultant, contributor, viewer } = people;

let workspace: Workspace;
beforeAll(async () => {
  workspace = await createWorkspace();
  const { stage, client } = workspace;
  await succeed(stage, `PATCH ${client}/members/${stage.userId(viewer)}`, {
    as: admin,
    version: 1,
    body: { role: "viewer", period: null, topManagement: true },
  });
}, 30_000);

const content = {
  organisation: "Harbour Books Ltd",
  wording: "",
  services: ["Web shop"],
  sites: ["Oslo"],
  units: [],
  customers: [],
  interfaces: [],
  dependencies: [],
};
const until = { reviewBy: "2041-03-05" };

const put = (what: string, as: string, version: number, body: unknown) =>
  workspace.stage.ask(`PUT ${workspace.client}/scopes/${what}`, { as, version, body });

const listed = async (): Promise<Scopes> =>
  (await succeed(workspace.stage, `GET ${workspace.client}/scopes`, { as: contributor }))
    .body as Scopes;

const gateOf = async (standard: string) => {
  const { stage, client } = workspace;
  await stage.settle();
  const { body } = await succeed(stage, `GET ${client}/readiness`, { as: admin });
  const { report } = body as {
    report: { standards: { standard: string; gates: { id: string; state: string }[] }[] };
  };
  return report.standards
    .find((each) => each.standard === standard)
    ?.gates.find(({ id }) => id === "scopeApproved")?.state;
};

describe("the scopes of a client", () => {
  it("are there for each standard before anyone writes, with whoever may sign", async () => {
    const { items, signers } = await listed();
    expect(items.map(({ standard, standing }) => [standard, standing])).toEqual([
      ["iso27001", "missing"],
      ["iso20000", "missing"],
    ]);
    expect(signers).toEqual([workspace.stage.userId(viewer)]);
  });

  it("are written, signed by top management, and open their own standard's gate", async () => {
    expect(await gateOf("iso27001")).toBe("open");
    expect(await put("iso27001", admin, 0, content)).toMatchObject({
      status: 200,
      body: { standing: "draft", version: 1 },
    });
    for (const as of [admin, consultant, contributor]) {
      expect(await put("iso27001/approval", as, 1, until)).toMatchObject({
        status: 403,
        body: { code: "scope.not_top_management" },
      });
    }
    expect(await put("iso27001/approval", viewer, 1, until)).toMatchObject({
      status: 200,
      body: { standing: "approved", approved: { number: 1, content }, draft: null },
    });
    expect(await gateOf("iso27001")).toBe("met");
    expect(await gateOf("iso20000")).toBe("open");
  });

  it("keep every version that was signed, newest first, while the next is written", async () => {
    const { stage, client } = workspace;
    const wider = { ...content, sites: ["Oslo", "Bergen"] };
    await put("iso27001", consultant, 2, wider);
    expect(await put("iso27001", consultant, 3, wider)).toMatchObject({
      status: 200,
      body: { version: 3 },
    });
    await put("iso27001/approval", viewer, 3, until);
    const call = `GET ${client}/scopes/iso27001/versions`;
    const { body } = await succeed(stage, call, { as: contributor });
    expect(body).toMatchObject({
      items: [
        { number: 2, content: wider },
        { number: 1, content },
      ],
      cursor: null,
    });
  });

  it("are refused where something is missing, and leave nothing behind", async () => {
    await put("iso20000", admin, 0, { ...content, services: [] });
    expect(await put("iso20000/approval", viewer, 1, until)).toMatchObject({
      status: 422,
      body: { code: "scope.incomplete", errors: [{ pointer: "/services" }] },
    });
    expect(await put("iso20000", admin, 1, { ...content, sites: ["Oslo", " oslo"] })).toMatchObject(
      { status: 422, body: { errors: [{ pointer: "/sites" }] } },
    );
    const { items } = await listed();
    expect(items[1]).toMatchObject({ version: 1, approved: null });
  });

  it("are there only for standards that are sought", async () => {
    const one = await createWorkspace({ standards: ["iso27001"] });
    const answer = await one.stage.ask(`PUT ${one.client}/scopes/iso20000`, {
      as: admin,
      version: 0,
      body: content,
    });
    expect(answer).toMatchObject({ status: 404 });
  });
});
