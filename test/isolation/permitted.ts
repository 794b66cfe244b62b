import type { RouteName } from "@tandem/contract/routes";

/** Whoever may act in a client, and whoever has a seat in a firm. */
type InClient =
  | "firmOwner"
  | "selfAdmin"
  | "consultant"
  | "clientAdmin"
  | "contributor"
  | "viewer"
  | "auditor"
  | "reviewer";
type InFirm = "firmOwner" | "consultant";

/** Who may call a route: anyone, anyone who is signed in, or these roles in the firm or client of its path. */
export type Permitted =
  | "anyone"
  | "signed in"
  | { readonly firm: readonly InFirm[] }
  | { readonly client: readonly InClient[] };

/**
 * Written by hand and read by eye, apart from the contract and from the table of roles: the test compares all three
 * with what the server does. Widening a role shows here or fails. Two roles follow from others and are named only
 * where they may more: an administrator of a client without a firm (`selfAdmin`) may what an administrator may, and a
 * reviewer what a viewer may.
 */
const written: Readonly<Record<RouteName, Permitted>> = {
  health: "anyone",
  readMe: "signed in",
  readMyWork: "signed in",
  foundFirm: "signed in",
  signUp: "signed in",
  lookAtProposal: "signed in",
  declineProposal: "signed in",
  lookAtInvitation: "signed in",
  acceptInvitation: "signed in",

  readFirm: { firm: ["firmOwner", "consultant"] },
  readFirmMethods: { firm: ["firmOwner", "consultant"] },
  keepFirmMethods: { firm: ["firmOwner", "consultant"] },
  readPortfolio: { firm: ["firmOwner", "consultant"] },
  onboardClient: { firm: ["firmOwner", "consultant"] },
  readClientSetup: { firm: ["firmOwner", "consultant"] },
  retryClientSetup: { firm: ["firmOwner", "consultant"] },
  suspendClient: { firm: ["firmOwner"] },
  reactivateClient: { firm: ["firmOwner"] },
  inviteToFirm: { firm: ["firmOwner"] },
  listFirmInvitations: { firm: ["firmOwner"] },
  revokeFirmInvitation: { firm: ["firmOwner"] },
  listFirmMembers: { firm: ["firmOwner", "consultant"] },
  changeFirmMember: { firm: ["firmOwner"] },
  removeFirmMember: { firm: ["firmOwner"] },
  proposeToClient: { firm: ["firmOwner"] },
  listProposalsToClients: { firm: ["firmOwner"] },
  withdrawProposalToClient: { firm: ["firmOwner"] },
  acceptProposalOfClient: { firm: ["firmOwner"] },

  // Which firm keeps a client is its own administrators' to decide, and never the firm's.
  proposeToFirm: { client: ["clientAdmin"] },
  listProposalsToFirms: { client: ["clientAdmin"] },
  withdrawProposalToFirm: { client: ["clientAdmin"] },
  acceptProposalOfFirm: { client: ["clientAdmin"] },
  endKeeping: { client: ["clientAdmin"] },
  readKeeping: {
    client: ["firmOwner", "consultant", "clientAdmin", "contributor", "viewer", "auditor"],
  },
  readSetup: {
    client: ["firmOwner", "consultant", "clientAdmin", "contributor", "viewer", "auditor"],
  },
  retrySetup: { client: ["firmOwner", "consultant", "clientAdmin"] },

  readClient: {
    client: ["firmOwner", "consultant", "clientAdmin", "contributor", "viewer", "auditor"],
  },
  changeClient: { client: ["firmOwner", "consultant", "clientAdmin"] },
  readReadiness: {
    client: ["firmOwner", "consultant", "clientAdmin", "contributor", "viewer", "auditor"],
  },
  readReadinessHistory: {
    client: ["firmOwner", "consultant", "clientAdmin", "contributor", "viewer", "auditor"],
  },
  readWhatIf: {
    client: ["firmOwner", "consultant", "clientAdmin", "contributor", "viewer", "auditor"],
  },
  readTreatment: {
    client: ["firmOwner", "consultant", "clientAdmin", "contributor", "viewer", "auditor"],
  },
  treatRisk: { client: ["firmOwner", "consultant", "clientAdmin", "contributor"] },
  sayProgressOfAction: { client: ["firmOwner", "consultant", "clientAdmin", "contributor"] },
  askForAcceptance: { client: ["firmOwner", "consultant", "clientAdmin", "contributor"] },
  // The route lets them in; the owner of the risk alone accepts, as the tests of four eyes show.
  acceptResidual: {
    client: ["firmOwner", "consultant", "clientAdmin", "contributor", "viewer"],
  },
  sendBackResidual: {
    client: ["firmOwner", "consultant", "clientAdmin", "contributor", "viewer"],
  },
  readTreatmentPlan: {
    client: ["firmOwner", "consultant", "clientAdmin", "contributor", "viewer", "auditor"],
  },
  readRiskWork: {
    client: ["firmOwner", "consultant", "clientAdmin", "contributor", "viewer", "auditor"],
  },
  listOutsideRecords: {
    client: ["firmOwner", "consultant", "clientAdmin", "contributor", "viewer", "auditor"],
  },
  declareOutsideRecord: { client: ["firmOwner", "consultant", "clientAdmin", "contributor"] },
  attestOutsideRecord: { client: ["firmOwner", "consultant", "selfAdmin", "reviewer"] },
  inviteToClient: { client: ["firmOwner", "consultant", "clientAdmin"] },
  listClientInvitations: { client: ["firmOwner", "consultant", "clientAdmin"] },
  revokeClientInvitation: { client: ["firmOwner", "consultant", "clientAdmin"] },
  listClientMembers: {
    client: ["firmOwner", "consultant", "clientAdmin", "contributor", "viewer", "auditor"],
  },
  // The route lets them in; assigning is then the owner's alone, as the tests of grants show.
  assignConsultant: { client: ["firmOwner", "consultant", "clientAdmin"] },
  changeClientMember: { client: ["firmOwner", "consultant", "clientAdmin"] },
  removeClientMember: { client: ["firmOwner", "consultant", "clientAdmin"] },

  listAssessment: {
    client: ["firmOwner", "consultant", "clientAdmin", "contributor", "viewer", "auditor"],
  },
  readAssessment: {
    client: ["firmOwner", "consultant", "clientAdmin", "contributor", "viewer", "auditor"],
  },
  claim: { client: ["firmOwner", "consultant", "clientAdmin", "contributor"] },
  decideApplicability: { client: ["firmOwner", "consultant", "clientAdmin", "contributor"] },
  assignRequirement: { client: ["firmOwner", "consultant", "clientAdmin"] },
  assignRequirements: { client: ["firmOwner", "consultant", "clientAdmin"] },
  verify: { client: ["firmOwner", "consultant", "selfAdmin", "reviewer"] },

  readHistory: {
    client: ["firmOwner", "consultant", "clientAdmin", "contributor", "viewer", "auditor"],
  },
  listComments: {
    client: ["firmOwner", "consultant", "clientAdmin", "contributor", "viewer", "auditor"],
  },
  writeComment: { client: ["firmOwner", "consultant", "clientAdmin", "contributor", "reviewer"] },
  editComment: { client: ["firmOwner", "consultant", "clientAdmin", "contributor", "reviewer"] },
  withdrawComment: {
    client: ["firmOwner", "consultant", "clientAdmin", "contributor", "reviewer"],
  },
  listNotes: { client: ["firmOwner", "consultant"] },
  writeNote: { client: ["firmOwner", "consultant"] },
  editNote: { client: ["firmOwner", "consultant"] },
  withdrawNote: { client: ["firmOwner", "consultant"] },
  listNotifications: {
    client: ["firmOwner", "consultant", "clientAdmin", "contributor", "viewer", "auditor"],
  },
  readNotification: {
    client: ["firmOwner", "consultant", "clientAdmin", "contributor", "viewer", "auditor"],
  },
  readAllNotifications: {
    client: ["firmOwner", "consultant", "clientAdmin", "contributor", "viewer", "auditor"],
  },

  listOverrides: {
    client: ["firmOwner", "consultant", "clientAdmin", "contributor", "viewer", "auditor"],
  },
  overrideRow: { client: ["firmOwner", "consultant", "clientAdmin"] },
  readSecondStandard: {
    client: ["firmOwner", "consultant", "clientAdmin", "contributor", "viewer", "auditor"],
  },

  listEvidence: {
    client: ["firmOwner", "consultant", "clientAdmin", "contributor", "viewer", "auditor"],
  },
  readEvidence: {
    client: ["firmOwner", "consultant", "clientAdmin", "contributor", "viewer", "auditor"],
  },
  addEvidence: { client: ["firmOwner", "consultant", "clientAdmin", "contributor"] },
  replaceEvidence: { client: ["firmOwner", "consultant", "clientAdmin", "contributor"] },
  withdrawEvidence: { client: ["firmOwner", "consultant", "clientAdmin", "contributor"] },
  listEvidenceRevisions: {
    client: ["firmOwner", "consultant", "clientAdmin", "contributor", "viewer", "auditor"],
  },
  downloadEvidence: {
    client: ["firmOwner", "consultant", "clientAdmin", "contributor", "viewer", "auditor"],
  },
  beginUpload: { client: ["firmOwner", "consultant", "clientAdmin", "contributor"] },
  abandonUpload: { client: ["firmOwner", "consultant", "clientAdmin", "contributor"] },

  listDocuments: {
    client: ["firmOwner", "consultant", "clientAdmin", "contributor", "viewer", "auditor"],
  },
  createDocument: { client: ["firmOwner", "consultant", "clientAdmin", "contributor"] },
  readDocument: {
    client: ["firmOwner", "consultant", "clientAdmin", "contributor", "viewer", "auditor"],
  },
  downloadDocument: {
    client: ["firmOwner", "consultant", "clientAdmin", "contributor", "viewer", "auditor"],
  },
  describeDocument: { client: ["firmOwner", "consultant", "clientAdmin", "contributor"] },
  writeVersion: { client: ["firmOwner", "consultant", "clientAdmin", "contributor"] },
  discardVersion: { client: ["firmOwner", "consultant", "clientAdmin", "contributor"] },
  submitVersion: { client: ["firmOwner", "consultant", "clientAdmin", "contributor"] },
  returnVersion: { client: ["firmOwner", "consultant", "clientAdmin", "contributor"] },
  approveVersion: { client: ["firmOwner", "consultant", "clientAdmin", "contributor"] },
  renewDocument: { client: ["firmOwner", "consultant", "clientAdmin", "contributor"] },
  retireDocument: { client: ["firmOwner", "consultant", "clientAdmin", "contributor"] },
  askReaders: { client: ["firmOwner", "consultant", "clientAdmin", "contributor"] },
  // Whoever was asked to read may say that they have, whatever else they may do.
  confirmReading: {
    client: ["firmOwner", "consultant", "clientAdmin", "contributor", "viewer", "auditor"],
  },

  listScopes: {
    client: ["firmOwner", "consultant", "clientAdmin", "contributor", "viewer", "auditor"],
  },
  listScopeVersions: {
    client: ["firmOwner", "consultant", "clientAdmin", "contributor", "viewer", "auditor"],
  },
  writeScope: { client: ["firmOwner", "consultant", "clientAdmin"] },
  // The route lets them in; signing is then top management's alone, which is a capability beside the role.
  approveScope: { client: ["firmOwner", "consultant", "clientAdmin", "contributor", "viewer"] },

  listRisks: {
    client: ["firmOwner", "consultant", "clientAdmin", "contributor", "viewer", "auditor"],
  },
  listRiskMoves: {
    client: ["firmOwner", "consultant", "clientAdmin", "contributor", "viewer", "auditor"],
  },
  readRisk: {
    client: ["firmOwner", "consultant", "clientAdmin", "contributor", "viewer", "auditor"],
  },
  listRiskHistory: {
    client: ["firmOwner", "consultant", "clientAdmin", "contributor", "viewer", "auditor"],
  },
  addRisk: { client: ["firmOwner", "consultant", "clientAdmin", "contributor"] },
  changeRisks: { client: ["firmOwner", "consultant", "clientAdmin", "contributor"] },
  describeRisk: { client: ["firmOwner", "consultant", "clientAdmin", "contributor"] },
  rateRisk: { client: ["firmOwner", "consultant", "clientAdmin", "contributor"] },
  reviewRating: { client: ["firmOwner", "consultant", "clientAdmin", "contributor"] },
  linkRisk: { client: ["firmOwner", "consultant", "clientAdmin", "contributor"] },
  setRiskReview: { client: ["firmOwner", "consultant", "clientAdmin", "contributor"] },
  setRiskState: { client: ["firmOwner", "consultant", "clientAdmin", "contributor"] },
  listAssets: {
    client: ["firmOwner", "consultant", "clientAdmin", "contributor", "viewer", "auditor"],
  },
  readAsset: {
    client: ["firmOwner", "consultant", "clientAdmin", "contributor", "viewer", "auditor"],
  },
  listSuppliers: {
    client: ["firmOwner", "consultant", "clientAdmin", "contributor", "viewer", "auditor"],
  },
  addAsset: { client: ["firmOwner", "consultant", "clientAdmin", "contributor"] },
  describeAsset: { client: ["firmOwner", "consultant", "clientAdmin", "contributor"] },
  retireAsset: { client: ["firmOwner", "consultant", "clientAdmin", "contributor"] },
  reinstateAsset: { client: ["firmOwner", "consultant", "clientAdmin", "contributor"] },
  addSupplier: { client: ["firmOwner", "consultant", "clientAdmin", "contributor"] },
  describeSupplier: { client: ["firmOwner", "consultant", "clientAdmin", "contributor"] },
  endSupplier: { client: ["firmOwner", "consultant", "clientAdmin", "contributor"] },
  resumeSupplier: { client: ["firmOwner", "consultant", "clientAdmin", "contributor"] },

  readRiskMethod: {
    client: ["firmOwner", "consultant", "clientAdmin", "contributor", "viewer", "auditor"],
  },
  listRiskMethodVersions: {
    client: ["firmOwner", "consultant", "clientAdmin", "contributor", "viewer", "auditor"],
  },
  writeRiskMethod: { client: ["firmOwner", "consultant", "clientAdmin"] },
  discardRiskMethod: { client: ["firmOwner", "consultant", "clientAdmin"] },
  // As with scopes: signing is then top management's alone.
  approveRiskMethod: {
    client: ["firmOwner", "consultant", "clientAdmin", "contributor", "viewer"],
  },
  readRerating: {
    client: ["firmOwner", "consultant", "clientAdmin", "contributor", "viewer", "auditor"],
  },
  readWorkshop: {
    client: ["firmOwner", "consultant", "clientAdmin", "contributor", "viewer", "auditor"],
  },
  pickScenario: { client: ["firmOwner", "consultant", "clientAdmin", "contributor"] },
  listLosses: {
    client: ["firmOwner", "consultant", "clientAdmin", "contributor", "viewer", "auditor"],
  },
  estimateLoss: { client: ["firmOwner", "consultant", "clientAdmin", "contributor"] },
  setLossTerms: { client: ["firmOwner", "consultant", "clientAdmin"] },
  confirmRerating: { client: ["firmOwner", "consultant", "clientAdmin"] },

  readStatement: {
    client: ["firmOwner", "consultant", "clientAdmin", "contributor", "viewer", "auditor"],
  },
  listStatementVersions: {
    client: ["firmOwner", "consultant", "clientAdmin", "contributor", "viewer", "auditor"],
  },
  readStatementVersion: {
    client: ["firmOwner", "consultant", "clientAdmin", "contributor", "viewer", "auditor"],
  },
  compareStatements: {
    client: ["firmOwner", "consultant", "clientAdmin", "contributor", "viewer", "auditor"],
  },
  addOwnControl: { client: ["firmOwner", "consultant", "clientAdmin", "contributor"] },
  changeOwnControl: { client: ["firmOwner", "consultant", "clientAdmin", "contributor"] },
  proposeVoidOfOwnControl: { client: ["firmOwner", "consultant", "clientAdmin", "contributor"] },
  answerVoidOfOwnControl: { client: ["firmOwner", "consultant", "clientAdmin", "contributor"] },
  submitStatement: { client: ["firmOwner", "consultant", "clientAdmin", "contributor"] },
  returnStatement: { client: ["firmOwner", "consultant", "clientAdmin", "contributor"] },
  approveStatement: { client: ["firmOwner", "consultant", "clientAdmin", "contributor"] },
  exportStatement: {
    client: ["firmOwner", "consultant", "clientAdmin", "contributor", "viewer", "auditor"],
  },

  listCalendars: {
    client: ["firmOwner", "consultant", "clientAdmin", "contributor", "viewer", "auditor"],
  },
  readCalendar: {
    client: ["firmOwner", "consultant", "clientAdmin", "contributor", "viewer", "auditor"],
  },
  listServices: {
    client: ["firmOwner", "consultant", "clientAdmin", "contributor", "viewer", "auditor"],
  },
  readService: {
    client: ["firmOwner", "consultant", "clientAdmin", "contributor", "viewer", "auditor"],
  },
  listAgreements: {
    client: ["firmOwner", "consultant", "clientAdmin", "contributor", "viewer", "auditor"],
  },
  readAgreement: {
    client: ["firmOwner", "consultant", "clientAdmin", "contributor", "viewer", "auditor"],
  },
  createCalendar: { client: ["firmOwner", "consultant", "clientAdmin", "contributor"] },
  writeCalendar: { client: ["firmOwner", "consultant", "clientAdmin", "contributor"] },
  createService: { client: ["firmOwner", "consultant", "clientAdmin", "contributor"] },
  describeService: { client: ["firmOwner", "consultant", "clientAdmin", "contributor"] },
  publishService: { client: ["firmOwner", "consultant", "clientAdmin", "contributor"] },
  askServiceRetirement: { client: ["firmOwner", "consultant", "clientAdmin", "contributor"] },
  answerServiceRetirement: { client: ["firmOwner", "consultant", "clientAdmin", "contributor"] },
  createAgreement: { client: ["firmOwner", "consultant", "clientAdmin", "contributor"] },
  describeAgreement: { client: ["firmOwner", "consultant", "clientAdmin", "contributor"] },
  writeAgreement: { client: ["firmOwner", "consultant", "clientAdmin", "contributor"] },
  submitAgreement: { client: ["firmOwner", "consultant", "clientAdmin", "contributor"] },
  returnAgreement: { client: ["firmOwner", "consultant", "clientAdmin", "contributor"] },
  approveAgreement: { client: ["firmOwner", "consultant", "clientAdmin", "contributor"] },
  renewAgreement: { client: ["firmOwner", "consultant", "clientAdmin", "contributor"] },
  endAgreement: { client: ["firmOwner", "consultant", "clientAdmin", "contributor"] },

  listImports: { client: ["firmOwner", "consultant", "clientAdmin"] },
  stageImport: { client: ["firmOwner", "consultant", "clientAdmin"] },
  readImport: { client: ["firmOwner", "consultant", "clientAdmin"] },
  rereadImport: { client: ["firmOwner", "consultant", "clientAdmin"] },
  mapImport: { client: ["firmOwner", "consultant", "clientAdmin"] },
  answerImport: { client: ["firmOwner", "consultant", "clientAdmin"] },
  applyImport: { client: ["firmOwner", "consultant", "clientAdmin"] },
  undoImport: { client: ["firmOwner", "consultant", "clientAdmin"] },

  reportTicketEvents: { client: ["firmOwner", "consultant", "clientAdmin", "contributor"] },
  listOpenTickets: {
    client: ["firmOwner", "consultant", "clientAdmin", "contributor", "viewer", "auditor"],
  },
  listTicketsOfMonth: {
    client: ["firmOwner", "consultant", "clientAdmin", "contributor", "viewer", "auditor"],
  },
  readTicket: {
    client: ["firmOwner", "consultant", "clientAdmin", "contributor", "viewer", "auditor"],
  },
  askTicketExclusion: { client: ["firmOwner", "consultant", "clientAdmin", "contributor"] },
  answerTicketExclusion: { client: ["firmOwner", "consultant", "clientAdmin", "contributor"] },
  readServiceLevelBoard: {
    client: ["firmOwner", "consultant", "clientAdmin", "contributor", "viewer", "auditor"],
  },
  readTicketClocks: {
    client: ["firmOwner", "consultant", "clientAdmin", "contributor", "viewer", "auditor"],
  },
  readServiceLevelMonth: {
    client: ["firmOwner", "consultant", "clientAdmin", "contributor", "viewer", "auditor"],
  },
  listServiceNames: {
    client: ["firmOwner", "consultant", "clientAdmin", "contributor", "viewer", "auditor"],
  },
  explainServiceNames: { client: ["firmOwner", "consultant", "clientAdmin"] },
  listTicketSources: {
    client: ["firmOwner", "consultant", "clientAdmin", "contributor", "viewer", "auditor"],
  },
  mapTicketSource: { client: ["firmOwner", "consultant", "clientAdmin"] },
  listTicketImports: { client: ["firmOwner", "consultant", "clientAdmin"] },
  beginTicketImport: { client: ["firmOwner", "consultant", "clientAdmin"] },
  cancelTicketImport: { client: ["firmOwner", "consultant", "clientAdmin"] },

  listTrail: { client: ["firmOwner", "consultant", "clientAdmin", "auditor", "reviewer"] },
  verifyTrail: { client: ["firmOwner", "consultant", "clientAdmin", "auditor", "reviewer"] },
};

/** Every role that acts in a client, in one order. */
export const inClient: readonly InClient[] = [
  ...(["firmOwner", "selfAdmin", "consultant", "clientAdmin"] as const),
  ...(["contributor", "viewer", "auditor", "reviewer"] as const),
];

const follows: Partial<Record<InClient, InClient>> = {
  selfAdmin: "clientAdmin",
  reviewer: "viewer",
};

const whole = (row: Permitted): Permitted => {
  if (typeof row === "string" || "firm" in row) return row;
  const has = (role: InClient | undefined) => role !== undefined && row.client.includes(role);
  return { client: inClient.filter((role) => has(role) || has(follows[role])) };
};

/** Who may call each route, with the roles that follow from others. */
export const permitted = Object.fromEntries(
  Object.entries(written).map(([name, row]) => [name, whole(row)]),
) as Readonly<Record<RouteName, Permitted>>;
