import { requirements } from "@tandem/standards/catalogue";
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

describe("evidence that is stated anew", () => {
  const key = "iso27001:A.7.1";
  const verified = async (more: Readonly<Record<string, unknown>> = {}): Promise<string> => {
    const { stage, client } = workspace;
    const id = await addEvidence(workspace, admin, { requirements: [key], ...more });
    const place = `${client}/assessment/${key}`;
    const { version } = (await succeed(stage, `GET ${place}`, { as: admin })).body as {
      version: number;
    };
    const claim = { rating: "F", note: `After version ${version}` };
    await succeed(stage, `PUT ${place}/claim`, { as: admin, version, body: claim });
    await succeed(stage, `PUT ${place}/verification`, {
      as: consultant,
      version: version + 1,
      body: { outcome: "verified", rating: "F", reliedOn: [id] },
    });
    return id;
  };
  const verification = async () => {
    const call = `GET ${workspace.client}/assessment/${key}`;
    await workspace.stage.settle();
    const { body } = await succeed(workspace.stage, call, { as: admin });
    return (body as { verification: Readonly<Record<string, unknown>> }).verification;
  };
  const restate = (id: string, more: Readonly<Record<string, unknown>>) =>
    workspace.stage.ask(`PUT ${at(id)}`, {
      as: admin,
      version: 1,
      body: draft({ requirements: [key], validUntil: "2041-03-01", ...more }),
    });
  const actions = async (id: string) => {
    const call = `GET ${workspace.client}/trail?aggregate=evidence:${id}`;
    const { body } = await succeed(workspace.stage, call, { as: admin });
    return (body as { items: { action: string }[] }).items.map(({ action }) => action);
  };

  it.each([
    ["evidence.extended", { validUntil: "2042-03-01" }],
    ["evidence.changed", { validUntil: "2040-06-01" }],
    ["evidence.changed", { period: { from: "2040-01-01", until: "2040-01-31" } }],
    ["evidence.changed", { requirements: ["iso27001:A.7.2"] }],
  ])(
    "in what a verification rests on is logged as %s and makes it stale: %j",
    async (action, more) => {
      const id = await verified();
      expect(await restate(id, more)).toMatchObject({ status: 200, body: { revision: 1 } });
      expect(await verification()).toMatchObject({ state: "stale", reason: "evidence_changed" });
      expect(await actions(id)).toEqual([action, "evidence.added"]);
    },
  );

  it.each([
    { title: "Another title" },
    { requirements: [key, "iso27001:A.7.3"] },
    { owner: people.contributor },
  ])("in what nothing rests on leaves the verification as it is: %j", async (more) => {
    const id = await verified();
    const owner = more.owner === undefined ? {} : { owner: workspace.stage.userId(more.owner) };
    expect(await restate(id, { ...more, ...owner })).toMatchObject({ status: 200 });
    expect(await verification()).toMatchObject({ state: "verified" });
    expect(await actions(id)).toEqual(["evidence.described", "evidence.added"]);
  });

  it("with nothing changed writes nothing", async () => {
    const id = await addEvidence(workspace, admin, { requirements: [key] });
    expect(await restate(id, {})).toMatchObject({ status: 200, body: { version: 1 } });
  });

  it("keeps its earlier contents, each with who and when", async () => {
    const { stage } = workspace;
    const id = await addEvidence(workspace, admin, { requirements: [key] });
    for (const version of [1, 2]) {
      const content = { type: "note", text: `Seen ${version} times` };
      const body = draft({ requirements: [key], content });
      await succeed(stage, `PUT ${at(id)}`, { as: consultant, version, body });
    }
    const read = (more: string) => succeed(stage, `GET ${at(id)}/revisions${more}`, { as: admin });
    expect((await read("")).body).toMatchObject({
      items: [
        {
          revision: 2,
          content: { type: "note", text: "Seen 1 times" },
          addedBy: stage.userId(consultant),
        },
        { revision: 1, content: { type: "link" }, addedBy: stage.userId(admin) },
      ],
      cursor: null,
    });
    const { cursor } = (await read("?limit=1")).body as { cursor: string };
    expect((await read(`?limit=1&cursor=${cursor}`)).body).toMatchObject({
      items: [{ revision: 1 }],
    });
  });

  it("may be for forty requirements, and for forty others the next time", async () => {
    const { stage } = workspace;
    const keys = requirements.slice(0, 81).map((requirement) => requirement.key);
    const id = await addEvidence(workspace, admin, { requirements: keys.slice(0, 40) });
    const content = { type: "note", text: "Anew" };
    const body = draft({ requirements: keys.slice(40, 80), content });
    const { status } = await stage.ask(`PUT ${at(id)}`, { as: admin, version: 1, body });
    expect(status).toBe(200);
    expect(await ofRequirement(keys[0] ?? "")).not.toContain(id);
    expect(await ofRequirement(keys[79] ?? "")).toContain(id);
    const tooMany = draft({ requirements: keys.slice(0, 41) });
    expect(
      await stage.ask(`PUT ${at(id)}`, { as: admin, version: 2, body: tooMany }),
    ).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: "/requirements" }] },
    });
  });
});

describe("the owner of evidence", () => {
  it("is whoever added it, or a member who is named", async () => {
    const { stage } = workspace;
    expect(await add({})).toMatchObject({ body: { owner: stage.userId(admin) } });
    const owner = stage.userId(people.contributor);
    expect(await add({ owner })).toMatchObject({ status: 201, body: { owner } });
  });

  it("is nobody from elsewhere", async () => {
    const owner = workspace.stage.userId("stranger@nowhere.example");
    expect(await add({ owner })).toMatchObject({
      status: 404,
      body: { code: "not_found", errors: [{ pointer: "/owner" }] },
    });
  });
});

describe("the period it covers", () => {
  it.each([
    [{ from: "2040-03-01", until: "2040-03-06" }, "/period/until", "not over"],
    [{ from: "2040-03-02", until: "2040-03-01" }, "/period/until", "before it starts"],
    [{ from: "2040-03-02" }, "/period/until", ""],
    [{ from: "soon", until: "2040-03-01" }, "/period/from", ""],
  ])("is refused where it cannot be: %j", async (period, pointer, detail) => {
    expect(await add({ period })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer, detail: expect.stringContaining(detail) as unknown }] },
    });
  });
});

describe("a list of evidence", () => {
  let crowd: Workspace;
  const ids: Record<string, string> = {};
  const first = "iso27001:A.8.1";
  const second = "iso20000:8.4.3";

  beforeAll(async () => {
    crowd = await createWorkspace();
    const { stage, client } = crowd;
    const make = (name: string, more: Readonly<Record<string, unknown>>, as: string = admin) =>
      addEvidence(crowd, as, more).then((id) => void (ids[name] = id));
    await make("long", { validUntil: "2041-03-05", requirements: [first, second] });
    await make("thirty", { validUntil: "2040-04-04", requirements: [first] });
    await make("thirtyOne", { validUntil: "2040-04-05", requirements: [second] });
    await make("today", { validUntil: "2040-03-05", requirements: [first] }, consultant);
    await make("yesterday", {
      validFrom: "2040-02-01",
      validUntil: "2040-03-04",
      requirements: [first],
    });
    await make("lately", {
      validFrom: "2040-02-01",
      validUntil: "2040-03-03",
      requirements: [second],
    });
    await make("gone", { requirements: [first, second] });
    const call = `POST ${client}/evidence/${ids["gone"]}/withdraw`;
    await succeed(stage, call, { as: admin, version: 1, body: { reason: "Wrong" } });
  }, 60_000);

  const list = async (query: string, of = crowd): Promise<string[]> => {
    const { body } = await succeed(of.stage, `GET ${of.client}/evidence?${query}`, { as: admin });
    const { items } = body as { items: { id: string }[] };
    return items.map(({ id }) => Object.keys(ids).find((name) => ids[name] === id) ?? id);
  };

  it.each([
    ["state=current", ["today", "thirty", "thirtyOne", "long"]],
    ["state=expiring", ["today", "thirty"]],
    ["state=expired", ["yesterday", "lately"]],
    ["state=withdrawn", ["gone"]],
    [`state=current&requirement=${second}`, ["thirtyOne", "long"]],
    [`state=expired&requirement=${second}`, ["lately"]],
    [`state=withdrawn&requirement=${second}`, ["gone"]],
  ])("by where it stands today: %s", async (query, expected) => {
    expect(await list(query)).toEqual(expected);
  });

  it("by its owner, and by state and requirement as well", async () => {
    const owner = crowd.stage.userId(consultant);
    expect(await list(`owner=${owner}`)).toEqual(["today"]);
    expect(await list(`owner=${owner}&state=current&requirement=${first}`)).toEqual(["today"]);
    expect(await list(`owner=${owner}&state=expired`)).toEqual([]);
    expect(await list(`owner=${owner}&requirement=${second}`)).toEqual([]);
    expect(await list("owner=usr_nobody")).toEqual([]);
  });

  it("follows the day", async () => {
    crowd.stage.setNow("2040-03-06T00:00:00.000Z");
    expect(await list("state=expired")).toEqual(["today", "yesterday", "lately"]);
    expect(await list("state=expiring")).toEqual(["thirty", "thirtyOne"]);
    crowd.stage.setNow("2040-03-05T09:00:00.000Z");
  });

  it("follows a change of owner, of requirements and of validity", async () => {
    const { stage, client } = crowd;
    const id = await addEvidence(crowd, admin, { requirements: [first], validUntil: "2040-03-05" });
    ids["moved"] = id;
    const owner = stage.userId(people.contributor);
    const body = draft({ requirements: [second], validUntil: "2040-12-31", owner });
    await succeed(stage, `PUT ${client}/evidence/${id}`, { as: admin, version: 1, body });
    expect(await list(`state=expiring&requirement=${first}`)).not.toContain("moved");
    expect(await list(`state=current&requirement=${second}`)).toContain("moved");
    expect(await list(`owner=${owner}`)).toEqual(["moved"]);
    expect(await list(`owner=${stage.userId(admin)}`)).not.toContain("moved");
  });

  it("is walked in pages, whatever it is by, and its cursor is of no use in another", async () => {
    const { stage, client } = crowd;
    const page = async (query: string) =>
      (await succeed(stage, `GET ${client}/evidence?${query}`, { as: admin })).body as {
        items: { id: string }[];
        cursor: string | null;
      };
    const whole = await page("state=current");
    const one = await page("state=current&limit=1");
    const rest = await page(`state=current&limit=100&cursor=${one.cursor}`);
    expect([...one.items, ...rest.items]).toEqual(whole.items);
    for (const other of ["state=expired", "", `state=current&requirement=${first}`]) {
      const call = `GET ${client}/evidence?${other}&cursor=${one.cursor}`;
      expect(await stage.ask(call, { as: admin })).toMatchObject({
        status: 422,
        body: { errors: [{ pointer: "/cursor" }] },
      });
    }
  });

  it("says what expires soon", async () => {
    const { stage, client } = crowd;
    const of = (name: string) =>
      succeed(stage, `GET ${client}/evidence/${ids[name]}`, { as: admin });
    expect((await of("thirty")).body).toMatchObject({ standing: "current", expiring: true });
    expect((await of("thirtyOne")).body).toMatchObject({ standing: "current", expiring: false });
    expect((await of("yesterday")).body).toMatchObject({ standing: "expired", expiring: false });
  });
});
