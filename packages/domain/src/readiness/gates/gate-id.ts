import { z } from "zod";

/** Gates that read a register. Each gets its reading under this name, or says "no record yet". */
export const registerGateIds = [
  "contextRecorded",
  "rolesAssigned",
  "objectivesSet",
  "obligationsListed",
  "riskAssessmentApproved",
  "auditProgrammeExists",
  "internalAuditDated",
  "managementReviewDated",
  "statementApproved",
  "treatmentPlanApproved",
  "servicePlanComplete",
  "serviceRequirementsRecorded",
  "otherPartiesControlled",
  "catalogueExists",
  "servicesUnderAgreement",
  "stage1ConcernsAnswered",
  "auditCoverage",
  "auditorsIndependent",
  "reviewDecided",
  "risksTreated",
  "residualsAccepted",
  "competenceShown",
  "measuresEvaluated",
  "objectivesEvaluated",
  "unmetControlsTreated",
  "riskAssessmentRepeated",
  "treatmentResultsRecorded",
  "reportsIssued",
  "serviceLevelsReviewed",
  "incidentsRecorded",
  "requestsRecorded",
  "problemsRecorded",
  "changesRecorded",
  "releasesRecorded",
  "satisfactionMeasured",
  "complaintsHandled",
  "suppliersReviewed",
  "budgetCompared",
  "demandMonitored",
  "capacityMonitored",
  "availabilityMeasured",
  "continuityTested",
  "serviceRisksAssessed",
  "auditWithinYear",
  "reviewWithinYear",
  "complaintsConsidered",
  "changesConsidered",
  "objectivesProgressed",
  "marksUsedRightly",
  "surveillanceInTime",
  "recertificationInTime",
] as const;
export type RegisterGateId = (typeof registerGateIds)[number];

/** Gates that read what the product holds from the start: documents, answers, findings, the profile. */
export const heldGateIds = [
  "scopeApproved",
  "policyApproved",
  "documentsApproved",
  "riskMethodApproved",
  "controlsDecided",
  "statementComplete",
  "changePolicyApproved",
  "securityPolicyApproved",
  "continuityPlanApproved",
  "stage1Met",
  "clausesMet",
  "noMajorOpen",
  "minorsPlanned",
  "operatingPeriod",
  "verifiedShare",
  "previousFindingsClosed",
] as const;
export type HeldGateId = (typeof heldGateIds)[number];

export const GateId = z.enum([...registerGateIds, ...heldGateIds]);
export type GateId = z.infer<typeof GateId>;

/** What a gate has to be met for. */
export const stages = ["stage1", "stage2", "surveillance", "recertification"] as const;
export const Stage = z.enum(stages);
export type Stage = z.infer<typeof Stage>;
