import { type RouteName, routes } from "@tandem/contract/routes";
import { presets } from "@tandem/domain/risk/preset";
import { assetOf, supplierOf } from "@tandem/functions/testing/asset";
import { people } from "./people.ts";
import { hours, serviceOf, termsOf } from "./services.ts";
import { coverage, file, type Place, riskOf, type Risks, text, ticketFile } from "./world.ts";

/**
 * A request to a route, made of what a place holds. It succeeds when it is sent in that place by someone who may,
 * which is tested, so whoever is refused is refused for who they are.
 */
export type Example = {
  readonly params?: (place: Place) => Readonly<Record<string, string>>;
  /** Parameters with which nothing changes, where a request needs neither version nor key. */
  readonly harmless?: (place: Place) => Readonly<Record<string, string>>;
  readonly body?: (place: Place) => Readonly<Record<string, unknown>>;
  readonly version?: (place: Place) => number;
  /** Who succeeds; an owner of the firm where nothing is said. */
  readonly as?: (place: Place) => string;
  /** Where they succeed, if not in the first place. */
  readonly where?: "sibling" | "suspended" | "selfkept";
  readonly answers: number;
};

const requirement = (key: string) => () => ({ requirement: key });
const oneRisk = ({ ids }: Place) => ({ riskId: ids.newRisk });
const untouched = () => 0;
const first = () => 1;

const draft =
  (upload: "upload" | "spareUpload") =>
  ({ ids }: Place) => ({
    kind: "operatingRecord",
    title: "Minutes of the review",
    content: { type: "file", file: ids[upload] },
    owner: ids.member,
    requirements: ["iso27001:A.5.1"],
    validFrom: "2040-03-02",
    validUntil: "2040-12-31",
  });

const calling = (userId: string) => ({ text: `Please look, @${userId}`, mentions: [userId] });
const ownControl = (owner: string) => ({
  title: "Sealed rooms",
  description: "",
  theme: "physical",
  applicability: { decision: "undecided" },
  rating: null,
  owner,
});

const description = (owner: string) => ({
  title: "Policy",
  owner,
  classification: "internal",
  serves: [{ item: "policy-main", standards: ["iso27001"] }],
});

const risk =
  (name: keyof Risks) =>
  ({ ids }: Place) => ({ riskId: ids[name] });

const columns = { controlId: 0, decision: 1, justification: 2 };
const none = { exclusionJustification: null, status: null, owner: null };

const named = ({ ids }: Place) =>
  serviceOf(ids.member, { hours: ids.calendar, dependsOn: [ids.service] });
const terms = ({ ids }: Place) => termsOf(ids.service, ids.calendar);
const event = {
  ticket: "INC-1",
  sequence: "1",
  at: "2040-03-01T08:00:00Z",
  name: "opened",
  state: "new",
};

const mapping = {
  encoding: "utf-8",
  delimiter: ",",
  header: ["Number", "Updated", "State"],
  columns: {
    ticket: 0,
    sequence: null,
    at: 1,
    opened: null,
    state: 2,
    priority: null,
    group: null,
    title: null,
    service: null,
    customer: null,
  },
  dates: "dmy",
  timeZone: "Europe/Oslo",
  empty: ["?"],
  states: { New: "new" },
  kind: "incident",
  service: null,
};

export const examples: Readonly<Record<RouteName, Example>> = {
  health: { answers: 200 },
  readMe: { answers: 200 },
  readMyWork: { answers: 200 },
  foundFirm: { body: () => ({ name: "Another firm" }), answers: 201 },
  signUp: { body: () => ({ name: "Oak", standards: ["iso20000"] }), answers: 202 },
  readSetup: { answers: 200 },
  // Its setup has not failed, which only someone who may ask is told.
  retrySetup: { version: ({ version }) => version, answers: 409 },
  readFirm: { answers: 200 },
  readPortfolio: { answers: 200 },
  readFirmMethods: { answers: 200 },
  keepFirmMethods: { body: () => ({ items: [] }), version: untouched, answers: 200 },
  onboardClient: { body: () => ({ name: "Elm", standards: ["iso27001"] }), answers: 202 },
  readClientSetup: { answers: 200 },
  // Its setup has not failed, which only someone who may ask is told.
  retryClientSetup: { version: ({ version }) => version, answers: 409 },
  suspendClient: {
    body: () => ({ reason: "Left us" }),
    version: ({ version }) => version,
    where: "sibling",
    answers: 200,
  },
  reactivateClient: { version: ({ version }) => version, where: "suspended", answers: 200 },
  lookAtInvitation: { body: ({ secret }) => ({ secret }), answers: 200 },
  acceptInvitation: { body: ({ secret }) => ({ secret }), as: ({ guest }) => guest, answers: 200 },
  lookAtProposal: {
    body: ({ proposals }) => ({ secret: proposals.toFirm }),
    answers: 200,
  },
  declineProposal: {
    body: ({ proposals }) => ({ secret: proposals.unwanted }),
    answers: 204,
  },
  proposeToFirm: {
    body: () => ({ email: "some@firm.example" }),
    as: ({ admin }) => admin,
    where: "selfkept",
    answers: 201,
  },
  listProposalsToFirms: { as: ({ admin }) => admin, answers: 200 },
  withdrawProposalToFirm: {
    params: ({ ids }) => ({ proposalId: ids.proposalToFirm }),
    version: first,
    as: ({ admin }) => admin,
    where: "selfkept",
    answers: 200,
  },
  proposeToClient: { body: () => ({ email: "some@client.example" }), answers: 201 },
  listProposalsToClients: { answers: 200 },
  withdrawProposalToClient: {
    params: ({ ids }) => ({ proposalId: ids.proposalToClient }),
    version: first,
    answers: 200,
  },
  readKeeping: { answers: 200 },
  // No firm keeps it, which only someone who may ask is told.
  endKeeping: {
    version: ({ version }) => version,
    as: ({ admin }) => admin,
    where: "selfkept",
    answers: 409,
  },
  acceptProposalOfFirm: {
    body: ({ proposals }) => ({ secret: proposals.toClient }),
    as: ({ admin }) => admin,
    where: "selfkept",
    answers: 200,
  },
  acceptProposalOfClient: {
    body: ({ proposals }) => ({ secret: proposals.toFirm }),
    answers: 200,
  },
  inviteToFirm: { body: () => ({ email: "new@one.example", role: "consultant" }), answers: 201 },
  listFirmInvitations: { answers: 200 },
  revokeFirmInvitation: {
    params: ({ ids }) => ({ invitationId: ids.firmInvitation }),
    version: first,
    answers: 200,
  },
  inviteToClient: { body: () => ({ email: "new@a.example", role: "viewer" }), answers: 201 },
  listClientInvitations: { answers: 200 },
  revokeClientInvitation: {
    params: ({ ids }) => ({ invitationId: ids.invitation }),
    version: first,
    answers: 200,
  },
  listFirmMembers: { answers: 200 },
  changeFirmMember: {
    params: ({ ids }) => ({ userId: ids.firmMember }),
    body: () => ({ role: "firmOwner" }),
    version: first,
    answers: 200,
  },
  removeFirmMember: {
    params: ({ ids }) => ({ userId: ids.spareFirmMember }),
    version: first,
    answers: 204,
  },
  listClientMembers: { answers: 200 },
  assignConsultant: {
    params: ({ ids }) => ({ userId: ids.spareConsultant }),
    harmless: ({ ids }) => ({ userId: ids.consultant }),
    answers: 200,
  },
  changeClientMember: {
    params: ({ ids }) => ({ userId: ids.member }),
    body: () => ({ role: "contributor", period: null, topManagement: false }),
    version: first,
    answers: 200,
  },
  removeClientMember: {
    params: ({ ids }) => ({ userId: ids.spareMember }),
    version: first,
    answers: 204,
  },
  readClient: { answers: 200 },
  changeClient: {
    body: () => ({
      name: "Alder Ltd",
      standards: ["iso27001", "iso20000"],
      smallOrganisation: null,
      plannedStage2: "2040-09-01",
      operatingSince: null,
    }),
    version: first,
    answers: 200,
  },
  listAssessment: { answers: 200 },
  readAssessment: { params: requirement("iso27001:A.5.1"), answers: 200 },
  claim: {
    params: requirement("iso27001:A.5.1"),
    body: () => ({ rating: "P", note: "Begun" }),
    version: untouched,
    answers: 200,
  },
  decideApplicability: {
    params: requirement("iso27001:A.5.2"),
    body: () => ({ decision: "excluded", justification: "There is nothing of the kind." }),
    version: untouched,
    answers: 200,
  },
  assignRequirement: {
    params: requirement("iso27001:A.5.3"),
    body: ({ ids }) => ({ assignee: ids.member }),
    version: untouched,
    answers: 200,
  },
  assignRequirements: {
    body: ({ ids }) => ({
      assignee: ids.member,
      due: "2040-04-01",
      requirements: [{ requirement: "iso27001:A.5.5", version: 0 }],
    }),
    answers: 200,
  },
  verify: {
    params: requirement("iso27001:A.5.4"),
    body: ({ ids }) => ({ outcome: "verified", rating: "P", reliedOn: [ids.evidence] }),
    version: first,
    answers: 200,
  },
  readHistory: { params: requirement("iso27001:A.5.4"), answers: 200 },
  listComments: { params: requirement("iso27001:A.5.4"), answers: 200 },
  writeComment: {
    params: requirement("iso27001:A.5.4"),
    body: ({ ids }) => ({ ...calling(ids.member), replyTo: ids.comment }),
    answers: 201,
  },
  // Only its author, the client's administrator, changes a comment.
  editComment: {
    params: ({ ids }) => ({ requirement: "iso27001:A.5.4", commentId: ids.comment }),
    body: ({ ids }) => calling(ids.member),
    version: first,
    as: ({ admin }) => admin,
    answers: 200,
  },
  withdrawComment: {
    params: ({ ids }) => ({ requirement: "iso27001:A.5.4", commentId: ids.spareComment }),
    version: first,
    as: ({ admin }) => admin,
    answers: 200,
  },
  listNotes: { params: requirement("iso27001:A.5.4"), answers: 200 },
  writeNote: {
    params: requirement("iso27001:A.5.4"),
    body: ({ ids }) => ({ ...calling(ids.adviser), replyTo: ids.note }),
    answers: 201,
  },
  editNote: {
    params: ({ ids }) => ({ requirement: "iso27001:A.5.4", commentId: ids.note }),
    body: ({ ids }) => calling(ids.adviser),
    version: first,
    answers: 200,
  },
  withdrawNote: {
    params: ({ ids }) => ({ requirement: "iso27001:A.5.4", commentId: ids.spareNote }),
    version: first,
    answers: 200,
  },
  listNotifications: { answers: 200 },
  // News are of one person: everybody else is told that there is none.
  readNotification: {
    params: ({ ids }) => ({ notificationId: ids.notification }),
    as: ({ admin }) => admin,
    answers: 204,
  },
  readAllNotifications: { answers: 204 },
  listOverrides: { answers: 200 },
  overrideRow: {
    params: () => ({ iso27001: "iso27001:A.8.6", iso20000: "iso20000:8.4.3" }),
    body: () => ({ effect: "removed", reason: "Others plan it" }),
    version: untouched,
    answers: 200,
  },
  readSecondStandard: { answers: 200 },
  listEvidence: { answers: 200 },
  addEvidence: { body: draft("upload"), answers: 201 },
  readEvidence: { params: ({ ids }) => ({ evidenceId: ids.evidence }), answers: 200 },
  replaceEvidence: {
    params: ({ ids }) => ({ evidenceId: ids.evidence }),
    body: draft("spareUpload"),
    version: first,
    answers: 200,
  },
  withdrawEvidence: {
    params: ({ ids }) => ({ evidenceId: ids.spareEvidence }),
    body: () => ({ reason: "Wrong file" }),
    version: first,
    answers: 200,
  },
  listEvidenceRevisions: {
    params: ({ ids }) => ({ evidenceId: ids.fileEvidence }),
    answers: 200,
  },
  downloadEvidence: {
    params: ({ ids }) => ({ evidenceId: ids.fileEvidence, revision: "1" }),
    answers: 200,
  },
  beginUpload: {
    body: () => ({
      name: "minutes.pdf",
      mediaType: "application/pdf",
      size: 4_000,
      sha256: "0".repeat(64),
    }),
    answers: 201,
  },
  abandonUpload: {
    params: ({ ids }) => ({ fileId: ids.lostUpload }),
    version: first,
    answers: 204,
  },
  listDocuments: { answers: 200 },
  createDocument: {
    body: ({ ids }) => ({
      ...description(ids.member),
      ...text,
      where: { kind: "file", file: ids.createdFile },
    }),
    answers: 201,
  },
  readDocument: { params: ({ ids }) => ({ documentId: ids.document }), answers: 200 },
  downloadDocument: {
    params: ({ ids }) => ({ documentId: ids.fileDocument, number: "1" }),
    answers: 200,
  },
  describeDocument: {
    params: ({ ids }) => ({ documentId: ids.describedDocument }),
    body: ({ ids }) => description(ids.member),
    version: first,
    answers: 200,
  },
  writeVersion: {
    params: ({ ids }) => ({ documentId: ids.draftDocument }),
    body: ({ ids }) => ({
      ...text,
      label: "1.1",
      where: { kind: "file", file: ids.writtenFile },
    }),
    version: first,
    answers: 200,
  },
  discardVersion: {
    params: ({ ids }) => ({ documentId: ids.redraftedDocument }),
    version: () => 4,
    answers: 200,
  },
  submitVersion: {
    params: ({ ids }) => ({ documentId: ids.submittedDocument }),
    body: ({ ids }) => ({ approver: ids.colleague }),
    version: first,
    answers: 200,
  },
  returnVersion: {
    params: ({ ids }) => ({ documentId: ids.returnedDocument }),
    body: () => ({ reason: "Names the old tool" }),
    version: () => 2,
    answers: 200,
  },
  approveVersion: {
    params: ({ ids }) => ({ documentId: ids.approvedDocument }),
    body: () => ({ effectiveFrom: "2040-03-05", reviewBy: "2041-03-05" }),
    version: () => 2,
    answers: 200,
  },
  renewDocument: {
    params: ({ ids }) => ({ documentId: ids.renewedDocument }),
    body: () => ({ reviewBy: "2042-03-05" }),
    version: () => 3,
    answers: 200,
  },
  retireDocument: {
    params: ({ ids }) => ({ documentId: ids.retiredDocument }),
    body: () => ({ reason: "Merged" }),
    version: first,
    answers: 200,
  },
  askReaders: {
    params: ({ ids }) => ({ documentId: ids.askedDocument }),
    body: ({ ids }) => ({ people: [ids.member], roles: ["contributor"] }),
    version: first,
    answers: 200,
  },
  confirmReading: {
    params: ({ ids }) => ({ documentId: ids.document }),
    body: () => ({ number: 1 }),
    as: ({ admin }) => admin,
    answers: 201,
  },
  listScopes: { answers: 200 },
  listScopeVersions: { params: () => ({ standard: "iso27001" }), answers: 200 },
  writeScope: {
    params: () => ({ standard: "iso20000" }),
    body: () => coverage,
    version: untouched,
    answers: 200,
  },
  approveScope: {
    params: () => ({ standard: "iso27001" }),
    body: () => ({ reviewBy: "2041-03-05" }),
    version: first,
    as: ({ admin }) => admin,
    answers: 200,
  },
  readStatement: { answers: 200 },
  addOwnControl: {
    body: ({ ids }) => ({ controlId: "NEW-1", ...ownControl(ids.member) }),
    answers: 201,
  },
  changeOwnControl: {
    params: () => ({ controlId: "OWN-1" }),
    body: ({ ids }) => ownControl(ids.member),
    version: first,
    answers: 200,
  },
  proposeVoidOfOwnControl: {
    params: () => ({ controlId: "OWN-2" }),
    body: () => ({ reason: "The rooms are gone" }),
    version: first,
    answers: 200,
  },
  answerVoidOfOwnControl: {
    params: () => ({ controlId: "OWN-3" }),
    body: () => ({ answer: "agreed" }),
    version: () => 2,
    answers: 200,
  },
  // One waits for approval, which only someone who may put another forward is told.
  submitStatement: { body: () => ({ note: "Again" }), version: () => 3, answers: 409 },
  approveStatement: { body: () => ({ reviewBy: "2041-03-05" }), version: () => 3, answers: 200 },
  // It was approved just before.
  returnStatement: { body: () => ({ reason: "Not yet" }), version: () => 4, answers: 409 },
  listStatementVersions: { answers: 200 },
  readStatementVersion: { params: () => ({ number: "1" }), answers: 200 },
  compareStatements: { answers: 200 },
  exportStatement: { answers: 200 },
  listRisks: { answers: 200 },
  listRiskMoves: { answers: 200 },
  addRisk: {
    body: ({ ids }) => ({
      ...riskOf(ids.member),
      assets: [ids.asset],
      services: [ids.service],
    }),
    answers: 201,
  },
  changeRisks: {
    body: ({ ids }) => ({
      risks: [ids.spareRisk],
      change: { what: "owner", owner: ids.member },
    }),
    answers: 200,
  },
  readRisk: { params: oneRisk, answers: 200 },
  describeRisk: {
    params: oneRisk,
    body: ({ ids }) => riskOf(ids.member),
    version: first,
    answers: 200,
  },
  rateRisk: {
    params: (place) => ({ ...oneRisk(place), level: "current" }),
    body: () => ({ rating: { likelihood: 2, impacts: { overall: 2 } } }),
    version: () => 2,
    answers: 200,
  },
  reviewRating: {
    params: (place) => ({ ...oneRisk(place), level: "current" }),
    version: () => 3,
    as: ({ admin }) => admin,
    answers: 200,
  },
  linkRisk: {
    params: oneRisk,
    body: ({ ids }) => ({
      requirements: ["iso27001:A.5.29"],
      evidence: [ids.evidence],
      assets: [ids.asset],
      services: [ids.service],
      incidents: [],
    }),
    version: () => 4,
    answers: 200,
  },
  setRiskReview: {
    params: oneRisk,
    body: () => ({ reviewBy: "2041-01-01" }),
    version: () => 5,
    answers: 200,
  },
  setRiskState: {
    params: oneRisk,
    body: () => ({ act: "close", reason: "Moved to a cloud" }),
    version: () => 6,
    answers: 200,
  },
  listRiskHistory: { params: oneRisk, answers: 200 },
  listAssets: { answers: 200 },
  addAsset: {
    body: ({ ids }) =>
      assetOf(ids.member, {
        dependsOn: [ids.asset],
        suppliers: [ids.supplier],
        services: [ids.service],
      }),
    answers: 201,
  },
  readAsset: { params: ({ ids }) => ({ assetId: ids.asset }), answers: 200 },
  describeAsset: {
    params: ({ ids }) => ({ assetId: ids.asset }),
    body: ({ ids }) =>
      assetOf(ids.member, {
        dependsOn: [ids.otherAsset],
        suppliers: [ids.supplier],
        services: [ids.service],
      }),
    version: first,
    answers: 200,
  },
  retireAsset: {
    params: ({ ids }) => ({ assetId: ids.asset }),
    body: () => ({ reason: "Sold" }),
    version: () => 2,
    answers: 200,
  },
  reinstateAsset: {
    params: ({ ids }) => ({ assetId: ids.asset }),
    version: () => 3,
    answers: 200,
  },
  listSuppliers: { answers: 200 },
  addSupplier: { body: ({ ids }) => supplierOf(ids.member), answers: 201 },
  describeSupplier: {
    params: ({ ids }) => ({ supplierId: ids.supplier }),
    body: ({ ids }) => supplierOf(ids.member),
    version: first,
    answers: 200,
  },
  endSupplier: {
    params: ({ ids }) => ({ supplierId: ids.supplier }),
    body: () => ({ reason: "Moved away" }),
    version: () => 2,
    answers: 200,
  },
  resumeSupplier: {
    params: ({ ids }) => ({ supplierId: ids.supplier }),
    version: () => 3,
    answers: 200,
  },
  readRiskMethod: { answers: 200 },
  listRiskMethodVersions: { answers: 200 },
  writeRiskMethod: { body: () => ({ method: presets["3x3"] }), version: first, answers: 200 },
  discardRiskMethod: {
    version: first,
    as: ({ admin }) => admin,
    where: "selfkept",
    answers: 200,
  },
  approveRiskMethod: {
    body: () => ({ note: "" }),
    version: () => 2,
    as: ({ admin }) => admin,
    answers: 200,
  },
  readRerating: { answers: 200 },
  // No version waits for one, which only someone who may ask is told.
  confirmRerating: { body: () => ({ rated: 0 }), version: () => 3, answers: 409 },
  readWorkshop: { answers: 200 },
  pickScenario: {
    body: ({ ids }) => ({
      scenario: "phishing",
      owner: ids.member,
      rating: null,
      inPlace: [],
      missing: ["iso27001:A.6.3"],
    }),
    answers: 201,
  },
  listLosses: { answers: 200 },
  estimateLoss: {
    params: ({ ids }) => ({ riskId: ids.pickedRisk }),
    body: () => ({ estimate: null }),
    version: untouched,
    answers: 200,
  },
  setLossTerms: {
    body: () => ({ currency: "EUR", appetite: [] }),
    version: untouched,
    answers: 200,
  },
  readReadiness: { answers: 200 },
  readReadinessHistory: { answers: 200 },
  readWhatIf: { answers: 200 },
  readTreatment: { params: risk("risk"), answers: 200 },
  treatRisk: {
    params: risk("undecidedRisk"),
    body: ({ ids }) => ({
      option: "modify",
      plan: "A second factor",
      actions: [
        { title: "Buy it", owner: ids.member, due: "2040-06-01", cost: 10, progress: "planned" },
      ],
      controls: [],
    }),
    version: first,
    answers: 200,
  },
  sayProgressOfAction: {
    params: (place) => ({ ...risk("progressedRisk")(place), place: "0" }),
    body: () => ({ progress: "started" }),
    version: first,
    answers: 200,
  },
  askForAcceptance: {
    params: risk("askedRisk"),
    body: () => ({ note: "Before the audit, please" }),
    version: first,
    answers: 200,
  },
  acceptResidual: {
    params: risk("acceptedRisk"),
    body: () => ({ reason: "It is on", until: "2040-06-01" }),
    version: first,
    as: ({ admin }) => admin,
    answers: 200,
  },
  sendBackResidual: {
    params: risk("sentBackRisk"),
    body: () => ({ reason: "Too low" }),
    version: first,
    as: ({ admin }) => admin,
    answers: 200,
  },
  readTreatmentPlan: { answers: 200 },
  readRiskWork: { answers: 200 },
  listOutsideRecords: { params: () => ({ standard: "iso27001" }), answers: 200 },
  declareOutsideRecord: {
    params: () => ({ standard: "iso27001", subject: "rolesAssigned" }),
    body: () => ({
      kind: "kept",
      place: "Wiki: roles",
      url: "https://wiki.example/roles",
      on: "2040-03-01",
      open: ["Deputies"],
    }),
    version: untouched,
    answers: 200,
  },
  attestOutsideRecord: {
    params: () => ({ standard: "iso20000", subject: "findings" }),
    body: () => ({ outcome: "attested", sampledOn: "2040-03-01", sample: "The whole list" }),
    version: first,
    answers: 200,
  },
  listCalendars: { answers: 200 },
  createCalendar: { body: () => ({ name: "Office", calendar: hours, note: "" }), answers: 201 },
  readCalendar: { params: ({ ids }) => ({ calendarId: ids.calendar }), answers: 200 },
  writeCalendar: {
    params: ({ ids }) => ({ calendarId: ids.spareCalendar }),
    body: () => ({
      name: "Office",
      calendar: { ...hours, holidays: [] },
      note: "",
      from: "2040-04-01",
    }),
    version: first,
    answers: 200,
  },
  listServices: { answers: 200 },
  createService: { body: named, answers: 201 },
  readService: { params: ({ ids }) => ({ serviceId: ids.service }), answers: 200 },
  describeService: {
    params: ({ ids }) => ({ serviceId: ids.describedService }),
    body: named,
    version: first,
    answers: 200,
  },
  publishService: {
    params: ({ ids }) => ({ serviceId: ids.publishedService }),
    body: () => ({ note: "" }),
    version: first,
    answers: 200,
  },
  askServiceRetirement: {
    params: ({ ids }) => ({ serviceId: ids.unwantedService }),
    body: () => ({ reason: "Nobody uses it" }),
    version: first,
    answers: 200,
  },
  answerServiceRetirement: {
    params: ({ ids }) => ({ serviceId: ids.leavingService }),
    body: () => ({ answer: "agreed" }),
    version: () => 2,
    answers: 200,
  },
  listAgreements: { answers: 200 },
  createAgreement: {
    body: (place) => ({
      kind: "ola",
      name: "Operations",
      party: "Operations",
      owner: place.ids.member,
      terms: terms(place),
    }),
    answers: 201,
  },
  readAgreement: { params: ({ ids }) => ({ agreementId: ids.agreement }), answers: 200 },
  describeAgreement: {
    params: ({ ids }) => ({ agreementId: ids.describedAgreement }),
    body: ({ ids }) => ({ name: "Shop", party: "Alder Ltd", owner: ids.member }),
    version: first,
    answers: 200,
  },
  writeAgreement: {
    params: ({ ids }) => ({ agreementId: ids.writtenAgreement }),
    body: (place) => ({ terms: { ...terms(place), note: "Again" } }),
    version: first,
    answers: 200,
  },
  submitAgreement: {
    params: ({ ids }) => ({ agreementId: ids.submittedAgreement }),
    body: ({ ids }) => ({ approver: ids.colleague }),
    version: first,
    answers: 200,
  },
  returnAgreement: {
    params: ({ ids }) => ({ agreementId: ids.returnedAgreement }),
    body: () => ({ reason: "The hours are wrong" }),
    version: () => 2,
    answers: 200,
  },
  approveAgreement: {
    params: ({ ids }) => ({ agreementId: ids.approvedAgreement }),
    body: () => ({ otherSide: { name: "Ann Alder", on: "2040-03-01" } }),
    version: () => 2,
    answers: 200,
  },
  renewAgreement: {
    params: ({ ids }) => ({ agreementId: ids.renewedAgreement }),
    body: () => ({ reviewBy: "2041-04-01" }),
    version: () => 3,
    answers: 200,
  },
  endAgreement: {
    params: ({ ids }) => ({ agreementId: ids.endedAgreement }),
    body: () => ({ on: "2040-12-31", reason: "The customer leaves" }),
    version: first,
    answers: 200,
  },
  reportTicketEvents: {
    body: ({ ids }) => ({
      source: "desk",
      events: [event],
      import: { id: ids.ticketImport, line: 2, isLast: false, unreadable: [] },
    }),
    answers: 200,
  },
  listOpenTickets: { answers: 200 },
  listTicketsOfMonth: { params: () => ({ month: "2040-03" }), answers: 200 },
  readTicket: { params: ({ ids }) => ({ ticketId: ids.ticket }), answers: 200 },
  askTicketExclusion: {
    params: ({ ids }) => ({ ticketId: ids.ticket }),
    body: () => ({ target: null, cycle: null, reason: "Their own network was down" }),
    answers: 201,
  },
  answerTicketExclusion: {
    params: ({ ids }) => ({ ticketId: ids.excludedTicket, number: "1" }),
    body: () => ({ outcome: "agreed" }),
    version: () => 2,
    answers: 200,
  },
  readServiceLevelBoard: { answers: 200 },
  readTicketClocks: { params: ({ ids }) => ({ ticketId: ids.ticket }), answers: 200 },
  readServiceLevelMonth: { params: () => ({ month: "2040-03" }), answers: 200 },
  listServiceNames: { answers: 200 },
  explainServiceNames: {
    body: ({ ids }) => ({ names: [{ name: "Shop EU", service: ids.service }] }),
    version: untouched,
    answers: 200,
  },
  listTicketSources: { answers: 200 },
  mapTicketSource: {
    params: () => ({ source: "desk" }),
    body: () => mapping,
    version: untouched,
    answers: 200,
  },
  listTicketImports: { answers: 200 },
  beginTicketImport: { body: () => ticketFile, answers: 201 },
  cancelTicketImport: {
    params: ({ ids }) => ({ jobId: ids.spareTicketImport }),
    version: first,
    answers: 200,
  },
  listTrail: { answers: 200 },
  verifyTrail: { answers: 200 },
  listImports: { answers: 200 },
  stageImport: { body: () => file, answers: 201 },
  readImport: { params: ({ ids }) => ({ jobId: ids.job }), answers: 200 },
  rereadImport: {
    params: ({ ids }) => ({ jobId: ids.openJob }),
    body: () => ({ encoding: "windows-1252" }),
    version: first,
    answers: 200,
  },
  mapImport: {
    params: ({ ids }) => ({ jobId: ids.job }),
    body: () => ({ mapping: { ...columns, ...none }, values: [{ text: "No", meaning: "skip" }] }),
    version: first,
    answers: 200,
  },
  answerImport: {
    params: ({ ids }) => ({ jobId: ids.legacyJob }),
    body: () => ({
      answers: [{ requirement: "iso27001:A.5.1", decision: "leave", justification: "" }],
    }),
    version: first,
    answers: 200,
  },
  applyImport: {
    params: ({ ids }) => ({ jobId: ids.spareJob }),
    body: () => ({ rows: "good" }),
    version: first,
    answers: 202,
  },
  // Staged, started and applied.
  undoImport: { params: ({ ids }) => ({ jobId: ids.doneJob }), version: () => 3, answers: 202 },
};

/** Every route of the API by name, as the contract has it. */
export const names = Object.keys(routes) as RouteName[];

/** The route's path parameters in a place. */
export const paramsOf = (name: RouteName, place: Place): Record<string, string> => ({
  firmId: place.firmId,
  tenantId: place.tenantId,
  ...examples[name].params?.(place),
});

/** The route's address with its parameters filled in, such as `GET /api/v1/firms/frm_…`. */
export const callOf = (name: RouteName, params: Readonly<Record<string, string>>): string => {
  const { method, path } = routes[name];
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, key: string) => {
    const value = params[key];
    if (value === undefined) throw new Error(`The example of ${name} has no ${key}`);
    return value;
  });
  return `${method.toUpperCase()} ${filled}`;
};

/** The example cut short: whoever passes the walls with it is told what is missing, and nothing changes. */
export const harmlessOf = (name: RouteName, place: Place) => {
  const { body, harmless } = examples[name];
  return {
    call: callOf(name, { ...paramsOf(name, place), ...harmless?.(place) }),
    key: null,
    ...(body && { body: body(place) }),
  };
};

/** The example as it is sent, whole. */
export const requestOf = (name: RouteName, place: Place) => {
  const { body, version } = examples[name];
  return {
    call: callOf(name, paramsOf(name, place)),
    ...(body && { body: body(place) }),
    ...(version && { version: version(place) }),
  };
};

/** Who sends the example with success. */
export const sender = (name: RouteName, place: Place): string =>
  examples[name].as?.(place) ?? people.firmOwner;
