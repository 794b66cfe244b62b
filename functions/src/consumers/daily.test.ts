import { type AttributeValue, PutItemCommand } from "@aws-sdk/client-dynamodb";
import type { ReadinessView } from "@tandem/contract/readiness/schema";
import { TenantId } from "@tandem/domain/id";
import * as Clients from "@tandem/store/control/client";
import { beforeEach, describe, expect, it } from "vitest";
import { succeed } from "../testing/cast.ts";
import { addEvidence } from "../testing/evidence.ts";
import { createWorkspace, people, type Workspace } from "../testing/workspace.ts";
import { nextDay } from "./daily.ts";

const { admin, consultant } = people;
// A control for which no document is demanded, so that evidence alone decides what it counts.
const control = "iso27001:A.7.4";
const at = `assessment/${control}`;

let workspace: Workspace;
let evidence: string;

beforeEach(async () => {
  workspace = await createWorkspace({ standards: ["iso27001"] });
  evidence = await addEvidence(workspace, admin, {
    requirements: [control],
    validUntil: "2040-03-07",
  });
  const { stage, client } = workspace;
  await succeed(stage, `PUT ${client}/${at}/claim`, {
    as: admin,
    version: 0,
    body: { rating: "F" },
  });
  await succeed(stage, `PUT ${client}/${at}/verification`, {
    as: consultant,
    version: 1,
    body: { outcome: "verified", rating: "F", reliedOn: [evidence] },
  });
  await stage.settle();
});

const read = async (what: string) =>
  (await succeed(workspace.stage, `GET ${workspace.client}/${what}`, { as: admin })).body;

/** Lets the clock pass midnight and the timer run. */
const morningOf = async (day: string): Promise<void> => {
  workspace.stage.setNow(`${day}T00:05:00.000Z`);
  await workspace.stage.sweep();
  await workspace.stage.settle();
};

const score = async (lane: "claimed" | "verified"): Promise<number> =>
  ((await read("readiness")) as ReadinessView).report.together[lane];

describe("evidence that expires", () => {
  it("counts to the end of its last day, then the verification that rests on it is stale", async () => {
    const before = await score("verified");
    expect(before).toBeGreaterThan(0);
    await morningOf("2040-03-06");
    await morningOf("2040-03-07");
    expect(await read(at)).toMatchObject({ version: 2, verification: { state: "verified" } });
    expect(await score("verified")).toBe(before);

    await morningOf("2040-03-08");
    expect(await read(at)).toMatchObject({
      version: 3,
      verification: { state: "stale", reason: "evidence_expired", was: { rating: "F" } },
    });
    expect(await score("verified")).toBe(0);
    expect(await read(`evidence/${evidence}`)).toMatchObject({ standing: "expired" });
    expect(await read(`trail?aggregate=assessment:${control}&limit=1`)).toMatchObject({
      items: [{ action: "assessment.unsettled", actor: { userId: null, role: "system" } }],
    });
  });

  it("is seen even where the timer has been away for days", async () => {
    await morningOf("2040-04-20");
    expect(await read(at)).toMatchObject({ verification: { reason: "evidence_expired" } });
  });

  it("makes it stale once", async () => {
    await morningOf("2040-03-08");
    await morningOf("2040-03-09");
    await morningOf("2040-03-10");
    expect(await read(at)).toMatchObject({ version: 3 });
  });

  it("lowers the claimed score as well, with the reason", async () => {
    const before = await score("claimed");
    await morningOf("2040-03-08");
    expect(await score("claimed")).toBeLessThan(before);
    expect(JSON.stringify(await read("readiness"))).toContain("expired");
  });
});

describe("evidence stored before there were lists by state", () => {
  it("is in them from the next morning on, as it was", async () => {
    const { stage, tenantId } = workspace;
    const client = await Clients.find(stage.runtime.control, TenantId.parse(tenantId));
    if (client === null) throw new Error("There is no client");
    const { tableName } = client.data;
    const items = Object.entries(await stage.contents()).filter(
      ([place]) => place.startsWith(tableName) && / EVIDENCE(#\S+)? evd_/.test(place),
    );
    expect(items).toHaveLength(2);
    for (const [, stored] of items) {
      const item = { ...(stored as Record<string, AttributeValue>) };
      for (const name of ["gsi2pk", "gsi2sk", "gsi3pk", "gsi3sk"]) delete item[name];
      await stage.provisioner.send(new PutItemCommand({ TableName: tableName, Item: item }));
    }
    expect(await read("evidence?state=current")).toMatchObject({ items: [] });
    const before = await read(`evidence/${evidence}`);
    await morningOf("2040-03-06");
    expect(await read("evidence?state=current")).toMatchObject({ items: [{ id: evidence }] });
    expect(await read(`evidence?state=current&requirement=${control}`)).toMatchObject({
      items: [{ id: evidence }],
    });
    expect(await read(`evidence/${evidence}`)).toEqual({ ...(before as object), expiring: true });
    expect(await read("trail/verification")).toMatchObject({ broken: [] });
  });
});

it("a new day on which nothing happened is no change in the portfolio", async () => {
  const { stage, firmId } = workspace;
  stage.setNow("2040-03-05T15:00:00.000Z");
  await addEvidence(workspace, admin);
  await stage.settle();
  await morningOf("2040-03-06");
  const call = `GET /api/v1/firms/${firmId}/portfolio`;
  expect((await succeed(stage, call, { as: people.owner })).body).toMatchObject({
    items: [{ lastChangeAt: "2040-03-05T15:00:00.000Z", computedAt: "2040-03-06T00:05:00.000Z" }],
  });
});

describe("a day that is over", () => {
  const seals = async () =>
    Object.entries(await workspace.stage.contents())
      .filter(([place]) => / SEAL \d/.test(place))
      .map(([place]) => place.split(" ").at(-1));

  it("is sealed once, and the seal holds", async () => {
    await morningOf("2040-03-06");
    expect(await seals()).toEqual(["2040-03-05"]);
    await workspace.stage.sweep();
    expect(await seals()).toEqual(["2040-03-05"]);
    expect(await read("trail/verification")).toMatchObject({ broken: [] });
  });

  it("is sealed later where the timer was away", async () => {
    await morningOf("2040-03-06");
    workspace.stage.setNow("2040-03-07T10:00:00.000Z");
    await addEvidence(workspace, admin);
    await morningOf("2040-03-10");
    // On the sixth nothing was done. On the eighth morning nobody came to make the verification stale.
    expect(await seals()).toEqual(["2040-03-05", "2040-03-07"]);
    await morningOf("2040-03-11");
    expect(await seals()).toEqual(["2040-03-05", "2040-03-07", "2040-03-10"]);
    expect(await read("trail/verification")).toMatchObject({ broken: [] });
  });

  it("is begun once for each client, however often the timer runs", async () => {
    const { stage } = workspace;
    stage.setNow("2040-03-06T00:04:59.999Z");
    expect(await stage.sweep()).toMatchObject({ days: 0 });
    stage.setNow("2040-03-06T00:05:00.000Z");
    expect(await stage.sweep()).toMatchObject({ days: 1 });
    expect(await stage.sweep()).toMatchObject({ days: 0 });
    stage.setNow("2040-03-06T23:59:59.000Z");
    expect(await stage.sweep()).toMatchObject({ days: 0 });
  });
});

it.each([
  ["2040-03-05T00:00:00.000Z", "2040-03-06T00:05:00.000Z"],
  ["2040-03-05T23:59:59.999Z", "2040-03-06T00:05:00.000Z"],
  ["2040-02-28T12:00:00.000Z", "2040-02-29T00:05:00.000Z"],
  ["2040-12-31T12:00:00.000Z", "2041-01-01T00:05:00.000Z"],
])("begins the day after %s at %s", (now, expected) => {
  expect(nextDay(now)).toBe(expected);
});
