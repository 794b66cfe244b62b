import type { Guidance } from "./guidance.ts";

/** Organisational controls A.5.1–A.5.18: rules, roles, assets, handling of information, access. */
export const iso27001A5Governance: Readonly<Record<string, Guidance>> = {
  "A.5.1": {
    question:
      "Has your top management approved a set of security policies that people can find, have read, and that still describes how you work today?",
    why: "Staff fall back on convenience when they do not recognise the rules. An auditor asks three people where the policies are and what one of them says, and judges by the answers.",
    evidence: [
      "Policy register with owner, version, approval and next review date",
      "Acknowledgements per employee and policy",
      "Review minutes that say what was changed and why",
    ],
    findings: [
      "Policy bought as a template still names another company's departments",
      "Review date passed fourteen months ago with no sign that anyone looked",
    ],
  },
  "A.5.2": {
    question:
      "Does everyone with a security duty in your company, from the owner of a system to the person who approves firewall rules, know that it is theirs and have time for it?",
    why: "Duties that exist only on an organisation chart go undone. The gap shows when the one person who did everything is on holiday.",
    evidence: [
      "Responsibility matrix with names beside the roles",
      "Job descriptions that mention the security tasks",
      "Deputies agreed for key roles",
    ],
    findings: [
      "The security officer named in the manual left the company in spring",
      "Risk owners learned of their role during the audit interview",
    ],
  },
  "A.5.3": {
    question:
      "Wherever one person could make a mistake or commit a fraud and hide it, do you involve a second one, if only by watching where the team is small?",
    why: "Somebody who writes, approves and deploys a payment change needs nobody's consent to go wrong. Small teams may be excused from splitting; they still have to compensate.",
    evidence: [
      "Matrix of incompatible roles for finance and IT systems",
      "Merge requests and payments carrying two different names",
      "Checks of administrator activity by someone outside the team",
    ],
    findings: [
      "Repository settings let authors approve their own changes",
      "A payroll clerk can create an employee and release the payment",
    ],
  },
  "A.5.4": {
    question:
      "Do your managers ask for secure behaviour in their own teams, keep to the rules themselves and release time and money for it?",
    why: "People copy their line manager. Once the sales director is exempt from the second login factor, the rule is dead in the whole department.",
    evidence: [
      "Team meeting notes in which security topics come up",
      "Training completion of executives beside that of their staff",
      "Approved budget and posts for security measures",
      "Appraisal forms with a security objective",
    ],
    findings: [
      "Directors are the only group with open awareness training",
      "Heads of department could not name one rule their team has to follow",
    ],
  },
  "A.5.5": {
    question:
      "Is it clear to your people which authority to call in which kind of incident, who makes the call and within how many hours?",
    why: "Deadlines for reporting data breaches or failures of essential services are counted in hours. A team that first looks for the regulator's form at midnight tends to miss them.",
    evidence: [
      "Contact list with data protection authority, police, national CERT and sector regulator",
      "Decision table that links types of event to notifications",
      "Notification from a real case or a drill, with timestamps",
    ],
    findings: [
      "The emergency list shows an authority that was renamed years ago",
      "No one is assigned to notify outside office hours",
    ],
  },
  "A.5.6": {
    question:
      "Do you take part in professional circles, vendor communities or warning lists outside your company, and does what you hear there change anything inside?",
    why: "A firm that talks only to itself hears of a new method of attack when it is hit. Contacts made in quiet times are also the people you can ring in bad ones.",
    evidence: [
      "Membership of a CERT community, industry circle or user group",
      "Advisories passed on, with the ticket that followed",
      "Notes brought back from meetings and conferences",
    ],
    findings: [
      "Subscribed warning lists end in the mailbox of a former employee",
      "The membership fee is paid, yet nobody has attended or logged in",
    ],
  },
  "A.5.7": {
    question:
      "Do you collect information about attackers and methods that matter for your sector and technology, judge it, and turn it into measures or changed risk ratings?",
    why: "Reading the news is only the start. An auditor wants to follow one line from a report to a blocked domain, a hardened setting or a risk that was rated anew.",
    evidence: [
      "List of sources with the reason for choosing each",
      "Monthly threat briefing with your own assessment",
      "Detection rules or blocks created from a named report",
      "Risk register entries re-rated after a warning",
    ],
    findings: [
      "A commercial feed was bought and its output is not read",
      "Threat catalogue unchanged since the management system was set up",
    ],
  },
  "A.5.8": {
    question:
      "Do your projects, including those that IT does not run, look at security risks at the start and again before they go live?",
    why: "Problems found in the week before launch are either expensive or waived. Auditors like to pick the office move or the marketing app, because IT was hardly involved there.",
    evidence: [
      "Project charter with a completed security section",
      "Risk assessment attached to a project of the last year",
      "Go-live approval listing open security points and who accepted them",
    ],
    findings: [
      "The method covers software projects, while the relocation ran without it",
      "Checklist filled in on launch day with answers copied from an older project",
    ],
  },
  "A.5.9": {
    question:
      "Can you list the information, systems and services you depend on, each with an owner who agrees that it is theirs?",
    why: "No one patches, backs up or classifies a thing they do not know they own. Every other control inherits the gaps in this list.",
    evidence: [
      "Register reconciled with a network discovery or a cloud account export",
      "Dated confirmations from owners",
      "Data collections and online services listed beside hardware",
      "New entries that come from purchasing tickets",
    ],
    findings: [
      "The register holds laptops and servers but no information at all",
      "Twelve machines answered the network scan and appear in no list",
    ],
  },
  "A.5.10": {
    question:
      "Do your people know in plain words what they may and may not do with company devices, accounts and data, and do they act accordingly?",
    why: "Conduct that was never ruled out is hard to steer and harder to sanction. The test case of the day is customer data pasted into a public AI tool.",
    evidence: [
      "Usage rules accepted on joining",
      "Handling table per information level: store, send, print, destroy",
      "Guidance on AI tools, private use and messaging apps",
    ],
    findings: [
      "Contractors use company accounts without ever having seen the rules",
      "Cloud storage is forbidden on paper while sales shares files through a private service",
    ],
  },
  "A.5.11": {
    question:
      "When someone leaves or a contract ends, do you get back every device, key, badge and document, and can you show it item by item?",
    why: "What was never recorded as handed out cannot be asked for. The laptop that stays in a former employee's cupboard is a breach nobody notices.",
    evidence: [
      "Leaver checklist signed by both sides",
      "Issue records per person matched with returns",
      "Statement by external staff that data on their own devices is erased",
    ],
    findings: [
      "Three of ten sampled leavers show no entry for their phone",
      "Consultants' door badges stay with their agency after the assignment",
    ],
  },
  "A.5.12": {
    question:
      "Is your information sorted into a few levels by the harm that would follow if it leaked, broke or vanished, and do people pick the right level unaided?",
    why: "If everyone reads the scheme differently it protects nothing: either all is confidential and therefore ignored, or contract drafts lie in the open share.",
    evidence: [
      "Scheme illustrated with examples from daily work",
      "Owners' ratings that consider integrity and availability too",
      "Documents whose level their authors can explain",
    ],
    findings: [
      "Four levels on paper, one of them in use",
      "Customers' own markings are not matched to the internal levels",
    ],
  },
  "A.5.13": {
    question:
      "Can a person who opens, prints or receives one of your documents tell at once how sensitive it is?",
    why: "Recipients decide within seconds how to treat a document and will not look up your scheme. Leak protection, too, depends on marks that software can read.",
    evidence: [
      "Templates that carry the level in header or footer",
      "Sensitivity labels configured in the office suite",
      "Agreed treatment of items that cannot be marked, such as raw exports",
    ],
    findings: [
      "Exports from the HR system carry no mark although rated at the highest level",
      "Old templates without a label still circulate in sales",
    ],
  },
  "A.5.14": {
    question:
      "Have you agreed which channels your people use to send information out, be it mail, links, courier or conversation, and protected each for what travels on it?",
    why: "Leaks mostly leave by ordinary routes: a mistyped address, a link open to anybody, a call taken on the train.",
    evidence: [
      "Table of permitted channels per kind of information",
      "Written arrangements with regular data partners",
      "Mail gateway settings that force encryption",
      "Report of externally shared links with expiry dates",
    ],
    findings: [
      "Payslips go to the tax adviser as unprotected attachments",
      "Share links without expiry, some created by employees long gone",
    ],
  },
  "A.5.15": {
    question:
      "Are your access rules for rooms, networks and applications set by those who own the information, according to what each job needs?",
    why: "Without a word from the owner, IT copies the rights of the nearest colleague. Access then grows until almost everybody sees almost everything.",
    evidence: [
      "Access concept per application with its roles",
      "Role model approved by the information owner",
      "Comparison of described roles with those configured",
    ],
    findings: [
      "New employees receive the rights of 'somebody similar'",
      "The concept describes five roles; the application has nineteen",
    ],
  },
  "A.5.16": {
    question:
      "Does every account in your systems belong to one known person or one known technical purpose, from the day it is created to the day it is removed?",
    why: "An action can be attributed only if the identity behind it is unique. Shared and orphaned accounts are the point where investigations stop.",
    evidence: [
      "Directory export matched with the personnel list",
      "Register of service and shared accounts with responsible person and reason",
      "Tickets for creation, renaming and deactivation",
    ],
    findings: [
      "Warehouse terminals run under one login whose password hangs on the wall",
      "Eight service accounts for which no owner could be found",
    ],
  },
  "A.5.17": {
    question:
      "From first issue to reset, are passwords, tokens and recovery codes handled so that nobody but the holder, your own help desk included, gets to know them?",
    why: "The cheapest way into a company is a phone call to the help desk. How the desk checks who is calling tells an auditor more than the password policy does.",
    evidence: [
      "Reset tickets that show how the caller was identified",
      "Roll-out figures of the password manager",
      "Settings that refuse weak and leaked passwords",
      "Proof that factory credentials were replaced",
    ],
    findings: [
      "First passwords follow a guessable pattern and need not be changed",
      "A spreadsheet of system passwords lies on the IT share",
    ],
  },
  "A.5.18": {
    question:
      "Do your people receive access only after approval, keep it only while the job calls for it and lose it on the day it ends?",
    why: "Granting works, since someone complains if it does not; for removal nobody complains. An auditor therefore starts with the leaver list and works backwards.",
    evidence: [
      "Quarterly access review with removals traced to tickets",
      "Approvals found for each right in a sample",
      "Leaving dates set against deactivation times",
      "Rights withdrawn after internal transfers",
    ],
    findings: [
      "Leavers' accounts still active weeks after their last day",
      "Reviewers confirmed every right within minutes, without one removal in two years",
    ],
  },
};
