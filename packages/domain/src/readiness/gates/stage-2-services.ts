import { type Definition, register } from "./definition.ts";

/** Stage 2, ISO/IEC 20000-1 only: services are run, measured and reported. */
export const stage2Services: readonly Definition[] = [
  {
    id: "reportsIssued",
    stage: "stage2",
    title:
      "The last report due of each service is issued, shows trends and has its decisions recorded",
    clauses: { iso20000: ["9.4"] },
    ...register("serviceReports"),
  },
  {
    id: "serviceLevelsReviewed",
    stage: "stage2",
    title: "Results against agreed targets are reviewed at planned intervals",
    clauses: { iso20000: ["8.3.3"] },
    ...register("serviceLevelAgreements"),
  },
  {
    id: "incidentsRecorded",
    stage: "stage2",
    title: "Incidents of the period are recorded, or a signed statement says that none occurred",
    clauses: { iso20000: ["8.6.1"] },
    ...register("incidents"),
  },
  {
    id: "requestsRecorded",
    stage: "stage2",
    title:
      "Service requests of the period are recorded, or a signed statement says that none occurred",
    clauses: { iso20000: ["8.6.2"] },
    ...register("serviceRequests"),
  },
  {
    id: "problemsRecorded",
    stage: "stage2",
    title:
      "Problems of the period are recorded, or a signed statement with the trend analysis says that none occurred",
    clauses: { iso20000: ["8.6.3"] },
    ...register("problems"),
  },
  {
    id: "changesRecorded",
    stage: "stage2",
    title: "Changes of the period are recorded, or a signed statement says that none occurred",
    clauses: { iso20000: ["8.5.1"] },
    ...register("changes"),
  },
  {
    id: "releasesRecorded",
    stage: "stage2",
    title: "Releases of the period are recorded, or a signed statement says that none occurred",
    clauses: { iso20000: ["8.5.3"] },
    ...register("releases"),
  },
  {
    id: "satisfactionMeasured",
    stage: "stage2",
    title: "Satisfaction with the services is measured",
    clauses: { iso20000: ["8.3.2"] },
    ...register("satisfaction"),
  },
  {
    id: "complaintsHandled",
    stage: "stage2",
    title: "Complaints about the services are handled",
    clauses: { iso20000: ["8.3.2"] },
    ...register("complaints"),
  },
  {
    id: "suppliersReviewed",
    stage: "stage2",
    title:
      "Suppliers, internal suppliers and customers acting as suppliers are reviewed, or there are none",
    clauses: { iso20000: ["8.3.4"] },
    ...register("suppliers"),
  },
  {
    id: "budgetCompared",
    stage: "stage2",
    title: "Actual cost is compared with the budget",
    clauses: { iso20000: ["8.4.1"] },
    ...register("budget"),
  },
  {
    id: "demandMonitored",
    stage: "stage2",
    title: "Demand is determined and monitored",
    clauses: { iso20000: ["8.4.2"] },
    ...register("demand"),
  },
  {
    id: "capacityMonitored",
    stage: "stage2",
    title: "Capacity is planned and monitored",
    clauses: { iso20000: ["8.4.3"] },
    ...register("capacity"),
  },
  {
    id: "availabilityMeasured",
    stage: "stage2",
    title: "Availability is compared with its targets",
    clauses: { iso20000: ["8.7.1"] },
    ...register("availability"),
  },
  {
    id: "continuityTested",
    stage: "stage2",
    title: "Continuity plans are tested within their period and after major change",
    clauses: { iso20000: ["8.7.2"] },
    ...register("continuityTests"),
  },
  {
    id: "serviceRisksAssessed",
    stage: "stage2",
    title: "Risks to the availability, continuity and security of the services are assessed",
    clauses: { iso20000: ["8.7.1", "8.7.2", "8.7.3.2"] },
    ...register("risks"),
  },
];
