import type { Guidance } from "./guidance.ts";

/** ISO/IEC 20000-1:2018, 8.1–8.4: what is offered, to whom, with which suppliers and means. */
export const iso20000Portfolio: Readonly<Record<string, Guidance>> = {
  "8.1": {
    question:
      "For any service process, can you show the rules it should follow, recent cases that followed them, and your response to those that did not?",
    why: "Written processes with no operating records are the classic gap between Stage 1 and Stage 2. Auditors need enough cases to believe that the plan is normal work.",
    evidence: [
      "Performance criteria per process",
      "Samples of completed records for the period",
      "Deviation log with actions",
      "Look back at an unforeseen change and its consequences",
    ],
    findings: [
      "Process launched two weeks before the audit, with three records to show",
      "Outsourced monitoring left without criteria",
      "Deviations known to the team and written nowhere",
    ],
  },
  "8.2.1": {
    question:
      "Are the activities and people behind your services coordinated so that delivery works across teams, shifts and suppliers as customers were promised?",
    why: "Each team can meet its own target while the service fails between them. Customers judge the whole, and so does the auditor.",
    evidence: [
      "Operations calendar or shift hand-over log",
      "Weekly service coordination notes",
      "End-to-end monitoring of a sampled service",
    ],
    findings: [
      "Shift hand-over done orally, open incidents forgotten",
      "Two teams schedule work on the same platform for the same night",
      "Infrastructure and application watched apart, the service by nobody",
    ],
  },
  "8.2.2": {
    question:
      "For each service, running or intended, have you written down what it must do, rated how critical it is, and ranked proposals by business need?",
    why: "Without recorded requirements there is nothing to design, agree or test against. Portfolios then grow by accident, and overlapping services compete for the same people.",
    evidence: [
      "Service requirements document per service",
      "Criticality ratings with reasons",
      "Overview of dependencies and overlaps between services",
      "Ranked list of service proposals",
    ],
    findings: [
      "Requirements of older services exist only in the heads of engineers",
      "All services rated critical",
      "Proposals handled in order of arrival",
    ],
  },
  "8.2.3.1": {
    question:
      "Do you know exactly which services, components and process parts are run by others, by what criteria you chose them, and who on your side stays answerable for the result?",
    why: "Outsourcing the work does not outsource accountability. An organisation whose partners operate everything cannot be certified at all.",
    evidence: [
      "Register of other parties with the part each provides",
      "Selection criteria and evaluation records",
      "Accountability chart with your own decision points",
    ],
    findings: [
      "Group data centre missing because 'it is family'",
      "Partner picked by the sales director with no recorded criteria",
      "Nobody in-house able to explain the outsourced process",
    ],
  },
  "8.2.3.2": {
    question:
      "Do you measure and steer the processes and components that others operate for you, and step in when they fall short?",
    why: "Control means influence over results, not a contract in a drawer. Its absence shows when a partner's change breaks your service and you learn of it from users.",
    evidence: [
      "Performance measures per other party",
      "Evaluation results for bought-in service components",
      "Partner meeting notes with agreed corrections",
    ],
    findings: [
      "Partner's process taken on trust, without an indicator",
      "Component failures counted by the provider alone",
      "Poor evaluation results left without follow-up",
    ],
  },
  "8.2.4": {
    question:
      "Is your service catalogue current, written so that customers grasp what each service achieves and depends on, and open to those who need it?",
    why: "The catalogue is the reference for scope, SLAs and requests. If it is wrong, users order what no longer exists and auditors sample from the wrong list.",
    evidence: [
      "Published catalogue with version date",
      "Service entry describing outcome, dependencies and owner",
      "Customer view of the catalogue in the portal",
    ],
    findings: [
      "Entries read like a server inventory that no user understands",
      "Two live services missing and a retired one still on offer",
      "Dependencies between services not shown",
    ],
  },
  "8.2.5": {
    question:
      "Do you manage the assets your services rely on, such as hardware, licences and cloud subscriptions, from purchase to disposal so that what you owe customers and others is met?",
    why: "Expired certificates and unlicensed software stop services or bring claims. Assets that nobody tracks cannot be replaced in time either.",
    evidence: [
      "Asset inventory with owner and linked service",
      "Licence and subscription renewal calendar",
      "Disposal or return certificates",
    ],
    findings: [
      "Warranty on core storage ran out unnoticed",
      "Cloud subscriptions paid by private card and absent from the inventory",
      "Licence count exceeded on a database platform",
    ],
  },
  "8.2.6": {
    question:
      "Can you trust your configuration records to show what a service is made of, how its parts relate and what changed, and do you check them against reality?",
    why: "Impact analysis and incident diagnosis rest on these records. One wrong relationship sends an engineer to the wrong machine during a major incident.",
    evidence: [
      "Definition of configuration item types and attributes",
      "Sampled records with status and relationships",
      "Verification report with discrepancies corrected",
      "Audit trail of one configuration item",
    ],
    findings: [
      "Records last compared with reality when the tool was bought",
      "Relationships empty for application components",
      "Decommissioned servers still shown as live",
    ],
  },
  "8.3.1": {
    question:
      "Do you have a clear overview of the chain behind each service: who supplies whom, under which agreement, and who manages that relationship?",
    why: "Targets promised to customers only hold if every link upstream carries them. A link without an agreement, often a sister company, breaks the chain unnoticed.",
    evidence: [
      "Supply chain map from supplier to customer per service",
      "List matching each party to its SLA, contract or internal agreement",
      "Overview of relationship responsibilities",
    ],
    findings: [
      "Customer who also supplies the network is treated only as a customer",
      "Subcontractor discovered during an outage",
      "Map drawn for a tender and never for the services now delivered",
    ],
  },
  "8.3.2": {
    question:
      "Do you know your customers and users, discuss trends and results with them regularly, measure their satisfaction and bring every complaint to an end?",
    why: "Losing touch shows as a cancelled renewal, not as a ticket. Auditors compare what customers say they complained about with what reached your register.",
    evidence: [
      "Customer register with a named relationship owner",
      "Review meeting notes on trends and outcomes",
      "Survey results with sample size and conclusions",
      "Complaint register with escalation and closure",
    ],
    findings: [
      "Survey sent to friendly contacts only",
      "Complaints e-mailed to account managers never logged",
      "Internal customers not met for a review in the past year",
    ],
  },
  "8.3.3": {
    question:
      "Is every live service you deliver covered by an agreed SLA with targets, workload limits and exceptions, and do you review the results and act where a target was missed?",
    why: "Without limits and exceptions you owe the target even when volume triples. Targets that nobody reviews turn into standing breaches which customers quote back.",
    evidence: [
      "Signed or published SLA per service",
      "Attainment figures by target and month",
      "Workload compared with agreed limits",
      "Actions following missed targets",
    ],
    findings: [
      "Internal service delivered for years without any SLA",
      "Workload limits left blank in the template",
      "Response target reported, resolution target quietly dropped",
    ],
  },
  "8.3.4.1": {
    question:
      "Does each external supplier have a contact on your side, a contract whose targets uphold your SLAs, regular performance checks, and a recorded end to every dispute?",
    why: "A four-hour SLA on top of a next-day supplier contract is a breach waiting for a date. Disputes that leave no record are fought again at renewal.",
    evidence: [
      "Supplier contract with scope, targets and responsibilities",
      "Alignment check between supplier targets and customer SLAs",
      "Supplier performance review with scores",
      "Dispute log",
    ],
    findings: [
      "Cloud provider's standard terms never compared with the availability promised",
      "Contract manager left and no successor was named",
      "Supplier reports filed unread",
    ],
  },
  "8.3.4.2": {
    question:
      "Where a sister department or a customer supplies part of a service, have you an agreement with targets and tasks, and do you hold them to it as you would a vendor?",
    why: "Goodwill between colleagues lasts until two emergencies coincide. Dependencies without commitments are the ones that most often undo an external promise.",
    evidence: [
      "Operational level agreements with internal groups",
      "Written commitments of customers who provide components",
      "Periodic performance notes for internal suppliers",
    ],
    findings: [
      "Facilities provides power and cooling on an oral understanding",
      "Internal agreement signed, results never looked at",
      "Customer's duty to grant site access stated nowhere, though it delays repairs",
    ],
  },
  "8.4.1": {
    question:
      "Do you budget for your services, follow their real cost against that budget, and use the difference to steer?",
    why: "A provider who does not know what a service costs prices by hope and discovers losses at year end. Service owners and finance need one view.",
    evidence: [
      "Budget by service or service group",
      "Monthly cost comparison with forecast",
      "Allocation rules for shared costs",
      "Decision taken on a cost variance",
    ],
    findings: [
      "Costs known for the IT department as a whole, not for any service",
      "Overspend reported with no decision",
      "Cloud usage charges booked centrally and never attributed",
    ],
  },
  "8.4.2": {
    question:
      "Do you know the present demand for your services, look ahead at it together with customers, and watch what is actually consumed?",
    why: "Surprises in volume become breaches a month later. Customers often know about a campaign or a new branch long before your monitoring does.",
    evidence: [
      "Demand forecast agreed with customers",
      "Consumption report per service",
      "Record of seasonal peaks and how they were met",
    ],
    findings: [
      "Forecast is last year's figure plus five per cent",
      "Marketing campaign doubled the calls without warning",
      "Consumption measured for servers, not for services",
    ],
  },
  "8.4.3": {
    question:
      "Do you plan capacity of people, technology, information and money against expected demand and agreed targets, with thresholds that trigger action in time?",
    why: "Capacity bought after the outage is late and expensive. This clause counts people as capacity, which most plans forget.",
    evidence: [
      "Capacity plan with dates and thresholds",
      "Requirements for human and technical capacity",
      "Utilisation trends compared with thresholds",
      "Upgrade or hiring decision triggered by a threshold",
    ],
    findings: [
      "Plan limited to storage and processors",
      "Alerts at 90 % ignored for weeks",
      "Availability targets raised with no look at the capacity they need",
    ],
  },
};
