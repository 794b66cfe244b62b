import { beforeEach, describe, expect, it } from "vitest";
import { succeed } from "../testing/cast.ts";
import { createWorkspace, people, type Workspace } from "../testing/workspace.ts";

const { admin, consultant, owner, viewer } = people;

let workspace: Workspace;
beforeEach(async () => {
  workspace = await createWorkspace();
});

const profile = (more: Readonly<Record<string, unknown>> = {}) => ({
  name: "Client",
  standards: ["iso27001", "iso20000"],
  smallOrganisation: null,
  plannedStage2: null,
  operatingSince: null,
  ...more,
});

const set = { verifiedAtLeast: 9_000, operatingMonths: 6, reason: "The body asks for it" };
const held = { body: null, number: null, validUntil: null };

const change = (version: number, more: Readonly<Record<string, unknown>>, as: string = admin) =>
  workspace.stage.ask(`PUT ${workspace.client}`, { as, version, body: profile(more) });

const read = async (as: string) =>
  (await succeed(workspace.stage, `GET ${workspace.client}`, { as })).body;

describe("the profile of a client", () => {
  it("says what one is and may do in it", async () => {
    const { firmId, tenantId } = workspace;
    expect(await read(viewer)).toEqual({
      version: 1,
      tenantId,
      firmId,
      amongUs: null,
      firmName: "Firm",
      name: "Client",
      standards: ["iso27001", "iso20000"],
      certification: { iso27001: "seeking", iso20000: "seeking" },
      smallOrganisation: null,
      plannedStage2: null,
      operatingSince: null,
      thresholds: null,
      certificates: {},
      classification: "Confidential",
      role: "viewer",
      permissions: [
        "client.read",
        "members.read",
        "assessment.read",
        "comment.read",
        "evidence.read",
        "document.read",
        "scope.read",
        "risk.read",
        "service.read",
        "ticket.read",
        "scope.approve",
        "method.approve",
        "risk.accept",
      ],
    });
    expect(await read(owner)).toMatchObject({ role: "firmOwner" });
    expect(await read(consultant)).toMatchObject({ role: "consultant" });
  });

  it("carries its name and standards to the portfolio and to its people", async () => {
    const { stage, firmId } = workspace;
    const more = { name: "  Alder Ltd ", standards: ["iso20000"], plannedStage2: "2040-10-01" };
    expect(await change(1, more)).toMatchObject({ status: 200, body: { name: "Alder Ltd" } });
    await stage.settle();
    const portfolio = await succeed(stage, `GET /api/v1/firms/${firmId}/portfolio`, { as: owner });
    expect(portfolio.body).toMatchObject({
      items: [{ name: "Alder Ltd", standards: ["iso20000"] }],
    });
    expect((await succeed(stage, "GET /api/v1/me", { as: viewer })).body).toMatchObject({
      clients: [{ name: "Alder Ltd", standards: ["iso20000"] }],
    });
    const readiness = await succeed(stage, `GET ${workspace.client}/readiness`, { as: viewer });
    expect(readiness.body).toMatchObject({ report: { standards: [{ standard: "iso20000" }] } });
  });

  it("ends as it stands where two changes reach the portfolio in the wrong order", async () => {
    const { stage, firmId } = workspace;
    await change(1, { name: "First" });
    await change(2, { name: "Second" });
    await stage.deliver(stage.queue.splice(0).toReversed());
    await stage.settle();
    const portfolio = await succeed(stage, `GET /api/v1/firms/${firmId}/portfolio`, { as: owner });
    expect(portfolio.body).toMatchObject({ items: [{ name: "Second" }] });
  });

  it("keeps the signature of a declaration as long as its reason stays", async () => {
    const { stage } = workspace;
    const smallOrganisation = { reason: "Three people" };
    await change(1, { smallOrganisation });
    stage.setNow("2040-03-06T09:00:00.000Z");
    expect(await change(2, { smallOrganisation }, consultant)).toMatchObject({
      body: { smallOrganisation: { by: stage.userId(admin), at: "2040-03-05T09:00:00.000Z" } },
    });
    expect(await change(3, { smallOrganisation: { reason: "Two" } }, consultant)).toMatchObject({
      body: { smallOrganisation: { by: stage.userId(consultant) } },
    });
    expect(await change(4, {})).toMatchObject({ body: { smallOrganisation: null } });
  });

  it("sets thresholds of its own, which readiness and the trail carry with their reason", async () => {
    const { stage, client } = workspace;
    const thresholds = { verifiedAtLeast: 9_000, operatingMonths: 6, reason: "The body's rule" };
    expect(await change(1, { thresholds })).toMatchObject({
      status: 200,
      body: { thresholds: { ...thresholds, by: stage.userId(admin) } },
    });
    await stage.settle();
    const { body } = await succeed(stage, `GET ${client}/readiness`, { as: viewer });
    expect(body).toMatchObject({ report: { settings: { verifiedAtLeast: 9_000 } } });
    expect(JSON.stringify(body)).toContain("at least 90 % needed (set for this client)");
    const history = await succeed(stage, `GET ${client}/readiness/history`, { as: viewer });
    expect(history.body).toMatchObject({ needed: 9_000 });
    const trail = await succeed(stage, `GET ${client}/trail`, { as: admin });
    expect(JSON.stringify(trail.body)).toContain("The body's rule");
    expect(await change(2, { thresholds }, viewer)).toMatchObject({ status: 403 });
    expect(await change(2, {})).toMatchObject({ body: { thresholds: { operatingMonths: 6 } } });
    expect(await change(3, { thresholds: null })).toMatchObject({ body: { thresholds: null } });
  });

  it("is certified to a standard whose certificate it holds, and is asked for what keeps it", async () => {
    const { stage, client } = workspace;
    const certificate = { body: "Certifier", number: "IS 1", validUntil: "2041-01-01" };
    expect(await change(1, { certificates: { iso20000: certificate } })).toMatchObject({
      body: { certification: { iso27001: "seeking", iso20000: "certified" } },
    });
    await stage.settle();
    const { body } = await succeed(stage, `GET ${client}/readiness`, { as: viewer });
    const { report } = body as { report: { standards: { gates: { stage: string }[] }[] } };
    expect(
      report.standards.map(({ gates }) => gates.some(({ stage: at }) => at === "surveillance")),
    ).toEqual([false, true]);
  });

  it.each([
    [{ name: "" }, "/name"],
    [{ name: "x".repeat(121) }, "/name"],
    [{ standards: [] }, "/standards"],
    [{ standards: ["iso27001", "iso27001"] }, "/standards"],
    [{ standards: ["iso9001"] }, "/standards/0"],
    [{ plannedStage2: "soon" }, "/plannedStage2"],
    [{ smallOrganisation: { reason: "" } }, "/smallOrganisation/reason"],
    [{ thresholds: { ...set, verifiedAtLeast: 4_000 } }, "/thresholds/verifiedAtLeast"],
    [{ thresholds: { ...set, operatingMonths: 0 } }, "/thresholds/operatingMonths"],
    [{ thresholds: { ...set, reason: " " } }, "/thresholds/reason"],
    [{ certificates: { iso9001: held } }, "/certificates"],
    [
      { certificates: { iso27001: { ...held, validUntil: "soon" } } },
      "/certificates/iso27001/validUntil",
    ],
    [{ classification: "" }, "/classification"],
  ])("refuses what makes no sense: %j", async (more, pointer) => {
    expect(await change(1, more)).toMatchObject({
      status: 422,
      body: { errors: [{ pointer }] },
    });
  });
});

describe("readiness", () => {
  it("says that a change is still being counted, and since when it is counted", async () => {
    const { stage, client } = workspace;
    const readiness = async () =>
      (await succeed(stage, `GET ${client}/readiness`, { as: viewer })).body;
    expect(await readiness()).toMatchObject({ pending: false });
    stage.setNow("2040-03-05T10:00:00.000Z");
    await succeed(stage, `PUT ${client}/assessment/iso27001:5.1/claim`, {
      as: admin,
      version: 0,
      body: { rating: "F" },
    });
    expect(await readiness()).toMatchObject({
      pending: true,
      computedAt: "2040-03-05T09:00:00.000Z",
    });
    await stage.settle();
    expect(await readiness()).toMatchObject({
      pending: false,
      computedAt: "2040-03-05T10:00:00.000Z",
    });
  });

  it("of a new client is not ready, with the reasons", async () => {
    const { stage, client } = workspace;
    const { body } = await succeed(stage, `GET ${client}/readiness`, { as: viewer });
    expect(body).toMatchObject({
      report: { asOf: "2040-03-05", together: { verdict: "notReady", claimed: 0, verified: 0 } },
    });
    const { report } = body as { report: { standards: { blockers: unknown[] }[] } };
    expect(report.standards.every(({ blockers }) => blockers.length > 0)).toBe(true);
  });
});
