import { beforeEach, describe, expect, it } from "vitest";
import { joinClient, succeed } from "../testing/cast.ts";
import { approveDocument } from "../testing/document.ts";
import { createWorkspace, people, type Workspace } from "../testing/workspace.ts";

const { admin, contributor, owner, viewer } = people;

let workspace: Workspace;
beforeEach(async () => {
  workspace = await createWorkspace();
}, 30_000);

const told = async (as: string) => {
  const call = `GET ${workspace.client}/notifications?unread=true`;
  const { body } = await succeed(workspace.stage, call, { as });
  return (body as { items: Record<string, unknown>[] }).items;
};

const waiting = async (as: string): Promise<unknown[]> => {
  const { body } = await succeed(workspace.stage, "GET /api/v1/me/work", { as });
  return (body as { items: unknown[] }).items;
};

/** Mails about documents; the ones before are of other things. */
const mails = () => workspace.stage.mails.filter(({ subject }) => subject.includes("document"));

const put = (what: string, version: number, body: unknown) =>
  succeed(workspace.stage, `PUT ${workspace.client}/${what}`, { as: admin, version, body });

const askReaders = async (document: string, roles: readonly string[]) => {
  await put(`${document}/readers`, 3, { people: [], roles });
  await workspace.stage.settle();
};

const morningOf = async (day: string): Promise<void> => {
  workspace.stage.setNow(`${day}T00:05:00.000Z`);
  await workspace.stage.sweep();
  await workspace.stage.settle();
};

describe("who is asked to read a document", () => {
  it("is told in the product and by mail, once, and finds it in their work until they confirm", async () => {
    const { stage, client } = workspace;
    const document = await approveDocument(workspace);
    await askReaders(document, ["viewer"]);
    expect(await told(viewer)).toMatchObject([{ kind: "read", title: "Policy", readAt: null }]);
    expect(mails()).toMatchObject([{ to: viewer }]);
    expect(mails()[0]?.text).toContain(`${workspace.tenantId}/${document}`);
    expect(await waiting(viewer)).toMatchObject([{ counts: { read: 1 }, unread: 1 }]);
    for (const other of [admin, contributor]) expect(await told(other)).toEqual([]);

    await morningOf("2040-03-06");
    await morningOf("2040-03-07");
    expect(mails()).toHaveLength(1);

    const body = { number: 1 };
    await succeed(stage, `POST ${client}/${document}/confirmations`, { as: viewer, body });
    await stage.settle();
    expect(await told(viewer)).toEqual([]);
    expect(await waiting(viewer)).toEqual([]);
  });

  it("is told on the next day where they came after the others", async () => {
    const { stage, tenantId } = workspace;
    await askReaders(await approveDocument(workspace), ["viewer"]);
    const late = "late@client.example";
    await joinClient(stage, owner, tenantId, { [late]: "viewer" });
    await morningOf("2040-03-06");
    expect(await told(late)).toMatchObject([{ kind: "read" }]);
    expect(mails().map(({ to }) => to)).toEqual([viewer, late]);
  });

  it("is not told the title of what is confidential outside of the product", async () => {
    const document = await approveDocument(workspace, { title: "Merger" });
    const description = {
      title: "Merger",
      owner: workspace.stage.userId(admin),
      classification: "strictlyConfidential",
      serves: [],
    };
    await put(document, 3, description);
    await put(`${document}/readers`, 4, { people: [], roles: ["viewer"] });
    await workspace.stage.settle();
    expect(await told(viewer)).toMatchObject([{ title: "Merger" }]);
    expect(JSON.stringify(mails())).not.toContain("Merger");
  });
});

describe("the owner of a document", () => {
  it("is told before its review ends and once it is over, in one mail for all of them", async () => {
    for (const title of ["One", "Two"]) {
      await approveDocument(workspace, { title, reviewBy: "2040-05-10" });
    }
    await approveDocument(workspace, { title: "Later" });
    await morningOf("2040-04-09");
    expect(await told(admin)).toEqual([]);
    await morningOf("2040-04-10");
    await morningOf("2040-04-11");
    const titles = new Set((await told(admin)).map(({ title }) => title));
    expect(titles).toEqual(new Set(["One", "Two"]));
    expect(mails()).toMatchObject([{ to: admin, subject: "Client: 2 documents wait for you" }]);
    expect(mails()[0]?.text).toContain("2040-05-10");
    // Also where the timer was away on the day itself.
    await morningOf("2040-05-20");
    expect(mails()).toHaveLength(2);
    expect((await told(admin)).filter(({ kind }) => kind === "reviewOverdue")).toHaveLength(2);
    expect(await told(viewer)).toEqual([]);
  });

  it("is told again when a review that was given more time ends", async () => {
    const document = await approveDocument(workspace, { reviewBy: "2040-03-20" });
    await morningOf("2040-03-06");
    await succeed(workspace.stage, `PUT ${workspace.client}/${document}/review`, {
      as: people.consultant,
      version: 3,
      body: { reviewBy: "2040-06-20" },
    });
    await morningOf("2040-03-07");
    expect(mails()).toHaveLength(1);
    await morningOf("2040-05-21");
    expect(mails()).toHaveLength(2);
  });
});
