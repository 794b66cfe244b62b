import type { Register, RiskView } from "@tandem/contract/risk/schema";
import { beforeAll, describe, expect, it } from "vitest";
import { assetOf, register as registered } from "../testing/asset.ts";
import { succeed } from "../testing/cast.ts";
import { addEvidence } from "../testing/evidence.ts";
import { createWorkspace, people, type Workspace } from "../testing/workspace.ts";

const { admin, consultant, contributor, viewer } = people;

let workspace: Workspace;
beforeAll(async () => {
  workspace = await createWorkspace();
}, 30_000);

const ask = (call: string, as: string, version?: number, body?: unknown) => {
  const [verb = "", what = ""] = call.split(" ");
  return workspace.stage.ask(`${verb} ${workspace.client}/risk/${what}`, {
    as,
    ...(version === undefined ? {} : { version }),
    ...(body === undefined ? {} : { body }),
  });
};

const riskOf = (owner: string, title = "The data centre burns") => ({
  kind: "risk",
  family: "availability",
  title,
  cause: "",
  event: "",
  consequence: "",
  threat: "",
  vulnerability: "",
  affects: { confidentiality: false, integrity: false, availability: true },
  serviceObjectives: "",
  customers: [],
  existingControls: { requirements: [], text: "" },
  owner: workspace.stage.userId(owner),
});

const add = async (owner: string = admin, title?: string) =>
  (await ask("POST risks", admin, undefined, riskOf(owner, title))).body as RiskView;
const register = async () => (await ask("GET risks", viewer)).body as Register;
const rating = (likelihood: number, overall: number) => ({
  rating: { likelihood, impacts: { overall } },
});

describe("a risk", () => {
  it("is added with a number of its own, and is not rated", async () => {
    const [one, two] = [await add(), await add()];
    expect(two.number).toBe(one.number + 1);
    expect(two).toMatchObject({ current: null, reviewBy: null, state: { state: "open" } });
    const { items, inForce } = await register();
    expect(items.find(({ id }) => id === two.id)).toMatchObject({
      current: null,
      option: "undecided",
    });
    expect(inForce).toMatchObject({ version: 0, approved: false });
  });

  it("is refused with an owner of nowhere, and nothing is stored", async () => {
    const before = (await register()).items.length;
    const stranger = { ...riskOf(admin), owner: "usr_0000000000000000" };
    expect(await ask("POST risks", admin, undefined, stranger)).toMatchObject({
      status: 404,
      body: { errors: [{ pointer: "/owner" }] },
    });
    expect((await register()).items).toHaveLength(before);
  });

  it("is rated by the method, which says when it is looked at again", async () => {
    const { id } = await add();
    const rated = await ask(`PUT risks/${id}/ratings/current`, admin, 1, rating(5, 5));
    expect(rated).toMatchObject({ status: 200, body: { version: 2, reviewBy: "2040-06-05" } });
    expect(await ask(`PUT risks/${id}/ratings/current`, admin, 2, rating(6, 2))).toMatchObject({
      status: 422,
      body: { code: "risk.rating_outside", errors: [{ pointer: "/rating/likelihood" }] },
    });
    expect(await ask(`PUT risks/${id}/ratings/current/review`, admin, 2)).toMatchObject({
      status: 403,
      body: { code: "risk.own_work" },
    });
    const reviewed = await ask(`PUT risks/${id}/ratings/current/review`, consultant, 2);
    expect(reviewed.status).toBe(200);
    const sooner = await ask(`PUT risks/${id}/review-date`, admin, 3, { reviewBy: "2040-04-01" });
    expect(sooner).toMatchObject({ status: 200, body: { reviewBy: "2040-04-01" } });
    const { items } = await register();
    expect(items.find((row) => row.id === id)).toMatchObject({
      current: { likelihood: 5, impact: 5 },
      reviewed: true,
      reviewBy: "2040-04-01",
    });
    const again = await ask(`PUT risks/${id}/review-date`, admin, 4, { reviewBy: null });
    expect(again).toMatchObject({ status: 200, body: { reviewBy: "2040-06-05", version: 5 } });
    const back = await ask(`PUT risks/${id}/ratings/current`, admin, 5, { rating: null });
    expect(back).toMatchObject({ status: 200, body: { current: null } });
    expect(await ask(`PUT risks/${id}/review-date`, admin, 6, { reviewBy: null })).toMatchObject({
      status: 409,
      body: { code: "risk.not_rated" },
    });
    const { body } = await ask("GET moves?after=2040-03-01", viewer);
    const { items: moves } = body as { items: { was: { current: unknown } }[] };
    expect(moves.at(-1)?.was.current).toEqual({ likelihood: 5, impact: 5 });
  });

  it("is described, joined to evidence of this client, and tells its history", async () => {
    const { id } = await add();
    await ask(`PUT risks/${id}/description`, admin, 1, riskOf(contributor, "A flood"));
    const proof = await addEvidence(workspace, admin);
    const nothing = { assets: [], services: [], incidents: [] };
    const links = { requirements: ["iso27001:A.7.5"], evidence: [proof], ...nothing };
    expect(await ask(`PUT risks/${id}/links`, contributor, 2, links)).toMatchObject({
      status: 200,
      body: { links },
    });
    const unknown = { ...links, evidence: ["evd_0000000000000000"] };
    expect(await ask(`PUT risks/${id}/links`, admin, 3, unknown)).toMatchObject({
      status: 404,
      body: { errors: [{ pointer: "/evidence/0" }] },
    });
    const { body } = await ask(`GET risks/${id}/history`, viewer);
    expect(body).toMatchObject({
      items: [{ action: "risk.linked" }, { action: "risk.described" }, { action: "risk.created" }],
      cursor: null,
    });
  });

  it("names assets, services and incidents, each of this client", async () => {
    const owner = workspace.stage.userId(admin);
    const asset = await registered(workspace, "assets", assetOf(owner));
    const tickets = `POST ${workspace.client}/service/tickets/events`;
    const event = { ticket: "OPS-7", sequence: "1", at: "2040-03-01T08:00:00Z", name: "opened" };
    await succeed(workspace.stage, tickets, {
      as: admin,
      body: { source: "jira", events: [{ ...event, state: "new" }] },
    });
    const body = { ...riskOf(admin), assets: [asset] };
    const made = (await ask("POST risks", admin, undefined, body)).body as RiskView;
    const { items } = await register();
    expect(items.find(({ id }) => id === made.id)).toMatchObject({ assets: [asset], services: [] });
    const outage = { source: "jira", externalId: "OPS-7" };
    const links = { requirements: [], evidence: [], assets: [], services: [], incidents: [outage] };
    const linked = await ask(`PUT risks/${made.id}/links`, admin, 1, links);
    expect(linked).toMatchObject({ status: 200, body: { links } });
    const unknown = { ...links, incidents: [outage, { ...outage, externalId: "OPS-8" }] };
    expect(await ask(`PUT risks/${made.id}/links`, admin, 2, unknown)).toMatchObject({
      status: 404,
      body: { errors: [{ pointer: "/incidents/1" }] },
    });
    const stranger = { ...riskOf(admin), services: ["svc_00000000000000000000"] };
    expect(await ask("POST risks", admin, undefined, stranger)).toMatchObject({
      status: 404,
      body: { errors: [{ pointer: "/services/0" }] },
    });
  });

  it("of somebody else is not a contributor's to change", async () => {
    const { id } = await add();
    expect(
      await ask(`PUT risks/${id}/ratings/current`, contributor, 1, rating(1, 1)),
    ).toMatchObject({
      status: 403,
      body: { code: "access.not_assigned" },
    });
  });

  it("is closed and opened again, and voided by two persons", async () => {
    const { id } = await add();
    const state = (as: string, version: number, body: object) =>
      ask(`PUT risks/${id}/state`, as, version, body);
    await state(admin, 1, { act: "close", reason: "Moved to a cloud" });
    expect(await ask(`PUT risks/${id}/ratings/current`, admin, 2, rating(1, 1))).toMatchObject({
      status: 409,
      body: { code: "risk.not_open" },
    });
    expect(await state(admin, 2, { act: "reopen" })).toMatchObject({ status: 200 });
    await state(admin, 3, { act: "askToVoid", reason: "Entered twice" });
    expect(await state(admin, 4, { act: "consentToVoid" })).toMatchObject({
      status: 403,
      body: { code: "risk.own_work" },
    });
    expect(await state(consultant, 4, { act: "refuseToVoid" })).toMatchObject({ status: 200 });
    await state(admin, 5, { act: "askToVoid", reason: "Entered twice" });
    expect(await state(consultant, 6, { act: "consentToVoid" })).toMatchObject({
      status: 200,
      body: { state: { state: "void", reason: "Entered twice" } },
    });
  });

  it("of no such id is not found", async () => {
    expect(await ask("GET risks/rsk_0000000000000000", viewer)).toMatchObject({ status: 404 });
  });
});

describe("one change to several risks", () => {
  const bulk = (as: string, risks: string[], change: object) =>
    ask("POST bulk", as, undefined, { risks, change });

  it("is answered for each, and one that is refused keeps none of the others from it", async () => {
    const [mine, theirs] = [await add(contributor), await add()];
    const change = { what: "family", family: "continuity" };
    expect(await bulk(contributor, [mine.id, theirs.id], change)).toMatchObject({
      status: 200,
      body: {
        items: [
          { id: mine.id, outcome: "changed" },
          {
            id: theirs.id,
            outcome: "refused",
            detail: expect.stringContaining("somebody else") as string,
          },
        ],
      },
    });
    expect(await bulk(contributor, [mine.id], change)).toMatchObject({
      body: { items: [{ outcome: "unchanged" }] },
    });
  });

  it("changes as many as it may at once, and names what is not there", async () => {
    const risks: string[] = [];
    for (let count = 0; count < 14; count += 1) risks.push((await add()).id);
    const owner = workspace.stage.userId(consultant);
    const done = await bulk(admin, risks, { what: "owner", owner });
    expect(
      (done.body as { items: { outcome: string }[] }).items.map(({ outcome }) => outcome),
    ).toEqual(risks.map(() => "changed"));
    const missing = [...risks.slice(1), "rsk_0000000000000000"];
    expect(await bulk(admin, missing, { what: "owner", owner })).toMatchObject({
      status: 404,
      body: { errors: [{ pointer: "/risks/13" }] },
    });
  });
});
