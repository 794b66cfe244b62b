import {
  CreateTableCommand,
  DescribeTableCommand,
  ListTagsOfResourceCommand,
} from "@aws-sdk/client-dynamodb";
import { steps } from "@tandem/domain/client";
import { desiredTableSpec } from "@tandem/store/table";
import { beforeEach, describe, expect, it } from "vitest";
import { clientOf, foundFirm, succeed } from "../testing/cast.ts";
import { failCommands, killed } from "../testing/fault.ts";
import { createStage, type Stage } from "../testing/stage.ts";

const owner = "owner@firm.example";

let stage: Stage;
let firmId: string;
/** What the provisioner's commands fail with, by name. */
let faults: Record<string, Error>;
let created: number;

beforeEach(async () => {
  faults = {};
  created = 0;
  stage = await createStage();
  firmId = await foundFirm(stage, owner);
  failCommands(stage.provisioner, ({ commandName }) => {
    if (commandName === "CreateTableCommand") created += 1;
    return faults[commandName] ?? null;
  });
});

const request = async (): Promise<string> => {
  const { body } = await succeed(stage, `POST /api/v1/firms/${firmId}/clients`, {
    as: owner,
    body: { name: "Alder", standards: ["iso27001"] },
  });
  return (body as { tenantId: string }).tenantId;
};

const setup = (tenantId: string) =>
  stage.ask(`GET /api/v1/firms/${firmId}/clients/${tenantId}`, { as: owner });

const stateOf = async (tenantId: string) => {
  const { body } = await setup(tenantId);
  const { steps: found } = body as { steps: { step: string; state: string }[] };
  return found.map(({ step, state }) => `${step} ${state}`);
};

const retry = async (tenantId: string) => {
  const { version } = await clientOf(stage, owner, firmId, tenantId);
  const call = `POST /api/v1/firms/${firmId}/clients/${tenantId}/retry`;
  return stage.ask(call, { as: owner, version });
};

describe("the setup of a client", () => {
  it("shows its steps as they are done, and ends with a client that is open", async () => {
    const tenantId = await request();
    expect(await stateOf(tenantId)).toEqual([
      "reserve running",
      "table waiting",
      "active waiting",
      "protect waiting",
      "seed waiting",
      "activate waiting",
    ]);
    await stage.settle();
    expect(await setup(tenantId)).toMatchObject({ body: { status: "active", reason: null } });
    expect(await stateOf(tenantId)).toEqual(steps.map((step) => `${step} done`));
    expect(await stage.ask(`GET /api/v1/tenants/${tenantId}`, { as: owner })).toMatchObject({
      status: 200,
      body: { name: "Alder", standards: ["iso27001"] },
    });
    expect(stage.measured).toEqual([["ClientOpenAfter", 0, { tenantId }]]);
    const readiness = await stage.ask(`GET /api/v1/tenants/${tenantId}/readiness`, { as: owner });
    expect(readiness.status).toBe(200);
  });

  it("makes a table of its own, with the shape and tags that were agreed", async () => {
    const tenantId = await request();
    await stage.settle();
    const TableName = `${stage.runtime.config.TABLE_PREFIX}-t-${tenantId}`;
    const { Table } = await stage.provisioner.send(new DescribeTableCommand({ TableName }));
    const ResourceArn = Table?.TableArn;
    const { Tags } = await stage.provisioner.send(new ListTagsOfResourceCommand({ ResourceArn }));
    expect(Tags).toEqual(
      expect.arrayContaining([
        { Key: "tandem:tenant", Value: tenantId },
        { Key: "tandem:plane", Value: "client" },
      ]),
    );
    const spec = desiredTableSpec(TableName, {});
    expect(Table?.KeySchema).toEqual(spec.KeySchema);
    expect(Table?.GlobalSecondaryIndexes?.map(({ IndexName }) => IndexName).toSorted()).toEqual(
      spec.GlobalSecondaryIndexes?.map(({ IndexName }) => IndexName),
    );
  });

  it("runs once for an event that comes twice at once, and again later", async () => {
    const tenantId = await request();
    const events = [...stage.queue];
    const failed = await Promise.all([stage.deliver(events), stage.deliver(events)]);
    expect(failed.flat()).toEqual([]);
    expect(await stage.deliver(events)).toEqual([]);
    expect(await setup(tenantId)).toMatchObject({ body: { status: "active" } });
    const trail = await succeed(stage, `GET /api/v1/tenants/${tenantId}/trail`, { as: owner });
    const { items } = trail.body as { items: { action: string }[] };
    expect(items.map(({ action }) => action)).toEqual(["client.created"]);
  });
});

/** What the setup writes in the control plane, in order: each step as it is done, and when the client is due. */
const writes = ["reserve", "table", "active", "protect", "seed", "seed", "activate"];

describe("a setup that is killed", () => {
  it.each(writes.map((step, write) => ({ step, write })))(
    "at $step, before write $write, goes on there when its event comes again",
    async ({ step, write }) => {
      const tenantId = await request();
      const events = stage.queue.splice(0);
      let alive = false;
      let written = 0;
      failCommands(stage.runtime.control.documents, ({ commandName }) => {
        if (alive || commandName !== "TransactWriteItemsCommand") return null;
        if (written === write) return killed();
        written += 1;
        return null;
      });
      expect(await stage.deliver(events)).toEqual(events.map(({ id }) => id));
      expect(await stateOf(tenantId)).toContain(`${step} running`);
      alive = true;
      expect(await stage.deliver(events)).toEqual([]);
      expect(await setup(tenantId)).toMatchObject({ body: { status: "active" } });
      const trail = await succeed(stage, `GET /api/v1/tenants/${tenantId}/trail/verification`, {
        as: owner,
      });
      expect(trail.body).toMatchObject({ broken: [], entries: 1 });
    },
  );
});

describe("a setup that fails", () => {
  const quota = Object.assign(new Error("Subscriber limit exceeded"), {
    name: "LimitExceededException",
  });

  it.each([
    {
      command: "CreateTableCommand",
      fault: quota,
      at: "table",
      reason: "The account cannot hold more tables. Ask for a higher quota, then try again.",
    },
    {
      command: "DescribeTimeToLiveCommand",
      fault: new Error("secret of the database"),
      at: "protect",
      reason: "The database did not answer as expected. Try again; if it stays, look into the log.",
    },
  ])("at $at says why, keeps what was done, and goes on when it is tried again", async (wrong) => {
    const tenantId = await request();
    faults = { [wrong.command]: wrong.fault };
    await stage.settle();
    expect(await setup(tenantId)).toMatchObject({
      body: { status: "failed", reason: wrong.reason },
    });
    const states = await stateOf(tenantId);
    expect(states).toContain(`${wrong.at} failed`);
    expect(states.filter((state) => state.endsWith("done"))).toHaveLength(
      steps.findIndex((step) => step === wrong.at),
    );
    expect(stage.errors).toMatchObject([
      { facts: { tenantId, step: wrong.at, error: wrong.fault } },
    ]);
    expect(stage.measured).toEqual([["ClientFailed", 1, { tenantId, step: wrong.at }]]);
    const portfolio = `GET /api/v1/firms/${firmId}/portfolio`;
    expect((await succeed(stage, portfolio, { as: owner })).body).toMatchObject({
      items: [{ status: "failed" }],
    });

    faults = {};
    expect(await retry(tenantId)).toMatchObject({
      status: 202,
      body: { status: "provisioning", reason: null },
    });
    await stage.settle();
    expect(await setup(tenantId)).toMatchObject({ body: { status: "active" } });
    expect(created).toBe(wrong.command === "CreateTableCommand" ? 2 : 1);
  });

  it("fails again when it is tried again too early, and can be tried as often as it takes", async () => {
    const tenantId = await request();
    faults = { CreateTableCommand: quota };
    await stage.settle();
    await retry(tenantId);
    await stage.settle();
    expect(await setup(tenantId)).toMatchObject({ body: { status: "failed" } });
    faults = {};
    await retry(tenantId);
    await stage.settle();
    expect(await setup(tenantId)).toMatchObject({ body: { status: "active" } });
  });

  it("never takes over a table that belongs to something else", async () => {
    const tenantId = await request();
    const TableName = `${stage.runtime.config.TABLE_PREFIX}-t-${tenantId}`;
    const theirs = desiredTableSpec(TableName, { "tandem:tenant": "somebody" });
    await stage.provisioner.send(new CreateTableCommand(theirs));
    await stage.settle();
    expect(await setup(tenantId)).toMatchObject({
      body: {
        status: "failed",
        reason: "A table of this name exists and belongs to something else.",
      },
    });
    expect(Object.keys(await stage.contents()).some((place) => place.startsWith(TableName))).toBe(
      false,
    );
  });

  it("cannot be tried again while it runs, nor once it is done", async () => {
    const tenantId = await request();
    const refusal = { status: 409, body: { code: "client.not_failed" } };
    expect(await retry(tenantId)).toMatchObject(refusal);
    await stage.settle();
    expect(await retry(tenantId)).toMatchObject(refusal);
  });

  it("is tried again once, however often it is asked for under one key", async () => {
    const tenantId = await request();
    faults = { CreateTableCommand: quota };
    await stage.settle();
    const { version } = await clientOf(stage, owner, firmId, tenantId);
    const call = `POST /api/v1/firms/${firmId}/clients/${tenantId}/retry`;
    const ask = () => stage.ask(call, { as: owner, version, key: "one-and-the-same" });
    const first = await ask();
    expect(await ask()).toMatchObject({ status: 202, body: first.body as object });
    expect(stage.queue).toHaveLength(1);
  });
});

it("an event that is none is reported alone, and the others of its batch are handled", async () => {
  const tenantId = await request();
  const [event] = stage.queue.splice(0);
  if (event === undefined) throw new Error("There is no event");
  const broken = { ...event, id: "evt_0000000000000000", tenantId: "?" } as typeof event;
  expect(await stage.deliver([broken, event])).toEqual([broken.id]);
  expect(await setup(tenantId)).toMatchObject({ body: { status: "active" } });
});
