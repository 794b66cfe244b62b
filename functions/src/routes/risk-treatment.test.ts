import type { TreatmentView } from "@tandem/contract/risk-treatment/schema";
import type * as Risk from "@tandem/domain/risk";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { succeed } from "../testing/cast.ts";
import { putMethod, putRisk, rateResidual, treating } from "../testing/risk.ts";
import { createWorkspace, people, type Workspace } from "../testing/workspace.ts";

const { admin, consultant, contributor, viewer } = people;
const refusal = (status: number, code: string) => ({ status, body: { code } });

let workspace: Workspace;
let risk: Risk.Info;

const at = (path = "") => `${workspace.client}/risk/risks/${risk.id}/${path}`;
const put = (path: string, as: string, version: number, body: object) =>
  workspace.stage.ask(`PUT ${at(path)}`, { as, version, body });
const read = async (as: string = viewer) =>
  (await succeed(workspace.stage, `GET ${at("treatment")}`, { as })).body as TreatmentView;

const action = (owner: string, more: object = {}) => ({
  title: "Switch it on",
  owner: workspace.stage.userId(owner),
  due: "2040-04-01",
  cost: 2_000,
  progress: "planned",
  ...more,
});
const modify = (owner = contributor, more: object = {}) => ({
  option: "modify",
  plan: "A second factor for all administrators",
  actions: [action(owner, more)],
  controls: ["iso27001:A.8.5"],
});
const consent = { reason: "The second factor is on", until: "2040-12-24" };

beforeAll(async () => {
  workspace = await createWorkspace();
  await putMethod(workspace);
}, 30_000);

describe("deciding on a treatment", () => {
  beforeEach(async () => {
    risk = await putRisk(workspace, contributor);
  });

  it("makes the controls it needs applicable, in the name of who decided", async () => {
    const reply = await put("treatment", contributor, 1, {
      ...modify(),
      controls: ["iso27001:A.8.24", "iso20000:8.7.3.2"],
    });
    expect(reply).toMatchObject({
      status: 200,
      body: { version: 2, treatment: { controls: ["iso20000:8.7.3.2", "iso27001:A.8.24"] } },
    });
    const call = `GET ${workspace.client}/assessment/iso27001:A.8.24`;
    expect((await succeed(workspace.stage, call, { as: viewer })).body).toMatchObject({
      applicability: {
        decision: "applicable",
        reasons: ["riskTreatment"],
        by: workspace.stage.userId(contributor),
      },
    });
  });

  it("is the owner's, and theirs who run the register", async () => {
    risk = await putRisk(workspace, admin);
    const retain = { option: "retain", reason: "It is rare" };
    expect(await put("treatment", contributor, 1, retain)).toMatchObject(
      refusal(403, "access.not_assigned"),
    );
    expect(await put("treatment", viewer, 1, retain)).toMatchObject(
      refusal(403, "access.forbidden"),
    );
    expect(await put("treatment", consultant, 1, retain)).toMatchObject({ status: 200 });
    expect(await put("treatment", admin, 1, retain)).toMatchObject(refusal(412, "write.stale"));
  });

  it("refuses people and controls that do not exist, each at its place, and stores nothing", async () => {
    const stranger = { ...modify(), actions: [action("nobody@client.example")] };
    expect(await put("treatment", contributor, 1, stranger)).toMatchObject({
      status: 404,
      body: { errors: [{ pointer: "/actions/0/owner" }] },
    });
    const unknown = { ...modify(), controls: ["iso27001:A.9.9"] };
    expect(await put("treatment", contributor, 1, unknown)).toMatchObject(
      refusal(422, "input.invalid"),
    );
    expect((await read()).version).toBe(1);
  });

  it("shows in the plan and on the page of whoever does it", async () => {
    await put("treatment", contributor, 1, modify(contributor, { due: "2040-03-04" }));
    const plan = await succeed(workspace.stage, `GET ${workspace.client}/risk/treatment-plan`, {
      as: viewer,
    });
    expect(plan.body).toMatchObject({
      on: "2040-03-05",
      lines: expect.arrayContaining([
        expect.objectContaining({ number: risk.number, approved: false, option: "modify" }),
      ]) as unknown,
    });
    const work = await succeed(workspace.stage, `GET ${workspace.client}/risk/my-work`, {
      as: contributor,
    });
    expect(work.body).toMatchObject({
      items: expect.arrayContaining([
        {
          kind: "act",
          risk: { id: risk.id, number: risk.number },
          due: "2040-03-04",
          overdue: true,
        },
      ]) as unknown,
    });
    await workspace.stage.settle();
    expect(
      (await succeed(workspace.stage, "GET /api/v1/me/work", { as: contributor })).body,
    ).toMatchObject({
      items: [{ counts: { act: expect.any(Number) as unknown }, overdue: 1 }],
    });
    expect(await put("treatment/actions/0", contributor, 2, { progress: "done" })).toMatchObject({
      status: 200,
      body: { treatment: { actions: [{ progress: "done" }] } },
    });
    expect(await put("treatment/actions/1", contributor, 3, { progress: "done" })).toMatchObject(
      refusal(422, "risk.no_such_action"),
    );
  });
});

describe("accepting what remains", () => {
  beforeEach(async () => {
    risk = await putRisk(workspace, contributor, treating("iso27001:A.8.5"));
  });

  it("is asked of the owner by mail, and their answer freezes what it rests on", async () => {
    workspace.stage.mails.length = 0;
    expect(await put("acceptance/request", consultant, 1, { note: "Please" })).toMatchObject({
      status: 200,
      body: { asked: { by: workspace.stage.userId(consultant), note: "Please" } },
    });
    await workspace.stage.settle();
    expect(workspace.stage.mails).toMatchObject([
      {
        to: contributor,
        text: expect.stringContaining(`/risk-acceptance/${risk.id}`) as unknown,
      },
    ]);
    expect(await put("acceptance/request", consultant, 2, { note: "" })).toMatchObject(
      refusal(409, "risk.already_asked"),
    );
    const { body } = await put("acceptance", contributor, 2, consent);
    expect(body).toMatchObject({
      standing: { state: "current" },
      asked: null,
      residual: { placed: { band: "Medium", likelihood: "Unlikely" } },
      acceptances: [{ ...consent, basis: { band: "Medium", methodVersion: 1 } }],
    });
  });

  it.each([admin, consultant, viewer])("is nobody else's: not that of %s", async (who) => {
    expect(await put("acceptance", who, 1, consent)).toMatchObject(refusal(403, "risk.not_owner"));
    expect(await put("acceptance/return", who, 1, { reason: "No" })).toMatchObject(
      refusal(403, "risk.not_owner"),
    );
  });

  it("is open to an owner who otherwise only reads", async () => {
    risk = await putRisk(workspace, viewer, treating());
    expect(await put("acceptance", viewer, 1, consent)).toMatchObject({ status: 200 });
  });

  it("ends within the review of the band", async () => {
    expect(
      await put("acceptance", contributor, 1, { ...consent, until: "2041-03-06" }),
    ).toMatchObject({
      status: 422,
      body: { code: "risk.acceptance_period_invalid", errors: [{ pointer: "/until" }] },
    });
  });

  it("may be sent back with a reason, which stands until somebody asks again", async () => {
    await put("acceptance/request", consultant, 1, {});
    const { body } = await put("acceptance/return", contributor, 2, { reason: "Too low" });
    expect(body).toMatchObject({ asked: null, sentBack: { reason: "Too low" } });
    expect((await put("acceptance/request", admin, 3, {})).body).toMatchObject({ sentBack: null });
  });

  it("is asked for again by itself once something it rests on has changed", async () => {
    await put("acceptance", contributor, 1, consent);
    await workspace.stage.settle();
    workspace.stage.mails.length = 0;
    await rateResidual(workspace, risk.id, 1);
    await workspace.stage.settle();
    expect(await read()).toMatchObject({
      standing: { state: "stale", changed: ["residual"] },
      asked: { by: null },
    });
    expect(workspace.stage.mails).toHaveLength(1);
    expect((await put("acceptance", contributor, 4, consent)).body).toMatchObject({
      standing: { state: "current" },
      acceptances: [{}, {}],
    });
  });

  it("is asked of every owner at once whose risk one change to several of them touched", async () => {
    const owners = [admin, contributor, consultant];
    const ids: string[] = [];
    for (const who of owners) {
      risk = await putRisk(workspace, who, treating("iso27001:A.8.5"));
      ids.push(risk.id);
      expect(await put("acceptance", who, 1, consent)).toMatchObject({ status: 200 });
    }
    await workspace.stage.settle();
    workspace.stage.mails.length = 0;
    await succeed(workspace.stage, `POST ${workspace.client}/risk/bulk`, {
      as: admin,
      body: { risks: ids, change: { what: "option", option: "share" } },
    });
    await workspace.stage.settle();
    expect(workspace.stage.mails.map(({ to }) => to).toSorted()).toEqual(owners.toSorted());
    const texts = workspace.stage.mails.map(({ text }) => text).join();
    for (const id of ids) expect(texts).toContain(`/risk-acceptance/${id}`);
  });

  it("is asked for again on the day after it ended, in one mail with what else waits", async () => {
    await put("acceptance", contributor, 1, { ...consent, until: "2040-03-20" });
    await workspace.stage.settle();
    workspace.stage.mails.length = 0;
    const begin = async (day: string) => {
      workspace.stage.setNow(`${day}T00:10:00.000Z`);
      await workspace.stage.sweep();
      await workspace.stage.settle();
      return workspace.stage.mails.splice(0).filter(({ to }) => to === contributor);
    };
    const name = `R-${risk.number}`;
    expect((await begin("2040-03-06"))[0]?.text).toContain(`ending in two weeks: ${name}.`);
    const [first, ...more] = await begin("2040-03-21");
    expect(first?.text).toContain(`no longer holds: ${name}.`);
    expect(more.map(({ text }) => text)).not.toContain(`no longer holds: ${name}.`);
    expect(await read()).toMatchObject({ standing: { state: "expired" }, asked: { by: null } });
    expect(await begin("2040-03-22")).toEqual([]);
  });
});
