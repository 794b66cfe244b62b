import { beforeAll, describe, expect, it } from "vitest";
import { succeed } from "../testing/cast.ts";
import { addEvidence, draft } from "../testing/evidence.ts";
import { createWorkspace, people, type Workspace } from "../testing/workspace.ts";

const { admin, consultant } = people;

let workspace: Workspace;
beforeAll(async () => {
  workspace = await createWorkspace();
}, 30_000);

const add = (more: Readonly<Record<string, unknown>>, as: string = admin) =>
  workspace.stage.ask(`POST ${workspace.client}/evidence`, { as, body: draft(more) });

const at = (id: string) => `${workspace.client}/evidence/${id}`;

const ofRequirement = async (key: string): Promise<string[]> => {
  const call = `GET ${workspace.client}/evidence?requirement=${key}`;
  const { body } = await succeed(workspace.stage, call, { as: admin });
  return (body as { items: { id: string }[] }).items.map(({ id }) => id);
};

describe("the time evidence counts for", () => {
  it("is a year where nothing is said", async () => {
    expect(await add({ validFrom: "2040-02-29" })).toMatchObject({
      status: 201,
      body: { validUntil: "2041-02-28", standing: "current" },
    });
  });

  it("may be one day, and at most three years", async () => {
    const day = { validFrom: "2040-03-05", validUntil: "2040-03-05" };
    expect(await add(day)).toMatchObject({ status: 201, body: { standing: "current" } });
    const years = { validFrom: "2040-03-05", validUntil: "2043-03-05" };
    expect(await add(years)).toMatchObject({ status: 201 });
  });

  it.each([
    [{ validFrom: "2040-03-05", validUntil: "2040-03-04" }, "/validUntil"],
    [{ validFrom: "2040-03-05", validUntil: "2043-03-06" }, "/validUntil"],
    [{ validFrom: "2040-03-06", validUntil: null }, "/validFrom"],
  ])("is refused where it makes no sense: %j", async (more, pointer) => {
    expect(await add(more)).toMatchObject({
      status: 422,
      body: { code: "evidence.validity_invalid", errors: [{ pointer }] },
    });
  });

  it.each([
    [{ validFrom: "2040-02-30" }, "/validFrom"],
    [{ validFrom: "05.03.2040" }, "/validFrom"],
    [{ validUntil: "2040-13-01" }, "/validUntil"],
    [{ content: { type: "link", url: "javascript:alert(1)" } }, "/content/url"],
    [{ content: { type: "link", url: "//evil.example" } }, "/content/url"],
    [{ content: { type: "link", url: "https://a.example", file: "x" } }, "/content"],
    [{ content: { type: "note", text: " - " } }, "/content/text"],
    [{ content: { type: "document", document: "none" } }, "/content/document"],
    [{ content: { type: "file", file: "../../secret" } }, "/content/file"],
    [{ content: { type: "rumour" } }, "/content/type"],
    [{ content: null }, "/content"],
    [{ title: "\u200b" }, "/title"],
    [{ title: "two\nlines" }, "/title"],
    [{ requirements: [] }, "/requirements"],
    [{ requirements: ["iso27001:A.1.1"] }, "/requirements/0"],
    [{ kind: "rumour" }, "/kind"],
  ])("and everything else of it is judged: %j", async (more, pointer) => {
    expect(await add(more)).toMatchObject({
      status: 422,
      body: { code: "input.invalid", errors: [{ pointer }] },
    });
  });
});

describe("an observation", () => {
  it("is recorded by whoever may verify, and by nobody else", async () => {
    expect(await add({ kind: "observation" })).toMatchObject({
      status: 403,
      body: { code: "evidence.observation_by_verifier" },
    });
    expect(await add({ kind: "observation" }, consultant)).toMatchObject({
      status: 201,
      body: { addedBy: workspace.stage.userId(consultant) },
    });
  });

  it("cannot be made of a record by replacing it", async () => {
    const id = await addEvidence(workspace, admin);
    const body = draft({ kind: "observation" });
    expect(
      await workspace.stage.ask(`PUT ${at(id)}`, { as: admin, version: 1, body }),
    ).toMatchObject({ status: 403 });
  });
});

describe("evidence that is replaced", () => {
  it("stands under its new requirements and no longer under the old ones", async () => {
    const { stage } = workspace;
    const id = await addEvidence(workspace, admin, {
      requirements: ["iso27001:A.6.1", "iso27001:A.6.2"],
    });
    const body = draft({ requirements: ["iso27001:A.6.2", "iso27001:A.6.3", "iso27001:A.6.3"] });
    expect(await stage.ask(`PUT ${at(id)}`, { as: consultant, version: 1, body })).toMatchObject({
      status: 200,
      body: { version: 2, requirements: ["iso27001:A.6.2", "iso27001:A.6.3"] },
    });
    expect(await ofRequirement("iso27001:A.6.1")).toEqual([]);
    expect(await ofRequirement("iso27001:A.6.2")).toEqual([id]);
    expect(await ofRequirement("iso27001:A.6.3")).toEqual([id]);
  });

  it("makes the verification stale that rests on it", async () => {
    const { stage, client } = workspace;
    const id = await addEvidence(workspace, admin);
    const key = `${client}/assessment/iso27001:A.6.4`;
    await succeed(stage, `PUT ${key}/claim`, { as: admin, version: 0, body: { rating: "F" } });
    await succeed(stage, `PUT ${key}/verification`, {
      as: consultant,
      version: 1,
      body: { outcome: "verified", rating: "F", reliedOn: [id] },
    });
    const body = draft({ content: { type: "note", text: "Seen again" } });
    await succeed(stage, `PUT ${at(id)}`, { as: admin, version: 1, body });
    await stage.settle();
    expect((await succeed(stage, `GET ${key}`, { as: admin })).body).toMatchObject({
      verification: { state: "stale", reason: "evidence_replaced" },
    });
  });
});

describe("evidence that is withdrawn", () => {
  it("stays readable with the reason, and is neither replaced nor withdrawn again", async () => {
    const { stage } = workspace;
    const id = await addEvidence(workspace, admin, { requirements: ["iso27001:A.6.5"] });
    const withdraw = (version: number) =>
      stage.ask(`POST ${at(id)}/withdraw`, { as: admin, version, body: { reason: "Wrong file" } });
    expect(await withdraw(1)).toMatchObject({ status: 200, body: { standing: "withdrawn" } });
    const gone = { status: 409, body: { code: "evidence.withdrawn" } };
    expect(await withdraw(2)).toMatchObject(gone);
    expect(
      await stage.ask(`PUT ${at(id)}`, { as: admin, version: 2, body: draft() }),
    ).toMatchObject(gone);
    expect(await stage.ask(`GET ${at(id)}`, { as: admin })).toMatchObject({
      status: 200,
      body: {
        version: 2,
        withdrawn: { reason: "Wrong file", by: stage.userId(admin) },
      },
    });
    expect(await ofRequirement("iso27001:A.6.5")).toEqual([id]);
  });

  it("needs a reason, a key and the version", async () => {
    const { stage } = workspace;
    const id = await addEvidence(workspace, admin);
    const call = `POST ${at(id)}/withdraw`;
    const body = { reason: "Wrong file" };
    expect(await stage.ask(call, { as: admin, version: 1, body: { reason: " " } })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: "/reason" }] },
    });
    expect(await stage.ask(call, { as: admin, version: 1, key: null, body })).toMatchObject({
      status: 422,
    });
    expect(await stage.ask(call, { as: admin, body })).toMatchObject({ status: 428 });
    expect(await stage.ask(call, { as: admin, version: 2, body })).toMatchObject({ status: 412 });
  });
});

it("tells nothing of an id that is none", async () => {
  const { stage } = workspace;
  for (const id of [
    "evd_0000000000000000",
    "evd_1",
    "job_0000000000000000",
    "..",
    "evd_" + "0".repeat(500),
  ]) {
    expect((await stage.ask(`GET ${at(id)}`, { as: admin })).status).toBe(404);
  }
});
