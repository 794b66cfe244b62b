import { type AttributeValue, BatchWriteItemCommand } from "@aws-sdk/client-dynamodb";
import { TenantId } from "@tandem/domain/id";
import * as Clients from "@tandem/store/control/client";
import { beforeAll, describe, expect, it } from "vitest";
import { succeed } from "../testing/cast.ts";
import { addEvidence } from "../testing/evidence.ts";
import { watch } from "../testing/requests.ts";
import { createWorkspace, people, type Workspace } from "../testing/workspace.ts";

type Item = Record<string, AttributeValue>;

const requirement = "iso27001:A.5.1";
let workspace: Workspace;
let tableName: string;
let asked: string[];

const ask = async (path: string) => {
  asked.length = 0;
  const { body } = await succeed(workspace.stage, `GET ${workspace.client}/${path}`, {
    as: people.admin,
  });
  return { requests: asked.length, body, bytes: JSON.stringify(body).length };
};

const itemsWith = async (part: string): Promise<string[]> => {
  const contents = Object.entries(await workspace.stage.contents());
  return (
    contents
      .filter(([place]) => place.startsWith(tableName) && place.includes(part))
      // What only a write needs stays as it is.
      .filter(([place]) => !/ (HEAD|OUTBOX|NOTED|IDEM)/.test(place))
      .map(([, item]) => JSON.stringify(item))
  );
};

const put = async (items: readonly Item[]): Promise<void> => {
  for (let from = 0; from < items.length; from += 25) {
    const puts = items.slice(from, from + 25).map((item) => ({ PutRequest: { Item: item } }));
    await workspace.stage.provisioner.send(
      new BatchWriteItemCommand({ RequestItems: { [tableName]: puts } }),
    );
  }
};

/** The items of one thing again and again, each time under another id of the same length. */
const multiply = async (id: string, times: number, part: string): Promise<void> => {
  const originals = await itemsWith(part);
  expect(originals.length).toBeGreaterThan(0);
  const copies = Array.from({ length: times }, (_, copy) => {
    const other = `${id.slice(0, 4)}${String(copy).padStart(id.length - 4, "0")}`;
    return originals.map((item) => JSON.parse(item.replaceAll(id, other)) as Item);
  });
  await put(copies.flat());
};

const screens = {
  assess: "assessment",
  "one requirement": `assessment/${requirement}`,
  "its history": `assessment/${requirement}/history`,
  "its comments": `assessment/${requirement}/comments`,
  "its evidence": `evidence?requirement=${requirement}`,
  evidence: "evidence",
  "evidence that expires": "evidence?state=expiring",
  home: "readiness",
  "the trend": "readiness/history",
  "the second standard": "crosswalk/second-standard",
  statement: "statement-of-applicability",
} as const;
const before = new Map<string, number>();

beforeAll(async () => {
  workspace = await createWorkspace();
  const { stage, tenantId, client } = workspace;
  const evidence = await addEvidence(workspace, people.admin);
  const { body } = await succeed(stage, `POST ${client}/assessment/${requirement}/comments`, {
    as: people.admin,
    body: { text: "Is the policy of last year the one that counts?" },
  });
  await stage.settle();
  const found = await Clients.find(stage.runtime.control, TenantId.parse(tenantId));
  if (found === null) throw new Error("There is no client");
  const table = await stage.runtime.tableOf(found.data);
  tableName = table.tableName;
  asked = watch(table);
  for (const path of Object.values(screens)) before.set(path, (await ask(path)).requests);
  await multiply(evidence, 2_000, evidence);
  const comment = (body as { id: string }).id;
  await multiply(comment, 5_000, comment);
  await threeYears();
}, 120_000);

/** Three years of days, each as the one there is. */
const threeYears = async (): Promise<void> => {
  const [month] = await itemsWith(" HISTORY");
  if (month === undefined) throw new Error("No day is kept yet");
  const item = JSON.parse(month) as Item;
  const [name, day] = Object.entries(item).find(([key]) => key.startsWith("day")) ?? [];
  if (name === undefined || day === undefined) throw new Error("No day is kept yet");
  const on = `${item["sk"]?.S}-${name.slice(3)}`;
  const months = Array.from({ length: 36 }, (_, ago) => {
    const date = new Date(Date.UTC(2040, 1 - ago, 1));
    const label = date.toISOString().slice(0, 7);
    const days = Array.from({ length: 28 }, (__, place) => String(place + 1).padStart(2, "0"));
    const kept = (of: string) =>
      JSON.parse(JSON.stringify(day).replaceAll(on, `${label}-${of}`)) as AttributeValue;
    return {
      pk: item["pk"]!,
      sk: { S: label },
      ...Object.fromEntries(days.map((each) => [`day${each}`, kept(each)])),
    } satisfies Item;
  });
  await put(months);
};

describe("with 2,000 pieces of evidence, 5,000 comments and three years of days", () => {
  it.each(Object.entries(screens))(
    "%s asks no more than before, and answers a page",
    async (_, path) => {
      const { requests, bytes } = await ask(path);
      expect(requests).toBe(before.get(path));
      expect(requests).toBeLessThanOrEqual(3);
      expect(bytes).toBeLessThan(500_000);
    },
  );

  it("lists come in pages that lead to the end", async () => {
    const seen = new Set<string>();
    for (let path = "evidence?limit=100"; ;) {
      const page = (await ask(path)).body as { items: { id: string }[]; cursor: string | null };
      expect(page.items.length).toBeLessThanOrEqual(100);
      for (const { id } of page.items) seen.add(id);
      if (page.cursor === null) break;
      path = `evidence?limit=100&cursor=${encodeURIComponent(page.cursor)}`;
    }
    expect(seen.size).toBe(2_001);
  });

  it("readiness is still computed, with all of it", async () => {
    const { stage, client } = workspace;
    await succeed(stage, `PUT ${client}/assessment/${requirement}/claim`, {
      as: people.admin,
      version: 0,
      body: { rating: "L", note: "In use" },
    });
    await stage.settle();
    const { body } = await ask("readiness");
    expect((body as { pending: boolean }).pending).toBe(false);
  });
});
