import { type Definition, documents, register } from "./definition.ts";

/** Stage 1, ISO/IEC 20000-1 only: services planned and agreed. */
export const stage1Services: readonly Definition[] = [
  {
    id: "servicePlanComplete",
    stage: "stage1",
    title: "The service management plan covers its eight topics",
    clauses: { iso20000: ["6.3"] },
    ...register("servicePlan"),
  },
  {
    id: "serviceRequirementsRecorded",
    stage: "stage1",
    title: "Service requirements are recorded",
    clauses: { iso20000: ["8.2.2"] },
    ...register("serviceRequirements"),
  },
  {
    id: "otherPartiesControlled",
    stage: "stage1",
    title: "Other parties are identified and controlled, and do not provide or operate everything",
    clauses: { iso20000: ["8.2.3"] },
    ...register("otherParties"),
  },
  {
    id: "catalogueExists",
    stage: "stage1",
    title: "There is a service catalogue",
    clauses: { iso20000: ["8.2.4"] },
    ...register("serviceCatalogue"),
  },
  {
    id: "servicesUnderAgreement",
    stage: "stage1",
    title:
      "Each live service is covered by an agreement in force, with targets, workload limits and exceptions",
    clauses: { iso20000: ["8.3.3"] },
    ...register("serviceLevelAgreements"),
  },
  {
    id: "changePolicyApproved",
    stage: "stage1",
    title: "The change management policy is approved",
    clauses: { iso20000: ["8.5.1.1"] },
    ...documents([], ["policy-change"]),
  },
  {
    id: "securityPolicyApproved",
    stage: "stage1",
    title: "The information security policy is approved",
    clauses: { iso20000: ["8.7.3.1"] },
    ...documents([], ["policy-infosec"]),
  },
  {
    id: "continuityPlanApproved",
    stage: "stage1",
    title: "The service continuity plan is approved",
    clauses: { iso20000: ["8.7.2"] },
    ...documents([], ["continuity"]),
  },
];
