import { limits } from "@tandem/contract/limits";
import { beforeAll, describe, expect, it } from "vitest";
import { succeed } from "../testing/cast.ts";
import { addEvidence } from "../testing/evidence.ts";
import { createWorkspace, people, type Workspace } from "../testing/workspace.ts";

const as = people.admin;

type Page = { readonly items: readonly { readonly id: string }[]; readonly cursor: string | null };

let workspace: Workspace;
let added: string[];

beforeAll(async () => {
  workspace = await createWorkspace();
  added = [];
  for (let count = 0; count < 7; count += 1) {
    workspace.stage.setNow(`2040-03-05T10:00:0${count}.000Z`);
    added.push(await addEvidence(workspace, as, { requirements: ["iso27001:A.5.1"] }));
  }
}, 30_000);

const page = async (list: string): Promise<Page> =>
  (await succeed(workspace.stage, `GET ${workspace.client}/${list}`, { as })).body as Page;

const walk = async (list: string, limit: number): Promise<string[]> => {
  const ids: string[] = [];
  let cursor: string | null = null;
  do {
    const more: string = cursor === null ? "" : `&cursor=${cursor}`;
    const next: Page = await page(`${list}limit=${limit}${more}`);
    expect(next.items.length).toBeLessThanOrEqual(limit);
    ids.push(...next.items.map(({ id }) => id));
    cursor = next.cursor;
  } while (cursor !== null);
  return ids;
};

describe("a list", () => {
  it.each([1, 2, 3, 7, 100])("gives everything once in pages of %i", async (limit) => {
    expect(await walk("evidence?", limit)).toEqual(added.toReversed());
  });

  it("of one requirement gives everything once", async () => {
    const found = await walk("evidence?requirement=iso27001:A.5.1&", 2);
    expect(found.toSorted()).toEqual(added.toSorted());
    expect(await walk("evidence?requirement=iso27001:A.5.2&", 2)).toEqual([]);
  });

  it("goes on from its cursor when something new comes first", async () => {
    const first = await page("evidence?limit=2");
    workspace.stage.setNow("2040-03-05T11:00:00.000Z");
    const late = await addEvidence(workspace, as, { requirements: ["iso27001:A.5.9"] });
    const second = await page(`evidence?limit=2&cursor=${first.cursor}`);
    expect(second.items.map(({ id }) => id)).toEqual([added[4], added[3]]);
    expect((await page("evidence?limit=1")).items[0]?.id).toBe(late);
  });

  it("without a limit gives as many as a page holds", async () => {
    const { items, cursor } = await page("trail");
    expect(items.length).toBeLessThanOrEqual(limits.page);
    expect(cursor).toBeNull();
  });
});

const lists = ["evidence", "evidence?requirement=iso27001:A.5.1", "trail", "invitations"];

describe.each(lists)("the list %s", (list) => {
  const ask = (query: string) =>
    workspace.stage.ask(
      `GET ${workspace.client}/${list}${list.includes("?") ? "&" : "?"}${query}`,
      { as },
    );

  it.each(["0", "-1", "101", "1.5", "x", "", "1e9", "1&limit=2"])(
    "refuses a limit beyond its bounds: %s",
    async (limit) => {
      expect(await ask(`limit=${limit}`)).toMatchObject({
        status: 422,
        body: { code: "input.invalid", errors: [{ pointer: "/query/limit" }] },
      });
    },
  );

  const forged = (value: unknown): string =>
    Buffer.from(typeof value === "string" ? value : JSON.stringify(value)).toString("base64url");

  it.each([
    "x",
    "%00",
    "a".repeat(2_001),
    forged("not json"),
    forged(null),
    forged(["table", "list", {}]),
    forged(["table", "list", { pk: 1, sk: 2 }]),
    forged({ pk: "EVIDENCE", sk: "" }),
  ])("refuses a cursor that it did not give: %s", async (cursor) => {
    expect(await ask(`limit=1&cursor=${cursor}`)).toMatchObject({
      status: 422,
      body: { code: "input.invalid" },
    });
  });
});

it("refuses a cursor that was bent to start elsewhere", async () => {
  const { cursor } = await page("evidence?limit=1");
  const [table, name, key] = JSON.parse(
    Buffer.from(cursor ?? "", "base64url").toString("utf8"),
  ) as [string, string, Record<string, string>];
  const bent = [
    { ...key, gsi1pk: "TRAIL" },
    { ...key, extra: "1" },
    { pk: key["pk"] ?? "", sk: key["sk"] ?? "" },
    { ...key, sk: "" },
    { ...key, pk: "" },
    { ...key, gsi1sk: "" },
  ].map((start) => Buffer.from(JSON.stringify([table, name, start])).toString("base64url"));
  for (const each of bent) {
    const call = `GET ${workspace.client}/evidence?limit=1&cursor=${each}`;
    expect(await workspace.stage.ask(call, { as })).toMatchObject({ status: 422 });
  }
});
