import type { LossesView } from "@tandem/contract/loss/schema";
import { beforeAll, describe, expect, it } from "vitest";
import { putRisk } from "../testing/risk.ts";
import { createWorkspace, people, type Workspace } from "../testing/workspace.ts";

const { admin, contributor, viewer } = people;

let workspace: Workspace;
let risk = "";
beforeAll(async () => {
  workspace = await createWorkspace();
  ({ id: risk } = await putRisk(workspace, admin));
}, 30_000);

const exposure = { perYear: 0.5, loss: { low: 10_000, high: 200_000 } };
const estimate = {
  exposure,
  control: {
    name: "Second factor",
    after: { ...exposure, perYear: 0.1 },
    yearlyCost: 5_000,
  },
  because: "Two cases in four years",
};
const put = (what: string, as: string, version: number, body: unknown) =>
  workspace.stage.ask(`PUT ${workspace.client}/risk/${what}`, { as, version, body });
const listed = async () =>
  (await workspace.stage.ask(`GET ${workspace.client}/risk/losses`, { as: viewer }))
    .body as LossesView;

describe("a risk in money", () => {
  it("is estimated, signed, and taken back", async () => {
    expect(await listed()).toMatchObject({
      terms: { version: 0, currency: "EUR", appetite: [] },
      items: [{ version: 0, number: 1, title: "Administrator account taken over", estimate: null }],
    });
    expect(await put(`losses/${risk}`, contributor, 0, { estimate })).toMatchObject({
      status: 200,
      body: { version: 1, estimate, by: workspace.stage.userId(contributor) },
    });
    expect((await listed()).items).toMatchObject([{ version: 1, estimate }]);
    expect(await put(`losses/${risk}`, admin, 0, { estimate: null })).toMatchObject({
      status: 412,
    });
    expect(await put(`losses/${risk}`, admin, 1, { estimate: null })).toMatchObject({
      body: { version: 2, estimate: null },
    });
  });

  it("is refused at its place, and where there is no such risk", async () => {
    const wrong = { ...estimate, exposure: { perYear: 1, loss: { low: 9, high: 9 } } };
    expect(await put(`losses/${risk}`, admin, 2, { estimate: wrong })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: "/estimate/exposure/loss/high" }] },
    });
    expect(await put("losses/rsk_0000000000000000", admin, 0, { estimate: null })).toMatchObject({
      status: 404,
    });
    expect((await listed()).items).toMatchObject([{ version: 2 }]);
  });

  it("is held against an appetite that whoever runs the system sets", async () => {
    const terms = { currency: "NOK", appetite: [{ loss: 1_000, probability: 0.5 }] };
    expect(await put("loss-terms", contributor, 0, terms)).toMatchObject({ status: 403 });
    expect(await put("loss-terms", admin, 0, terms)).toMatchObject({ body: { version: 1 } });
    expect((await listed()).terms).toEqual({ ...terms, version: 1 });
    const rising = [...terms.appetite, { loss: 2_000, probability: 0.6 }];
    expect(await put("loss-terms", admin, 1, { ...terms, appetite: rising })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: "/appetite/1/probability" }] },
    });
  });
});
