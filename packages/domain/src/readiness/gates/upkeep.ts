import { both, type Definition, held, register } from "./definition.ts";

/** What a certified client keeps up: surveillance every year, recertification before the certificate ends. */
export const upkeep: readonly Definition[] = [
  {
    id: "previousFindingsClosed",
    stage: "surveillance",
    title: "Findings of earlier audits are closed",
    clauses: both(["10.2"], ["10.1"]),
    ...held("allClosed"),
  },
  {
    id: "auditWithinYear",
    stage: "surveillance",
    title: "An internal audit took place in the last twelve months",
    clauses: both(["9.2"]),
    ...register("internalAudits", "withinYear"),
  },
  {
    id: "reviewWithinYear",
    stage: "surveillance",
    title: "A management review took place in the last twelve months",
    clauses: both(["9.3"]),
    ...register("managementReviews", "withinYear"),
  },
  {
    id: "complaintsConsidered",
    stage: "surveillance",
    title: "Complaints are dealt with",
    clauses: both([], ["8.3.2"]),
    ...register("complaints"),
  },
  {
    id: "changesConsidered",
    stage: "surveillance",
    title: "Changes to the management system are planned and recorded",
    clauses: both(["6.3"], ["8.5.1"]),
    ...register("changes"),
  },
  {
    id: "objectivesProgressed",
    stage: "surveillance",
    title: "Progress on the objectives is recorded",
    clauses: both(["6.2"]),
    ...register("objectives"),
  },
  {
    id: "marksUsedRightly",
    stage: "surveillance",
    title: "The certificate and the marks are used as the certification body allows",
    clauses: both([]),
    ...register("marks"),
  },
  {
    id: "surveillanceInTime",
    stage: "surveillance",
    title: "The first surveillance is within twelve months of the certification decision",
    clauses: both([]),
    ...register("certificationAudits"),
  },
  {
    id: "recertificationInTime",
    stage: "recertification",
    title: "Recertification will be complete before the certificate ends",
    clauses: both([]),
    ...register("certificates"),
  },
];
