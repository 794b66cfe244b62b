import { beforeAll, describe, expect, it } from "vitest";
import { succeed } from "../testing/cast.ts";
import { opening } from "../testing/stage.ts";
import { createWorkspace, people, type Workspace } from "../testing/workspace.ts";

const { admin, contributor, consultant } = people;

let workspace: Workspace;
beforeAll(async () => {
  workspace = await createWorkspace();
}, 30_000);

const record = (document: string, as: string, version: number, reference = "Wiki") =>
  workspace.stage.ask(`PUT ${workspace.client}/documents/${document}`, {
    as,
    version,
    body: { reference },
  });

const approve = (document: string, as: string, version: number, reviewBy = "2041-03-05") =>
  workspace.stage.ask(`PUT ${workspace.client}/documents/${document}/approval`, {
    as,
    version,
    body: { reviewBy },
  });

const listed = async () => {
  const call = `GET ${workspace.client}/documents`;
  const { body } = await succeed(workspace.stage, call, { as: admin });
  return (body as { items: { document: string; standing: string; version: number }[] }).items;
};

const standingOf = async (document: string) =>
  (await listed()).find((each) => each.document === document)?.standing;

describe("the list of documents", () => {
  it("holds what the standards sought ask for, each missing at first", async () => {
    const items = await listed();
    expect(items.length).toBeGreaterThan(20);
    expect(items.every(({ standing, version }) => standing === "missing" && version === 0)).toBe(
      true,
    );
    const one = await createWorkspace({ standards: ["iso27001"] });
    const { body } = await succeed(one.stage, `GET ${one.client}/documents`, { as: admin });
    const { items: fewer } = body as { items: { document: string }[] };
    expect(fewer.length).toBeLessThan(items.length);
    expect(fewer.map(({ document }) => document)).not.toContain("catalogue");
  });

  it("knows no document beside it", async () => {
    expect((await record("shopping-list", admin, 0)).status).toBe(404);
  });
});

describe("a document", () => {
  it("goes from missing over draft to approved, and is overdue after its review date", async () => {
    const { stage } = workspace;
    expect(await record("legal", admin, 0)).toMatchObject({ body: { standing: "draft" } });
    expect(await approve("legal", consultant, 1, "2040-06-01")).toMatchObject({
      status: 200,
      body: {
        standing: "approved",
        current: {
          written: { by: stage.userId(admin) },
          approved: { by: stage.userId(consultant) },
          approvedByAuthor: false,
        },
      },
    });
    stage.setNow("2040-06-01T23:00:00.000Z");
    expect(await standingOf("legal")).toBe("approved");
    stage.setNow("2040-06-02T00:00:00.000Z");
    expect(await standingOf("legal")).toBe("overdue");
    expect(await approve("legal", consultant, 2, "2040-12-01")).toMatchObject({ status: 200 });
    stage.setNow(opening);
  });

  it("loses its approval when it is kept elsewhere, and not when nothing changes", async () => {
    await record("acceptable-use", admin, 0);
    await approve("acceptable-use", contributor, 1);
    expect(await record("acceptable-use", admin, 2)).toMatchObject({
      body: { version: 2, standing: "approved" },
    });
    expect(await record("acceptable-use", admin, 2, "Another wiki")).toMatchObject({
      body: { version: 3, standing: "draft" },
    });
  });

  it("is not approved before it is there, nor twice", async () => {
    expect(await approve("procedures", consultant, 0)).toMatchObject({
      status: 409,
      body: { code: "document.missing" },
    });
    await record("procedures", admin, 0);
    await approve("procedures", consultant, 1);
    expect(await approve("procedures", consultant, 2)).toMatchObject({
      status: 409,
      body: { code: "document.already_approved" },
    });
  });

  it("is not approved by whoever wrote it, whatever their role", async () => {
    for (const [document, as] of [
      ["sla", admin],
      ["assets", consultant],
      ["cmdb", people.owner],
      ["budget", contributor],
    ] as const) {
      await record(document, as, 0);
      expect(await approve(document, as, 1)).toMatchObject({
        status: 403,
        body: { code: "document.own_work" },
      });
    }
  });

  it.each(["2040-03-05", "2040-03-04", "2043-03-06"])(
    "is approved until a day to come, at most three years on: not %s",
    async (reviewBy) => {
      const { version = 0 } = (await listed()).find(({ document }) => document === "nda") ?? {};
      if (version === 0) await record("nda", admin, 0);
      expect(await approve("nda", consultant, 1, reviewBy)).toMatchObject({
        status: 422,
        body: { code: "document.review_date_invalid", errors: [{ pointer: "/reviewBy" }] },
      });
    },
  );
});
