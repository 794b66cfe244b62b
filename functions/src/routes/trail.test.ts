import { type AttributeValue, DeleteItemCommand, PutItemCommand } from "@aws-sdk/client-dynamodb";
import type { TrailEntry, TrailVerification } from "@tandem/contract/trail/schema";
import { beforeEach, describe, expect, it } from "vitest";
import { succeed } from "../testing/cast.ts";
import { addEvidence } from "../testing/evidence.ts";
import { createWorkspace, people, type Workspace } from "../testing/workspace.ts";

const { admin, consultant, owner } = people;
const control = "iso27001:A.5.1";

type Item = Record<string, AttributeValue>;

let workspace: Workspace;

beforeEach(async () => {
  workspace = await createWorkspace();
  const { stage, client } = workspace;
  const claim = (version: number, rating: string) =>
    succeed(stage, `PUT ${client}/assessment/${control}/claim`, {
      as: admin,
      version,
      body: { rating },
    });
  await claim(0, "P");
  await claim(1, "L");
  await succeed(stage, `PUT ${client}/assessment/${control}/verification`, {
    as: consultant,
    version: 2,
    body: { outcome: "challenged", note: "Show me" },
  });
  await stage.settle();
});

const verification = async (): Promise<TrailVerification> => {
  const { stage, client } = workspace;
  const { body } = await succeed(stage, `GET ${client}/trail/verification`, { as: admin });
  return body as TrailVerification;
};

/** Writes past the product, as somebody with rights on the table could. */
const tamper = async (place: string, change: (item: Item) => Item | null): Promise<void> => {
  const { stage } = workspace;
  const [found] = Object.entries(await stage.contents()).filter(([key]) => key.endsWith(place));
  if (found === undefined) throw new Error(`There is nothing at ${place}`);
  const [key, item] = found;
  const TableName = key.split(" ")[0];
  const changed = change(structuredClone(item) as Item);
  const { pk, sk } = item as { pk: AttributeValue; sk: AttributeValue };
  if (changed !== null) {
    await stage.provisioner.send(new PutItemCommand({ TableName, Item: changed }));
  } else await stage.provisioner.send(new DeleteItemCommand({ TableName, Key: { pk, sk } }));
};

const withText = (item: Item, from: string, to: string): Item =>
  JSON.parse(JSON.stringify(item).replaceAll(from, to)) as Item;

describe("the trail", () => {
  it("says of each change who made it as what, when, and what it was", async () => {
    const { stage, client } = workspace;
    const call = `GET ${client}/trail?aggregate=assessment:${control}`;
    const { body } = await succeed(stage, call, { as: owner });
    const { items } = body as { items: TrailEntry[] };
    expect(items).toMatchObject([
      {
        id: `assessment:${control}@3`,
        action: "assessment.challenged",
        actor: { userId: stage.userId(consultant), name: "consultant", role: "consultant" },
        at: "2040-03-05T09:00:00.000Z",
        change: { verification: { from: { state: "none" }, to: { state: "challenged" } } },
      },
      { action: "assessment.claimed", actor: { userId: stage.userId(admin), role: "clientAdmin" } },
      { action: "assessment.claimed", version: 1, previousHash: "0".repeat(64) },
    ]);
    expect(items[0]?.previousHash).toBe(items[1]?.hash);
  });

  it("keeps no answer that was refused", async () => {
    const { stage, client } = workspace;
    const before = await verification();
    const call = `PUT ${client}/assessment/${control}/claim`;
    await stage.ask(call, { as: admin, version: 0, body: { rating: "F" } });
    await stage.ask(call, { as: people.viewer, version: 3, body: { rating: "F" } });
    expect((await verification()).entries).toBe(before.entries);
  });

  it("of another aggregate, or of none, is empty", async () => {
    const { stage, client } = workspace;
    for (const aggregate of ["", "nothing", "assessment:iso27001:A.5.2", "%23", "..", "a%00"]) {
      const call = `GET ${client}/trail?aggregate=${aggregate}`;
      expect(await stage.ask(call, { as: admin })).toMatchObject({
        status: 200,
        body: { items: [], cursor: null },
      });
    }
    const long = `GET ${client}/trail?aggregate=${"a".repeat(121)}`;
    expect(await stage.ask(long, { as: admin })).toMatchObject({ status: 422 });
  });
});

describe("the verifier", () => {
  it("finds nothing where everything went through the product", async () => {
    await addEvidence(workspace, admin);
    const { entries, chains, broken, checkedAt } = await verification();
    expect(broken).toEqual([]);
    expect(entries).toBeGreaterThan(chains);
    expect(checkedAt).toBe("2040-03-05T09:00:00.000Z");
  });

  it("finds an entry whose content was changed", async () => {
    await tamper(`TRAIL#assessment:${control} 00000002`, (item) =>
      withText(item, "assessment.claimed", "assessment.praised"),
    );
    expect((await verification()).broken).toEqual([
      {
        aggregate: `assessment:${control}`,
        version: 2,
        detail: "Its content was changed after it was written.",
      },
    ]);
  });

  it("finds an entry that was taken out", async () => {
    await tamper(`TRAIL#assessment:${control} 00000002`, () => null);
    expect((await verification()).broken).toMatchObject([
      { aggregate: `assessment:${control}`, version: 2, detail: "An entry is missing." },
    ]);
  });

  it("finds that the last entry was taken out", async () => {
    await tamper(`TRAIL#assessment:${control} 00000003`, () => null);
    expect((await verification()).broken).toMatchObject([
      { detail: "The record and the end of its trail do not agree." },
    ]);
  });

  it("finds a record that was set back to what it was", async () => {
    await tamper(`ASSESSMENT ${control}`, (item) => ({ ...item, version: { N: "2" } }));
    expect((await verification()).broken).toMatchObject([
      {
        aggregate: `assessment:${control}`,
        detail: "The record and the end of its trail do not agree.",
      },
    ]);
  });

  it("finds a record that was deleted with its trail kept", async () => {
    await tamper(`ASSESSMENT ${control}`, () => null);
    expect((await verification()).broken).toMatchObject([{ aggregate: `assessment:${control}` }]);
  });

  it("finds that a sealed day was written anew", async () => {
    const { stage } = workspace;
    stage.setNow("2040-03-06T00:05:00.000Z");
    await stage.sweep();
    await stage.settle();
    expect((await verification()).broken).toEqual([]);
    await tamper(" SEAL 2040-03-05", (item) => ({ ...item, hash: { S: "f".repeat(64) } }));
    expect((await verification()).broken).toMatchObject([{ aggregate: "seal:2040-03-05" }]);
  });
});
