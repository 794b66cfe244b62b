import type { Guidance } from "./guidance.ts";

/** What we say about the lowest-level clauses of ISO/IEC 20000-1:2018, all but those of clause 8. */
export const iso20000Management: Readonly<Record<string, Guidance>> = {
  "4.1": {
    question:
      "Have you identified the market, technical and internal conditions that help or hinder your services, decided whether climate change matters, and do you revisit both?",
    why: "A provider who overlooks a tight labour market or a vendor's end of support plans services it cannot deliver. Amendment 1:2024 adds climate change, say its effect on cooling or field work.",
    evidence: [
      "Context register with issues affecting service delivery",
      "Recorded position on climate change and its reasons",
      "Strategy paper that draws on the issues",
    ],
    findings: [
      "Issues copied from the ISMS file without one mention of services",
      "Climate decision absent although the context was reviewed this year",
      "Dependence on a single hosting vendor not seen as an issue",
    ],
  },
  "4.2": {
    question:
      "Do you know what customers, users, sponsors, regulators and suppliers each need from your services and the SMS, climate-related demands included, and which of it you accept?",
    why: "Services shaped around the contract holder alone disappoint the people who use them. Unstated expectations come back as complaints and disputed SLAs.",
    evidence: [
      "Interested-party register distinguishing customers, users and suppliers",
      "Tender conditions and framework contracts read for service needs",
      "Record of carbon or energy reporting asked for by customers, or of none",
    ],
    findings: [
      "Users not identified apart from the paying customer",
      "Needs collected at contract start and not revisited at renewal",
    ],
  },
  "4.3": {
    question:
      "Reading your scope statement, can a customer see whether the service they buy, and the legal entity and locations behind it, are covered by the SMS?",
    why: "Certificates quote this text. Loose wording lets sales claim coverage for services that were never audited, and an unnamed entity leaves it open who is accountable.",
    evidence: [
      "SMS scope statement, approved and known to staff",
      "List of services matched with the catalogue",
      "Organisation chart showing the delivering entity",
    ],
    findings: [
      "Scope says 'IT services' although only hosting was examined",
      "Affiliate answers the service desk and appears nowhere in the statement",
      "Catalogue holds live services that the scope neither covers nor leaves out",
    ],
  },
  "4.4": {
    question:
      "Do your service management processes work together as one system with defined hand-overs, and do you keep improving how they connect?",
    why: "Incident, problem and change records that never refer to each other are the classic sign of tools without a system. Customers notice when they have to explain everything twice.",
    evidence: [
      "Process landscape with interfaces between practices",
      "Linked incident, problem and change records",
      "Process owner meetings with actions",
    ],
    findings: [
      "Manual describes hand-overs that the ticket tool does not support",
      "Supplier tickets never fed back into your own records",
    ],
  },
  "5.1": {
    question:
      "Do your leaders show by their decisions that services must be worth something to customers, and back the SMS, including its control of other parties, with authority and means?",
    why: "Without that backing, process owners cannot insist on change control when a large client presses. Auditors ask executives what value means here and listen for an answer beyond uptime.",
    evidence: [
      "Executive minutes with decisions on services",
      "Agreed description of what value a service brings its customers",
      "Mandates and budgets given to process owners",
    ],
    findings: [
      "Leadership sees the SMS as a tender formality and delegates it entirely",
      "Directors unaware which processes are run by other parties",
    ],
  },
  "5.2.1": {
    question:
      "Has your top management set a service management policy that reflects what you are there for, guides objectives and binds you to what was agreed with customers and to getting better?",
    why: "A policy that could belong to any provider gives staff nothing to decide by when speed, cost and quality collide. Auditors compare its sentences with your objectives and look for the link.",
    evidence: [
      "Service management policy with approval and date",
      "Mapping from policy statements to objectives",
      "Board minute adopting the policy",
    ],
    findings: [
      "Text speaks of product quality and omits services",
      "Objectives pursue cost cuts on which the policy is silent",
    ],
  },
  "5.2.2": {
    question:
      "Do the people who deliver your services, and outsiders for whom it matters, actually receive the service management policy and know what it asks of them?",
    why: "An approved policy that stays in the document system changes nobody's behaviour at the service desk on a Friday evening.",
    evidence: [
      "Read confirmations from service staff",
      "Policy page in the customer or supplier portal",
      "Team meeting slides presenting the policy",
    ],
    findings: [
      "Night shift and on-call technicians never saw the policy",
      "Customer who asked for a copy got an internal draft",
      "Reworded version not announced to anyone",
    ],
  },
  "5.3": {
    question:
      "Have you named an owner for the SMS, each process and each service, with authority that reaches across teams and a duty to report upwards?",
    why: "Processes that cross departments fail exactly where line authority ends. An owner who may not decide is a note-taker, and service levels drift with nobody answerable.",
    evidence: [
      "Role descriptions for service owner and process owner",
      "Authority matrix for escalations and approvals",
      "Performance reports from the SMS manager to executives",
    ],
    findings: [
      "One person owns eleven processes and performs none of the duties described",
      "Service owner role assigned to a vacant position",
      "Ticket figures reported upwards, nothing on the SMS as a whole",
    ],
  },
  "6.1.1": {
    question:
      "In planning the SMS, do you use what you know of your context and stakeholders to decide which risks and opportunities it has to deal with?",
    why: "If context and risks sit in two unconnected files, serious issues get no response and listed risks have no origin. Auditors pick one issue and ask where it went.",
    evidence: [
      "Traceability from context issues to risk entries",
      "Planning workshop notes for the SMS year",
      "Opportunity list with the candidates chosen",
    ],
    findings: [
      "Staff shortage recorded as an issue and absent from the risks",
      "Planning dealt with threats only and passed over every opportunity",
    ],
  },
  "6.1.2": {
    question:
      "Does your risk file cover harm to your organisation, unmet service requirements and trouble caused by other parties, say what customers would feel, and state when a risk is acceptable?",
    why: "IT risk lists rarely mention a customer. Without that view, a modest fault that stops a client's payroll ranks below a spectacular but harmless one.",
    evidence: [
      "Service risk register with customer impact per entry",
      "Acceptance criteria approved by management",
      "Written approach to managing service risks",
      "Risks recorded for supplier and partner involvement",
    ],
    findings: [
      "Security register reused, with no entry about missing a service requirement",
      "Impact expressed in internal cost only",
      "Criteria on paper differ from the bands actually used",
    ],
  },
  "6.1.3": {
    question:
      "For the risks and opportunities you singled out, have you ranked the actions, built them into your processes, and gone back to see if they worked?",
    why: "Actions kept in a separate risk list compete with daily work and lose. Those built into capacity plans, contracts or release checks get done.",
    evidence: [
      "Ranked action plan with owners and dates",
      "Process changes that originate in a risk action",
      "Later evaluation with a revised rating",
    ],
    findings: [
      "Action list has no priorities and everything is due in December",
      "Mitigation marked complete while the service still runs on the single server",
    ],
  },
  "6.2.1": {
    question:
      "Do your teams work towards service management objectives with figures attached, drawn from the policy and from what customers need?",
    why: "SLA targets tell you what was sold; objectives tell you where you intend to get better. Confusing the two leaves the SMS without a direction of its own.",
    evidence: [
      "Current service management objectives with baselines",
      "Team goals derived from the SMS objectives",
      "Notice informing staff of the year's objectives",
    ],
    findings: [
      "Objectives merely restate existing SLA percentages",
      "Customer satisfaction objective set without any baseline",
      "Service desk unaware of the target that names it",
    ],
  },
  "6.2.2": {
    question:
      "Behind every service management objective, do you have a worked-out path: tasks, people, money, deadline and a way to judge the result?",
    why: "An objective without a path is a wish. Auditors ask at mid-year what has been done so far, and a blank answer shows that the objective was written for them.",
    evidence: [
      "Roadmap per objective with milestones",
      "Resource approvals tied to individual objectives",
      "Half-year evaluation of achievement",
    ],
    findings: [
      "Plans drawn up in November to explain results already known",
      "Responsible person named is a department mailbox",
      "Nobody can say what would count as reaching the objective",
    ],
  },
  "6.3": {
    question:
      "Does your service management plan, in one document or several, explain which services you manage, under which limits and obligations, with whom and by what means, and how you measure and improve?",
    why: "This plan covers the whole SMS; it is not the planning of changes found under the same number in ISO/IEC 27001. A missing topic, usually known limitations or technology, is a routine Stage 1 concern.",
    evidence: [
      "Service management plan with its eight topics indexed",
      "Obligations register and authority list it refers to",
      "Statement of known constraints on the SMS and services",
    ],
    findings: [
      "Known limitations left blank although two services are out of vendor support",
      "Lower-level plans contradict the master plan on responsibilities",
    ],
  },
  "7.1": {
    question:
      "Do you work out and supply the staff, technology, information and money that your services and the SMS need to reach their goals?",
    why: "Under-resourced services miss targets first at night and in holiday weeks. Rosters and backlogs reveal it to an auditor faster than any budget paper.",
    evidence: [
      "Shift roster set against ticket volumes",
      "Approved headcount and tooling requests for services",
      "Financial plan showing SMS expenditure",
    ],
    findings: [
      "On-call duty depends on one engineer all year round",
      "Monitoring licences expired and were not renewed",
      "Backlog has grown for six months with no resourcing decision",
    ],
  },
  "7.2": {
    question:
      "For each role in your service processes, do you know which skills are needed, who has them, who lacks them, and what you did about it?",
    why: "An analyst made change manager on Monday approves risky changes on Tuesday. Skill gaps surface later as failed changes and reopened tickets.",
    evidence: [
      "Skills matrix by process role and technology",
      "Course, mentoring or certification records of service staff",
      "Check of applied skill, such as reviewed tickets or observed calls",
    ],
    findings: [
      "Matrix covers technicians but no process owners",
      "Supplier engineers on site assumed competent without any check",
      "Gap identified two years running with no training booked",
    ],
  },
  "7.3": {
    question:
      "Could your service staff, including agents hired through others, say which services their work affects, what the policy wants and what happens when they bypass the process?",
    why: "People who do not know whose payroll runs on a server restart it at noon. Auditors sit beside an agent for twenty minutes to see.",
    evidence: [
      "Onboarding module on services and SLAs",
      "Quiz or interview results from desk and field staff",
      "Briefing of outsourced agents",
    ],
    findings: [
      "Agents know ticket categories, not the customers' targets",
      "Engineers think emergency changes need no record at all",
      "Awareness material still describes a service retired last year",
    ],
  },
  "7.4": {
    question:
      "Have you agreed who tells customers, users, suppliers and your own teams what about services, when and how, and does it hold during an outage?",
    why: "Silence during an outage costs more trust than the outage. Arrangements that forget users or suppliers leave the service desk to improvise.",
    evidence: [
      "Communication matrix for service topics",
      "Outage notices sent to users with timestamps",
      "Planned maintenance announcements",
      "Schedule of customer meetings and newsletters",
    ],
    findings: [
      "Maintenance window announced to customers after it had begun",
      "Contact lists full of customers' former staff",
      "Suppliers left out of the communication arrangements",
    ],
  },
  "7.5.1": {
    question:
      "Is your SMS documentation matched to how you work, complete where the standard wants documents or records and lean everywhere else?",
    why: "Borrowed manuals describe another company's processes, and staff learn to ignore them. The auditor compares text and practice at the desk, and believes practice.",
    evidence: [
      "Index of SMS documents by process",
      "Reasons for procedures kept beyond the compulsory set",
      "Ticket-tool records declared as documentation",
    ],
    findings: [
      "Process description mentions a change board that does not exist",
      "Essential work instructions live only in private notebooks",
    ],
  },
  "7.5.2": {
    question:
      "When you write or revise SMS documents, do they carry identification, suit their readers in format and language, and pass a review before use?",
    why: "A runbook in a language the night team barely reads fails at three in the morning. A review catches steps that no longer match the tool.",
    evidence: [
      "Runbook with reference number, version and reviewer",
      "Review comments on a recent procedure",
      "House style for work instructions",
    ],
    findings: [
      "Wiki pages edited live with no second look at operational steps",
      "Three documents share one reference number",
      "Translation lags two versions behind the original",
    ],
  },
  "7.5.3.1": {
    question:
      "Do your service staff quickly find and trust the SMS documents and records they need, and are these safe from loss, leaks and unauthorised edits?",
    why: "Recovery plans stored on the very system that failed, and customer passwords in an open wiki, are two ends of the same weakness.",
    evidence: [
      "Offline copies of recovery runbooks",
      "Permission settings on knowledge and contract folders",
      "Backup results for the document repository",
    ],
    findings: [
      "Recovery instructions unreachable when the network was down",
      "Customer contracts open to all staff, temporary agents included",
      "Closed tickets can be edited without trace",
    ],
  },
  "7.5.3.2": {
    question:
      "From issue to destruction, can you trace every SMS document and record, including the vendor manuals and customer rules that come from outside?",
    why: "Working from last year's vendor manual can ruin a device, and deleting tickets too early removes your proof in an SLA dispute.",
    evidence: [
      "Change history of a sampled procedure",
      "Retention rules for tickets, reports and contracts",
      "Register of vendor and customer manuals with current issue",
    ],
    findings: [
      "Tool migration dropped four years of incident records",
      "Withdrawn forms still downloaded by field engineers",
      "Updates of vendor documentation watched by nobody",
    ],
  },
  "7.5.4": {
    question:
      "Could you hand over today the whole required SMS document set, from scope and policies to SLAs, contracts and process descriptions, in approved versions?",
    why: "The standard names this set, so Stage 1 starts with it. One absent item, often the continuity plan or an internal supplier agreement, can delay the date.",
    evidence: [
      "Generated index of the SMS document set with approval status",
      "Approved description of each SMS process",
      "Links to service requirements, catalogue and agreements in force",
    ],
    findings: [
      "Change management policy exists as a slide deck nobody approved",
      "Index points to SLAs that have run out",
      "Several processes practised without any written description",
    ],
  },
  "7.6": {
    question:
      "Have you determined which knowledge keeps your services running, and do the people who depend on it find it in usable form in time?",
    why: "When the one expert leaves, resolution times double. Searching an old chat history at midnight is not knowledge management.",
    evidence: [
      "Knowledge articles with owners and review dates",
      "Usage or feedback statistics for articles",
      "Hand-over record of a departing specialist",
      "List of critical know-how per service",
    ],
    findings: [
      "A third of the articles untouched for three years",
      "Legacy service supported from the memory of a single employee",
      "Agents copy fixes from old tickets because the search returns nothing useful",
    ],
  },
  "9.1": {
    question:
      "Have you chosen measures that show whether the SMS and the services achieve what you intended, and do you analyse the figures at fixed times and act on them?",
    why: "Tool dashboards show what the tool can count. Without chosen measures and a judgement on them, green charts coexist with dissatisfied customers.",
    evidence: [
      "Measurement catalogue for processes and services",
      "Analysis notes explaining deviations",
      "Charts with targets and trend for several periods",
    ],
    findings: [
      "Ticket counts available, process effectiveness not measured",
      "Objective 'fewer repeat incidents' has no measure behind it",
      "Data collected monthly and evaluated once, just before the audit",
    ],
  },
  "9.2.1": {
    question:
      "At intervals you fixed, does someone impartial examine your service processes in operation and tell you whether ISO/IEC 20000-1 and your own rules are being met?",
    why: "Service processes decay quietly: categories multiply, reviews slip. An audit that follows real tickets from end to end finds this before customers do.",
    evidence: [
      "SMS audit report with sampled tickets and agreements",
      "Coverage table of clauses, services and locations audited",
      "Interview notes with service owners and agents",
    ],
    findings: [
      "Audit combined with the ISMS left supplier and capacity topics untouched",
      "Auditor read procedures and never opened the ticket tool",
    ],
  },
  "9.2.2": {
    question:
      "When you schedule SMS audits, do weak or critical processes get more attention, do auditors stay away from their own work, and do results reach the managers concerned?",
    why: "A service desk manager auditing incident management proves nothing. Equal time for every process wastes effort on the strong ones.",
    evidence: [
      "Programme ranking processes by risk and past findings",
      "Auditor assignments checked against process roles",
      "Transmission of results to process owners",
    ],
    findings: [
      "Change manager audited change management",
      "Findings stayed with the auditor and never reached the service owner",
      "Programme unchanged after a year with three major incidents",
    ],
  },
  "9.3": {
    question:
      "Do your top managers review the SMS and the services at planned times with the full set of facts, other parties' performance and resource forecasts included, and leave with decisions?",
    why: "A review limited to ticket statistics misses whether the services are still the right ones. Without decisions, the meeting is an information event.",
    evidence: [
      "SMS review minutes with decisions and owners",
      "Input pack with customer feedback, supplier performance and forecasts",
      "Recorded judgement on whether policies and plans still suit",
    ],
    findings: [
      "Joint review with the ISMS devoted four lines to services",
      "Performance of other parties missing from the inputs",
      "Future staffing not discussed although it was the year's main problem",
    ],
  },
  "9.4": {
    question:
      "Are your service reports defined by who needs them and why, delivered on their agreed dates, and turned into decisions that people hear about?",
    why: "Reports nobody asked for go unread, and a breach inside one goes unanswered. The proof sought is a chain: agreed, produced, discussed, acted on.",
    evidence: [
      "Report specification with audience, purpose and cadence",
      "Last three monthly reports with trends",
      "Decisions recorded from report discussions",
      "Report on the SMS itself, such as process performance",
    ],
    findings: [
      "Figures listed without trend or comment",
      "February to April never issued for one customer",
      "Repeated target misses reported and nothing done",
    ],
  },
  "10.1.1": {
    question:
      "When the SMS or a service falls short of a requirement, do you limit the damage, get to the cause, look for siblings and check that your remedy lasts?",
    why: "A missed report treated as a one-off returns every quarter. Auditors look at repeats first, because they show that causes are not removed.",
    evidence: [
      "Nonconformity log that includes SLA and process failures",
      "Root cause write-up for a recurrent breach",
      "Later check that the fault has not come back",
      "Process amended after a case",
    ],
    findings: [
      "Only audit findings enter the log; skipped customer reviews never do",
      "Action against late changes was 'be more careful'",
      "Same supplier failure corrected three times in a year",
    ],
  },
  "10.1.2": {
    question:
      "Can you show, for any nonconformity of the past cycle, what it was, what you did and what came of it?",
    why: "A case closed without a trail cannot prove at surveillance that an earlier finding is settled. Thin records also hide patterns that run across services.",
    evidence: [
      "Case file from detection to closure",
      "Register export with dates and status",
      "Outcome of each remedy attached to its case",
    ],
    findings: [
      "Result field empty in most closed cases",
      "Correspondence about a major case kept in a former employee's mailbox",
      "Register restarted each year and open cases lost",
    ],
  },
  "10.2": {
    question:
      "Do you collect improvement ideas for services and the SMS, weigh them by stated criteria, set targets for those you pick and measure what they brought?",
    why: "Without criteria the loudest idea wins. Without a measured outcome nobody can say whether last year's effort paid.",
    evidence: [
      "Improvement register with evaluation criteria",
      "Approved initiatives with targets for cost, quality or value",
      "Benefit measurement after completion",
      "Progress report on improvements to management",
    ],
    findings: [
      "Ideas chosen by gut feeling, criteria undefined",
      "Improvements declared successful with no figure before or after",
      "Customer suggestions from service reviews never entered",
    ],
  },
};
