import { beforeAll, describe, expect, it } from "vitest";
import { joinClient, succeed } from "../testing/cast.ts";
import { addEvidence } from "../testing/evidence.ts";
import { createWorkspace, people, type Workspace } from "../testing/workspace.ts";

const { admin, consultant, contributor, owner } = people;

let workspace: Workspace;
beforeAll(async () => {
  workspace = await createWorkspace();
}, 30_000);

const put = (key: string, what: string, as: string, version: number, body: unknown) =>
  workspace.stage.ask(`PUT ${workspace.client}/assessment/${key}/${what}`, { as, version, body });

const read = async (key: string) =>
  (await succeed(workspace.stage, `GET ${workspace.client}/assessment/${key}`, { as: admin })).body;

const refusal = (status: number, code: string) => ({ status, body: { code } });

describe("the assessment", () => {
  it("lists every requirement of both standards once, untouched at first", async () => {
    const { stage, client } = workspace;
    const { body } = await succeed(stage, `GET ${client}/assessment`, { as: admin });
    const { items } = body as { items: { requirement: string; version: number }[] };
    expect(items).toHaveLength(186);
    expect(new Set(items.map(({ requirement }) => requirement)).size).toBe(186);
    expect(items[0]).toEqual({
      requirement: "iso27001:4.1",
      applicability: { decision: "undecided" },
      claim: null,
      verification: { state: "none" },
      assignee: null,
      due: null,
      assigned: null,
      version: 0,
    });
  });

  it("tells nothing of a requirement that is none", async () => {
    const { stage, client } = workspace;
    for (const key of ["iso27001:A.9.9", "iso9001:4.1", "A.5.1", "%2e%2e", "iso27001:A.5.1%00"]) {
      expect((await stage.ask(`GET ${client}/assessment/${key}`, { as: admin })).status).toBe(404);
    }
  });
});

describe("an answer", () => {
  it("is signed by whoever gave it", async () => {
    const body = { rating: "L", note: "  Reviewed each quarter  " };
    expect(await put("iso27001:5.1", "claim", contributor, 0, body)).toMatchObject({
      status: 200,
      body: {
        version: 1,
        claim: {
          rating: "L",
          note: "Reviewed each quarter",
          by: workspace.stage.userId(contributor),
          at: "2040-03-05T09:00:00.000Z",
        },
      },
    });
  });

  it.each([{ rating: "X" }, { rating: "f" }, {}, { rating: null }])(
    "is one of four ratings: not %j",
    async (body) => {
      expect(await put("iso27001:5.1", "claim", admin, 1, body)).toMatchObject({
        status: 422,
        body: { errors: [{ pointer: "/rating" }] },
      });
    },
  );

  it("to what is assigned to someone else is not a contributor's to give", async () => {
    const key = "iso27001:6.2";
    await put(key, "assignee", admin, 0, { assignee: workspace.stage.userId(admin) });
    expect(await put(key, "claim", contributor, 1, { rating: "F" })).toMatchObject(
      refusal(403, "access.not_assigned"),
    );
    await put(key, "assignee", admin, 1, { assignee: workspace.stage.userId(contributor) });
    expect(await put(key, "claim", contributor, 2, { rating: "F" })).toMatchObject({ status: 200 });
    expect(await put(key, "claim", admin, 3, { rating: "L" })).toMatchObject({ status: 200 });
    expect(await put(key, "assignee", admin, 4, { assignee: null })).toMatchObject({
      body: { assignee: null },
    });
  });

  it("makes a verification stale when it changes, and answers a challenge", async () => {
    const key = "iso27001:7.2";
    await put(key, "claim", admin, 0, { rating: "F" });
    await put(key, "verification", consultant, 1, { outcome: "verified", rating: "L" });
    expect(await put(key, "claim", admin, 2, { rating: "P" })).toMatchObject({
      body: { verification: { state: "stale", reason: "claim_changed", was: { rating: "L" } } },
    });
    await put(key, "verification", consultant, 3, { outcome: "challenged", note: "Show me" });
    expect(await put(key, "claim", admin, 4, { rating: "N" })).toMatchObject({
      body: { verification: { state: "challenged", answered: true } },
    });
  });
});

describe("a decision on applicability", () => {
  const exclude = { decision: "excluded", justification: "We develop nothing." };

  it("excludes a control with its justification", async () => {
    expect(await put("iso27001:A.8.25", "applicability", admin, 0, exclude)).toMatchObject({
      status: 200,
      body: { applicability: { ...exclude, by: workspace.stage.userId(admin), checked: null } },
    });
    expect(await put("iso27001:A.8.25", "claim", admin, 1, { rating: "F" })).toMatchObject(
      refusal(409, "assessment.excluded"),
    );
  });

  it.each(["", " ", "-", "…"])("excludes nothing for no reason: %j", async (justification) => {
    const body = { decision: "excluded", justification };
    expect(await put("iso27001:A.8.26", "applicability", admin, 0, body)).toMatchObject({
      status: 422,
      body: { code: "assessment.justification_missing", errors: [{ pointer: "/justification" }] },
    });
  });

  it("excludes no clause of either standard, and is not made of one", async () => {
    for (const key of ["iso27001:6.1.2", "iso20000:8.3.3"]) {
      expect(await put(key, "applicability", admin, 0, exclude)).toMatchObject(
        refusal(422, "assessment.no_exclusion"),
      );
      expect(await put(key, "applicability", admin, 0, { decision: "applicable" })).toMatchObject(
        refusal(422, "assessment.control_only"),
      );
    }
  });

  it("knows what somebody else operates", async () => {
    const body = { decision: "applicable", inherited: true, justification: "The provider does." };
    expect(await put("iso27001:A.7.1", "applicability", admin, 0, body)).toMatchObject({
      body: { applicability: body },
    });
  });
});

describe("an assignment", () => {
  it("refuses who is not in the client", async () => {
    const { stage } = workspace;
    for (const assignee of [stage.userId("nobody@nowhere.example"), "usr_00000000000000000000"]) {
      expect(await put("iso27001:8.1", "assignee", admin, 0, { assignee })).toMatchObject({
        status: 404,
        body: { code: "not_found", errors: [{ pointer: "/assignee" }] },
      });
    }
  });

  it("changes nothing where it stands already", async () => {
    const assignee = workspace.stage.userId(contributor);
    await put("iso27001:8.2", "assignee", admin, 0, { assignee });
    expect(await put("iso27001:8.2", "assignee", admin, 1, { assignee })).toMatchObject({
      status: 200,
      body: { version: 1 },
    });
  });
});

describe("a verification", () => {
  it("needs an answer", async () => {
    const body = { outcome: "verified", rating: "F" };
    expect(await put("iso20000:4.1", "verification", consultant, 0, body)).toMatchObject(
      refusal(409, "assessment.not_claimed"),
    );
  });

  it("of a challenge says what is missing", async () => {
    await put("iso20000:4.2", "claim", admin, 0, { rating: "F" });
    for (const note of ["", "  ", undefined]) {
      const body = { outcome: "challenged", note };
      expect(await put("iso20000:4.2", "verification", consultant, 1, body)).toMatchObject({
        status: 422,
        body: { errors: [{ pointer: "/note" }] },
      });
    }
  });

  it("rests on evidence of the client, each named once", async () => {
    const evidence = await addEvidence(workspace, admin);
    await put("iso20000:4.3", "claim", admin, 0, { rating: "F" });
    const rest = (reliedOn: string[]) =>
      put("iso20000:4.3", "verification", consultant, 1, {
        outcome: "verified",
        rating: "L",
        reliedOn,
      });
    expect(await rest([evidence, "evd_0000000000000000"])).toMatchObject({
      status: 404,
      body: { errors: [{ pointer: "/reliedOn/1", detail: "There is no such evidence here." }] },
    });
    expect(await rest(["nonsense"])).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: "/reliedOn/0" }] },
    });
    expect(await rest([evidence, evidence])).toMatchObject({
      status: 200,
      body: { verification: { rating: "L", reliedOn: [evidence] } },
    });
  });
});

describe("a client that seeks one standard", () => {
  it("is asked about that one alone, and answers no other", async () => {
    const one = await createWorkspace({ standards: ["iso20000"] });
    const { body } = await succeed(one.stage, `GET ${one.client}/assessment`, { as: admin });
    const { items } = body as { items: { requirement: string }[] };
    expect(items).toHaveLength(63);
    const call = `PUT ${one.client}/assessment/iso27001:A.5.1/claim`;
    expect(
      await one.stage.ask(call, { as: admin, version: 0, body: { rating: "F" } }),
    ).toMatchObject(refusal(409, "assessment.standard_not_sought"));
  });
});

it("an auditor reads and changes nothing", async () => {
  const { stage, client, tenantId } = workspace;
  const auditor = "auditor@body.example";
  await joinClient(stage, owner, tenantId, {
    [auditor]: { from: "2040-03-01", until: "2040-03-31" },
  });
  expect((await stage.ask(`GET ${client}/assessment`, { as: auditor })).status).toBe(200);
  expect(await put("iso27001:9.1", "claim", auditor, 0, { rating: "F" })).toMatchObject(
    refusal(403, "access.forbidden"),
  );
  expect(await read("iso27001:9.1")).toMatchObject({ version: 0 });
});
