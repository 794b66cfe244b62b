import {
  assign,
  foundFirm,
  joinClient,
  joinFirm,
  onboard,
  signUp,
  succeed,
} from "@tandem/functions/testing/cast";
import { putMethod, putRisk, treating } from "@tandem/functions/testing/risk";
import { createStage, type Stage } from "@tandem/functions/testing/stage";
import { approveAndSubmit } from "@tandem/functions/testing/statement";
import { presets } from "@tandem/domain/risk/preset";
import { beforeAll, describe, expect, it } from "vitest";
import { hours, serviceOf, termsOf } from "./services.ts";
import { coverage, riskOf } from "./world.ts";

const owner = "owner@firm.example";
const consultant = "consultant@firm.example";
const admin = "admin@client.example";

let stage: Stage;
let firmId: string;
let tenantId: string;
let client: string;

beforeAll(async () => {
  stage = await createStage();
  firmId = await foundFirm(stage, owner);
  await joinFirm(stage, owner, firmId, { [consultant]: "consultant" });
  tenantId = await onboard(stage, owner, firmId);
  client = `/api/v1/tenants/${tenantId}`;
  await assign(stage, owner, tenantId, consultant);
  await joinClient(stage, owner, tenantId, { [admin]: "clientAdmin" });
}, 60_000);

const put = (what: string, as: string, version: number, body: unknown) =>
  stage.ask(`PUT ${client}${what && `/${what}`}`, { as, version, body });

const own = { status: 403, body: { code: "assessment.own_work" } };
const verified = { outcome: "verified", rating: "F" };
const challenged = { outcome: "challenged", note: "Show me" };
const excluded = { decision: "excluded", justification: "There is nothing of the kind." };

describe("nobody verifies their own work", () => {
  it.each([
    { who: consultant, other: owner, key: "iso27001:A.5.1" },
    { who: owner, other: consultant, key: "iso20000:8.3.3" },
  ])("not the answer they gave: $who", async ({ who, other, key }) => {
    const at = `assessment/${key}`;
    await put(`${at}/claim`, who, 0, { rating: "F" });
    for (const finding of [verified, challenged]) {
      expect(await put(`${at}/verification`, who, 1, finding)).toMatchObject(own);
    }
    expect(await put(`${at}/verification`, other, 1, verified)).toMatchObject({ status: 200 });
  });

  it("not by asking somebody to repeat it, nor by taking it back and forth", async () => {
    const at = "assessment/iso27001:A.5.2";
    await put(`${at}/claim`, consultant, 0, { rating: "F", note: "Done" });
    // The same answer again is no answer of anybody else.
    expect(await put(`${at}/claim`, admin, 1, { rating: "F", note: "Done" })).toMatchObject({
      body: { version: 1 },
    });
    expect(await put(`${at}/verification`, consultant, 1, verified)).toMatchObject(own);
    await put(`${at}/applicability`, admin, 1, excluded);
    await put(`${at}/applicability`, admin, 2, { decision: "applicable" });
    expect(await put(`${at}/verification`, consultant, 3, verified)).toMatchObject(own);
  });

  it("not the exclusion they decided, even where somebody else answered", async () => {
    const at = "assessment/iso27001:A.5.3";
    await put(`${at}/claim`, admin, 0, { rating: "F" });
    await put(`${at}/applicability`, consultant, 1, excluded);
    expect(await put(`${at}/verification`, consultant, 2, verified)).toMatchObject(own);
    expect(await put(`${at}/verification`, owner, 2, verified)).toMatchObject({
      status: 200,
      body: { applicability: { checked: { by: stage.userId(owner) } } },
    });
  });

  it("not an answer of which the rating or the words are still theirs", async () => {
    const at = "assessment/iso27001:A.5.6";
    await put(`${at}/claim`, admin, 0, { rating: "P", note: "Begun" });
    await put(`${at}/claim`, consultant, 1, { rating: "P", note: "Written for the client" });
    await put(`${at}/claim`, admin, 2, { rating: "F", note: "Written for the client" });
    for (const finding of [verified, challenged]) {
      expect(await put(`${at}/verification`, consultant, 3, finding)).toMatchObject(own);
    }
    expect(await put(`${at}/verification`, owner, 3, verified)).toMatchObject({ status: 200 });
    await put(`${at}/claim`, admin, 4, { rating: "F", note: "In our own words" });
    expect(await put(`${at}/verification`, consultant, 5, verified)).toMatchObject({ status: 200 });
  });

  it("not for having assigned it, and not by assigning it to somebody else", async () => {
    const at = "assessment/iso27001:A.5.7";
    await put(`${at}/claim`, consultant, 0, { rating: "F" });
    const body = {
      assignee: stage.userId(admin),
      requirements: [{ requirement: "iso27001:A.5.7", version: 1 }],
    };
    await succeed(stage, `POST ${client}/assessment/assignments`, { as: consultant, body });
    expect(await put(`${at}/verification`, consultant, 2, verified)).toMatchObject(own);
  });

  it("not after another role in the firm", async () => {
    const at = "assessment/iso27001:A.5.4";
    await put(`${at}/claim`, consultant, 0, { rating: "F" });
    const seat = `PATCH /api/v1/firms/${firmId}/members/${stage.userId(consultant)}`;
    await succeed(stage, seat, { as: owner, version: 1, body: { role: "firmOwner" } });
    expect(await put(`${at}/verification`, consultant, 1, verified)).toMatchObject(own);
    await succeed(stage, seat, { as: owner, version: 2, body: { role: "consultant" } });
  });

  it("not what they imported", async () => {
    const table = "Control ID,Applicable,Justification\nA.8.1,No,No such devices\n";
    const imports = `${client}/imports/statement-of-applicability`;
    const staged = await succeed(stage, `POST ${imports}`, {
      as: consultant,
      body: { fileName: "soa.csv", content: Buffer.from(table).toString("base64") },
    });
    const { id } = staged.body as { id: string };
    await succeed(stage, `POST ${imports}/${id}/apply`, {
      as: consultant,
      version: 1,
      body: { rows: "all" },
    });
    await stage.settle();
    const at = "assessment/iso27001:A.8.1";
    expect(await stage.ask(`GET ${client}/${at}`, { as: owner })).toMatchObject({
      body: { version: 1, applicability: { decision: "excluded", by: stage.userId(consultant) } },
    });
    expect(await put(`${at}/verification`, consultant, 1, verified)).toMatchObject(own);
    expect(await put(`${at}/verification`, owner, 1, verified)).toMatchObject({ status: 200 });
  });
});

describe("nobody attests a record they declared", () => {
  const at = "outside-records/iso27001/contextRecorded";
  const record = { kind: "kept", place: "Wiki", url: null, on: "2040-03-01", open: [] };
  const sample = { outcome: "attested", sampledOn: "2040-03-01", sample: "Read all of it" };

  it("neither as it stands, nor by declaring anew what another declared", async () => {
    await put(at, consultant, 0, record);
    for (const finding of [sample, { outcome: "refused", note: "Not so" }]) {
      expect(await put(`${at}/attestation`, consultant, 1, finding)).toMatchObject({
        status: 403,
        body: { code: "record.own_work" },
      });
    }
    // The same words again are no declaration of anybody else.
    expect(await put(at, admin, 1, record)).toMatchObject({ body: { version: 1 } });
    expect(await put(`${at}/attestation`, consultant, 1, sample)).toMatchObject({ status: 403 });
    expect(await put(`${at}/attestation`, owner, 1, sample)).toMatchObject({ status: 200 });
  });
});

describe("nobody agrees to an exclusion they asked for", () => {
  it("neither for one clock nor for all", async () => {
    const event = { ticket: "INC-1", sequence: "1", at: "2040-03-01T08:00:00Z", name: "opened" };
    const { body } = await succeed(stage, `POST ${client}/service/tickets/events`, {
      as: admin,
      body: { source: "desk", events: [event] },
    });
    const [first] = (body as { items: { ticketId: string }[] }).items;
    const at = `service/tickets/${first?.ticketId ?? ""}/exclusions`;
    const wish = { target: null, cycle: null, reason: "Their own network was down" };
    await succeed(stage, `POST ${client}/${at}`, { as: consultant, body: wish });
    for (const outcome of ["agreed", "refused"]) {
      expect(await put(`${at}/1`, consultant, 2, { outcome })).toMatchObject({
        status: 403,
        body: { code: "ticket.own_work" },
      });
    }
    expect(await put(`${at}/1`, admin, 2, { outcome: "agreed" })).toMatchObject({ status: 200 });
  });
});

describe("where no firm keeps the company, nobody verifies their own work either", () => {
  const head = "head@self.example";
  const deputy = "deputy@self.example";
  const reviewer = "reviewer@else.example";
  const reviewing = { from: "2040-03-01", until: "2040-03-31" };

  it.each([
    { who: head, other: deputy, key: "iso27001:A.5.1" },
    { who: deputy, other: head, key: "iso27001:A.5.2" },
    { who: head, other: reviewer, key: "iso20000:8.3.3" },
  ])("not the answer, nor the exclusion: $who, $other", async ({ who, other, key }) => {
    const company = await signUp(stage, `founder-${key}@self.example`);
    const at = `PUT /api/v1/tenants/${company}/assessment/${key}`;
    await joinClient(stage, `founder-${key}@self.example`, company, {
      [head]: "clientAdmin",
      [deputy]: "clientAdmin",
      [reviewer]: { reviewing },
    });
    const ask = (what: string, as: string, version: number, body: unknown) =>
      stage.ask(`${at}/${what}`, { as, version, body });
    await ask("claim", who, 0, { rating: "F" });
    for (const finding of [verified, challenged]) {
      expect(await ask("verification", who, 1, finding)).toMatchObject(own);
    }
    expect(await ask("verification", other, 1, verified)).toMatchObject({ status: 200 });
    if (!key.includes("A.")) return;
    await ask("applicability", who, 2, excluded);
    expect(await ask("verification", who, 3, verified)).toMatchObject(own);
    expect(await ask("verification", other, 3, verified)).toMatchObject({ status: 200 });
  });
});

describe("nobody approves their own statement", () => {
  const at = "statement-of-applicability";

  it("neither what they put forward, nor that their own control goes", async () => {
    const body = {
      controlId: "OWN-9",
      title: "Sealed rooms",
      description: "",
      theme: "physical",
      applicability: { decision: "applicable", reasons: ["contractual"], justification: "" },
      rating: "F",
      owner: null,
    };
    await succeed(stage, `POST ${client}/${at}/own-controls`, { as: admin, body });
    const control = `${at}/own-controls/OWN-9`;
    await put(`${control}/void`, admin, 1, { reason: "Entered twice" });
    expect(await put(`${control}/void/answer`, admin, 2, { answer: "agreed" })).toMatchObject({
      status: 403,
      body: { code: "soa.own_work" },
    });
    expect(await put(`${control}/void/answer`, owner, 2, { answer: "agreed" })).toMatchObject({
      status: 200,
    });
    await approveAndSubmit(stage, tenantId, admin);
    const terms = { reviewBy: "2041-03-01" };
    expect(await put(`${at}/approval`, admin, 3, terms)).toMatchObject({
      status: 403,
      body: { code: "soa.own_work" },
    });
    expect(await put(`${at}/approval`, owner, 3, terms)).toMatchObject({ status: 200 });
  });
});

describe("nobody agrees alone about services", () => {
  const make = async (what: string, body: unknown): Promise<string> => {
    const call = `POST ${client}/service/${what}`;
    return ((await succeed(stage, call, { as: admin, body })).body as { id: string }).id;
  };

  it("neither to the agreement they wrote, nor that the service goes they want to be gone", async () => {
    const calendar = await make("calendars", { name: "Office", calendar: hours, note: "" });
    const draft = serviceOf(stage.userId(admin), { hours: calendar, dependsOn: [] });
    const service = await make("catalogue", draft);
    const agreement = await make("agreements", {
      kind: "sla",
      name: "Web shop",
      party: "Alder Ltd",
      owner: stage.userId(admin),
      terms: termsOf(service, calendar),
    });
    const at = `service/agreements/${agreement}`;
    await put(`${at}/submission`, admin, 1, { approver: null });
    const approval = { otherSide: { name: "Ann Alder", on: "2040-03-01" } };
    expect(await put(`${at}/approval`, admin, 2, approval)).toMatchObject({
      status: 403,
      body: { code: "agreement.own_work" },
    });
    expect(await put(`${at}/approval`, owner, 2, approval)).toMatchObject({ status: 200 });
    const retirement = `service/catalogue/${service}/retirement`;
    await put(retirement, admin, 1, { reason: "Nobody uses it" });
    expect(await put(`${retirement}/answer`, admin, 2, { answer: "agreed" })).toMatchObject({
      status: 403,
      body: { code: "service.own_work" },
    });
    expect(await put(`${retirement}/answer`, owner, 2, { answer: "agreed" })).toMatchObject({
      status: 200,
      body: { standing: { state: "retired" } },
    });
  });
});

describe("nobody approves their own document", () => {
  /** A document of the administrator's, in review. */
  const write = async (): Promise<string> => {
    const { body } = await succeed(stage, `POST ${client}/documents`, {
      as: admin,
      body: {
        title: "Law",
        owner: stage.userId(admin),
        classification: "internal",
        serves: [],
        label: "1",
        where: { kind: "place", text: "Wiki: law" },
        note: "",
      },
    });
    const document = `documents/${(body as { id: string }).id}`;
    await put(`${document}/submission`, admin, 1, { approver: null });
    return document;
  };

  it("not even a part of it, nor its review", async () => {
    const document = await write();
    await put(`${document}/return`, consultant, 2, { reason: "A comma" });
    const text = { label: "1", where: { kind: "place", text: "Wiki: laws" }, note: "" };
    await put(`${document}/draft`, consultant, 3, text);
    await put(`${document}/submission`, admin, 4, { approver: null });
    const terms = { effectiveFrom: "2040-03-05", reviewBy: "2041-03-01" };
    const refused = { status: 403, body: { code: "document.own_work" } };
    for (const author of [admin, consultant]) {
      expect(await put(`${document}/approval`, author, 5, terms)).toMatchObject(refused);
    }
    expect(await put(`${document}/approval`, owner, 5, terms)).toMatchObject({ status: 200 });
    const longer = { reviewBy: "2042-03-01" };
    expect(await put(`${document}/review`, admin, 6, longer)).toMatchObject(refused);
    expect(await put(`${document}/review`, owner, 6, longer)).toMatchObject({ status: 200 });
  });

  it("unless the client has declared itself a small organisation, and then it shows", async () => {
    const document = await write();
    const terms = { effectiveFrom: "2040-03-05", reviewBy: "2041-03-01" };
    expect(await put(`${document}/approval`, admin, 2, terms)).toMatchObject({
      status: 403,
      body: { code: "document.own_work" },
    });
    await succeed(stage, `PUT ${client}`, {
      as: admin,
      version: 1,
      body: {
        name: "Client",
        standards: ["iso27001", "iso20000"],
        smallOrganisation: { reason: "Two people" },
        plannedStage2: null,
        operatingSince: null,
      },
    });
    expect(await put(`${document}/approval`, admin, 2, terms)).toMatchObject({
      status: 200,
      body: { lifecycle: { versions: [{ approved: { byAuthor: true } }] } },
    });
  });
});

describe("nobody signs the scope they wrote", () => {
  it("top management included, and nobody else signs at all", async () => {
    const boss = "boss@client.example";
    await joinClient(stage, owner, tenantId, { [boss]: "clientAdmin" });
    await succeed(stage, `PATCH ${client}/members/${stage.userId(boss)}`, {
      as: owner,
      version: 1,
      body: { role: "clientAdmin", period: null, topManagement: true },
    });
    const profile = { plannedStage2: null, operatingSince: null, smallOrganisation: null };
    const standards = ["iso27001", "iso20000"];
    const { body } = await succeed(stage, `GET ${client}`, { as: owner });
    const { version } = body as { version: number };
    await put("", owner, version, { name: "Client", standards, ...profile });
    await put("scopes/iso27001", boss, 0, coverage);
    const until = { reviewBy: "2041-03-01" };
    expect(await put("scopes/iso27001/approval", boss, 1, until)).toMatchObject({
      status: 403,
      body: { code: "scope.own_work" },
    });
    expect(await put("scopes/iso27001/approval", owner, 1, until)).toMatchObject({
      status: 403,
      body: { code: "scope.not_top_management" },
    });
    await put("scopes/iso20000", owner, 0, coverage);
    expect(await put("scopes/iso20000/approval", boss, 1, until)).toMatchObject({ status: 200 });
  });
});

describe("nobody approves a risk method they wrote in", () => {
  const ownWork = { status: 403, body: { code: "method.own_work" } };
  const at = "risk/method";

  it("not even as top management, and not after somebody else wrote in it too", async () => {
    const { body } = await stage.ask(`GET ${client}/members`, { as: owner });
    const { items } = body as { items: { userId: string; version: number; role: string }[] };
    const seat = items.find(({ userId }) => userId === stage.userId(admin));
    await succeed(stage, `PATCH ${client}/members/${stage.userId(admin)}`, {
      as: owner,
      version: seat?.version ?? 0,
      body: { role: "clientAdmin", period: null, topManagement: true },
    });
    await put(`${at}/draft`, admin, 0, { method: presets["4x4"] });
    expect(await put(`${at}/approval`, admin, 1, { note: "" })).toMatchObject(ownWork);
    await put(`${at}/draft`, consultant, 1, { method: presets["3x3"] });
    expect(await put(`${at}/approval`, admin, 2, { note: "" })).toMatchObject(ownWork);
    await stage.ask(`DELETE ${client}/${at}/draft`, { as: admin, version: 2 });
    await put(`${at}/draft`, consultant, 3, { method: presets["3x3"] });
    expect(await put(`${at}/approval`, admin, 4, { note: "" })).toMatchObject({
      status: 200,
      body: { inForce: { version: 1, approved: true } },
    });
  });
});

describe("nobody accepts a risk for its owner", () => {
  it.each([owner, consultant])("not %s, whatever they run", async (who) => {
    const place = { stage, tenantId };
    await putMethod(place);
    const { id } = await putRisk(place, admin, treating());
    const refused = { status: 403, body: { code: "risk.not_owner" } };
    const consent = { reason: "It is on", until: "2040-06-01" };
    expect(await put(`risk/risks/${id}/acceptance`, who, 1, consent)).toMatchObject(refused);
    expect(await put(`risk/risks/${id}/acceptance/return`, who, 1, { reason: "No" })).toMatchObject(
      refused,
    );
    expect(await put(`risk/risks/${id}/acceptance`, admin, 1, consent)).toMatchObject({
      status: 200,
    });
  });
});

describe("nobody reviews their own rating of a risk, or voids what they asked to void", () => {
  const ownWork = { status: 403, body: { code: "risk.own_work" } };

  it("not as an administrator either", async () => {
    const body = riskOf(stage.userId(admin));
    const added = await succeed(stage, `POST ${client}/risk/risks`, { as: admin, body });
    const { id } = added.body as { id: string };
    const rating = { likelihood: 2, impacts: { overall: 2 } };
    await put(`risk/risks/${id}/ratings/current`, admin, 1, { rating });
    expect(await put(`risk/risks/${id}/ratings/current/review`, admin, 2, undefined)).toMatchObject(
      ownWork,
    );
    await put(`risk/risks/${id}/state`, admin, 2, { act: "askToVoid", reason: "Twice" });
    const consent = { act: "consentToVoid" };
    expect(await put(`risk/risks/${id}/state`, admin, 3, consent)).toMatchObject(ownWork);
    expect(await put(`risk/risks/${id}/state`, consultant, 3, consent)).toMatchObject({
      status: 200,
    });
  });
});
