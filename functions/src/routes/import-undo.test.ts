import type { ImportView } from "@tandem/contract/import/schema";
import { TenantId } from "@tandem/domain/id";
import { ofStandard } from "@tandem/standards/catalogue";
import * as Clients from "@tandem/store/control/client";
import { beforeEach, describe, expect, it } from "vitest";
import { succeed } from "../testing/cast.ts";
import { failCommands, killed } from "../testing/fault.ts";
import { importing } from "../testing/import.ts";
import { createWorkspace, people, type Workspace } from "../testing/workspace.ts";

const { admin, consultant, owner } = people;

let workspace: Workspace;
let the: ReturnType<typeof importing>;
beforeEach(async () => {
  workspace = await createWorkspace();
  the = importing(workspace);
});

const controls = ofStandard("iso27001").filter(({ kind }) => kind === "control");
const statement = (decision: string) =>
  [
    "Control,Applicable,Reason",
    ...controls.map(({ id }) => `${id},${decision},As in minute 7`),
  ].join("\n");

const applied = async (file = statement("Yes")): Promise<ImportView> => {
  const job = await the.stage(file);
  await the.apply(job, "all");
  await workspace.stage.settle();
  return the.read(job.id);
};

const change = (what: string, as: string, version: number, body: unknown) =>
  succeed(workspace.stage, `PUT ${workspace.client}/assessment/${what}`, { as, version, body });

const stateOf = async () => {
  const { body } = await succeed(workspace.stage, `GET ${workspace.client}/assessment`, {
    as: admin,
  });
  const { items } = body as { items: { requirement: string; version: number }[] };
  return items.map((item) => ({ ...item, version: null }));
};

const trailIsWhole = async () => {
  const { body } = await succeed(workspace.stage, `GET ${workspace.client}/trail/verification`, {
    as: admin,
  });
  expect(body).toMatchObject({ broken: [] });
};

describe("undoing an import", () => {
  it("gives back everything that stood before, in one step", async () => {
    await change("iso27001:A.5.1/applicability", admin, 0, {
      decision: "excluded",
      justification: "Not ours",
    });
    const before = await stateOf();
    const job = await applied();
    expect(await stateOf()).not.toEqual(before);
    expect(await the.undo(job)).toMatchObject({
      status: 202,
      body: { progress: { state: "undoing", done: 0, applied: { changed: 93, chunks: 4 } } },
    });
    await workspace.stage.settle();
    expect((await the.read(job.id)).progress).toMatchObject({
      state: "undone",
      restored: 93,
      kept: [],
      startedBy: { userId: workspace.stage.userId(admin) },
    });
    expect(await stateOf()).toEqual(before);
    await trailIsWhole();
    const call = `GET ${workspace.client}/trail?aggregate=assessment:iso27001:A.5.1`;
    expect((await succeed(workspace.stage, call, { as: admin })).body).toMatchObject({
      items: [
        { action: "assessment.import_undone", actor: { userId: workspace.stage.userId(admin) } },
        { action: "assessment.imported" },
        {},
      ],
    });
  });

  it("leaves alone what anyone has touched since, and says why", async () => {
    const job = await applied(statement("Yes").split("\n").slice(0, 6).join("\n"));
    await change("iso27001:A.5.1/applicability", admin, 1, {
      decision: "excluded",
      justification: "Not ours",
    });
    await change("iso27001:A.5.2/claim", admin, 1, { rating: "L" });
    await the.undo(job);
    await workspace.stage.settle();
    expect((await the.read(job.id)).progress).toMatchObject({
      state: "undone",
      restored: 3,
      kept: [
        {
          requirement: "iso27001:A.5.1",
          reason: expect.stringContaining("decided again") as unknown,
        },
        { requirement: "iso27001:A.5.2", reason: expect.stringContaining("answered") as unknown },
      ],
    });
    expect((await the.decided("iso27001:A.5.1")).applicability).toMatchObject({
      decision: "excluded",
    });
    expect((await the.decided("iso27001:A.5.2")).applicability).toMatchObject({
      decision: "applicable",
    });
    expect((await the.decided("iso27001:A.5.3")).applicability).toEqual({ decision: "undecided" });
  });

  it("brings no verification back", async () => {
    await change("iso27001:A.5.1/claim", admin, 0, { rating: "F" });
    await change("iso27001:A.5.1/verification", consultant, 1, {
      outcome: "verified",
      rating: "F",
    });
    const job = await applied();
    await the.undo(job);
    await workspace.stage.settle();
    expect(await the.decided("iso27001:A.5.1")).toMatchObject({
      applicability: { decision: "undecided" },
      verification: { state: "stale", reason: "applicability_changed" },
    });
  });

  it("gives a decision back in the name of whoever made it, so that four eyes stay four", async () => {
    await change("iso27001:A.5.1/applicability", consultant, 0, {
      decision: "excluded",
      justification: "Not ours",
    });
    const job = await applied();
    await the.undo(job, { as: owner });
    await workspace.stage.settle();
    const { version, applicability } = await the.decided("iso27001:A.5.1");
    expect(applicability).toMatchObject({ by: workspace.stage.userId(consultant) });
    const verify = { version, body: { outcome: "verified", rating: "F" } };
    const call = `PUT ${workspace.client}/assessment/iso27001:A.5.1/verification`;
    expect(await workspace.stage.ask(call, { as: consultant, ...verify })).toMatchObject({
      status: 403,
    });
    expect(await workspace.stage.ask(call, { as: owner, ...verify })).toMatchObject({
      status: 200,
    });
  });

  it("is asked for once, with the version that was seen, and of an import that is done", async () => {
    const staged = await the.stage(statement("Yes"));
    expect(await the.undo(staged)).toMatchObject({
      status: 409,
      body: { code: "job.not_applied" },
    });
    const job = await applied();
    expect(await the.undo({ ...job, version: 1 })).toMatchObject({ status: 412 });
    const first = await the.undo(job, { key: "undo-it-once" });
    expect(await the.undo(job, { key: "undo-it-once" })).toMatchObject({
      status: 202,
      body: { version: (first.body as ImportView).version },
    });
    await workspace.stage.settle();
    expect(await the.undo(await the.read(job.id))).toMatchObject({ status: 409 });
    const same = await applied();
    expect((await the.read(same.id)).progress).toMatchObject({ changed: 93 });
  });

  it("of an import that changed nothing is refused", async () => {
    await applied();
    expect(await the.undo(await applied())).toMatchObject({
      status: 409,
      body: { detail: expect.stringContaining("changed nothing") as unknown },
    });
  });

  it("goes on where it was killed, and has one effect however often its events come", async () => {
    const { stage, tenantId } = workspace;
    const before = await stateOf();
    const job = await applied();
    await the.undo(job);
    const found = await Clients.find(stage.runtime.control, TenantId.parse(tenantId));
    if (found === null) throw new Error("There is no client");
    let [alive, writes] = [false, 0];
    failCommands((await stage.runtime.tableOf(found.data)).documents, ({ commandName }) => {
      if (alive || commandName !== "TransactWriteItemsCommand") return null;
      writes += 1;
      return writes > 1 ? killed() : null;
    });
    const [begin] = stage.queue.filter(({ type }) => type === "import.undo");
    if (begin === undefined) throw new Error("Nothing was asked to be undone");
    await stage.deliver(stage.queue.splice(0));
    expect((await the.read(job.id)).progress).toMatchObject({ state: "undoing", done: 1 });
    const lost = await stage.deliver(stage.queue.splice(0));
    expect(lost).not.toEqual([]);
    expect((await the.read(job.id)).progress).toMatchObject({ state: "undoing", done: 1 });
    alive = true;
    stage.setNow("2040-03-05T09:30:00.000Z");
    await stage.sweep(0);
    await stage.deliver([begin, begin]);
    await stage.settle();
    expect((await the.read(job.id)).progress).toMatchObject({
      state: "undone",
      restored: 93,
      kept: [],
    });
    expect(await stateOf()).toEqual(before);
    await trailIsWhole();
  });

  it("of two imports goes back the later one first", async () => {
    const first = await applied(statement("Yes"));
    const between = await stateOf();
    workspace.stage.setNow("2040-03-05T10:00:00.000Z");
    const second = await applied(statement("No"));
    await the.undo(first);
    await workspace.stage.settle();
    expect((await the.read(first.id)).progress).toMatchObject({ restored: 0 });
    await the.undo(second);
    await workspace.stage.settle();
    expect((await the.read(second.id)).progress).toMatchObject({ restored: 93, kept: [] });
    expect(await stateOf()).toEqual(between);
  });
});
