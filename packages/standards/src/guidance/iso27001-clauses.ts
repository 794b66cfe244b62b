import type { Guidance } from "./guidance.ts";

/** What we say about the 30 lowest-level clauses of ISO/IEC 27001:2022, clauses 4–10. */
export const iso27001Clauses: Readonly<Record<string, Guidance>> = {
  "4.1": {
    question:
      "Have you worked out what shapes your information security from outside and inside, decided whether climate change is part of it, and kept that picture current?",
    why: "Risks, scope and objectives grow from this picture, so a generic list weakens them all. Since Amendment 1:2024 auditors expect a reasoned answer on climate change, even a no.",
    evidence: [
      "Register of security-relevant issues with a last-review date",
      "Dated decision on climate relevance, such as flooding at a data centre",
      "Minutes of the session that revised them",
    ],
    findings: [
      "SWOT copied from the business plan, silent on information security",
      "Climate question answered by one word without reasons",
      "Company moved to the cloud, analysis still describes its server room",
    ],
  },
  "4.2": {
    question:
      "Do you know who has a stake in how you protect information, what each of them wants from you, anything climate-related included, and which of those wishes the ISMS takes on?",
    why: "Clients, regulators and insurers write security terms in many different places. Whatever nobody has collected turns up later as a breached contract or a missed notification deadline.",
    evidence: [
      "Stakeholder register marking each expectation as taken on or declined",
      "Extracts of customer security schedules and regulator letters",
      "Note on climate expectations raised by clients or investors, or that none were",
    ],
    findings: [
      "Table names 'customers' and 'authorities' as groups but not one actual expectation",
      "Cyber insurer's conditions unknown to the security lead",
    ],
  },
  "4.3": {
    question:
      "Could an outsider tell from your written scope exactly which sites, units, systems and services are inside the ISMS, and where it meets what lies outside?",
    why: "A vague edge hides the risks that cross it. Leaving out the data centre or the developers only works if that interface is described and controlled.",
    evidence: [
      "Approved scope statement with version and date",
      "Boundary diagram showing networks, premises and outsourced parts",
      "Table of interfaces with group companies and providers",
    ],
    findings: [
      "Scope wording on the website is broader than what was audited",
      "Home working and the cloud tenancy not mentioned although most information lives there",
      "Shared IT of the parent company treated as internal",
    ],
  },
  "4.4": {
    question:
      "Does your ISMS run as a set of linked processes that people recognise, with owners and exchanged results, rather than as a folder of documents?",
    why: "Auditors follow one thread, say from a risk to its control, its metric and a review decision. Where the thread snaps, they conclude that the system exists on paper only.",
    evidence: [
      "Process map with owners and interactions",
      "Yearly ISMS calendar with completed tasks",
      "Records tracing one risk through to a management decision",
    ],
    findings: [
      "Activity peaks in the month before the audit and nothing is recorded in between",
      "Risk, incident and supplier processes sit with different teams that never exchange results",
    ],
  },
  "5.1": {
    question:
      "Do your executives visibly steer information security: setting its direction, paying for it, and dealing with its results themselves?",
    why: "When leaders only sign, security loses every conflict with deadlines and revenue. Auditors interview top management without the security officer in the room to find out.",
    evidence: [
      "Executive minutes in which security decisions were taken",
      "Interview notes with the managing director",
      "Budget and headcount approvals for security work",
      "Business processes that carry a security step, such as project gates",
    ],
    findings: [
      "Managing director cannot name the main security risks or objectives",
      "Security officer sits two levels below anyone able to fund remediation",
    ],
  },
  "5.2": {
    question:
      "Do your staff, and outsiders who need it, find and recognise one security policy that is approved at the top, fits your business and gives objectives a frame?",
    why: "The policy is the mandate behind every later rule. A text downloaded unchanged from the internet shows an auditor that nobody at the top has decided anything.",
    evidence: [
      "Signed and dated information security policy",
      "Intranet page or onboarding pack through which staff reach it",
      "Version given to clients or suppliers on request",
    ],
    findings: [
      "Policy signed by a director who left two years ago",
      "Missing promise to keep improving or to honour obligations",
      "Staff interviewed on site unable to say where the policy is kept",
    ],
  },
  "5.3": {
    question:
      "Have you handed ISMS duties to named people who know them and can decide, among them one who reports to top management on how the system performs?",
    why: "Unowned duties fall to whoever is nearest, usually an IT administrator without a mandate. After staff changes the gaps show first in access reviews and incident decisions.",
    evidence: [
      "Appointment letter of the security officer with stated powers",
      "Responsibility matrix covering risks, controls and incidents",
      "Job descriptions with security tasks",
      "Reports from the ISMS lead to the executive team",
    ],
    findings: [
      "Deputy for the security officer never appointed",
      "Asset owners discover their role when the auditor asks",
    ],
  },
  "6.1.1": {
    question:
      "When you plan the ISMS, do you also look at what could make the system itself fail or do better, act on it within normal work, and check the effect?",
    why: "This concerns the management system, not the firewall: losing the one person who runs it, a merger, a new market. Left out, the ISMS is surprised by events anyone could foresee.",
    evidence: [
      "List of system-level risks and opportunities with owners",
      "Actions carried into the annual security plan",
      "Follow-up notes judging whether those actions worked",
    ],
    findings: [
      "Only technical threats recorded, nothing that endangers the running of the ISMS",
      "Opportunities column left empty since certification",
      "Actions ticked as done without any look at their result",
    ],
  },
  "6.1.2": {
    question:
      "Would two of your assessors, using your written method on the same scenario, reach comparable ratings and agree who owns the risk and whether it is acceptable?",
    why: "If ratings depend on who is in the room, trends mean nothing. Criteria fixed after the results invite the suspicion that they were fitted to them.",
    evidence: [
      "Approved risk method with scales, criteria and acceptance level",
      "Worked scenarios used to calibrate assessors",
      "Register entries naming owner, consequence, likelihood and level",
    ],
    findings: [
      "Acceptance threshold missing, so every risk is argued separately",
      "Likelihood scale runs from 1 to 5 with no explanation of the steps",
      "All risks owned by the IT manager, those of HR and sales included",
    ],
  },
  "6.1.3": {
    question:
      "For each risk you treat, do you choose controls, hold them against Annex A with a reason for every choice and omission, and get its owner's agreement to plan and remainder?",
    why: "The certificate points to the Statement of Applicability, and auditors sample from it first. A gap between risks and controls there undermines the whole file.",
    evidence: [
      "Statement of Applicability with reasons and implementation status",
      "Written way of selecting options and controls",
      "Treatment plan approved by risk owners",
      "Dated acceptance of each residual risk",
    ],
    findings: [
      "Statement justifies controls by 'best practice' alone",
      "Controls marked implemented that their teams have never heard of",
      "Residual risks approved by the consultant rather than their owners",
    ],
  },
  "6.2": {
    question:
      "Are your security objectives concrete enough to be missed, and does each have a plan saying who does what, by when, with which means and how success is judged?",
    why: "An aim such as 'improve awareness' can never be missed and so steers nothing. Objectives without dates and figures are the quickest way to show that planning is a formality.",
    evidence: [
      "Objectives register with target values and dates",
      "Action plan per security objective with budget and responsible person",
      "Quarterly progress figures",
    ],
    findings: [
      "Same objectives carried over unchanged for three years",
      "Target already met at the moment it was set",
      "Development and HR have no objective although the policy names them as priorities",
    ],
  },
  "6.3": {
    question:
      "When the ISMS itself has to change, say for a new site, tool or reporting line, do you think the step through and prepare it before taking it?",
    why: "Improvised reorganisations leave controls without owners and scopes out of date. The subject here is changing the management system, not tickets for IT changes.",
    evidence: [
      "Change plan for the last reorganisation, with its effects on the ISMS",
      "Scope, roles and risk register updated after a move",
      "Steering group decision releasing people for the change",
    ],
    findings: [
      "Office relocated with no thought for physical controls or scope",
      "Transition to the 2022 edition done by renaming controls, without a plan",
      "IT change tickets offered as the only proof",
    ],
  },
  "7.1": {
    question:
      "Do the people, money, tools and time you give the ISMS match what its plans call for?",
    why: "Overdue actions are often a resource problem disguised as a discipline problem. An auditor who reads a growing backlog beside an unfilled post concludes that leadership has set the wrong priority.",
    evidence: [
      "Security budget with spending to date",
      "Staffing plan with approved posts or external mandates",
      "Tool licences and support contracts used for ISMS work",
    ],
    findings: [
      "Security officer holds three other jobs and spends half a day a week on the ISMS",
      "Treatment actions postponed twice for want of money, with no new risk decision",
    ],
  },
  "7.2": {
    question:
      "For roles that affect security, have you set what people must be able to do, closed the gaps you found, and verified that it worked?",
    why: "Certificates on the wall do not show that an administrator can configure a tenant securely. Unskilled handling causes incidents that no control list prevents.",
    evidence: [
      "Competence profile for administrators, developers and internal auditors",
      "Training certificates, references or assessed experience",
      "Evaluations after training, for example a practical test",
    ],
    findings: [
      "Attendance lists collected, effectiveness never judged",
      "Contractors with privileged access missing from the competence records",
      "Internal auditor unable to show any audit training",
    ],
  },
  "7.3": {
    question:
      "Stopped in the corridor, could anyone working for you say what the security policy wants, what their own job adds to it, and what follows if they ignore it?",
    why: "Phishing and careless handling exploit people, not policies. Auditors test this in short conversations with reception, warehouse and temporary staff.",
    evidence: [
      "Awareness programme with topics per audience",
      "Phishing simulation results over time",
      "Completion figures that include temporary and external staff",
      "Short interviews during a site walk",
    ],
    findings: [
      "Yearly e-learning finished by office staff only",
      "Employees do not know how to report a suspicious message",
      "New joiners wait months for their first session",
    ],
  },
  "7.4": {
    question:
      "Have you settled what is said about information security, to whom, when and by whom, inside and outside, and do you keep to it?",
    why: "In a crisis, unplanned messages reach clients before the facts do. Statutory notification clocks run out when nobody knows who may call the authority.",
    evidence: [
      "Communication plan with security topics, audiences and senders",
      "Contact list of authorities, clients and press spokesperson",
      "Security bulletins and client notices actually sent",
    ],
    findings: [
      "Plan covers internal newsletters only",
      "Two people each believe the other notifies the data protection authority",
    ],
  },
  "7.5.1": {
    question:
      "Do you have the documents and records the ISMS really needs, at a volume your size and complexity can keep alive?",
    why: "Too little, and practice varies by person; too much, and nobody reads it. Auditors check the compulsory items first and then ask what else you decided you need.",
    evidence: [
      "Master list of ISMS documents and records",
      "Cross-reference showing which item covers which clause or control",
      "Decision on which security procedures are kept in writing",
    ],
    findings: [
      "Risk treatment takes place but its process is described nowhere",
      "Template kit of ninety policies adopted, most of them never used",
    ],
  },
  "7.5.2": {
    question:
      "Can you tell from any ISMS document what it is, who wrote it, which version it is, and who judged it fit before release?",
    why: "Unlabelled drafts get used as rules. One approved text with a visible history settles any dispute about what applied on the day of an incident.",
    evidence: [
      "Document header or metadata with title, author, version and date",
      "Approval workflow log",
      "Template for policies and procedures",
    ],
    findings: [
      "Procedures updated by overwriting the file, leaving no trace of what changed",
      "Review date passed a year ago without anyone looking at the text",
      "Policy in force still carries a draft watermark",
    ],
  },
  "7.5.3": {
    question:
      "Do the right people reach the current ISMS documents where they work, while you shield the confidential ones, keep records unaltered and dispose of them on time?",
    why: "The ISMS file describes your own weaknesses, so risk registers and penetration tests are worth stealing. Obsolete copies and vanished records are just as common a way to lose an audit.",
    evidence: [
      "Access rights on the ISMS repository",
      "Retention schedule with proof of disposal",
      "List of outside documents such as client security manuals",
    ],
    findings: [
      "Penetration test report readable by the whole company",
      "Superseded procedure still pinned beside the server rack",
      "Client security manual in use at an outdated issue",
    ],
  },
  "8.1": {
    question:
      "Day to day, do security routines such as access reviews, patching and backups happen as you planned them, also where a provider does the work, and do you catch drift?",
    why: "What was planned becomes real only here. Auditors take one routine, ask for its last four runs and count how many exist.",
    evidence: [
      "Completed tickets for recurring security tasks",
      "Criteria per routine, for example patch deadlines by severity",
      "Oversight records for outsourced security work",
      "Review note after an unplanned change",
    ],
    findings: [
      "Quarterly access review missing for two quarters",
      "Managed service provider runs backups and nobody checks its reports",
      "Emergency firewall opening left in place for months",
    ],
  },
  "8.2": {
    question:
      "Is your risk register re-examined on schedule and whenever a new system, supplier or threat alters the picture, with each round's results still on file?",
    why: "A risk picture from before the cloud migration protects a company that no longer exists. Auditors compare the date of the last round with the dates of your largest changes.",
    evidence: [
      "Dated results of the last two assessment rounds",
      "Reassessment made for a specific project or supplier change",
      "Risk review calendar with completion dates",
    ],
    findings: [
      "Single spreadsheet overwritten every year, so earlier results are lost",
      "New payroll platform went live without a look at its risks",
      "All ratings identical to last year's, only the date altered",
    ],
  },
  "8.3": {
    question:
      "Are the risk treatments you committed to being carried out, on time and with a recorded outcome for the risk they were meant to lower?",
    why: "An approved plan protects nothing until its actions are finished. Dates that slip without a fresh decision mean someone is silently carrying more risk than was agreed.",
    evidence: [
      "Treatment plan with status and completed actions",
      "Before-and-after ratings for finished treatments",
      "Owner's decision on each delayed action",
      "Configuration extract proving that a planned control is live",
    ],
    findings: [
      "Half of the actions overdue and none escalated",
      "Risk level lowered when the action was planned, not when it was finished",
      "Statement of Applicability still says 'planned' for controls already in use",
    ],
  },
  "9.1": {
    question:
      "Do you measure the few things that tell you whether controls and the ISMS work, in a way that allows comparison over time, and does someone draw conclusions from them?",
    why: "Figures nobody interprets are decoration. Without analysis, a failing control is discovered by an attacker instead of by you.",
    evidence: [
      "Measurement plan naming source, frequency and analyst",
      "Security dashboard with several periods of data",
      "Written evaluation with resulting decisions",
    ],
    findings: [
      "Indicators count activities, such as trainings held, and say nothing about effect",
      "Backup success reported as 100 % while restores are never tried",
      "Method changed between quarters, so the trend is meaningless",
    ],
  },
  "9.2.1": {
    question:
      "Do your internal audits tell you, at regular points, whether the ISMS meets ISO/IEC 27001 and your own security rules, and whether it is really lived?",
    why: "An internal audit that finds nothing usually means nobody looked. Certification bodies distrust a system that met its first critical reader at Stage 1.",
    evidence: [
      "ISMS audit reports of the last twelve months",
      "Working papers with samples taken and people interviewed",
      "Findings raised against internal policies as well as the standard",
    ],
    findings: [
      "Only Annex A controls were audited, clauses 4 to 10 were skipped",
      "Report is a ticked checklist without samples or names",
    ],
  },
  "9.2.2": {
    question:
      "Does your ISMS audit programme set frequency, methods and criteria by importance and past results, and use auditors who do not judge their own work?",
    why: "Self-audit is the commonest weakness in small companies: the security officer writes, runs and checks the same procedure. Results obtained that way carry no weight.",
    evidence: [
      "Three-year programme with reasons for frequency",
      "Audit plans naming criteria, sites and sampled controls",
      "Independence check for each auditor",
      "Distribution of reports to responsible managers",
    ],
    findings: [
      "Security officer audited the risk process he runs",
      "Every topic repeated yearly regardless of incidents or earlier findings",
      "Branch office in scope not visited within the cycle",
    ],
  },
  "9.3.1": {
    question:
      "Do your top managers sit down as often as planned to judge for themselves whether the ISMS still fits the organisation and does its job?",
    why: "A review delegated to the security officer deprives the system of the only people who can change its course. If none has been held by Stage 2, the auditor can hardly recommend certification.",
    evidence: [
      "Attendance list showing executives present",
      "Signed minutes of the latest ISMS review",
      "Review calendar for the year",
    ],
    findings: [
      "Meeting held without any member of top management",
      "Last review eighteen months old against a yearly interval",
    ],
  },
  "9.3.2": {
    question:
      "Before each review, do your top managers receive facts on everything they must judge, from open actions and shifting expectations to audit results, risk status and feedback?",
    why: "Decisions taken on three slides of good news are uninformed. Auditors tick the inputs one by one; the one most often missing is what interested parties now expect, added in 2022.",
    evidence: [
      "Agenda mapped to the inputs of clause 9.3.2",
      "Briefing pack with trends in nonconformities, measures and objectives",
      "Summary of assessed risks and treatment status",
    ],
    findings: [
      "Feedback of interested parties absent from the pack",
      "Treatment status reported orally, with nothing to show",
      "Earlier review decisions not followed up on the agenda",
    ],
  },
  "9.3.3": {
    question:
      "Do your reviews end in decisions on improving and changing the ISMS, each with an owner and a date, and are they carried out?",
    why: "Minutes saying 'noted' show attendance, not steering. The auditor picks one decision from last year and asks to see what happened next.",
    evidence: [
      "Decision list with owners and due dates",
      "Resources released as a consequence of the review",
      "Completed follow-ups reported at the next session",
    ],
    findings: [
      "Minutes summarise presentations and contain no decision",
      "Need for another security analyst recognised in the review, then left undecided",
      "Action from the review entered in nobody's task list",
    ],
  },
  "10.1": {
    question:
      "Is your ISMS demonstrably better than a year ago because you look for improvements and carry them through, also when nothing has gone wrong?",
    why: "Security that stands still falls behind attackers. Corrective actions alone show repair; auditors want to see progress that you chose.",
    evidence: [
      "Log of security improvement ideas with decision and benefit",
      "Year-on-year comparison of key measures",
      "Changes adopted from exercises, lessons or staff suggestions",
    ],
    findings: [
      "Every entry in the log stems from an external audit",
      "Suggestions left without a decision for more than a year",
      "Same incident rate for three years accepted without comment",
    ],
  },
  "10.2": {
    question:
      "When something in the ISMS goes wrong, do you contain it, find out why, look for the same fault elsewhere, and later verify that the cure held?",
    why: "Fixing only the symptom brings the same finding back next year, and repetition weighs heavily when the auditor grades it.",
    evidence: [
      "Nonconformity register with causes and actions",
      "Cause analysis such as five whys for a recent case",
      "Effectiveness check by someone not involved in the fix",
      "Search for similar cases in other teams or systems",
    ],
    findings: [
      "Cause recorded as 'human error' and action as 'reminded the employee'",
      "Actions closed on the due date without verification",
      "Incidents that broke an ISMS rule never entered as nonconformities",
    ],
  },
};
