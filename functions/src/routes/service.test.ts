import { beforeAll, describe, expect, it } from "vitest";
import { succeed } from "../testing/cast.ts";
import { createWorkspace, people, type Workspace } from "../testing/workspace.ts";

const { admin, consultant, contributor, owner, viewer } = people;

let workspace: Workspace;
let base: string;
let calendar: string;
let service: string;

const ask = (call: string, as: string, request: { body?: unknown; version?: number } = {}) => {
  const [method = "", path = ""] = call.split(" ");
  return workspace.stage.ask(`${method} ${base}/${path}`, { as, ...request });
};

const make = async (what: string, body: unknown, as = admin): Promise<string> => {
  const reply = await succeed(workspace.stage, `POST ${base}/${what}`, { as, body });
  return (reply.body as { id: string }).id;
};

const office = {
  timeZone: "Europe/Vienna",
  weekly: { mon: [["09:00", "17:00"]], tue: [["09:00", "17:00"]] },
  holidays: ["2040-12-25"],
};

const draft = () => ({
  name: "Web shop",
  outcome: "Customers order by themselves",
  owner: workspace.stage.userId(admin),
  criticality: "high",
  stage: "live",
  hours: calendar,
  customers: ["Alder Ltd"],
  suppliers: ["Dataline"],
  components: [{ key: "database", name: "Database" }],
  dependsOn: [],
});

const target = (amount: number) => ({
  key: "resolution",
  name: "Resolution",
  calendar,
  kind: "resolution",
  budgets: { "*": { unit: "minutes", amount } },
  start: { names: ["opened"] },
  stop: { states: ["resolved"] },
  cancel: {},
  pause: {},
  resume: { names: [] },
  restart: { names: [] },
  reopen: "continue",
  warnAt: [80],
  attainment: 9_500,
});

const terms = (change: object = {}) => ({
  services: [service],
  form: "signed",
  validFrom: "2040-03-01",
  validUntil: null,
  reviewBy: "2041-03-01",
  targets: [target(240)],
  availability: null,
  kpis: [],
  workloadLimits: [],
  exceptions: [],
  note: "",
  ...change,
});

const agreement = (kind: string, change: object = {}) => ({
  kind,
  name: "Web shop",
  party: "Alder Ltd",
  owner: workspace.stage.userId(admin),
  terms: terms(change),
});

const otherSide = { name: "Ann Alder", on: "2040-03-01" };

/** An agreement in force: written by the administrator, approved by the consultant. */
const agreed = async (kind: string, change: object = {}): Promise<string> => {
  const id = await make("agreements", agreement(kind, change));
  const at = `PUT agreements/${id}`;
  await ask(`${at}/submission`, admin, { version: 1, body: { approver: null } });
  const answer = await ask(`${at}/approval`, consultant, { version: 2, body: { otherSide } });
  expect(answer.status).toBe(200);
  return id;
};

beforeAll(async () => {
  workspace = await createWorkspace();
  base = `${workspace.client}/service`;
  calendar = await make("calendars", { name: "Office", calendar: office, note: "" });
  service = await make("catalogue", draft());
  await ask(`PUT catalogue/${service}/publication`, admin, { version: 1, body: { note: "" } });
}, 30_000);

describe("a calendar", () => {
  it("is read with its versions, and written anew from a day on", async () => {
    const id = await make("calendars", { name: "Days", calendar: office, note: "" });
    const next = { ...office, holidays: ["2041-01-01", "2040-12-25"] };
    const body = { name: "Days", calendar: next, note: "New year", from: "2040-04-01" };
    const written = await ask(`PUT calendars/${id}`, contributor, { version: 1, body });
    expect(written).toMatchObject({ status: 200, body: { version: 2 } });
    expect(await ask(`GET calendars/${id}`, viewer)).toMatchObject({
      body: {
        versions: [
          { number: 1, from: null, calendar: office },
          { number: 2, from: "2040-04-01", note: "New year" },
        ],
      },
    });
    expect(await ask("GET calendars", viewer)).toMatchObject({
      body: {
        items: expect.arrayContaining([expect.objectContaining({ id, number: 2, holidays: 2 })]),
      },
    });
  });

  it("said again in the same words stays as it is", async () => {
    const body = { name: "Office", calendar: office, note: "", from: "2040-04-01" };
    expect(await ask(`PUT calendars/${calendar}`, admin, { version: 1, body })).toMatchObject({
      status: 200,
      body: { version: 1 },
    });
  });

  it.each([
    ["no open time", { weekly: {} }, "/calendar/weekly"],
    [
      "overlapping shifts",
      {
        weekly: {
          mon: [
            ["08:00", "12:00"],
            ["11:00", "15:00"],
          ],
        },
      },
      "/calendar/weekly/mon/1",
    ],
    ["an unknown zone", { timeZone: "Europe/Atlantis" }, "/calendar/timeZone"],
    ["a holiday that is no date", { holidays: ["2040-02-30"] }, "/calendar/holidays/0"],
  ])("with %s is refused and located", async (_, change, pointer) => {
    const body = { name: "Wrong", calendar: { ...office, ...change }, note: "" };
    expect(await ask("POST calendars", admin, { body })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer }] },
    });
  });

  it("refuses to change hours that have passed", async () => {
    const body = {
      name: "Office",
      calendar: { ...office, holidays: [] },
      note: "",
      from: "2040-03-04",
    };
    expect(await ask(`PUT calendars/${calendar}`, admin, { version: 1, body })).toMatchObject({
      status: 422,
      body: { code: "calendar.date_invalid", errors: [{ pointer: "/from" }] },
    });
  });
});

describe("the catalogue", () => {
  it("shows what was published, not what is being written", async () => {
    const body = { ...draft(), name: "Shop" };
    const changed = await ask(`PUT catalogue/${service}`, admin, { version: 2, body });
    expect(changed).toMatchObject({ status: 200, body: { ahead: true, version: 3 } });
    expect(await ask("GET catalogue", viewer)).toMatchObject({
      body: { items: [{ number: 1, ahead: true, description: { name: "Web shop" } }] },
    });
    const publication = { version: 3, body: { note: "Renamed" } };
    await ask(`PUT catalogue/${service}/publication`, admin, publication);
    expect(await ask(`GET catalogue/${service}`, viewer)).toMatchObject({
      body: { ahead: false, versions: [{ number: 1 }, { number: 2, note: "Renamed" }] },
    });
    expect(
      await ask(`PUT catalogue/${service}/publication`, admin, { version: 4, body: { note: "" } }),
    ).toMatchObject({ status: 409, body: { code: "service.nothing_new" } });
  });

  it("lets a service go with the consent of a second person, or keeps it", async () => {
    const id = await make("catalogue", draft());
    const at = `PUT catalogue/${id}/retirement`;
    await ask(at, admin, { version: 1, body: { reason: "Nobody uses it" } });
    expect(
      await ask(`${at}/answer`, admin, { version: 2, body: { answer: "agreed" } }),
    ).toMatchObject({ status: 403, body: { code: "service.own_work" } });
    const kept = await ask(`${at}/answer`, owner, { version: 2, body: { answer: "refused" } });
    expect(kept).toMatchObject({ body: { standing: { state: "offered" } } });
    await ask(at, admin, { version: 3, body: { reason: "Really" } });
    const gone = await ask(`${at}/answer`, owner, { version: 4, body: { answer: "agreed" } });
    expect(gone).toMatchObject({ body: { standing: { state: "retired" } } });
  });

  it("names only calendars, services and people there are", async () => {
    for (const change of [
      { hours: "cal_0000000000000000" },
      { dependsOn: ["svc_0000000000000000"] },
      { owner: "usr_0000000000000000" },
    ]) {
      const answer = await ask("POST catalogue", admin, { body: { ...draft(), ...change } });
      expect(answer).toMatchObject({ status: 404 });
    }
    expect((await ask("GET catalogue/svc_0000000000000000", viewer)).status).toBe(404);
  });
});

describe("an agreement", () => {
  it("comes into force by two people and by the other side, and stays as it was agreed", async () => {
    const id = await agreed("sla");
    const next = terms({ validFrom: "2040-06-01", targets: [target(120)] });
    const written = await ask(`PUT agreements/${id}/draft`, admin, {
      version: 3,
      body: { terms: next },
    });
    expect(written).toMatchObject({ status: 200, body: { standing: "inForce" } });
    expect(await ask(`GET agreements/${id}`, viewer)).toMatchObject({
      body: {
        versions: [
          { number: 1, otherSide, terms: { targets: [{ budgets: { "*": { amount: 240 } } }] } },
        ],
        next: { number: 2, state: "draft" },
      },
    });
    const listed = await ask("GET agreements", viewer);
    expect(listed).toMatchObject({
      body: {
        items: expect.arrayContaining([
          expect.objectContaining({ id, number: 1, standing: "inForce", next: "draft" }),
        ]),
      },
    });
  });

  it("warns on both sides where the inside does not carry what is promised", async () => {
    const own = await make("catalogue", draft());
    await ask(`PUT catalogue/${own}/publication`, admin, { version: 1, body: { note: "" } });
    const sla = await agreed("sla", { services: [own] });
    expect(await ask(`GET agreements/${sla}`, viewer)).toMatchObject({
      body: { gaps: [{ why: "noInside", service: own }] },
    });
    const contract = await agreed("underpinning", { services: [own], targets: [target(300)] });
    for (const id of [sla, contract]) {
      expect(await ask(`GET agreements/${id}`, viewer)).toMatchObject({
        body: { gaps: [{ why: "later", outside: sla, inside: contract, priority: "*" }] },
      });
    }
  });

  it("is sent back with a reason, reviewed, described and ended", async () => {
    const id = await make("agreements", agreement("ola"));
    const at = `PUT agreements/${id}`;
    const userId = workspace.stage.userId(contributor);
    await ask(`${at}/submission`, admin, { version: 1, body: { approver: userId } });
    expect((await ask(`${at}/approval`, owner, { version: 2, body: { otherSide } })).status).toBe(
      403,
    );
    const back = await ask(`${at}/return`, contributor, { version: 2, body: { reason: "Hours" } });
    expect(back).toMatchObject({ body: { next: { returned: { reason: "Hours" } } } });
    await ask(`${at}/submission`, admin, { version: 3, body: { approver: userId } });
    await ask(`${at}/approval`, contributor, { version: 4, body: { otherSide } });
    const reviewBy = "2041-06-01";
    expect(
      await ask(`${at}/review`, contributor, { version: 5, body: { reviewBy } }),
    ).toMatchObject({ body: { versions: [{ reviewed: [{ reviewBy }] }] } });
    const description = { name: "Operations", party: "Operations", owner: userId };
    const described = await ask(at, admin, { version: 6, body: description });
    expect(described).toMatchObject({ body: { name: "Operations" } });
    const ending = { on: "2040-03-05", reason: "Merged" };
    expect(await ask(`${at}/end`, admin, { version: 7, body: ending })).toMatchObject({
      status: 200,
      body: { ended: ending },
    });
  });

  it.each([
    ["a target of zero", { targets: [{}] }, 422],
    ["an end before its start", { validUntil: "2040-02-01" }, 422],
    ["a service that is not there", { services: ["svc_0000000000000000"] }, 404],
  ])("with %s is refused", async (_, change, status) => {
    const targets = "targets" in change ? { targets: [target(0)] } : {};
    const body = agreement("sla", { ...change, ...targets });
    expect((await ask("POST agreements", admin, { body })).status).toBe(status);
  });

  it("waits for nobody whose role does not approve", async () => {
    const id = await make("agreements", agreement("sla"));
    const body = { approver: workspace.stage.userId(viewer) };
    expect(await ask(`PUT agreements/${id}/submission`, admin, { version: 1, body })).toMatchObject(
      {
        status: 422,
        body: { code: "agreement.approver_unfit", errors: [{ pointer: "/approver" }] },
      },
    );
  });
});

it("leaves a trail that holds", async () => {
  const { body } = await workspace.stage.ask(`GET ${workspace.client}/trail/verification`, {
    as: admin,
  });
  expect(body).toMatchObject({ broken: [] });
});
