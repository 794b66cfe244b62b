import type { SecondStandard } from "@tandem/contract/crosswalk/schema";
import { beforeAll, describe, expect, it } from "vitest";
import { succeed } from "../testing/cast.ts";
import { approveDocument } from "../testing/document.ts";
import { addEvidence, draft } from "../testing/evidence.ts";
import { createWorkspace, people, type Workspace } from "../testing/workspace.ts";

const { admin, contributor, owner, viewer } = people;
const at = "2040-03-05T09:00:00.000Z";

let workspace: Workspace;
beforeAll(async () => {
  workspace = await createWorkspace();
}, 30_000);

const claim = (key: string, body: unknown, version = 0, as: string = admin) =>
  workspace.stage.ask(`PUT ${workspace.client}/assessment/${key}/claim`, { as, version, body });

const override = (pair: string, body: unknown, version = 0, as: string = admin) =>
  workspace.stage.ask(`PUT ${workspace.client}/crosswalk/overrides/${pair}`, { as, version, body });

const decide = (key: string, body: unknown, version: number) =>
  workspace.stage.ask(`PUT ${workspace.client}/assessment/${key}/applicability`, {
    as: admin,
    version,
    body,
  });

const look = async (of: Workspace = workspace): Promise<SecondStandard> => {
  await of.stage.settle();
  const call = `GET ${of.client}/crosswalk/second-standard`;
  return (await succeed(of.stage, call, { as: viewer })).body as SecondStandard;
};

const actionsOn = async (aggregate: string): Promise<string[]> => {
  const call = `GET ${workspace.client}/trail?aggregate=${encodeURIComponent(aggregate)}`;
  const { body } = await succeed(workspace.stage, call, { as: admin });
  return (body as { items: { action: string }[] }).items.map(({ action }) => action);
};

const basis = (requirement: string, rating: string) => [{ requirement, rating, at }];

describe("an override", () => {
  const removed = { effect: "removed", reason: "Two companies with two teams" };
  const pair = "iso27001:7.4/iso20000:7.4";

  it("is kept with its reason, listed for everyone, and taken back", async () => {
    expect(await override(pair, removed)).toMatchObject({
      status: 200,
      body: { version: 1, current: { ...removed, by: workspace.stage.userId(admin), at } },
    });
    const list = `GET ${workspace.client}/crosswalk/overrides`;
    expect(await workspace.stage.ask(list, { as: viewer })).toMatchObject({
      body: { items: [{ iso27001: "iso27001:7.4", iso20000: "iso20000:7.4", version: 1 }] },
    });
    expect(await override(pair, { effect: "standard" }, 1)).toMatchObject({
      status: 200,
      body: { version: 2, current: null },
    });
    expect(await actionsOn("crosswalk:iso27001:7.4+iso20000:7.4")).toEqual(
      expect.arrayContaining(["crosswalk.restored", "crosswalk.overridden"]),
    );
  });

  it("has its place in the chain of the trail", async () => {
    const call = `GET ${workspace.client}/trail/verification`;
    expect(await workspace.stage.ask(call, { as: admin })).toMatchObject({ body: { broken: [] } });
  });

  it("says nothing twice", async () => {
    expect(await override(pair, { effect: "standard" }, 2)).toMatchObject({
      status: 200,
      body: { version: 2 },
    });
    expect(await override("iso27001:7.5.2/iso20000:7.5.2", { effect: "standard" })).toMatchObject({
      status: 200,
      body: { version: 0 },
    });
  });

  it("is refused to a contributor", async () => {
    expect(await override(pair, removed, 2, contributor)).toMatchObject({ status: 403 });
  });

  it.each([
    ["iso27001:8.2/iso20000:8.2.4", "supports", "crosswalk.trap", "/relation"],
    ["iso27001:7.4/iso20000:7.4", "equivalent", "crosswalk.override_invalid", "/relation"],
  ])("of %s as %s is refused with %s", async (row, relation, code, pointer) => {
    const version = row.includes("7.4") ? 2 : 0;
    expect(
      await override(row, { effect: "related", relation, reason: "We think so" }, version),
    ).toMatchObject({
      status: 422,
      body: { code, errors: [{ pointer }] },
    });
  });

  it.each([
    [{ effect: "removed", reason: "   " }, "/reason"],
    [{ effect: "removed", reason: "–" }, "/reason"],
    [{ effect: "related", relation: "same", reason: "So it is" }, "/relation"],
    [{ effect: "gone", reason: "So it is" }, "/effect"],
  ])("of the wrong form is located: %j", async (body, pointer) => {
    expect(await override(pair, body, 2)).toMatchObject({
      status: 422,
      body: { errors: [{ pointer }] },
    });
  });

  it.each([
    "iso27001:9.2/iso20000:9.2.1",
    "iso20000:7.4/iso27001:7.4",
    "iso27001:4.1/iso20000:8.2",
  ])("needs a requirement of each standard, not a heading: %s", async (row) => {
    expect((await override(row, removed)).status).toBe(404);
  });

  it("is guarded by its version", async () => {
    expect(await override(pair, removed, 1)).toMatchObject({ status: 412 });
  });
});

describe("confirming a proposal", () => {
  it("keeps the answers it rests on, and what differs", async () => {
    await claim("iso27001:7.1", { rating: "L", note: "Budget of the ISMS" });
    const body = {
      rating: "P",
      note: "The service desk has none",
      basis: basis("iso27001:7.1", "L"),
    };
    expect(await claim("iso20000:7.1", body)).toMatchObject({ status: 200, body: { claim: body } });
    expect(await actionsOn("assessment:iso20000:7.1")).toEqual(["assessment.confirmed"]);
  });

  it("does not go through without a word, on other answers, or where none is complete", async () => {
    const rests = basis("iso27001:7.1", "L");
    expect(await claim("iso20000:7.1", { rating: "L", note: " ", basis: rests }, 1)).toMatchObject({
      status: 422,
      body: { code: "crosswalk.difference_missing", errors: [{ pointer: "/note" }] },
    });
    const other = { rating: "L", note: "The same", basis: basis("iso27001:7.1", "F") };
    expect(await claim("iso20000:7.1", other, 1)).toMatchObject({
      status: 409,
      body: { code: "crosswalk.proposal_changed" },
    });
    const nothing = { rating: "F", note: "The same", basis: basis("iso27001:7.2", "F") };
    expect(await claim("iso20000:7.2", nothing)).toMatchObject({
      status: 409,
      body: { code: "crosswalk.nothing_to_confirm" },
    });
    const wrong = { rating: "F", note: "The same", basis: basis("iso27001:9.2", "F") };
    expect(await claim("iso20000:7.2", wrong)).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: "/basis/0/requirement" }] },
    });
  });

  it("is the client's own answer once the basis is dropped", async () => {
    const body = { rating: "P", note: "The service desk has none", basis: [] };
    const answer = await claim("iso20000:7.1", body, 1);
    expect(answer.status).toBe(200);
    expect(answer.body).not.toHaveProperty("claim.basis");
  });

  it("is for whoever may answer", async () => {
    const body = { rating: "P", note: "The same", basis: basis("iso27001:7.1", "L") };
    expect(await claim("iso20000:7.1", body, 2, viewer)).toMatchObject({ status: 403 });
  });
});

describe("the second standard", () => {
  it("counts what is proposed, also where that standard is not sought", async () => {
    const alone = await createWorkspace({ standards: ["iso27001"] });
    await alone.stage.ask(`PUT ${alone.client}/assessment/iso27001:7.3/claim`, {
      as: admin,
      version: 0,
      body: { rating: "F" },
    });
    const { directions, pending } = await look(alone);
    const services = directions.find(({ wanted }) => wanted === "iso20000");
    expect(pending).toBe(false);
    expect(services?.rows.find(({ key }) => key === "iso20000:7.4")?.state).toBe("open");
    expect(services?.sums["partly"]?.requirements).toBe(1);
    // Awareness stands against two: the other part is not answered yet.
    expect(services?.rows.find(({ key }) => key === "iso20000:7.3")).toMatchObject({
      state: "partly",
      missing: ["iso27001:A.6.3"],
    });
    expect(directions.find(({ wanted }) => wanted === "iso27001")?.sums["done"]).toMatchObject({
      requirements: 1,
    });
  }, 30_000);

  it("shows the contradiction and the question of excluded controls", async () => {
    const out = (justification: string) => ({ decision: "excluded", justification });
    await decide("iso27001:A.8.6", out("Our cloud grows by itself"), 0);
    await decide("iso27001:A.8.14", out("Handled by several zones of AWS"), 0);
    expect((await look()).conflicts).toMatchObject([
      { id: "exclusion iso27001:A.8.6", severity: "contradiction" },
      { id: "exclusion iso27001:A.8.14", severity: "question" },
    ]);
    await decide("iso27001:A.8.6", { decision: "applicable", inherited: true }, 1);
    expect((await look()).conflicts).toHaveLength(1);
  });

  it("asks which policy is in force where the register has one for each standard", async () => {
    const apart = async () => (await look()).conflicts.filter(({ kind }) => kind === "versions");
    const serving = (standard: string) => [{ item: "policy-main", standards: [standard] }];
    await approveDocument(workspace, { serves: serving("iso27001"), title: "Our policy" });
    expect(await apart()).toEqual([]);
    const other = await approveDocument(workspace, { serves: serving("iso20000") });
    expect(await apart()).toMatchObject([{ id: "versions policy-main", severity: "question" }]);
    await workspace.stage.ask(`PUT ${workspace.client}/${other}/retirement`, {
      as: admin,
      version: 3,
      body: { reason: "Merged" },
    });
    expect(await apart()).toEqual([]);
  });

  it("follows overrides", async () => {
    const before = await look();
    await override("iso27001:A.8.14/iso20000:8.7.1", { effect: "removed", reason: "No targets" });
    const after = await look();
    expect(after.directions).not.toEqual(before.directions);
  });
});

it("lets evidence of one standard count in the other, until it is marked as outside its scope", async () => {
  const stateOf = async () => {
    await workspace.stage.settle();
    const call = `GET ${workspace.client}/readiness`;
    const { body } = await succeed(workspace.stage, call, { as: viewer });
    const { report } = body as {
      report: { standards: { requirements: { key: string }[] }[] };
    };
    return report.standards
      .flatMap(({ requirements }) => requirements)
      .find(({ key }) => key === "iso20000:7.5.2");
  };
  const requirements = ["iso27001:7.5.2"];
  const id = await addEvidence(workspace, owner, { requirements });
  expect(await stateOf()).toMatchObject({ sharedFrom: requirements, outsideFrom: [] });
  await succeed(workspace.stage, `PUT ${workspace.client}/evidence/${id}`, {
    as: owner,
    version: 1,
    body: draft({ requirements, outsideScopeOf: ["iso20000"] }),
  });
  expect(await stateOf()).toMatchObject({ sharedFrom: [], outsideFrom: requirements });
});
