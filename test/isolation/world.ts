import {
  assign,
  clientOf,
  foundFirm,
  joinClient,
  joinFirm,
  onboard,
  secretFor,
  signUp,
  succeed,
} from "@tandem/functions/testing/cast";
import { assetOf, supplierOf } from "@tandem/functions/testing/asset";
import { sendFile } from "@tandem/functions/testing/files";
import { putMethod, putRisk, treating } from "@tandem/functions/testing/risk";
import { createStage, type Stage } from "@tandem/functions/testing/stage";
import { approveAndSubmit } from "@tandem/functions/testing/statement";
import { presets } from "@tandem/domain/risk/preset";
import { z } from "zod";
import type { Target } from "./decisions.ts";
import { grants, people } from "./people.ts";
import { type Services, writeServices } from "./services.ts";

/** A client that holds one of everything a request can name; `spare` ones are there to be used up. */
export type Place = {
  readonly firmId: string;
  readonly owner: string;
  readonly tenantId: string;
  /** The version of the client in its firm. */
  readonly version: number;
  readonly admin: string;
  readonly guest: string;
  readonly secret: string;
  /** Links in mails: a company's to the owner of the first firm, one to say no to, a firm's to the company's head. */
  readonly proposals: Readonly<Record<"toFirm" | "unwanted" | "toClient", string>>;
  readonly ids: Readonly<
    Record<
      | "evidence"
      | "spareEvidence"
      | "comment"
      | "spareComment"
      | "note"
      | "spareNote"
      | "notification"
      | "adviser"
      | "fileEvidence"
      | "upload"
      | "spareUpload"
      | "lostUpload"
      | keyof Documents
      | keyof Services
      | keyof Risks
      | "pickedRisk"
      | "job"
      | "spareJob"
      | "asset"
      | "otherAsset"
      | "supplier"
      | "openJob"
      | "ticket"
      | "excludedTicket"
      | "ticketImport"
      | "spareTicketImport"
      | "legacyJob"
      | "doneJob"
      | "invitation"
      | "firmInvitation"
      | "member"
      | "spareMember"
      | "colleague"
      | "consultant"
      | "spareConsultant"
      | "firmMember"
      | "spareFirmMember"
      | "newRisk"
      | "spareRisk"
      | "proposalToFirm"
      | "proposalToClient",
      string
    >
  >;
};

export type World = { readonly stage: Stage; readonly places: Readonly<Record<Target, Place>> };

const table =
  "Control ID,Applicable,Justification\nA.5.10,Yes,We use it\nA.5.11,No,No such assets\n";

const sent = (content: string) => ({
  fileName: "soa.csv",
  content: Buffer.from(content).toString("base64"),
});

/** A file as a browser sends it. */
export const file = sent(table);

/** One of the edition of 2013, which leaves something to ask. */
const legacy = sent("Control,Applicable\nA.5.1.1,Yes\n");

/** A file of events as it is announced. */
export const ticketFile = {
  source: "desk",
  fileName: "events.csv",
  bytes: 2_000,
  fingerprint: "0".repeat(64),
};

const Id = z.object({ id: z.string() });

const made = async (stage: Stage, call: string, as: string, body: unknown): Promise<string> =>
  Id.parse((await succeed(stage, call, { as, body })).body).id;

type Firm = { readonly firmId: string; readonly owner: string; readonly domain: string };

const openFirm = async (stage: Stage, owner: string, domain: string): Promise<Firm> => {
  const firmId = await foundFirm(stage, owner, domain);
  await joinFirm(stage, owner, firmId, {
    [`assigned@${domain}`]: "consultant",
    [`seated@${domain}`]: "consultant",
    [`unassigned@${domain}`]: "consultant",
    [`spare@${domain}`]: "consultant",
    [`rising@${domain}`]: "consultant",
    [`leaving@${domain}`]: "consultant",
  });
  return { firmId, owner, domain };
};

const ownControl = {
  title: "Sealed rooms",
  description: "",
  theme: "physical",
  applicability: { decision: "undecided" },
  rating: null,
  owner: null,
};

/** What the first version of a document says of itself. */
export const text = { label: "1.0", where: { kind: "place", text: "Wiki" }, note: "" };

/** What a scope covers. */
export const coverage = {
  organisation: "Alder Ltd",
  wording: "",
  services: ["Web shop"],
  sites: ["Oslo"],
  units: [],
  customers: [],
  interfaces: [],
  dependencies: [],
};

/** What is written about a risk of somebody. */
export const riskOf = (owner: string) => ({
  kind: "risk",
  family: "availability",
  title: "The data centre burns",
  cause: "",
  event: "",
  consequence: "",
  threat: "",
  vulnerability: "",
  affects: { confidentiality: false, integrity: false, availability: true },
  serviceObjectives: "",
  customers: [],
  existingControls: { requirements: [], text: "" },
  owner,
});

type Acts = {
  readonly stage: Stage;
  readonly client: string;
  readonly admin: string;
  readonly approver: string;
  /** The same by id, where their role approves only what names them. */
  readonly named: string | null;
};

/** A document that the administrator wrote and that somebody else has approved where the number of steps says so. */
const documentAt = async (
  acts: Acts,
  steps: 1 | 2 | 3,
  where: object = text.where,
): Promise<string> => {
  const { stage, client, admin, approver, named } = acts;
  const id = await made(stage, `POST ${client}/documents`, admin, {
    title: "Policy",
    owner: stage.userId(admin),
    classification: "internal",
    serves: [],
    ...text,
    where,
  });
  const at = `PUT ${client}/documents/${id}`;
  const body = { effectiveFrom: "2040-03-05", reviewBy: "2041-03-05" };
  if (steps > 1) {
    const request = { as: admin, version: 1, body: { approver: named } };
    await succeed(stage, `${at}/submission`, request);
  }
  if (steps > 2) await succeed(stage, `${at}/approval`, { as: approver, version: 2, body });
  return id;
};

/** One document for each thing that can be done to one. */
const writeDocuments = async (acts: Acts) => {
  const { stage, client, admin } = acts;
  const document = await documentAt(acts, 3);
  const redraftedDocument = await documentAt(acts, 3);
  await succeed(stage, `PUT ${client}/documents/${document}/readers`, {
    as: admin,
    version: 3,
    body: { people: [], roles: ["clientAdmin"] },
  });
  await succeed(stage, `PUT ${client}/documents/${redraftedDocument}/draft`, {
    as: admin,
    version: 3,
    body: text,
  });
  return {
    document,
    redraftedDocument,
    describedDocument: await documentAt(acts, 1),
    draftDocument: await documentAt(acts, 1),
    submittedDocument: await documentAt(acts, 1),
    returnedDocument: await documentAt(acts, 2),
    approvedDocument: await documentAt(acts, 2),
    renewedDocument: await documentAt(acts, 3),
    retiredDocument: await documentAt(acts, 1),
    askedDocument: await documentAt(acts, 1),
    createdFile: await sendFile(stage, client, admin),
    writtenFile: await sendFile(stage, client, admin),
    fileDocument: await documentAt(acts, 1, {
      kind: "file",
      file: await sendFile(stage, client, admin),
    }),
  };
};

/** One risk of the administrator for each thing that can be done to one. */
const putRisks = async (stage: Stage, tenantId: string, admin: string) => {
  const place = { stage, tenantId };
  await putMethod(place);
  const action = {
    title: "Switch it on",
    owner: stage.userId(admin),
    ownerName: "",
    due: "2040-06-01",
    cost: null,
    progress: "planned",
  } as const;
  const treated = () => putRisk(place, admin, treating());
  const acting = { option: "modify", plan: "", actions: [action], controls: [] } as const;
  return {
    risk: (await treated()).id,
    undecidedRisk: (await putRisk(place, admin)).id,
    progressedRisk: (await putRisk(place, admin, { ...acting, actions: [action], controls: [] }))
      .id,
    askedRisk: (await treated()).id,
    acceptedRisk: (await treated()).id,
    sentBackRisk: (await treated()).id,
  };
};

export type Risks = Awaited<ReturnType<typeof putRisks>>;

type Documents = Awaited<ReturnType<typeof writeDocuments>>;

/** What the client's own administrator puts into it. */
const fill = async (stage: Stage, tenantId: string, admin: string) => {
  const client = `/api/v1/tenants/${tenantId}`;
  const draft = {
    kind: "operatingRecord",
    title: "Review of access rights",
    content: { type: "note", text: "Seen by the consultant" },
    requirements: ["iso27001:A.5.4"],
    validFrom: "2040-03-01",
    validUntil: null,
  };
  const risk = `POST ${client}/risk`;
  const owner = stage.userId(admin);
  const asset = await made(stage, `${risk}/assets`, admin, assetOf(owner));
  const supplier = await made(stage, `${risk}/suppliers`, admin, supplierOf(owner));
  const imports = `${client}/imports/statement-of-applicability`;
  await succeed(stage, `PUT ${client}/assessment/iso27001:A.5.4/claim`, {
    as: admin,
    version: 0,
    body: { rating: "L", note: "" },
  });
  await succeed(stage, `PUT ${client}/outside-records/iso20000/findings`, {
    as: admin,
    version: 0,
    body: { kind: "findings", place: "Audit reports", url: null, on: "2040-02-01", items: [] },
  });
  const doneJob = await made(stage, `POST ${imports}`, admin, file);
  await succeed(stage, `POST ${imports}/${doneJob}/apply`, {
    as: admin,
    version: 1,
    body: { rows: "all" },
  });
  for (const controlId of ["OWN-1", "OWN-2", "OWN-3"]) {
    const body = { controlId, ...ownControl };
    await succeed(stage, `POST ${client}/statement-of-applicability/own-controls`, {
      as: admin,
      body,
    });
  }
  await succeed(stage, `PUT ${client}/statement-of-applicability/own-controls/OWN-3/void`, {
    as: admin,
    version: 1,
    body: { reason: "The rooms are gone" },
  });
  await approveAndSubmit(stage, tenantId, admin);
  return {
    asset,
    otherAsset: await made(stage, `${risk}/assets`, admin, assetOf(owner)),
    supplier,
    doneJob,
    legacyJob: await made(stage, `POST ${imports}`, admin, legacy),
    openJob: await made(stage, `POST ${imports}`, admin, file),
    evidence: await made(stage, `POST ${client}/evidence`, admin, draft),
    spareEvidence: await made(stage, `POST ${client}/evidence`, admin, draft),
    fileEvidence: await made(stage, `POST ${client}/evidence`, admin, {
      ...draft,
      content: { type: "file", file: await sendFile(stage, client, admin) },
    }),
    upload: await sendFile(stage, client, admin),
    spareUpload: await sendFile(stage, client, admin),
    lostUpload: await sendFile(stage, client, admin),
    job: await made(stage, `POST ${imports}`, admin, file),
    spareJob: await made(stage, `POST ${imports}`, admin, file),
  };
};

/** Tickets of a tool, one of them with a wish to leave it out of the figures, and files of such on their way. */
const writeTickets = async (
  stage: Stage,
  { tenantId, admin, approver }: { tenantId: string; admin: string; approver: string },
) => {
  const service = `/api/v1/tenants/${tenantId}/service`;
  const event = { sequence: "1", at: "2040-03-01T08:00:00Z", name: "opened", state: "new" };
  const numbers = ["1", "2"].map((number) => `${tenantId}-${number}`);
  const { body } = await succeed(stage, `POST ${service}/tickets/events`, {
    as: admin,
    body: { source: "desk", events: numbers.map((ticket) => ({ ...event, ticket })) },
  });
  const Answers = z.object({ items: z.array(z.object({ ticketId: z.string() })) });
  const [ticket = "", excludedTicket = ""] = Answers.parse(body).items.map(
    ({ ticketId }) => ticketId,
  );
  await succeed(stage, `POST ${service}/tickets/${excludedTicket}/exclusions`, {
    as: approver,
    body: { target: null, cycle: null, reason: "The customer's own network was down" },
  });
  const begin = () => made(stage, `POST ${service}/ticket-imports`, admin, ticketFile);
  return { ticket, excludedTicket, ticketImport: await begin(), spareTicketImport: await begin() };
};

/**
 * What is said in it: comments of its administrator, notes of the firm, and news for its administrator. Where no firm
 * keeps it there are no notes: what is called by the id of one is a comment.
 */
const discuss = async (
  stage: Stage,
  {
    tenantId,
    admin,
    adviser,
    kept,
  }: { tenantId: string; admin: string; adviser: string; kept: boolean },
) => {
  const requirement = `/api/v1/tenants/${tenantId}/assessment/iso27001:A.5.4`;
  const plain = { text: "Is this complete?", mentions: [] };
  const id = stage.userId(admin);
  const notes = kept
    ? { path: `POST ${requirement}/notes`, as: adviser }
    : { path: `POST ${requirement}/comments`, as: admin };
  const call = await made(stage, `POST ${requirement}/comments`, adviser, {
    text: `Please say more, @${id}`,
    mentions: [id],
  });
  return {
    comment: await made(stage, `POST ${requirement}/comments`, admin, plain),
    spareComment: await made(stage, `POST ${requirement}/comments`, admin, plain),
    note: await made(stage, notes.path, notes.as, plain),
    spareNote: await made(stage, notes.path, notes.as, plain),
    notification: call.replace("cmt_", "ntf_"),
  };
};

type Unversioned = Omit<Place, "version" | "proposals">;

const proposeFrom = async (stage: Stage, path: string, as: string, email: string) => {
  const id = await made(stage, `POST /api/v1/${path}`, as, { email });
  await stage.settle();
  return { id, secret: secretFor(stage, email) };
};

/** A client that a firm keeps proposes to nobody: the id it is called with is another company's then. */
const proposalOf = async (
  stage: Stage,
  name: string,
  own: { tenantId: string; admin: string } | null,
): Promise<string> => {
  const admin = own?.admin ?? `head@proposing-${name}.example`;
  const tenantId = own?.tenantId ?? (await signUp(stage, admin, { name: `proposing-${name}` }));
  const path = `tenants/${tenantId}/keeping/proposals`;
  return (await proposeFrom(stage, path, admin, `any-${name}@else.example`)).id;
};

const openClient = async (stage: Stage, firm: Firm, name: string): Promise<Unversioned> => {
  const { firmId, owner } = firm;
  const tenantId = await onboard(stage, owner, firmId, { name });
  return furnish(stage, firm, { name, tenantId, granter: owner });
};

/** A company that no firm keeps; what a firm's client has of the firm's, it lacks. */
const openSelfKept = async (stage: Stage, firm: Firm, name: string): Promise<Unversioned> => {
  const admin = `head@${name}.example`;
  const tenantId = await signUp(stage, admin, { name });
  return furnish(stage, firm, { name, tenantId, granter: admin });
};

const furnish = async (
  stage: Stage,
  firm: Firm,
  { name, tenantId, granter }: { name: string; tenantId: string; granter: string },
): Promise<Unversioned> => {
  const { firmId, owner, domain } = firm;
  const admin = `head@${name}.example`;
  const member = `member@${name}.example`;
  const spareMember = `spare@${name}.example`;
  const colleague = `colleague@${name}.example`;
  const guest = `guest@${name}.example`;
  await joinClient(stage, granter, tenantId, {
    ...(granter === admin ? {} : { [admin]: "clientAdmin" as const }),
    [member]: "viewer",
    [spareMember]: "viewer",
    [colleague]: "contributor",
  });
  const adviser = `${name}@${domain}`;
  if (granter === owner) {
    await assign(stage, owner, tenantId, `seated@${domain}`);
    await joinFirm(stage, owner, firmId, { [adviser]: "consultant" });
    await assign(stage, owner, tenantId, adviser);
  } else {
    await joinClient(stage, granter, tenantId, { [adviser]: "contributor" });
  }
  const invitations = `POST /api/v1/tenants/${tenantId}/invitations`;
  await made(stage, invitations, admin, { email: guest, role: "viewer" });
  const client = `/api/v1/tenants/${tenantId}`;
  await succeed(stage, `PATCH ${client}/members/${stage.userId(admin)}`, {
    as: granter,
    version: 1,
    body: { role: "clientAdmin", period: null, topManagement: true },
  });
  const scope = { as: granter, version: 0, body: coverage };
  await succeed(stage, `PUT ${client}/scopes/iso27001`, scope);
  const method = { as: granter, version: 0, body: { method: presets["4x4"] } };
  await succeed(stage, `PUT ${client}/risk/method/draft`, method);
  const acts = {
    stage,
    client,
    admin,
    approver: granter === owner ? owner : adviser,
    named: granter === owner ? null : stage.userId(adviser),
  };
  const pick = {
    as: admin,
    body: {
      scenario: "key-person",
      owner: stage.userId(admin),
      rating: null,
      inPlace: [],
      missing: [],
    },
  };
  const picked = await succeed(stage, `POST ${client}/risk/workshop/picks`, pick);
  const ids = {
    pickedRisk: z.object({ risk: z.string() }).parse(picked.body).risk,
    ...(await fill(stage, tenantId, admin)),
    ...(await writeTickets(stage, { tenantId, admin, approver: `colleague@${name}.example` })),
    ...(await discuss(stage, {
      tenantId,
      admin,
      adviser: granter === owner ? owner : adviser,
      kept: granter === owner,
    })),
    newRisk: await made(stage, `POST ${client}/risk/risks`, granter, riskOf(stage.userId(admin))),
    spareRisk: await made(stage, `POST ${client}/risk/risks`, granter, riskOf(stage.userId(admin))),
    adviser: stage.userId(adviser),
    ...(await putRisks(stage, tenantId, admin)),
    ...(await writeDocuments(acts)),
    ...(await writeServices(acts)),
    invitation: await made(stage, invitations, admin, {
      email: `invited@${name}.example`,
      role: "viewer",
    }),
    firmInvitation: await made(stage, `POST /api/v1/firms/${firmId}/invitations`, owner, {
      email: `invited-by-${name}@${domain}`,
      role: "consultant",
    }),
    member: stage.userId(member),
    spareMember: stage.userId(spareMember),
    colleague: stage.userId(colleague),
    consultant: stage.userId(`seated@${domain}`),
    spareConsultant: stage.userId(`spare@${domain}`),
    firmMember: stage.userId(`rising@${domain}`),
    spareFirmMember: stage.userId(`leaving@${domain}`),
    proposalToFirm: await proposalOf(stage, name, granter === admin ? { tenantId, admin } : null),
    proposalToClient: (
      await proposeFrom(stage, `firms/${firmId}/proposals`, owner, `any-${name}@else.example`)
    ).id,
  };
  await stage.settle();
  const secret = secretFor(stage, guest);
  return { firmId, owner, tenantId, admin, guest, secret, ids };
};

const current = async (
  stage: Stage,
  place: Unversioned,
  proposals: Place["proposals"],
): Promise<Place> => {
  const { owner, firmId, tenantId } = place;
  const { version } = await clientOf(stage, owner, firmId, tenantId);
  return { ...place, proposals, version };
};

/** The same for a company that no firm keeps. */
const currentSelfKept = async (
  stage: Stage,
  place: Unversioned,
  proposals: Place["proposals"],
): Promise<Place> => {
  const call = `GET /api/v1/tenants/${place.tenantId}/keeping`;
  const { body } = await succeed(stage, call, { as: place.admin });
  const { version } = z.object({ version: z.number() }).parse(body);
  return { ...place, proposals, version };
};

/** A company that only proposes: to the owner of the first firm, twice. And the second firm proposes to `head`. */
const propose = async (stage: Stage, two: Firm, head: string): Promise<Place["proposals"]> => {
  const admin = "head@rowan.example";
  const rowan = await signUp(stage, admin, { name: "rowan" });
  const path = `tenants/${rowan}/keeping/proposals`;
  const toFirm = await proposeFrom(stage, path, admin, people.firmOwner);
  const unwanted = await proposeFrom(stage, path, admin, people.firmOwner);
  const toClient = await proposeFrom(stage, `firms/${two.firmId}/proposals`, two.owner, head);
  return { toFirm: toFirm.secret, unwanted: unwanted.secret, toClient: toClient.secret };
};

const suspend = async (
  stage: Stage,
  place: Pick<Place, "firmId" | "tenantId" | "owner">,
): Promise<void> => {
  const { firmId, tenantId, owner } = place;
  const { version } = await clientOf(stage, owner, firmId, tenantId);
  await succeed(stage, `POST /api/v1/firms/${firmId}/clients/${tenantId}/suspend`, {
    as: owner,
    version,
    body: { reason: "Unpaid" },
  });
  await stage.settle();
};

/**
 * Two firms, three clients of the one and one of the other, and a company that no firm keeps, each holding the same,
 * and everyone in their seats.
 */
export const createWorld = async (): Promise<World> => {
  const stage = await createStage();
  const one = await openFirm(stage, people.firmOwner, "one.example");
  const two = await openFirm(stage, "owner@two.example", "two.example");
  const own = await openClient(stage, one, "alder");
  const closed = await openClient(stage, one, "cedar");
  const sibling = await openClient(stage, one, "birch");
  const foreign = await openClient(stage, two, "dogwood");
  for (const { tenantId } of [own, closed]) {
    await joinClient(stage, people.firmOwner, tenantId, grants);
    await assign(stage, people.firmOwner, tenantId, people.consultant);
  }
  const selfkept = await openSelfKept(stage, one, "hazel");
  await joinClient(stage, selfkept.admin, selfkept.tenantId, grants);
  const proposals = await propose(stage, two, selfkept.admin);
  await suspend(stage, closed);
  const places = {
    own: await current(stage, own, proposals),
    sibling: await current(stage, sibling, proposals),
    foreign: await current(stage, foreign, proposals),
    suspended: await current(stage, closed, proposals),
    selfkept: await currentSelfKept(stage, selfkept, proposals),
  };
  // Whoever signs in for the first time is remembered: nobody does so later.
  for (const as of [...Object.values(people), ...Object.values(places).map(({ guest }) => guest)]) {
    await succeed(stage, "GET /api/v1/me", { as });
  }
  await stage.settle();
  return { stage, places };
};
