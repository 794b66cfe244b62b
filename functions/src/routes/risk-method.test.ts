import type { MethodView, Reratings } from "@tandem/contract/risk-method/schema";
import { type RiskId, TenantId } from "@tandem/domain/id";
import * as Risk from "@tandem/domain/risk";
import { presets } from "@tandem/domain/risk/preset";
import * as Risks from "@tandem/store/client/risk";
import { save } from "@tandem/store/save";
import { beforeAll, describe, expect, it } from "vitest";
import { enterForJob } from "../consumers/scope.ts";
import { succeed } from "../testing/cast.ts";
import { putRisk, treating } from "../testing/risk.ts";
import { createWorkspace, people, type Workspace } from "../testing/workspace.ts";

const { admin, consultant, contributor, viewer } = people;
const [five, three] = [presets["5x5"], presets["3x3"]];

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

const ask = (call: string, as: string, version?: number, body?: unknown) => {
  const [verb = "", what = ""] = call.split(" ");
  return workspace.stage.ask(`${verb} ${workspace.client}/risk/method${what}`, {
    as,
    ...(version === undefined ? {} : { version }),
    ...(body === undefined ? {} : { body }),
  });
};
const read = async () => (await ask("GET", contributor)).body as MethodView;
const approveNext = async (note = "") =>
  ask("PUT /approval", viewer, (await read()).version, { note });

const scopeOf = async ({ stage, tenantId }: Workspace) => {
  const entered = await enterForJob(stage.runtime, TenantId.parse(tenantId));
  if (entered === null) throw new Error("There is no client");
  return entered.scope();
};

const rated = async (likelihood: number, overall: number) => {
  const risk = await putRisk(workspace, admin);
  const scope = await scopeOf(workspace);
  const before = await Risks.demand(scope, risk.id);
  const rating = { likelihood, impacts: { overall } };
  const by = { userId: workspace.stage.userId(admin), role: "clientAdmin" } as const;
  const { now } = workspace.stage.runtime.moment();
  const after = Risk.rate(before.data, { level: "current", rating }, five, by, now);
  await save(workspace.stage.runtime.desk, scope, Risks.change(before, after, "rated"));
  return risk.id;
};

describe("the risk method of a client", () => {
  it("is a preliminary one before anyone writes, and says so", async () => {
    expect(await read()).toMatchObject({
      version: 0,
      inForce: { version: 0, approved: false, method: five },
      draft: null,
      rated: 0,
      signers: [workspace.stage.userId(viewer)],
    });
  });

  it("is drafted, thrown away, and approved by top management alone", async () => {
    expect(await ask("PUT /draft", consultant, 0, { method: three })).toMatchObject({
      status: 200,
      body: { version: 1, inForce: { version: 0, method: three } },
    });
    expect(await ask("DELETE /draft", consultant, 1)).toMatchObject({ body: { draft: null } });
    expect(await ask("DELETE /draft", consultant, 2)).toMatchObject({
      status: 409,
      body: { code: "method.no_draft" },
    });
    await ask("PUT /draft", consultant, 2, { method: five });
    expect(await ask("PUT /approval", admin, 3, { note: "" })).toMatchObject({
      status: 403,
      body: { code: "method.not_top_management" },
    });
    expect(await ask("PUT /approval", viewer, 3, { note: "First" })).toMatchObject({
      status: 200,
      body: { inForce: { version: 1, approved: true }, approved: { number: 1, note: "First" } },
    });
    expect((await ask("GET /versions", contributor)).body).toMatchObject({
      items: [{ number: 1, method: five }],
      cursor: null,
    });
  });

  it("is refused at its place where it is no method, and nothing is kept", async () => {
    const wrong = { ...five, cells: five.cells.with(4, [0, 0, 0, 0, 0]) };
    expect(await ask("PUT /draft", admin, 4, { method: wrong })).toMatchObject({
      status: 422,
      body: {
        errors: expect.arrayContaining([
          expect.objectContaining({ pointer: "/method/cells/4/1" }),
        ]) as unknown,
      },
    });
    expect(await read()).toMatchObject({ version: 4, draft: null });
  });
});

describe("a change of scale", () => {
  it("waits for a re-rating that is proposed, confirmed by count, and carried out in chunks", async () => {
    const ids: RiskId[] = [];
    for (const level of [1, 2, 3, 4, 5]) ids.push(await rated(level, level));
    for (let more = 0; more < 20; more += 1) await putRisk(workspace, admin);
    await ask("PUT /draft", consultant, (await read()).version, { method: three });
    await approveNext("Simpler");
    expect(await read()).toMatchObject({
      inForce: { version: 1, method: five },
      waiting: { number: 2 },
      rated: 5,
    });
    const proposal = (await ask("GET /rerating", contributor)).body as Reratings;
    expect(proposal).toMatchObject({ number: 2, rated: 5, more: 0 });
    expect(proposal.look.find(({ id }) => id === ids[1])?.moves).toMatchObject([
      { level: "current", becomes: { likelihood: 2, impacts: { overall: 2 } } },
    ]);
    const { version } = await read();
    expect(await ask("PUT /rerating", consultant, version, { rated: 4 })).toMatchObject({
      status: 409,
      body: { code: "method.proposal_changed" },
    });
    expect(await ask("PUT /rerating", consultant, version, { rated: 5 })).toMatchObject({
      status: 200,
      body: { inForce: { version: 2 }, rerating: { done: 0, total: 25 } },
    });
    await workspace.stage.settle();
    expect(await read()).toMatchObject({ inForce: { version: 2 }, rerating: null, waiting: null });
    const risks = await Promise.all(
      ids.map(async (id) => Risks.demand(await scopeOf(workspace), id)),
    );
    expect(risks.map(({ data }) => data.current?.rating.likelihood)).toEqual([1, 2, 2, 3, 3]);
    expect((await ask("GET /rerating", contributor)).body).toMatchObject({ number: null });
    expect(await ask("PUT /rerating", admin, (await read()).version, { rated: 5 })).toMatchObject({
      status: 409,
      body: { code: "method.nothing_waiting" },
    });
  });

  it("asks every owner again at once who accepted something by the method before it", async () => {
    const { stage, client } = workspace;
    const become = async (method: typeof five) => {
      await ask("PUT /draft", consultant, (await read()).version, { method });
      await approveNext();
      await stage.settle();
      const { version, rated: seen } = await read();
      await ask("PUT /rerating", consultant, version, { rated: seen });
      await stage.settle();
    };
    await become(five);
    const owners = [admin, contributor, viewer];
    const until = "2040-04-05";
    const risks = [];
    for (const who of owners) {
      const { id } = await putRisk(workspace, who, treating());
      const call = `PUT ${client}/risk/risks/${id}/acceptance`;
      await succeed(stage, call, { as: who, version: 1, body: { reason: "Rare", until } });
      risks.push(id);
    }
    await stage.settle();
    stage.mails.length = 0;
    await become(three);
    expect(stage.mails.map(({ to }) => to).toSorted()).toEqual(owners.toSorted());
    expect(stage.mails[0]?.text).toContain("an acceptance no longer holds");
    const scope = await scopeOf(workspace);
    for (const id of risks) {
      expect((await Risks.demand(scope, id)).data.asked).toMatchObject({ by: null });
    }
  });
});
