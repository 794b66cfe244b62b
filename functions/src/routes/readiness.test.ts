import type { HistoryView, ReadinessView, WhatIfView } from "@tandem/contract/readiness/schema";
import { addDays } from "@tandem/domain/time";
import { beforeAll, describe, expect, it } from "vitest";
import { succeed } from "../testing/cast.ts";
import { opening } from "../testing/stage.ts";
import { createWorkspace, people, type Workspace } from "../testing/workspace.ts";

const { admin, consultant } = people;
const today = opening.slice(0, 10);

let workspace: Workspace;
beforeAll(async () => {
  workspace = await createWorkspace({ standards: ["iso27001"] });
  await workspace.stage.settle();
}, 30_000);

const read = async <View>(what: string): Promise<View> => {
  const call = `GET ${workspace.client}/readiness${what}`;
  return (await succeed(workspace.stage, call, { as: admin })).body as View;
};

const whatIf = (steps: readonly string[]) =>
  read<WhatIfView>(`/what-if?steps=${encodeURIComponent(steps.join("|"))}`);

describe("what to do next", () => {
  it("stands beside the report, and what it says a step brings is what what-if says", async () => {
    const { steps } = await read<ReadinessView>("");
    expect(steps.blockers.length).toBeGreaterThan(0);
    const [best] = steps.points;
    const { before, after } = await whatIf([best?.id ?? ""]);
    expect((after.standards[0]?.claimed ?? 0) - (before.standards[0]?.claimed ?? 0)).toBe(
      best?.gains[0]?.claimed,
    );
  });
});

describe("what-if", () => {
  it("tells of steps it knows and of ids it does not, and changes nothing", async () => {
    const contents = await workspace.stage.contents();
    const steps = ["document:scope", "document:policy-main", "document:policy-infosec", "nonsense"];
    const answer = await whatIf(steps);
    expect(answer.steps.map(({ id }) => id)).toEqual(steps.slice(0, 3));
    expect(answer.unknown).toEqual(["nonsense"]);
    const met = ({ standards }: WhatIfView["after"]) =>
      standards.flatMap(({ gates }) => gates.filter(({ state }) => state === "met"));
    expect(met(answer.before).map(({ id }) => id)).not.toContain("scopeApproved");
    expect(met(answer.after).map(({ id }) => id)).toEqual(
      expect.arrayContaining(["scopeApproved", "policyApproved"]),
    );
    expect(await workspace.stage.contents()).toEqual(contents);
  });

  it("of nothing is the client as it is", async () => {
    const { before, after } = await whatIf([]);
    expect(after).toEqual(before);
  });

  it("refuses more steps than fit", async () => {
    const steps = Array.from({ length: 61 }, (_, index) => `close:${index}`).join("|");
    const call = `GET ${workspace.client}/readiness/what-if?steps=${encodeURIComponent(steps)}`;
    expect(await workspace.stage.ask(call, { as: admin })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: "/query/steps" }] },
    });
  });
});

describe("the history", () => {
  it("has a row for each day, with what was computed last, and no forecast below four weeks", async () => {
    const { stage, client } = workspace;
    const days = [0, 7, 14, 21, 28, 35].map((passed) => addDays(today, passed));
    for (const [index, day] of days.entries()) {
      stage.setNow(`${day}T10:00:00.000Z`);
      const at = `${client}/assessment/iso27001:A.5.${index + 1}`;
      await succeed(stage, `PUT ${at}/claim`, { as: admin, version: 0, body: { rating: "F" } });
      const finding = { outcome: "verified", rating: "F" };
      await succeed(stage, `PUT ${at}/verification`, { as: consultant, version: 1, body: finding });
      await stage.settle();
      const { forecasts } = await read<HistoryView>("/history");
      // At this pace the goal is more than five years away, which is said once there are four weeks to go by.
      expect(forecasts).toMatchObject([
        { forecast: { state: "none", because: index < 4 ? "history" : "far" } },
      ]);
    }
    const { days: kept, needed } = await read<HistoryView>("/history");
    expect(needed).toBe(8_000);
    expect(kept.map(({ on }) => on)).toEqual(days);
    const scores = kept.map(({ standards }) => standards[0]?.verified ?? 0);
    expect(scores).toEqual(scores.toSorted((a, b) => a - b));
    expect(kept.at(-1)?.standards).toMatchObject([{ answered: 6, confirmed: 6 }]);
    const year = await read<HistoryView>("/history?range=year");
    expect(year.days.map(({ on }) => on)).toEqual(days);
  });

  it("refuses a range it does not know", async () => {
    const call = `GET ${workspace.client}/readiness/history?range=century`;
    expect((await workspace.stage.ask(call, { as: admin })).status).toBe(422);
  });
});
