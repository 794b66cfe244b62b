import { beforeAll, describe, expect, it } from "vitest";
import { assign, onboard, succeed } from "../testing/cast.ts";
import { writeDocument } from "../testing/document.ts";
import { watch } from "../testing/requests.ts";
import { createWorkspace, people, type Workspace } from "../testing/workspace.ts";

const { admin, consultant, contributor, owner } = people;

let workspace: Workspace;
beforeAll(async () => {
  workspace = await createWorkspace();
}, 30_000);

const work = async (as: string) => {
  const { body } = await succeed(workspace.stage, "GET /api/v1/me/work", { as });
  return (body as { items: Record<string, unknown>[] }).items;
};

const put = (what: string, as: string, version: number, body: unknown, client = workspace.client) =>
  succeed(workspace.stage, `PUT ${client}/assessment/${what}`, { as, version, body });

describe("the work of a person over all clients", () => {
  it("is nothing where nothing waits", async () => {
    for (const as of [admin, consultant, "stranger@nowhere.example"]) {
      expect(await work(as)).toEqual([]);
    }
  });

  it("is counted for each client, by kind, with what is overdue and what comes next", async () => {
    const { stage, tenantId } = workspace;
    const assignee = stage.userId(contributor);
    await put("iso27001:4.1/assignee", admin, 0, { assignee, due: "2040-03-06" });
    await put("iso27001:4.2/assignee", admin, 0, { assignee });
    await put("iso27001:5.1/claim", admin, 0, { rating: "F" });
    await put("iso27001:5.2/claim", admin, 0, { rating: "F" });
    await put("iso27001:5.2/verification", consultant, 1, { outcome: "challenged", note: "Show" });
    await stage.settle();
    const named = { tenantId, name: "Client", unread: 0 };
    expect(await work(contributor)).toMatchObject([
      { ...named, counts: { answer: 2 }, overdue: 0, nextDue: "2040-03-06" },
    ]);
    expect(await work(admin)).toMatchObject([{ counts: { challenge: 1 }, nextDue: null }]);
    expect(await work(consultant)).toMatchObject([{ counts: { verify: 1 } }]);
    // An owner of the firm has no seat in the client and verifies all the same.
    expect(await work(owner)).toMatchObject([{ counts: { verify: 1 } }]);
  });

  it("counts what waits for a second person in writing, and only for who may give it", async () => {
    const { stage, client } = workspace;
    const document = await writeDocument(workspace);
    await succeed(stage, `PUT ${client}/${document}/submission`, {
      as: admin,
      version: 1,
      body: { approver: null },
    });
    await stage.settle();
    expect(await work(consultant)).toMatchObject([{ counts: { verify: 1, approve: 1 } }]);
    expect(await work(admin)).toMatchObject([{ counts: { challenge: 1 } }]);
    await succeed(stage, `PUT ${client}/${document}/return`, {
      as: admin,
      version: 2,
      body: { reason: "Mine again" },
    });
    await stage.settle();
    const [left] = await work(consultant);
    expect(left).toMatchObject({ counts: { verify: 1 } });
    expect(left?.["counts"]).not.toHaveProperty("approve");
  });

  it("is overdue with the day, without anyone doing anything", async () => {
    const { stage } = workspace;
    stage.setNow("2040-03-08T09:00:00.000Z");
    await stage.sweep();
    await stage.settle();
    expect(await work(contributor)).toMatchObject([{ overdue: 1, nextDue: "2040-03-06" }]);
  });

  it("tells of what is unread until it is read", async () => {
    const { stage, client } = workspace;
    const userId = stage.userId(contributor);
    await succeed(stage, `POST ${client}/assessment/iso27001:4.1/comments`, {
      as: admin,
      body: { text: `@${userId}`, mentions: [userId] },
    });
    await stage.settle();
    expect(await work(contributor)).toMatchObject([{ unread: 1 }]);
    await succeed(stage, `POST ${client}/notifications/read`, { as: contributor });
    expect(await work(contributor)).toMatchObject([{ unread: 0 }]);
  });

  it("is there as soon as somebody comes, and gone with their seat", async () => {
    const { stage, firmId } = workspace;
    const tenantId = await onboard(stage, owner, firmId, { name: "Birch" });
    const other = `/api/v1/tenants/${tenantId}`;
    await put("iso27001:5.1/claim", owner, 0, { rating: "F" }, other);
    await stage.settle();
    const birch = async () => (await work(consultant)).find(({ name }) => name === "Birch");
    expect(await birch()).toBeUndefined();
    await assign(stage, owner, tenantId, consultant);
    expect(await birch()).toMatchObject({ counts: { verify: 1 } });
    const seat = `DELETE ${other}/members/${stage.userId(consultant)}`;
    await succeed(stage, seat, { as: owner, version: 1 });
    expect(await birch()).toBeUndefined();
    await stage.settle();
    expect(await birch()).toBeUndefined();
  });

  it("takes three requests, however many clients there are, and holds no content", async () => {
    const { stage } = workspace;
    await put("iso27001:6.2/claim", admin, 0, { rating: "F", note: "Confidential words" });
    await stage.settle();
    const control = watch(stage.runtime.control);
    await work(consultant);
    expect(control.length).toBeLessThanOrEqual(3);
    const kept = Object.entries(await stage.contents())
      .filter(([place]) => / (WORK|UNREAD)#/.test(place))
      .map(([, item]) => JSON.stringify(item));
    expect(kept.length).toBeGreaterThan(0);
    expect(kept.join()).not.toContain("Confidential");
  });

  it("of a client that is suspended waits until it is open again", async () => {
    const { stage, firmId, tenantId } = workspace;
    const call = `GET /api/v1/firms/${firmId}/clients/${tenantId}`;
    const { version } = (await succeed(stage, call, { as: owner })).body as { version: number };
    const path = `POST /api/v1/firms/${firmId}/clients/${tenantId}/suspend`;
    await succeed(stage, path, { as: owner, version, body: { reason: "Unpaid" } });
    await stage.settle();
    expect(await work(contributor)).toEqual([]);
  });
});
