import { DeleteTableCommand, UpdateTableCommand } from "@aws-sdk/client-dynamodb";
import type { ReadinessView } from "@tandem/contract/readiness/schema";
import { TenantId } from "@tandem/domain/id";
import * as Clients from "@tandem/store/control/client";
import { beforeEach, describe, expect, it } from "vitest";
import { onboard, succeed } from "../testing/cast.ts";
import { addEvidence } from "../testing/evidence.ts";
import { failCommands, killed } from "../testing/fault.ts";
import { createWorkspace, people, type Workspace } from "../testing/workspace.ts";

const { admin, consultant, owner } = people;

let workspace: Workspace;
/** Whether the process dies where it hands events over. */
let dying: boolean;

beforeEach(async () => {
  dying = false;
  workspace = await createWorkspace({
    adapt: ({ dispatch }) => ({
      dispatch: (events) => (dying ? Promise.reject(killed()) : dispatch(events)),
    }),
  });
});

const claim = async (rating: string, version = 0) =>
  workspace.stage.ask(`PUT ${workspace.client}/assessment/iso27001:A.5.1/claim`, {
    as: admin,
    version,
    body: { rating },
  });

const claimed = async (): Promise<number> => {
  const { stage, client } = workspace;
  const { body } = await succeed(stage, `GET ${client}/readiness`, { as: admin });
  return (body as ReadinessView).report.together.claimed;
};

const left = async (what: RegExp): Promise<string[]> =>
  Object.keys(await workspace.stage.contents()).filter((place) => what.test(place));

const tableNameOf = async (tenantId: string): Promise<string> => {
  const { control } = workspace.stage.runtime;
  const client = await Clients.find(control, TenantId.parse(tenantId));
  if (client === null) throw new Error("There is no such client");
  return client.data.tableName;
};

describe("a write whose process is killed before its events are handed over", () => {
  it("stands, and is counted once the sweep has found it", async () => {
    const { stage, client } = workspace;
    dying = true;
    expect(await claim("F")).toMatchObject({ status: 200 });
    dying = false;
    expect(stage.queue).toEqual([]);
    expect((await succeed(stage, `GET ${client}/readiness`, { as: admin })).body).toMatchObject({
      pending: true,
    });
    const before = await claimed();
    expect(await stage.sweep(-1)).toMatchObject({ events: 1 });
    await stage.settle();
    expect(await claimed()).toBeGreaterThan(before);
    expect(await left(/ (DIRTY|OUTBOX) /)).toEqual([]);
  });

  it("is left alone while its process may still live", async () => {
    const { stage } = workspace;
    dying = true;
    await claim("F");
    dying = false;
    expect(await stage.sweep()).toMatchObject({ events: 0 });
    stage.setNow("2040-03-05T09:00:59.000Z");
    expect(await stage.sweep()).toMatchObject({ events: 0 });
    stage.setNow("2040-03-05T09:01:01.000Z");
    expect(await stage.sweep()).toMatchObject({ events: 1 });
  });

  it("is found again where the sweep is killed too", async () => {
    const { stage } = workspace;
    dying = true;
    await claim("F");
    await stage.sweep(-1).catch(() => undefined);
    dying = false;
    expect(await stage.sweep(-1)).toMatchObject({ events: 1 });
    await stage.settle();
    expect(await stage.sweep(-1)).toMatchObject({ events: 0 });
  });

  it("has one effect where both hand over", async () => {
    const { stage, client } = workspace;
    dying = true;
    const evidence = await addEvidence(workspace, admin);
    await claim("F");
    await succeed(stage, `PUT ${client}/assessment/iso27001:A.5.1/verification`, {
      as: consultant,
      version: 1,
      body: { outcome: "verified", rating: "F", reliedOn: [evidence] },
    });
    await succeed(stage, `POST ${client}/evidence/${evidence}/withdraw`, {
      as: admin,
      version: 1,
      body: { reason: "Wrong file" },
    });
    dying = false;
    // Four writers are gone, and their client's events are handed over once.
    expect(await stage.sweep(-1)).toMatchObject({ events: 4 });
    const events = [...stage.queue];
    await stage.settle();
    expect(await stage.deliver(events)).toEqual([]);
    await stage.settle();
    const trail = await succeed(stage, `GET ${client}/trail?aggregate=assessment:iso27001:A.5.1`, {
      as: admin,
    });
    const { items } = trail.body as { items: { action: string }[] };
    expect(items.map(({ action }) => action)).toEqual([
      "assessment.unsettled",
      "assessment.verified",
      "assessment.claimed",
    ]);
  });

  it("in the control plane is found too: the mail of an invitation is sent", async () => {
    const { stage, client } = workspace;
    dying = true;
    await succeed(stage, `POST ${client}/invitations`, {
      as: admin,
      body: { email: "new@client.example", role: "viewer" },
    });
    dying = false;
    expect(await stage.sweep(-1)).toMatchObject({ events: 2 });
    await stage.settle();
    expect(stage.mails.filter(({ to }) => to === "new@client.example")).toHaveLength(1);
  });

  it("in the control plane is found too: a client that was taken on is set up", async () => {
    const { stage, firmId } = workspace;
    dying = true;
    const { body } = await succeed(stage, `POST /api/v1/firms/${firmId}/clients`, {
      as: owner,
      body: { name: "Late", standards: ["iso27001"] },
    });
    dying = false;
    await stage.sweep(-1);
    await stage.settle();
    const { tenantId } = body as { tenantId: string };
    const call = `GET /api/v1/firms/${firmId}/clients/${tenantId}`;
    expect((await succeed(stage, call, { as: owner })).body).toMatchObject({ status: "active" });
  });
});

describe("a write whose process is killed before it is committed", () => {
  it("leaves nothing but an announcement, which the sweep takes back", async () => {
    const { stage, tenantId } = workspace;
    const { control, tableOf } = stage.runtime;
    const client = await Clients.find(control, TenantId.parse(tenantId));
    if (client === null) throw new Error("There is no client");
    let alive = false;
    failCommands((await tableOf(client.data)).documents, ({ commandName }) =>
      !alive && commandName === "TransactWriteItemsCommand" ? killed() : null,
    );
    expect(await claim("F")).toMatchObject({ status: 500 });
    alive = true;
    expect(await left(/ DIRTY /)).toHaveLength(1);
    expect(await stage.sweep(-1)).toMatchObject({ events: 0 });
    expect(await left(/ DIRTY /)).toEqual([]);
    expect(await claim("F")).toMatchObject({ status: 200, body: { version: 1 } });
  });
});

describe("a client that cannot be reached", () => {
  it("does not hold up those behind it, and is come back to", async () => {
    const { stage, tenantId, firmId } = workspace;
    const broken = await onboard(stage, owner, firmId, { name: "Broken" });
    const TableName = await tableNameOf(broken);
    await stage.provisioner.send(
      new UpdateTableCommand({ TableName, DeletionProtectionEnabled: false }),
    );
    await stage.provisioner.send(new DeleteTableCommand({ TableName }));
    stage.setNow("2040-03-06T00:06:00.000Z");
    await stage.sweep();
    expect(stage.errors.map(({ facts }) => facts["tenantId"])).toEqual([broken]);
    expect(stage.queue).toMatchObject([{ type: "day.passed", tenantId }]);
    // The one is done for the day; the other one still waits.
    stage.queue.splice(0);
    await stage.sweep();
    expect(stage.errors).toHaveLength(2);
    expect(stage.queue).toEqual([]);
  });
});
