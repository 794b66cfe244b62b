import type { PickedView } from "@tandem/contract/workshop/schema";
import { RiskId, TenantId } from "@tandem/domain/id";
import * as Risks from "@tandem/store/client/risk";
import { beforeAll, describe, expect, it } from "vitest";
import { enterForJob } from "../consumers/scope.ts";
import { createWorkspace, people, type Workspace } from "../testing/workspace.ts";

const { admin, consultant, contributor, viewer } = people;

let workspace: Workspace;
beforeAll(async () => {
  workspace = await createWorkspace();
}, 30_000);

const rating = { likelihood: 3, impacts: { overall: 4 } };
const body = (more: object = {}) => ({
  scenario: "phishing",
  owner: workspace.stage.userId(contributor),
  rating,
  inPlace: ["iso27001:A.6.8"],
  missing: ["iso27001:A.6.3", "iso20000:8.7.3.3"],
  ...more,
});
const pick = (as: string, more?: object, key?: string) =>
  workspace.stage.ask(`POST ${workspace.client}/risk/workshop/picks`, {
    as,
    body: body(more),
    ...(key === undefined ? {} : { key }),
  });
const picks = async () =>
  (await workspace.stage.ask(`GET ${workspace.client}/risk/workshop`, { as: viewer })).body;

describe("a scenario that is picked", () => {
  it("becomes a risk with its threat, controls and rating, and is marked", async () => {
    expect(await picks()).toEqual({ picks: [] });
    const answer = await pick(consultant, {}, "pick-0001");
    expect(answer).toMatchObject({ status: 201, body: { scenario: "phishing", number: 1 } });
    const { risk } = answer.body as PickedView;
    expect(await picks()).toEqual({ picks: [{ scenario: "phishing", risk, number: 1 }] });
    const entered = await enterForJob(workspace.stage.runtime, TenantId.parse(workspace.tenantId));
    const { data } = await Risks.demand(entered!.scope(), RiskId.parse(risk));
    expect(data).toMatchObject({
      description: {
        threat: "Social engineering",
        vulnerability: "People have never practised recognising it",
        owner: workspace.stage.userId(contributor),
        existingControls: { requirements: ["iso27001:A.6.8"] },
      },
      current: { rating, by: workspace.stage.userId(consultant) },
      treatment: { option: "modify", controls: ["iso20000:8.7.3.3", "iso27001:A.6.3"] },
    });
    expect(await pick(consultant, {}, "pick-0001")).toMatchObject({ body: { risk } });
  });

  it("may be left not rated", async () => {
    const answer = await pick(admin, { scenario: "key-person", rating: null, missing: [] });
    expect(answer).toMatchObject({ status: 201, body: { number: 2 } });
  });

  it("is refused where library, owner or method do not know it, and nothing is kept", async () => {
    const before = await picks();
    expect(await pick(admin, { scenario: "nothing" })).toMatchObject({
      status: 404,
      body: { errors: [{ pointer: "/scenario" }] },
    });
    expect(await pick(admin, { owner: "usr_0000000000000000" })).toMatchObject({
      status: 404,
      body: { errors: [{ pointer: "/owner" }] },
    });
    const outside = { likelihood: 7, impacts: { overall: 1 } };
    expect(await pick(admin, { rating: outside })).toMatchObject({
      status: 422,
      body: { code: "risk.rating_outside" },
    });
    expect(await pick(viewer)).toMatchObject({ status: 403 });
    expect(await picks()).toEqual(before);
  });
});
