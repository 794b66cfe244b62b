import type { Guidance } from "./guidance.ts";

/** ISO/IEC 20000-1:2018, 8.5–8.7: how services are changed, put right and kept dependable. */
export const iso20000Delivery: Readonly<Record<string, Guidance>> = {
  "8.5.1.1": {
    question:
      "Does your change policy settle what is under change control, which categories exist, how emergencies are handled, and when an impact counts as major?",
    why: "Without a shared line, the same firewall edit is urgent for one engineer and routine for the next. Changes with major impact then escape service design.",
    evidence: [
      "Approved change management policy",
      "Category definitions with examples",
      "Criteria for major impact on customers or services",
    ],
    findings: [
      "Emergency change defined by whoever is in a hurry",
      "Cloud console settings left outside control without a decision",
      "Major impact undefined, so design and transition is never invoked",
    ],
  },
  "8.5.1.2": {
    question:
      "Does every change you make, including adding, transferring or removing a service, start from a recorded and classified request?",
    why: "Unrecorded changes are the first suspect in most outages and the hardest to prove. Auditors take changes visible in a system and search for the request behind them.",
    evidence: [
      "Requests for change with category and requester",
      "Reconciliation of system changes with recorded requests",
      "Proposals for new or removed services routed to design",
    ],
    findings: [
      "Administrators change systems at night and document afterwards, sometimes",
      "Standard category used for whatever needs to be quick",
      "Service retired without any request",
    ],
  },
  "8.5.1.3": {
    question:
      "Before a change goes in, do you weigh its risk and effects, approve it, test it and prepare the way back, and afterwards review it and learn from trends?",
    why: "Failed changes cost most when nobody planned the reversal. Trends show whether failures come from one team, one platform or one hurried weekday.",
    evidence: [
      "Approval records with risk and impact assessment",
      "Test and back-out plan of a sampled change",
      "Change schedule shared with those affected",
      "Post-implementation reviews and trend conclusions",
    ],
    findings: [
      "Approver and implementer are the same for most changes",
      "Rollback described as 'restore backup' and never tried",
      "Successful changes never reviewed, so side effects go unseen",
    ],
  },
  "8.5.2.1": {
    question:
      "Do you plan new, altered, transferred or withdrawn services before building, with tasks, roles, dates, tests, acceptance criteria and outcomes that can be measured?",
    why: "Projects that begin with a go-live date and no acceptance criteria hand an unfinished service to operations. Withdrawal without a plan leaves data and contracts behind.",
    evidence: [
      "Plan for a recent new or changed service",
      "Acceptance criteria agreed before build",
      "Retirement or transfer plan covering data and users",
    ],
    findings: [
      "Intended outcomes written as features, none measurable",
      "Service removed while archived customer data stayed on rented disks",
    ],
  },
  "8.5.2.2": {
    question:
      "Do you hold a written design for each new or changed service that covers duties, skills, technology, agreements and effects on the SMS, not only the architecture?",
    why: "Technical drawings answer how it runs, not who supports it at weekends or which SLA changes. Operations pays for what the design left out.",
    evidence: [
      "Service design document approved by operations",
      "SLA and contract drafts produced with the design",
      "Training needs identified for the new service",
    ],
    findings: [
      "Architecture diagram presented as the whole design",
      "Support hours decided after launch",
      "Catalogue entry forgotten until users asked for it",
    ],
  },
  "8.5.2.3": {
    question:
      "Do you build and test against the approved design, go live only when acceptance criteria are met or a gap is agreed, and report what the service then achieved?",
    why: "Without the report nobody notices that the promised benefit never came. Without the criteria customers do your testing.",
    evidence: [
      "Test results against design and criteria",
      "Acceptance signature or agreed exception",
      "Transition report comparing achieved with intended outcomes",
    ],
    findings: [
      "Go-live despite failed tests, with no agreement on the gaps",
      "Outcome report still missing months after launch",
      "Acceptance signed by the project manager on the customer's behalf",
    ],
  },
  "8.5.3": {
    question:
      "Do your releases follow defined types, pass acceptance before deployment, start from a recorded baseline and get judged by how they went?",
    why: "Without a baseline you cannot say what state to return to. Incidents in the days after deployment are the honest measure of release quality.",
    evidence: [
      "Release types and rules, emergency releases included",
      "Release plan linked to changes, problems and known errors",
      "Baseline of affected items before deployment",
      "Success rate and incidents after release",
    ],
    findings: [
      "Continuous delivery pipeline outside any release definition",
      "Acceptance check performed after deployment",
      "Release failures counted nowhere",
    ],
  },
  "8.6.1": {
    question:
      "Do you record, prioritise, escalate and resolve incidents so that records stay current, and run major ones by a written procedure with a person in charge and leadership informed?",
    why: "In a major incident, improvised roles lose hours. Poor records also starve problem management of the data it lives on.",
    evidence: [
      "Incident records with priority and history",
      "Major incident procedure with criteria",
      "Major incident review report",
      "Notification log to top management",
    ],
    findings: [
      "Priority chosen by the loudest caller, not by impact and urgency",
      "Major incident handled in chat and its timeline lost",
      "Managing director learned of the outage from a customer",
    ],
  },
  "8.6.2": {
    question:
      "Are requests from your users handled as their own kind of work, with priorities and with instructions that whoever fulfils them can follow?",
    why: "Requests mixed with incidents distort both statistics, and ungoverned access requests open security holes. Good instructions make fulfilment independent of the person.",
    evidence: [
      "Request records from entry to closure",
      "Fulfilment instructions for the most frequent requests",
      "Approval step for access and purchase requests",
    ],
    findings: [
      "Password resets and outages share one queue and one clock",
      "Instruction refers to a system replaced last year",
      "Requests closed before the user received anything",
    ],
  },
  "8.6.3": {
    question:
      "Do you analyse incident data to find causes, remove them or soften their effect, and share known errors with those who answer the phone?",
    why: "Without this the same incident is solved brilliantly every Monday. Few problems on record usually means no analysis, not a stable environment.",
    evidence: [
      "Trend analysis of incidents with conclusions",
      "Problem records with cause and status",
      "Known error list available to the service desk",
      "Change requests raised from problems",
    ],
    findings: [
      "Not one problem opened in a year with 4,000 incidents",
      "Problem closed when the incident was resolved, cause unknown",
      "Workarounds kept by engineers and unseen by first line",
    ],
  },
  "8.7.1": {
    question:
      "Have you set availability targets from risks and agreements, and do you compare results with them and investigate each unplanned loss?",
    why: "Writing 'five nines' in a contract means nothing without agreed hours, a measuring point and maintenance rules. Downtime that is not investigated tends to return.",
    evidence: [
      "Availability risk assessment with date",
      "Targets with service hours and measuring method",
      "Monthly availability results per service",
      "Investigation of an unplanned outage",
    ],
    findings: [
      "Ping to a server reported as service availability",
      "Outages below ten minutes left out although no rule says so",
      "Risks to availability assessed once, at launch",
    ],
  },
  "8.7.2": {
    question:
      "Could you bring your services back after a serious disruption by plans you have tested, which say who decides and what is recovered by when?",
    why: "Plans that were never tried fail on details such as expired credentials. After a major change, an earlier test proves little.",
    evidence: [
      "Continuity plan with invocation criteria and recovery targets",
      "Test report with lessons",
      "Copy kept where it is reachable when the site is not",
      "Continuity risk assessment",
    ],
    findings: [
      "Test limited to reading the plan aloud",
      "Recovery time promised is shorter than the last restore took",
      "Plan not retested after the move to another data centre",
    ],
  },
  "8.7.3.1": {
    question:
      "Do you have an information security policy, approved with due authority, that fits your service obligations and reaches staff, customers, users and suppliers?",
    why: "The security of services depends on people outside your walls. A policy known only to IT leaves customers sharing passwords with your service desk.",
    evidence: [
      "Security policy that refers to service obligations",
      "Customer and user notice on security rules",
      "Supplier acknowledgement of the policy",
    ],
    findings: [
      "ISMS policy reused although its scope leaves out the services",
      "Users never told of the rules that apply to them",
      "Security terms of a key customer's contract ignored",
    ],
  },
  "8.7.3.2": {
    question:
      "Do you assess security risks to your services and the SMS at set intervals, decide on controls, agree them with outsiders who have access, and check that they work?",
    why: "Technicians of suppliers and customers often have the widest access. Controls chosen without a risk behind them are hard to defend after a breach.",
    evidence: [
      "Security risk assessment covering services",
      "Recorded control decisions, often the Statement of Applicability",
      "Access terms agreed with outside organisations",
      "Review of how well controls perform",
    ],
    findings: [
      "Assessment stops at the office network and omits hosted customer systems",
      "Vendor's remote access permanent and unmonitored",
    ],
  },
  "8.7.3.3": {
    question:
      "Are security incidents in your services logged, ranked by risk, escalated and closed, and then studied for patterns so that something improves?",
    why: "A phishing case handled as an ordinary ticket is closed when the user is happy, not when the attacker is out. Analysis shows where the next control should go.",
    evidence: [
      "Security incident records with classification",
      "Yearly analysis of security incidents by kind and effect",
      "Escalation record to the security function",
      "Improvement traced back to a security incident",
    ],
    findings: [
      "Service desk cannot tell a security incident from a fault",
      "Cases closed with no statement on data exposed",
      "Analysis skipped because 'there were too few'",
    ],
  },
};
