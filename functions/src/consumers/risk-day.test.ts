import type { ReadinessView } from "@tandem/contract/readiness/schema";
import type * as Risk from "@tandem/domain/risk";
import { beforeEach, describe, expect, it } from "vitest";
import { succeed } from "../testing/cast.ts";
import { putMethod, putRisk, treating } from "../testing/risk.ts";
import type { Mail } from "../runtime/runtime.ts";
import { createWorkspace, people, type Workspace } from "../testing/workspace.ts";

const { admin, contributor, viewer } = people;

let workspace: Workspace;

beforeEach(async () => {
  workspace = await createWorkspace({ standards: ["iso27001"] });
  await putMethod(workspace);
}, 30_000);

const read = async (path: string, as: string) =>
  (await succeed(workspace.stage, `GET ${workspace.client}/${path}`, { as })).body;

/** Lets the clock pass midnight and the timer run; the mails that came to a person of it. */
const morningOf = async (day: string, person: string): Promise<Mail[]> => {
  const { stage } = workspace;
  stage.mails.length = 0;
  stage.setNow(`${day}T00:10:00.000Z`);
  await stage.sweep();
  await stage.settle();
  return stage.mails.filter(({ to }) => to === person);
};

describe("a review that comes near", () => {
  let risks: Risk.Info[];

  beforeEach(async () => {
    risks = [];
    for (const who of [contributor, contributor, viewer]) {
      risks.push(await putRisk(workspace, who, treating()));
    }
    await workspace.stage.settle();
  });

  it("is told to the owner once, all risks of one day together, and again once it is overdue", async () => {
    expect(risks.map(({ reviewBy }) => reviewBy)).toEqual(risks.map(() => "2040-06-05"));
    expect(await morningOf("2040-05-21", contributor)).toEqual([]);
    const [mail, ...more] = await morningOf("2040-05-22", contributor);
    expect(mail?.text).toContain("look at again within two weeks: R-1, R-2 (by 2040-06-05).");
    expect(more).toEqual([]);
    expect(await read("notifications?unread=true", contributor)).toMatchObject({
      items: [{ kind: "riskReviewDue", due: "2040-06-05", count: 2, risks: [{ number: 1 }, {}] }],
    });
    expect(await read("risk/my-work", viewer)).toMatchObject({
      items: [{ kind: "review", risk: { number: 3 }, due: "2040-06-05" }, { kind: "accept" }],
    });
    expect(await morningOf("2040-05-23", contributor)).toEqual([]);
    expect(await morningOf("2040-06-05", contributor)).toEqual([]);
    const [late] = await morningOf("2040-06-06", contributor);
    expect(late?.text).toContain("should have been looked at again: R-1, R-2 (by 2040-06-05).");
    expect(await read("notifications?unread=true", contributor)).toMatchObject({
      items: [{ kind: "riskReviewOverdue" }, { kind: "riskReviewDue" }],
    });
    expect(
      (await succeed(workspace.stage, "GET /api/v1/me/work", { as: contributor })).body,
    ).toMatchObject({ items: [{ counts: { review: 2 }, overdue: 2, unread: 2 }] });
  });

  it("is told even where the timer was away, and not of what was looked at meanwhile", async () => {
    const call = `PUT ${workspace.client}/risk/risks/${risks[0]?.id ?? ""}/review-date`;
    workspace.stage.setNow("2040-05-30T09:00:00.000Z");
    await succeed(workspace.stage, call, { as: contributor, version: 1, body: { reviewBy: null } });
    await workspace.stage.settle();
    const [mail] = await morningOf("2040-05-31", contributor);
    expect(mail?.text).toContain("look at again within two weeks: R-2 (by 2040-06-05).");
    expect(await read("risk/my-work", contributor)).toMatchObject({
      items: [{ kind: "review", risk: { number: 2 } }, { kind: "accept" }, { kind: "accept" }],
    });
  });
});

it("an action that is overdue stands in the work of whoever does it and keeps the gate shut", async () => {
  const { stage } = workspace;
  const action = {
    title: "Switch it on",
    owner: stage.userId(admin),
    ownerName: "",
    due: "2040-03-20",
    cost: null,
    progress: "started",
  } as const;
  const risk = await putRisk(workspace, contributor, {
    option: "modify",
    plan: "A second factor",
    actions: [action],
    controls: [],
  });
  await succeed(stage, `PUT ${workspace.client}/risk/risks/${risk.id}/acceptance`, {
    as: contributor,
    version: 1,
    body: { reason: "It is rare then", until: "2040-06-01" },
  });
  await stage.settle();
  const gate = async () => {
    const { report } = (await read("readiness", viewer)) as ReadinessView;
    return report.standards[0]?.gates.find(({ id }) => id === "risksTreated");
  };
  expect(await gate()).toMatchObject({ state: "met" });
  await morningOf("2040-03-20", admin);
  expect(await gate()).toMatchObject({ state: "met" });
  const [mail] = await morningOf("2040-03-21", admin);
  expect(mail?.text).toContain("were due yesterday and are not done: R-1.");
  expect(JSON.stringify(await gate())).toContain(
    "R-1: an action was due on 2040-03-20 and is not done",
  );
  expect(await gate()).toMatchObject({ state: "open" });
  expect(await read("risk/my-work", admin)).toMatchObject({
    items: [{ kind: "act", due: "2040-03-20", overdue: true }],
  });
  await succeed(stage, `PUT ${workspace.client}/risk/risks/${risk.id}/treatment/actions/0`, {
    as: admin,
    version: 2,
    body: { progress: "done" },
  });
  await stage.settle();
  expect(await gate()).toMatchObject({ state: "met" });
});
