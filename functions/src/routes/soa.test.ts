import type { Documents } from "@tandem/contract/document/schema";
import { ofStandard } from "@tandem/standards/catalogue";
import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { succeed } from "../testing/cast.ts";
import { createWorkspace, people, type Workspace } from "../testing/workspace.ts";

const { admin, consultant, contributor, owner, viewer } = people;
const controls = ofStandard("iso27001").filter(({ kind }) => kind === "control");

const at = ({ client }: Workspace, path = "") => `${client}/statement-of-applicability${path}`;

const put = (
  { stage, client }: Workspace,
  path: string,
  as: string,
  version: number,
  body: object,
) => stage.ask(`PUT ${client}/statement-of-applicability/${path}`, { as, version, body });

const get = async (workspace: Workspace, path = "", as: string = viewer) =>
  (await succeed(workspace.stage, `GET ${at(workspace, path)}`, { as })).body;

const excluded = { decision: "excluded", justification: "There is nothing of the kind." };

/** Excludes all controls but the first, which is rated: the shortest complete statement. */
const decideAll = async ({ stage, client }: Workspace, as: string): Promise<void> => {
  for (const { key, id } of controls) {
    const call = `PUT ${client}/assessment/${key}`;
    const body =
      id === "A.5.1" ? { decision: "applicable", reasons: ["legal", "contractual"] } : excluded;
    await succeed(stage, `${call}/applicability`, { as, version: 0, body });
  }
  const call = `PUT ${client}/assessment/iso27001:A.5.1/claim`;
  await succeed(stage, call, { as, version: 1, body: { rating: "L", note: "" } });
};

const ownControl = (more: object = {}) => ({
  title: "Sealed rooms",
  description: "Rooms of the laboratory stay sealed.",
  theme: "physical",
  applicability: { decision: "applicable", reasons: ["contractual"], justification: "" },
  rating: "F",
  owner: null,
  ...more,
});

const addOwn = (workspace: Workspace, as: string, controlId: string, more: object = {}) =>
  workspace.stage.ask(`POST ${at(workspace, "/own-controls")}`, {
    as,
    body: { controlId, ...ownControl(more) },
  });

const refusal = (status: number, code: string) => ({ status, body: { code } });

describe("a statement on its way to approval", () => {
  let workspace: Workspace;

  beforeAll(async () => {
    workspace = await createWorkspace();
    await decideAll(workspace, admin);
  }, 60_000);

  it("is derived from the assessment, with what to send to change a control", async () => {
    const statement = z
      .object({ rows: z.array(z.looseObject({ id: z.string() })), counts: z.unknown() })
      .parse(await get(workspace));
    expect(statement.counts).toEqual({
      controls: 93,
      own: 0,
      applicable: 1,
      excluded: 92,
      undecided: 0,
    });
    expect(statement.rows[0]).toMatchObject({
      id: "A.5.1",
      decision: "applicable",
      reasons: ["legal", "contractual"],
      status: "partial",
      version: 2,
    });
  });

  it("is not put forward while something is open, and every control that hinders is named", async () => {
    await addOwn(workspace, admin, "OWN-1", { rating: null });
    expect(await put(workspace, "submission", admin, 0, { note: "First" })).toMatchObject({
      status: 409,
      body: {
        code: "soa.incomplete",
        errors: [{ pointer: "/OWN-1/status", detail: "OWN-1: say how far it is implemented." }],
      },
    });
    expect(await get(workspace)).toMatchObject({
      version: 0,
      submission: null,
      hindrances: [{ pointer: "/OWN-1/status" }],
    });
    await put(workspace, "own-controls/OWN-1", admin, 1, ownControl());
  });

  it("is put forward by one and approved by another, who has not written all of it", async () => {
    expect(
      await put(workspace, "approval", consultant, 0, { reviewBy: "2041-03-05" }),
    ).toMatchObject(refusal(409, "soa.nothing_submitted"));
    expect(await put(workspace, "submission", consultant, 0, { note: "First" })).toMatchObject({
      status: 200,
      body: {
        version: 1,
        submission: {
          note: "First",
          by: { name: "consultant" },
          authors: [workspace.stage.userId(admin)],
        },
      },
    });
    for (const own of [consultant, admin]) {
      expect(await put(workspace, "approval", own, 1, { reviewBy: "2041-03-05" })).toMatchObject(
        refusal(403, "soa.own_work"),
      );
    }
    expect(await put(workspace, "approval", owner, 1, { reviewBy: "2044-01-01" })).toMatchObject(
      refusal(422, "soa.review_date_invalid"),
    );
    expect(await put(workspace, "approval", owner, 0, { reviewBy: "2041-03-05" })).toMatchObject(
      refusal(412, "write.stale"),
    );
    expect(await put(workspace, "approval", owner, 1, { reviewBy: "2041-03-05" })).toMatchObject({
      status: 200,
      body: {
        version: 2,
        submission: null,
        approved: { number: 1, approved: { by: { name: "owner" } }, approvedByAuthor: false },
      },
    });
  });

  it("is the demanded document, and the record its gate reads", async () => {
    const { stage, client } = workspace;
    const { body } = await succeed(stage, `GET ${client}/documents`, { as: viewer });
    expect(body).toMatchObject({
      items: [
        {
          title: "Statement of Applicability",
          standing: "current",
          current: {
            label: "1",
            where: { kind: "place", text: "Statement of Applicability, version 1" },
            byAuthor: false,
          },
        },
      ],
    });
    const { checklist } = body as Documents;
    const answered = checklist.filter(({ standing }) => standing === "approved");
    expect(answered.map(({ item, standard }) => `${item} ${standard}`)).toEqual([
      "soa iso27001",
      "control-decisions iso27001",
    ]);
    await stage.settle();
    const readiness = await succeed(stage, `GET ${client}/readiness`, { as: viewer });
    expect(JSON.stringify(readiness.body)).toContain(
      '"state":"met","reads":{"kind":"register","register":"statement"},"detail":"Record of 2040-03-05, 0 items open."',
    );
  });

  it("shows what has changed since, and compares", async () => {
    const call = `PUT ${workspace.client}/assessment/iso27001:A.5.2/applicability`;
    await succeed(workspace.stage, call, {
      as: contributor,
      version: 1,
      body: { decision: "applicable", justification: "New office" },
    });
    await succeed(workspace.stage, `PUT ${workspace.client}/assessment/iso27001:A.5.2/claim`, {
      as: contributor,
      version: 2,
      body: { rating: "N", note: "" },
    });
    await put(workspace, "own-controls/OWN-1/void", admin, 2, { reason: "Rooms are gone" });
    expect(
      await put(workspace, "own-controls/OWN-1/void/answer", admin, 3, { answer: "agreed" }),
    ).toMatchObject(refusal(403, "soa.own_work"));
    await put(workspace, "own-controls/OWN-1/void/answer", owner, 3, { answer: "agreed" });
    expect(await get(workspace)).toMatchObject({
      changed: ["A.5.2", "OWN-1"],
      voided: [{ controlId: "OWN-1", standing: { state: "voided", reason: "Rooms are gone" } }],
    });
    const differences = [
      {
        kind: "changed",
        id: "A.5.2",
        changes: [
          { field: "decision", from: "excluded", to: "applicable" },
          { field: "justification", from: excluded.justification, to: "New office" },
          { field: "status", from: null, to: "notImplemented" },
        ],
      },
      { kind: "removed", id: "OWN-1" },
    ];
    expect(await get(workspace, "/comparison")).toMatchObject({ differences });
    expect(await get(workspace, "/comparison?from=1&to=live")).toMatchObject({ differences });
    expect(await get(workspace, "/comparison?from=1&to=approved")).toMatchObject({
      differences: [],
    });
  });

  it("keeps a version as it was approved, whatever is decided later", async () => {
    await put(workspace, "submission", admin, 2, { note: "New office" });
    expect(await get(workspace, "/comparison?from=submitted&to=live")).toMatchObject({
      differences: [],
    });
    await put(workspace, "approval", owner, 3, { reviewBy: "2041-03-05" });
    expect(await get(workspace, "/versions")).toMatchObject({
      items: [
        { number: 2, note: "New office", counts: { own: 0, applicable: 2 } },
        { number: 1, note: "First", counts: { own: 1, applicable: 2 } },
      ],
    });
    const first = z
      .object({ rows: z.array(z.looseObject({ id: z.string(), decision: z.string() })) })
      .parse(await get(workspace, "/versions/1"));
    expect(first.rows.find(({ id }) => id === "A.5.2")?.decision).toBe("excluded");
    expect(first.rows.at(-1)?.id).toBe("OWN-1");
    expect(await get(workspace, "/comparison?from=1&to=2")).toMatchObject({
      differences: [{ id: "A.5.2" }, { kind: "removed", id: "OWN-1" }],
    });
  });

  it("is exported in any version", async () => {
    const call = `GET ${workspace.client}/exports/statement-of-applicability?version=1`;
    const { status, headers } = await workspace.stage.ask(call, { as: viewer });
    expect(status).toBe(200);
    expect(headers.get("content-disposition")).toBe('attachment; filename="SoA-Client-v1.xlsx"');
  });

  it.each(["/versions/9", "/comparison?from=9", "/comparison?to=submitted"])(
    "has no version that nobody made: %s",
    async (path) => {
      const call = `GET ${at(workspace, path)}`;
      expect(await workspace.stage.ask(call, { as: viewer })).toMatchObject({ status: 404 });
    },
  );

  it.each(["/comparison?from=first", "/comparison?to=0", "/versions?limit=0"])(
    "is refused as %s",
    async (path) => {
      const call = `GET ${at(workspace, path)}`;
      expect(await workspace.stage.ask(call, { as: viewer })).toMatchObject({ status: 422 });
    },
  );

  it("is given back with a reason", async () => {
    await put(workspace, "submission", admin, 4, { note: "Again" });
    expect(await put(workspace, "submission", admin, 5, { note: "Once more" })).toMatchObject(
      refusal(409, "soa.already_submitted"),
    );
    expect(
      await put(workspace, "submission/return", owner, 5, { reason: "Too early" }),
    ).toMatchObject({
      status: 200,
      body: { version: 6, submission: null, returned: { reason: "Too early" } },
    });
    expect(
      await put(workspace, "submission/return", owner, 6, { reason: "Too early" }),
    ).toMatchObject(refusal(409, "soa.nothing_submitted"));
  });

  it("leaves a trail that holds", async () => {
    const { body } = await succeed(workspace.stage, `GET ${workspace.client}/trail/verification`, {
      as: admin,
    });
    expect(body).toMatchObject({ broken: [] });
  });
});

describe("own controls", () => {
  let workspace: Workspace;

  beforeAll(async () => {
    workspace = await createWorkspace();
  }, 30_000);

  it("are added under a number of their own, once", async () => {
    const stage = workspace.stage;
    expect(
      await addOwn(workspace, contributor, "OWN-1", { owner: stage.userId(admin) }),
    ).toMatchObject({
      status: 201,
      body: { controlId: "OWN-1", version: 1, written: { by: stage.userId(contributor) } },
    });
    expect(await addOwn(workspace, admin, "OWN-1")).toMatchObject({
      status: 409,
      body: { code: "soa.control_exists", errors: [{ pointer: "/controlId" }] },
    });
  });

  it("are added once, however often the same request comes", async () => {
    const call = `POST ${at(workspace, "/own-controls")}`;
    const request = {
      as: admin,
      key: "own-control-0001",
      body: { controlId: "OWN-2", ...ownControl() },
    };
    const first = await workspace.stage.ask(call, request);
    expect(first.status).toBe(201);
    expect((await workspace.stage.ask(call, request)).body).toEqual(first.body);
  });

  it.each([
    ["a number of Annex A", "A.5.1", {}, "/controlId"],
    ["a number in small letters", "own-9", {}, "/controlId"],
    ["no title", "OWN-9", { title: " " }, "/title"],
    ["a theme that is none", "OWN-9", { theme: "financial" }, "/theme"],
    ["a field of the server's", "OWN-9", { written: null }, ""],
  ])("are refused with %s", async (_, controlId, more, pointer) => {
    expect(await addOwn(workspace, admin, controlId, more)).toMatchObject({
      status: 422,
      body: { code: "input.invalid", errors: [{ pointer }] },
    });
  });

  it("belong to someone who may act in the client, or to nobody", async () => {
    const stranger = workspace.stage.userId("stranger@nowhere.example");
    expect(await addOwn(workspace, admin, "OWN-9", { owner: stranger })).toMatchObject({
      status: 404,
      body: { code: "not_found", errors: [{ pointer: "/owner" }] },
    });
    expect(
      await addOwn(workspace, admin, "OWN-8", { owner: workspace.stage.userId(owner) }),
    ).toMatchObject({
      status: 201,
    });
  });

  it("are at most a hundred", async () => {
    for (let place = 4; place <= 100; place += 1) await addOwn(workspace, admin, `N-${place}`);
    expect(await addOwn(workspace, admin, "N-101")).toMatchObject(refusal(422, "limit.items"));
    expect(await get(workspace)).toMatchObject({ counts: { own: 100 } });
  });

  it("are not found under a number nobody gave", async () => {
    expect(await put(workspace, "own-controls/X-1", admin, 1, ownControl())).toMatchObject({
      status: 404,
    });
  });

  it("are not changed by who may only read", async () => {
    expect(await put(workspace, "own-controls/OWN-1", viewer, 1, ownControl())).toMatchObject({
      status: 403,
    });
  });
});

describe("a client that does not seek ISO/IEC 27001", () => {
  it("puts no statement forward", async () => {
    const workspace = await createWorkspace({ standards: ["iso20000"] });
    expect(await put(workspace, "submission", admin, 0, { note: "First" })).toMatchObject(
      refusal(409, "assessment.standard_not_sought"),
    );
  });
});
