import { randomUUID } from "node:crypto";
import { type AttributeValue, BatchWriteItemCommand } from "@aws-sdk/client-dynamodb";
import { TenantId } from "@tandem/domain/id";
import * as Clients from "@tandem/store/control/client";
import { beforeAll, describe, expect, it } from "vitest";
import { succeed } from "../testing/cast.ts";
import { addEvidence } from "../testing/evidence.ts";
import { watch } from "../testing/requests.ts";
import { createWorkspace, people, type Workspace } from "../testing/workspace.ts";

let workspace: Workspace;
let control: string[];
let data: string[];

beforeAll(async () => {
  workspace = await createWorkspace();
  const { stage, tenantId } = workspace;
  for (let count = 0; count < 5; count += 1) await addEvidence(workspace, people.admin);
  await stage.settle();
  const client = await Clients.find(stage.runtime.control, TenantId.parse(tenantId));
  if (client === null) throw new Error("There is no client");
  control = watch(stage.runtime.control);
  data = watch(await stage.runtime.tableOf(client.data));
}, 30_000);

const requestsOf = async (call: string, as: string) => {
  control.length = 0;
  data.length = 0;
  await succeed(workspace.stage, call, { as });
  return { control: [...control], data: [...data] };
};

const screens = {
  home: "readiness",
  "history of readiness": "readiness/history?range=years",
  "what-if": "readiness/what-if?steps=document:scope",
  "records kept outside": "outside-records/iso27001",
  profile: "",
  assess: "assessment",
  requirement: "assessment/iso27001:A.5.1",
  "history of a requirement": "assessment/iso27001:A.5.1/history",
  "comments on a requirement": "assessment/iso27001:A.5.1/comments",
  "unread notifications": "notifications?unread=true",
  notifications: "notifications",
  evidence: "evidence",
  "evidence of a requirement": "evidence?requirement=iso27001:A.5.1",
  "evidence that expires soon": "evidence?state=expiring",
  "expired evidence of somebody for a requirement":
    "evidence?state=expired&owner=usr_0000000000000001&requirement=iso27001:A.5.1",
  documents: "documents",
  scope: "scopes",
  trail: "trail",
  statement: "statement-of-applicability",
  "versions of the statement": "statement-of-applicability/versions",
  members: "members",
  invitations: "invitations",
} as const;

describe.each(Object.entries(screens))("the screen %s", (_, path) => {
  const call = () => `GET ${workspace.client}${path && `/${path}`}`;

  it("asks the client's own table at most three times, whatever is in it", async () => {
    const { data: asked } = await requestsOf(call(), people.admin);
    expect(asked.length).toBeLessThanOrEqual(3);
    expect(asked.every((command) => /^(Get|BatchGet|Query)/.test(command))).toBe(true);
  });

  it("costs one request to let a member of the client in, and one more for people of the firm", async () => {
    const own = (await requestsOf(call(), people.admin)).control.length;
    const beyond = { members: 2, invitations: 1, scopes: 1 }[path as string] ?? Number(path === "");
    expect(own).toBe(1 + beyond);
    expect((await requestsOf(call(), people.consultant)).control.length).toBe(2 + beyond);
    expect((await requestsOf(call(), people.owner)).control.length).toBe(2 + beyond);
  });

  it("asks at most three times in all for a member of the client", async () => {
    const { control: first, data: second } = await requestsOf(call(), people.admin);
    expect(first.length + second.length).toBeLessThanOrEqual(3);
  });
});

describe("the portfolio", () => {
  type Item = Record<string, AttributeValue>;

  /** Clients beside the one there is: both halves of its line, under other ids. */
  const fill = async (count: number): Promise<void> => {
    const { stage, tenantId } = workspace;
    const lines = Object.entries(await stage.contents())
      .filter(([place]) => place.includes(" PORTFOLIO#"))
      .map(([, item]) => JSON.stringify(item));
    expect(lines).toHaveLength(2);
    const items = Array.from({ length: count }, () => {
      const other = randomUUID().replaceAll("-", "").slice(0, 16);
      return lines.map((line) => JSON.parse(line.replaceAll(tenantId, other)) as Item);
    }).flat();
    for (let from = 0; from < items.length; from += 25) {
      const puts = items.slice(from, from + 25).map((Item) => ({ PutRequest: { Item } }));
      const RequestItems = { [stage.runtime.control.tableName]: puts };
      await stage.provisioner.send(new BatchWriteItemCommand({ RequestItems }));
    }
  };

  it("of 500 clients takes at most three requests, and as many with one", async () => {
    const call = `GET /api/v1/firms/${workspace.firmId}/portfolio`;
    const { control: one } = await requestsOf(call, people.owner);
    await fill(499);
    const { control: many, data: none } = await requestsOf(call, people.owner);
    expect(none).toEqual([]);
    expect(many).toEqual(one);
    expect(many.length).toBeLessThanOrEqual(3);
    const { body } = await succeed(workspace.stage, call, { as: people.owner });
    expect((body as { items: unknown[] }).items).toHaveLength(500);
    // Each line of the answer stays under 2 kB.
    expect(JSON.stringify(body).length / 500).toBeLessThan(2_048);
  });
});
