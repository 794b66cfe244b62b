import { both, type Definition, documents, held, register } from "./definition.ts";

/** Stage 1, what either standard asks: the system is described and decided. */
export const stage1: readonly Definition[] = [
  {
    id: "scopeApproved",
    stage: "stage1",
    title: "The scope is approved",
    clauses: both(["4.3"]),
    ...documents(["scope"]),
  },
  {
    id: "policyApproved",
    stage: "stage1",
    title: "The policy is approved",
    clauses: both(["5.2"], ["5.2.1"]),
    ...documents(["policy-main", "policy-infosec"], ["policy-main"]),
  },
  {
    id: "documentsApproved",
    stage: "stage1",
    title: "Every document the standard asks for word for word is approved and within review",
    clauses: both(["7.5.1"], ["7.5.4"]),
    ...held("literalDocuments"),
  },
  {
    id: "contextRecorded",
    stage: "stage1",
    title: "Issues and interested parties are recorded, with the decision on climate change",
    clauses: both(["4.1", "4.2"]),
    ...register("issuesAndParties"),
  },
  {
    id: "rolesAssigned",
    stage: "stage1",
    title: "Roles, responsibilities and authorities are assigned",
    clauses: both(["5.3"]),
    ...register("roles"),
  },
  {
    id: "objectivesSet",
    stage: "stage1",
    title: "Objectives are set",
    clauses: both(["6.2"]),
    ...register("objectives"),
  },
  {
    id: "obligationsListed",
    stage: "stage1",
    title: "Legal, regulatory and contractual requirements are listed",
    clauses: both(["4.2", "A.5.31"], ["4.2", "6.3"]),
    ...register("obligations"),
  },
  {
    id: "riskMethodApproved",
    stage: "stage1",
    title: "The risk method is approved",
    clauses: both(["6.1.2"]),
    ...documents(["risk-method"]),
  },
  {
    id: "riskAssessmentApproved",
    stage: "stage1",
    title: "One risk assessment is done and approved",
    clauses: both(["6.1.2"], ["6.1.1", "6.1.2"]),
    ...register("risks"),
  },
  {
    id: "auditProgrammeExists",
    stage: "stage1",
    title: "There is an audit programme",
    clauses: both(["9.2.2"]),
    ...register("auditProgramme"),
  },
  {
    id: "internalAuditDated",
    stage: "stage1",
    title: "An internal audit is dated before the planned Stage 2",
    clauses: both(["9.2"]),
    ...register("internalAudits", "beforeStage2"),
    once: true,
  },
  {
    id: "managementReviewDated",
    stage: "stage1",
    title: "A management review is dated before the planned Stage 2",
    clauses: both(["9.3"]),
    ...register("managementReviews", "beforeStage2"),
    once: true,
  },
];

/** Stage 1, ISO/IEC 27001 only: controls decided and the treatment agreed. */
export const stage1Security: readonly Definition[] = [
  {
    id: "controlsDecided",
    stage: "stage1",
    title: "All 93 controls are decided",
    clauses: { iso27001: ["6.1.3"] },
    ...held("controlsDecided"),
  },
  {
    id: "statementComplete",
    stage: "stage1",
    title:
      "The Statement of Applicability justifies every decision and states how far each control is",
    clauses: { iso27001: ["6.1.3"] },
    ...held("statementComplete"),
  },
  {
    id: "statementApproved",
    stage: "stage1",
    title: "The Statement of Applicability is approved, own controls decided",
    clauses: { iso27001: ["6.1.3"] },
    ...register("statement"),
  },
  {
    id: "treatmentPlanApproved",
    stage: "stage1",
    title: "The risk owners have approved the treatment plan",
    clauses: { iso27001: ["6.1.3"] },
    ...register("riskTreatments"),
  },
];
