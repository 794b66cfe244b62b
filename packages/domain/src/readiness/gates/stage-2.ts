import { both, type Definition, held, register } from "./definition.ts";

/** Stage 2, what either standard asks: the system works and is checked. */
export const stage2: readonly Definition[] = [
  {
    id: "stage1Met",
    stage: "stage2",
    title: "All Stage 1 gates are met",
    clauses: both([]),
    ...held("stage1"),
    once: true,
  },
  {
    id: "stage1ConcernsAnswered",
    stage: "stage2",
    title: "Every area of concern from Stage 1 is answered",
    clauses: both([]),
    ...register("certificationAudits"),
    once: true,
  },
  {
    id: "clausesMet",
    stage: "stage2",
    title: "No requirement of clauses 4 to 10 is rated Not or unanswered, claimed or verified",
    clauses: both(["4", "5", "6", "7", "8", "9", "10"]),
    ...held("clausesMet"),
  },
  {
    id: "auditCoverage",
    stage: "stage2",
    title: "Internal audits covered every clause, service and site, and the controls by risk",
    clauses: both(["9.2"]),
    ...register("internalAudits"),
  },
  {
    id: "auditorsIndependent",
    stage: "stage2",
    title: "Nobody audited what they wrote, own, answered or verified in the last twelve months",
    clauses: both(["9.2.2"]),
    ...register("internalAudits"),
  },
  {
    id: "reviewDecided",
    stage: "stage2",
    title: "The management review is held and has decisions",
    clauses: both(["9.3"]),
    ...register("managementReviews"),
  },
  {
    id: "noMajorOpen",
    stage: "stage2",
    title: "No major nonconformity is open",
    clauses: both(["10.2"], ["10.1"]),
    ...held("noMajorOpen"),
    always: true,
  },
  {
    id: "minorsPlanned",
    stage: "stage2",
    title: "Every minor nonconformity has an accepted plan",
    clauses: both(["10.2"], ["10.1"]),
    ...held("minorsPlanned"),
  },
  {
    id: "risksTreated",
    stage: "stage2",
    title:
      "Every risk above appetite has an approved treatment without an undecided overdue action",
    clauses: both(["6.1.3"]),
    ...register("riskTreatments"),
  },
  {
    id: "residualsAccepted",
    stage: "stage2",
    title: "Every residual of a treated risk is accepted, and the acceptance is current",
    clauses: both(["6.1.3"]),
    ...register("riskAcceptances"),
  },
  {
    id: "competenceShown",
    stage: "stage2",
    title: "There is evidence of competence",
    clauses: both(["7.2"]),
    ...register("competence"),
  },
  {
    id: "measuresEvaluated",
    stage: "stage2",
    title: "Every measure that is due has a result and an evaluation",
    clauses: both(["9.1"]),
    ...register("measures"),
  },
  {
    id: "objectivesEvaluated",
    stage: "stage2",
    title: "Every objective is evaluated",
    clauses: both(["6.2", "9.1"]),
    ...register("objectives"),
  },
  {
    id: "operatingPeriod",
    stage: "stage2",
    title: "The management system has been operating long enough",
    clauses: both([]),
    ...held("operatingPeriod"),
    once: true,
  },
  {
    id: "verifiedShare",
    stage: "stage2",
    title: "Enough of the score is verified",
    clauses: both([]),
    ...held("verifiedShare"),
  },
];

/** Stage 2, ISO/IEC 27001 only: risks are followed. */
export const stage2Security: readonly Definition[] = [
  {
    id: "unmetControlsTreated",
    stage: "stage2",
    title: "Every applicable control rated Not has a dated treatment action its owner approved",
    clauses: { iso27001: ["6.1.3", "8.3"] },
    from: "register",
    asks: { of: "unmetControls", register: "riskTreatments", when: "recorded" },
  },
  {
    id: "riskAssessmentRepeated",
    stage: "stage2",
    title: "Risks are assessed at the planned interval",
    clauses: { iso27001: ["8.2"] },
    ...register("risks"),
  },
  {
    id: "treatmentResultsRecorded",
    stage: "stage2",
    title: "Results of the risk treatment are recorded",
    clauses: { iso27001: ["8.3"] },
    ...register("riskTreatments"),
  },
];
