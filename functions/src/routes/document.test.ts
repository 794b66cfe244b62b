import type { Documents } from "@tandem/contract/document/schema";
import { beforeAll, describe, expect, it } from "vitest";
import { succeed } from "../testing/cast.ts";
import { approveDocument, documentOf, writeDocument } from "../testing/document.ts";
import { opening } from "../testing/stage.ts";
import { createWorkspace, people, type Workspace } from "../testing/workspace.ts";

const { admin, contributor, consultant, viewer } = people;

let workspace: Workspace;
beforeAll(async () => {
  workspace = await createWorkspace();
}, 30_000);

const put = (what: string, as: string, version: number, body: unknown) =>
  workspace.stage.ask(`PUT ${workspace.client}/${what}`, { as, version, body });

const listed = async (as: string = admin): Promise<Documents> =>
  (await succeed(workspace.stage, `GET ${workspace.client}/documents`, { as })).body as Documents;

const check = async (item: string, standard: string) =>
  (await listed()).checklist.find((each) => each.item === item && each.standard === standard);

const rowOf = async (document: string, as: string = admin) =>
  (await listed(as)).items.find(({ id }) => document.endsWith(id));

const until = { effectiveFrom: "2040-03-05", reviewBy: "2041-03-05" };
const text = { label: "2.0", where: { kind: "place", text: "Binder 3" }, note: "Remote work" };

describe("the list of what is demanded", () => {
  it("has every item for each standard that asks for it, each missing at first", async () => {
    const { items, checklist } = await listed(viewer);
    expect(items).toEqual([]);
    expect(checklist.length).toBeGreaterThan(80);
    expect(checklist.every(({ standing }) => standing === "missing")).toBe(true);
  });

  it("is served by one document in several items, in the standards it is meant for", async () => {
    const serves = [
      { item: "soa", standards: ["iso27001"] },
      { item: "control-decisions", standards: ["iso27001"] },
    ];
    await approveDocument(workspace, { serves, title: "Statement" });
    expect(await check("soa", "iso27001")).toMatchObject({
      standing: "approved",
      reviewBy: "2041-03-05",
      byAuthor: false,
    });
    expect(await check("control-decisions", "iso27001")).toMatchObject({ standing: "approved" });
    expect(await check("control-decisions", "iso20000")).toMatchObject({ standing: "missing" });
  });

  it("does not take what the standard does not ask for", async () => {
    const serves = [{ item: "soa", standards: ["iso20000"] }];
    const answer = await workspace.stage.ask(`POST ${workspace.client}/documents`, {
      as: admin,
      body: documentOf(workspace, serves),
    });
    expect(answer).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: "/serves/0/standards" }] },
    });
  });
});

describe("a document", () => {
  it("is written by one, approved by another, and comes due", async () => {
    const { stage } = workspace;
    const document = await writeDocument(workspace);
    expect(await rowOf(document)).toMatchObject({ standing: "draft", current: null });
    expect(await put(`${document}/submission`, admin, 1, { approver: null })).toMatchObject({
      status: 200,
      body: { standing: "inReview" },
    });
    expect(await put(`${document}/approval`, admin, 2, until)).toMatchObject({
      status: 403,
      body: { code: "document.own_work" },
    });
    expect(await put(`${document}/approval`, consultant, 2, until)).toMatchObject({
      status: 200,
      body: { standing: "current", version: 3 },
    });
    stage.setNow("2041-02-20T00:00:00.000Z");
    expect(await rowOf(document)).toMatchObject({ standing: "reviewDue" });
    stage.setNow("2041-03-06T00:00:00.000Z");
    expect(await rowOf(document)).toMatchObject({ standing: "overdue" });
    expect(
      await put(`${document}/review`, consultant, 3, { reviewBy: "2042-03-01" }),
    ).toMatchObject({ status: 200, body: { standing: "current" } });
    stage.setNow(opening);
  });

  it("keeps its approved version in force until the next one is approved", async () => {
    const document = await approveDocument(workspace, {
      serves: [{ item: "legal", standards: ["iso27001"] }],
    });
    await put(`${document}/draft`, admin, 3, text);
    expect(await rowOf(document)).toMatchObject({
      standing: "current",
      current: { label: "1.0" },
      next: { label: "2.0", state: "draft", author: workspace.stage.userId(admin) },
    });
    expect(await check("legal", "iso27001")).toMatchObject({ standing: "approved" });
    await put(`${document}/submission`, admin, 4, { approver: null });
    expect(await put(`${document}/draft`, admin, 5, text)).toMatchObject({
      status: 409,
      body: { code: "document.in_review" },
    });
    await put(`${document}/return`, consultant, 5, { reason: "Names the old tool" });
    const answer = await workspace.stage.ask(`DELETE ${workspace.client}/${document}/draft`, {
      as: admin,
      version: 6,
    });
    expect(answer).toMatchObject({ status: 200, body: { lifecycle: { next: null } } });
    expect(await put(`${document}/draft`, admin, 7, text)).toMatchObject({ status: 200 });
    expect(await put(`${document}/draft`, admin, 8, text)).toMatchObject({
      status: 200,
      body: { version: 8 },
    });
  });

  it("waits for the person who was named, and only for one who may approve", async () => {
    const { stage } = workspace;
    const document = await writeDocument(workspace);
    const ask = (email: string) =>
      put(`${document}/submission`, admin, 1, { approver: stage.userId(email) });
    expect(await ask(viewer)).toMatchObject({
      status: 422,
      body: { code: "document.approver_unfit", errors: [{ pointer: "/approver" }] },
    });
    expect(await ask("nobody@else.example")).toMatchObject({ status: 404 });
    expect(await ask(contributor)).toMatchObject({ status: 200 });
    expect(await put(`${document}/approval`, consultant, 2, until)).toMatchObject({
      status: 403,
      body: { code: "access.not_assigned" },
    });
    expect(await put(`${document}/approval`, contributor, 2, until)).toMatchObject({
      status: 200,
    });
  });

  it("is described, and retired with a reason, and then changes no more", async () => {
    const document = await writeDocument(workspace);
    const { title, owner, classification } = documentOf(workspace);
    const description = { title, owner, classification: "confidential", serves: [] };
    expect(await put(document, contributor, 1, description)).toMatchObject({
      status: 200,
      body: { classification: "confidential" },
    });
    const stranger = workspace.stage.userId("nobody@else.example");
    expect(await put(document, admin, 2, { ...description, owner: stranger })).toMatchObject({
      status: 404,
      body: { errors: [{ pointer: "/owner" }] },
    });
    expect(classification).toBe("internal");
    expect(await put(`${document}/retirement`, admin, 2, { reason: "   " })).toMatchObject({
      status: 422,
    });
    await put(`${document}/retirement`, admin, 2, { reason: "Merged" });
    expect(await rowOf(document)).toMatchObject({ standing: "retired", current: null });
    expect(await put(`${document}/draft`, admin, 3, text)).toMatchObject({
      status: 409,
      body: { code: "document.retired" },
    });
  });

  it("is made once for one key", async () => {
    const { stage, client } = workspace;
    const request = { as: admin, key: "make-it-once", body: documentOf(workspace) };
    const first = await succeed(stage, `POST ${client}/documents`, request);
    const again = await succeed(stage, `POST ${client}/documents`, request);
    expect(again.body).toEqual(first.body);
  });

  it.each([
    ["effectiveFrom", "2040-03-04"],
    ["reviewBy", "2043-03-06"],
  ])("is not approved with a %s of %s", async (field, date) => {
    const document = await writeDocument(workspace);
    await put(`${document}/submission`, admin, 1, { approver: null });
    expect(
      await put(`${document}/approval`, consultant, 2, { ...until, [field]: date }),
    ).toMatchObject({
      status: 422,
      body: { code: "document.date_invalid", errors: [{ pointer: `/${field}` }] },
    });
  });
});

describe("read and understood", () => {
  it("is asked for, confirmed, and asked again for the next version", async () => {
    const { stage, client } = workspace;
    const document = await approveDocument(workspace);
    const readers = { people: [stage.userId(contributor)], roles: ["viewer"] };
    await put(`${document}/readers`, admin, 3, readers);
    expect(await rowOf(document, viewer)).toMatchObject({ reading: "asked" });
    expect(await rowOf(document, contributor)).toMatchObject({ reading: "asked" });
    expect(await rowOf(document, admin)).toMatchObject({ reading: "notAsked" });
    const confirm = (as: string, number: number) =>
      stage.ask(`POST ${client}/${document}/confirmations`, { as, body: { number } });
    expect(await confirm(viewer, 1)).toMatchObject({
      status: 201,
      body: { number: 1, by: stage.userId(viewer) },
    });
    expect(await confirm(viewer, 1)).toMatchObject({ status: 201 });
    expect(await confirm(admin, 1)).toMatchObject({
      status: 403,
      body: { code: "document.not_a_reader" },
    });
    expect(await confirm(viewer, 2)).toMatchObject({
      status: 409,
      body: { code: "document.not_in_force" },
    });
    expect(await rowOf(document, viewer)).toMatchObject({ reading: "confirmed" });
    const read = await succeed(stage, `GET ${client}/${document}`, { as: viewer });
    expect(read.body).toMatchObject({ confirmations: [{ by: stage.userId(viewer) }] });
    await put(`${document}/draft`, admin, 4, text);
    await put(`${document}/submission`, admin, 5, { approver: null });
    await put(`${document}/approval`, consultant, 6, until);
    expect(await rowOf(document, viewer)).toMatchObject({ reading: "asked" });
    const again = await succeed(stage, `GET ${client}/${document}`, { as: viewer });
    expect(again.body).toMatchObject({ confirmations: [] });
  });

  it("is confirmed once for one key, and not asked of strangers", async () => {
    const { stage, client } = workspace;
    const document = await approveDocument(workspace);
    const stranger = stage.userId("nobody@else.example");
    expect(
      await put(`${document}/readers`, admin, 3, { people: [stranger], roles: [] }),
    ).toMatchObject({ status: 404, body: { errors: [{ pointer: "/people/0" }] } });
    await put(`${document}/readers`, admin, 3, { people: [], roles: ["viewer"] });
    const request = { as: viewer, key: "I-have-read-it", body: { number: 1 } };
    const call = `POST ${client}/${document}/confirmations`;
    const first = await succeed(stage, call, request);
    expect((await succeed(stage, call, request)).body).toEqual(first.body);
  });
});
