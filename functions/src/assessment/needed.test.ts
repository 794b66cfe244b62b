import type { StatementView } from "@tandem/contract/soa/schema";
import { beforeAll, describe, expect, it } from "vitest";
import { succeed } from "../testing/cast.ts";
import { putRisk, treating } from "../testing/risk.ts";
import { createWorkspace, people, type Workspace } from "../testing/workspace.ts";

const { admin, contributor } = people;
const excluded = { decision: "excluded", justification: "There is nothing of the kind." };

describe("a control that the treatment of a risk needs", () => {
  let workspace: Workspace;

  beforeAll(async () => {
    workspace = await createWorkspace();
    await putRisk(workspace, contributor, treating("iso27001:A.8.5"));
    await putRisk(workspace, contributor, treating("iso27001:A.8.5", "iso27001:A.5.17"));
  }, 30_000);

  const decide = (control: string, body: object) =>
    workspace.stage.ask(`PUT ${workspace.client}/assessment/iso27001:${control}/applicability`, {
      as: admin,
      version: 0,
      body,
    });

  it("cannot be excluded, and the refusal names the risks", async () => {
    expect(await decide("A.8.5", excluded)).toMatchObject({
      status: 409,
      body: {
        code: "assessment.needed_by_treatment",
        detail: expect.stringContaining("R-1, R-2") as unknown,
      },
    });
    expect((await decide("A.8.6", excluded)).status).toBe(200);
  });

  it("is in the statement because of them", async () => {
    await decide("A.8.5", { decision: "applicable", reasons: ["legal"], justification: "" });
    const call = `GET ${workspace.client}/statement-of-applicability`;
    const { rows } = (await succeed(workspace.stage, call, { as: admin })).body as StatementView;
    const row = (id: string) => rows.find((each) => each.id === id);
    expect(row("A.8.5")).toMatchObject({
      risks: ["R-1", "R-2"],
      reasons: ["riskTreatment", "legal"],
    });
    expect(row("A.5.17")?.risks).toEqual(["R-2"]);
    expect(row("A.8.6")?.risks).toEqual([]);
  });

  it("reaches readiness, which from now on reads the client's own register", async () => {
    await workspace.stage.settle();
    const call = `GET ${workspace.client}/readiness`;
    const { body } = await succeed(workspace.stage, call, { as: admin });
    expect(body).toMatchObject({
      report: {
        standards: [
          {
            gates: expect.arrayContaining([
              expect.objectContaining({
                id: "riskAssessmentApproved",
                state: "open",
                reads: { kind: "register", register: "risks", own: true },
                open: {
                  count: 3,
                  first: [
                    "The risk method is not approved",
                    "R-1: rated by an earlier method",
                    "R-2: rated by an earlier method",
                  ],
                },
              }),
            ]) as unknown,
          },
          {},
        ],
      },
    });
  });
});
