import * as assessment from "./assessment/route.ts";
import * as client from "./client/route.ts";
import * as comment from "./comment/route.ts";
import * as crosswalk from "./crosswalk/route.ts";
import * as document from "./document/route.ts";
import * as evidence from "./evidence/route.ts";
import * as exports from "./export/route.ts";
import * as file from "./file/route.ts";
import * as firm from "./firm/route.ts";
import * as health from "./health/route.ts";
import * as imports from "./import/route.ts";
import * as invitation from "./invitation/route.ts";
import * as keeping from "./keeping/route.ts";
import * as me from "./me/route.ts";
import * as member from "./member/route.ts";
import * as outsideRecord from "./outside-record/route.ts";
import * as notification from "./notification/route.ts";
import * as readiness from "./readiness/route.ts";
import * as riskMethod from "./risk-method/route.ts";
import * as soa from "./soa/route.ts";
import * as signUp from "./sign-up/route.ts";
import * as scopeStatement from "./scope-statement/route.ts";
import * as trail from "./trail/route.ts";
import * as work from "./work/route.ts";

/** Every route of the API. The server implements exactly these, and the isolation tests call exactly these. */
export const routes = {
  health: health.health,
  readMe: me.read,
  readMyWork: work.read,
  foundFirm: firm.found,
  signUp: signUp.signUp,
  readSetup: signUp.readSetup,
  retrySetup: signUp.retrySetup,
  readFirm: firm.read,
  readPortfolio: firm.portfolio,
  onboardClient: firm.onboard,
  readClientSetup: firm.readClient,
  retryClientSetup: firm.retry,
  suspendClient: firm.suspend,
  reactivateClient: firm.reactivate,
  lookAtInvitation: invitation.look,
  acceptInvitation: invitation.accept,
  lookAtProposal: keeping.look,
  declineProposal: keeping.decline,
  proposeToFirm: keeping.proposeToFirm,
  listProposalsToFirms: keeping.listToFirms,
  withdrawProposalToFirm: keeping.withdrawToFirm,
  proposeToClient: keeping.proposeToClient,
  listProposalsToClients: keeping.listToClients,
  withdrawProposalToClient: keeping.withdrawToClient,
  readKeeping: keeping.read,
  endKeeping: keeping.end,
  acceptProposalOfFirm: keeping.acceptOfFirm,
  acceptProposalOfClient: keeping.acceptOfClient,
  inviteToFirm: invitation.inviteToFirm,
  listFirmInvitations: invitation.listOfFirm,
  revokeFirmInvitation: invitation.revokeOfFirm,
  inviteToClient: invitation.inviteToClient,
  listClientInvitations: invitation.listOfClient,
  revokeClientInvitation: invitation.revokeOfClient,
  listFirmMembers: member.listOfFirm,
  changeFirmMember: member.changeOfFirm,
  removeFirmMember: member.removeOfFirm,
  listClientMembers: member.listOfClient,
  assignConsultant: member.assignConsultant,
  changeClientMember: member.changeOfClient,
  removeClientMember: member.removeOfClient,
  readClient: client.read,
  changeClient: client.change,
  listAssessment: assessment.list,
  readAssessment: assessment.read,
  claim: assessment.claim,
  decideApplicability: assessment.decide,
  assignRequirement: assessment.assign,
  assignRequirements: assessment.assignMany,
  verify: assessment.verify,
  readHistory: assessment.history,
  listComments: comment.list,
  writeComment: comment.write,
  editComment: comment.edit,
  withdrawComment: comment.withdraw,
  listNotes: comment.listNotes,
  writeNote: comment.writeNote,
  editNote: comment.editNote,
  withdrawNote: comment.withdrawNote,
  listNotifications: notification.list,
  readNotification: notification.read,
  readAllNotifications: notification.readAll,
  listOverrides: crosswalk.listOverrides,
  overrideRow: crosswalk.override,
  readSecondStandard: crosswalk.secondStandard,
  listEvidence: evidence.list,
  addEvidence: evidence.add,
  readEvidence: evidence.read,
  replaceEvidence: evidence.replace,
  withdrawEvidence: evidence.withdraw,
  listEvidenceRevisions: evidence.listRevisions,
  downloadEvidence: evidence.download,
  beginUpload: file.begin,
  abandonUpload: file.abandon,
  listDocuments: document.list,
  readStatement: soa.read,
  addOwnControl: soa.addControl,
  changeOwnControl: soa.changeControl,
  proposeVoidOfOwnControl: soa.proposeVoid,
  answerVoidOfOwnControl: soa.answerVoid,
  submitStatement: soa.submit,
  approveStatement: soa.approve,
  returnStatement: soa.giveBack,
  listStatementVersions: soa.versions,
  readStatementVersion: soa.readVersion,
  compareStatements: soa.compare,
  exportStatement: exports.statement,
  createDocument: document.create,
  readDocument: document.read,
  describeDocument: document.describe,
  writeVersion: document.write,
  discardVersion: document.discard,
  submitVersion: document.submit,
  returnVersion: document.sendBack,
  approveVersion: document.approve,
  renewDocument: document.renew,
  retireDocument: document.retire,
  askReaders: document.ask,
  confirmReading: document.confirm,
  listScopes: scopeStatement.list,
  listScopeVersions: scopeStatement.versions,
  writeScope: scopeStatement.write,
  approveScope: scopeStatement.approve,
  readRiskMethod: riskMethod.read,
  listRiskMethodVersions: riskMethod.versions,
  writeRiskMethod: riskMethod.write,
  discardRiskMethod: riskMethod.discard,
  approveRiskMethod: riskMethod.approve,
  readRerating: riskMethod.proposal,
  confirmRerating: riskMethod.rerate,
  readReadiness: readiness.read,
  readReadinessHistory: readiness.history,
  readWhatIf: readiness.whatIf,
  listOutsideRecords: outsideRecord.list,
  declareOutsideRecord: outsideRecord.declare,
  attestOutsideRecord: outsideRecord.attest,
  listTrail: trail.list,
  verifyTrail: trail.verification,
  listImports: imports.list,
  stageImport: imports.stage,
  readImport: imports.read,
  rereadImport: imports.reread,
  mapImport: imports.map,
  answerImport: imports.answer,
  applyImport: imports.apply,
  undoImport: imports.undo,
} as const;

export type Routes = typeof routes;
export type RouteName = keyof Routes;
