import type { Guidance } from "./guidance.ts";

/** Organisational controls A.5.19–A.5.37: suppliers, cloud, incidents, continuity, compliance. */
export const iso27001A5Operations: Readonly<Record<string, Guidance>> = {
  "A.5.19": {
    question:
      "Do you know which suppliers could harm your information, how far you depend on each, and what you demand of them before you sign?",
    why: "Customers hold you responsible for a breach at your supplier. A list sorted by spend hides the small cleaning firm that has all the keys.",
    evidence: [
      "Supplier register rated by access and criticality",
      "Security assessment made before a recent contract",
      "Steps for starting and ending a supplier relationship",
    ],
    findings: [
      "The payroll bureau is missing because finance bought the service",
      "Questionnaires were collected and nobody evaluated the answers",
    ],
  },
  "A.5.20": {
    question:
      "Do your supplier contracts name the security duties that matter for that particular service, including notice of breaches, subcontractors and your right to check?",
    why: "Whatever the contract leaves out has to be begged for after an incident. A supplier's standard terms protect chiefly the supplier.",
    evidence: [
      "Signed security annex for each critical supplier",
      "Overview of clauses agreed and clauses refused",
      "Data processing agreements with their sub-processors",
      "Exit terms on return and erasure of data",
    ],
    findings: [
      "An old framework agreement holds one sentence on confidentiality and nothing more",
      "The processing agreement lacks the other party's signature",
    ],
  },
  "A.5.21": {
    question:
      "Do you look behind your direct suppliers at the components, software libraries and subcontractors that end up in your products and systems?",
    why: "A poisoned update or an abandoned library arrives through a vendor you trust. Knowing what is inside shortens the search from weeks to an hour.",
    evidence: [
      "Software bill of materials for your own products",
      "Integrity checks on downloaded packages and firmware",
      "Statements from suppliers about their own critical subcontractors",
      "Record of the search made after a widely reported library flaw",
    ],
    findings: [
      "Network hardware was bought on an auction platform without proof of origin",
      "The build fetches unpinned packages straight from the internet",
    ],
  },
  "A.5.22": {
    question:
      "Do you check regularly what your important suppliers actually deliver, and react when their service, ownership or technology changes?",
    why: "A certificate seen at signing says little about year three. What counts in an audit is your reaction to a poor report, more than the report itself.",
    evidence: [
      "Annual review notes per critical supplier",
      "Assurance reports read, with follow-up on their exceptions",
      "Delivered service levels compared with the agreed ones",
      "Risk decision after a supplier announced a change",
    ],
    findings: [
      "The certificate on file has expired and no newer one was requested",
      "The host moved data centre; the risk assessment still shows the old site",
    ],
  },
  "A.5.23": {
    question:
      "For every cloud service, can you say who approved it, which security tasks are yours, how it is set up and how you would get out?",
    why: "Cloud data is usually exposed by a setting on the customer's side of the line. Without a way out, a price rise or an insolvency becomes your emergency.",
    evidence: [
      "Split of tasks per service in use",
      "Approved services compared with expense claims or proxy logs",
      "Tenant settings checked against a hardening guide",
      "Exit plan tried with a real export",
    ],
    findings: [
      "Marketing uses six online tools unknown to IT",
      "No one could say in which region the provider keeps the copies",
    ],
  },
  "A.5.24": {
    question:
      "Have you settled in advance who leads an incident, who may shut systems down, whom you inform and which tools you work with?",
    why: "The first hour leaves no time to argue about authority. More than one company found its plan on the file server that had just been encrypted.",
    evidence: [
      "Incident plan with roles, deputies and limits of decision",
      "Exercise report with participants and lessons",
      "Contacts held on paper or outside the network",
      "Retainer with a specialist response firm",
    ],
    findings: [
      "The plan exists only on the network it is meant to rescue",
      "No exercise since it was written, and two of the named leaders have left",
    ],
  },
  "A.5.25": {
    question:
      "Do you judge every reported event by agreed criteria, so that it is either closed with a reason or declared an incident with a priority?",
    why: "Where criteria are missing, the mood of the person on duty decides. Auditors sample the closed events and ask why each was not an incident.",
    evidence: [
      "Triage criteria with severity levels and examples",
      "Event log showing decision, person and time",
      "Events dismissed as harmless, with the reasoning",
    ],
    findings: [
      "A lost laptop was handled as a hardware order and never assessed",
      "All tickets carry the same default severity",
    ],
  },
  "A.5.26": {
    question:
      "Once an incident is declared, do your people know the next steps, from stopping the damage to telling those affected, and do the records show that they took them?",
    why: "Improvisation wipes traces, restarts infected machines and leaves customers to read about it in the press.",
    evidence: [
      "Incident records with a timeline from detection to closure",
      "Playbooks for ransomware, account takeover and lost data",
      "Messages sent to customers during a case",
      "Closure signed by the incident lead",
    ],
    findings: [
      "The password was reset, the intruder's mail forwarding rule stayed",
      "Records stop at containment; recovery cannot be traced",
    ],
  },
  "A.5.27": {
    question:
      "After an incident, do you find the underlying cause and change something so that it cannot come back the same way?",
    why: "Repetition weighs heavily in an audit. A closed ticket shows effort; a changed control shows that you learned.",
    evidence: [
      "Post-incident review with cause and assigned actions",
      "Yearly figures on type, number and cost of incidents",
      "Risk register or training changed with reference to a case",
    ],
    findings: [
      "The same phishing pattern succeeded three times with an identical measure noted",
      "Lessons are recorded, their actions have neither owner nor date",
    ],
  },
  "A.5.28": {
    question:
      "Can you secure logs, disks and statements in a way that would hold up in a dispute, and do your first responders know what not to touch?",
    why: "Traces vanish in the first minutes, often through a helpful colleague who reboots. Without an unbroken record of custody even good data is worth little in court.",
    evidence: [
      "Chain-of-custody form completed in a case or an exercise",
      "Instruction card for those first on the scene",
      "Agreement with a forensic specialist",
      "Hash values stored with disk images",
    ],
    findings: [
      "A compromised laptop was reinstalled before an image was taken",
      "Logs needed for the case had been overwritten after seven days",
    ],
  },
  "A.5.29": {
    question:
      "Do your emergency arrangements keep security in force while normal operation is down?",
    why: "Crises invite shortcuts such as private mail accounts, shared passwords and doors wedged open. Attackers know this, and a second strike in the confusion is not rare.",
    evidence: [
      "Continuity plans that say which safeguards stay and which are replaced",
      "Emergency accounts in a sealed place, with review after each use",
      "Exercise in which access at the fallback site was checked",
    ],
    findings: [
      "The fallback office has neither lockable cabinets nor visitor control",
      "Crisis communication runs in a messenger group that includes former staff",
    ],
  },
  "A.5.30": {
    question:
      "Have you fixed how fast each critical IT service must return and how much data you may lose, and shown by test that you can reach both?",
    why: "A recovery target that nobody has measured is a wish. Auditors lay the figure from the impact analysis beside the time in the test record.",
    evidence: [
      "Business impact analysis with targets per service",
      "Recovery test with measured times",
      "Restart plan in order of technical dependency",
      "Shortfalls accepted by management in writing",
    ],
    findings: [
      "Target four hours, last test two days, no action recorded",
      "The directory service is missing from the restart order though all else needs it",
    ],
  },
  "A.5.31": {
    question:
      "Can you name the laws, regulators' demands and customer promises that bind your security today, and say for each what you do about it?",
    why: "Overlooked duties come to light as a fine or a lost customer. Promises made by sales are the ones most often absent from the list.",
    evidence: [
      "Register with source, owner and the measure that fulfils it",
      "Regular update from counsel or a monitoring service",
      "Security clauses extracted from customer contracts",
      "Check of encryption export rules where products cross borders",
    ],
    findings: [
      "The register names a repealed law and omits its successor",
      "A customer is owed notice within 24 hours; the incident team had never heard of it",
    ],
  },
  "A.5.32": {
    question:
      "Are the software, images, fonts and standards you use licensed for the way you use them, open source included, and are your own works protected too?",
    why: "Licence audits and copyleft terms become expensive quickly. The same carelessness gives away your own code and designs.",
    evidence: [
      "Licence balance of purchased against installed",
      "Open-source licence scan of shipped products",
      "Clauses that assign freelancers' work to you",
      "Rules for AI-generated text and code",
    ],
    findings: [
      "A copyleft library ships inside a product without the source offer it requires",
      "A single-user copy of a standard is on the intranet for all",
    ],
  },
  "A.5.33": {
    question:
      "Can you still find, open and trust each record you must keep on the last day of its term, and is it destroyed after that?",
    why: "Records are what you have to show for your actions. An archive that nobody can open after a system change fails the tax office, the court and the auditor alike.",
    evidence: [
      "Retention schedule with the legal basis per record type",
      "Write protection or versioning in the archive",
      "Read test of old records after a migration",
      "Log of destroyed records",
    ],
    findings: [
      "Ten-year records sit on tapes for which no drive exists",
      "The accounting team can edit its own audit trail",
    ],
  },
  "A.5.34": {
    question:
      "Do you know which personal data you hold, why, for how long and with whom you share it, and do you answer requests from the people concerned in time?",
    why: "Privacy law binds you with or without a certificate. The auditor does not judge the law, but does note duties that you identified yourself and then left unmet.",
    evidence: [
      "Record of processing activities reviewed this year",
      "Impact assessments for high-risk processing",
      "Log of access and erasure requests with response times",
      "Reports of the privacy officer to management",
    ],
    findings: [
      "Applicants' papers are kept for years without a purpose",
      "The video system is absent from the processing record",
    ],
  },
  "A.5.35": {
    question:
      "Does someone who neither built nor runs your security examine it as planned and after major changes, and report to the top?",
    why: "People seldom find the faults in their own work. Independence is tested with one question: who examined the security officer?",
    evidence: [
      "Programme that covers people, processes and technology",
      "Report with the reviewer's name, position and qualification",
      "Management's response with dates",
    ],
    findings: [
      "The security manager reviewed the processes they run themselves",
      "An acquisition doubled the headcount without an extra review",
    ],
  },
  "A.5.36": {
    question:
      "Do managers and system owners check in their own area whether your rules are followed, and put right what they find?",
    why: "Rules that are never checked turn into suggestions. These are the line's own routine checks, smaller and more frequent than an internal audit.",
    evidence: [
      "Check calendar per department with results",
      "Automated reports on settings that break the rules",
      "Corrections with proof that they worked",
      "Register of exceptions with expiry dates",
    ],
    findings: [
      "Deviations noted in March appear again in September",
      "Exceptions are granted by word of mouth, without an end",
    ],
  },
  "A.5.37": {
    question:
      "Can a competent colleague run your backups, restarts and other delicate tasks from written instructions when the usual person is away?",
    why: "Knowledge in one head is a single point of failure, and under stress even experts skip steps.",
    evidence: [
      "Runbooks with version, author and date of last trial",
      "Task carried out by a substitute who followed the text",
      "Alerts that link to the matching instruction",
      "Change tickets that include the runbook update",
    ],
    findings: [
      "The start-up instruction refers to a server replaced last year",
      "Key steps live in the private notes of one administrator",
    ],
  },
};
