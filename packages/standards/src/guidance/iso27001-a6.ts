import type { Guidance } from "./guidance.ts";

/** People controls A.6.1–A.6.8. */
export const iso27001A6: Readonly<Record<string, Guidance>> = {
  "A.6.1": {
    question:
      "Do you verify who people are and what they claim to have done before they get access, and look harder at those who will hold the keys?",
    why: "Invented degrees and hidden conflicts surface after the damage. The gap is usually with temps, freelancers and colleagues promoted into sensitive posts.",
    evidence: [
      "Depth of checks per role, cleared with employment counsel",
      "Completed checks in sampled personnel files",
      "Agency confirmations for temporary staff",
      "Decision note where a check was late or unclear",
    ],
    findings: [
      "An administrator started six weeks before references were taken up",
      "External developers are exempt because procurement hires them",
    ],
  },
  "A.6.2": {
    question:
      "Do your employment contracts and contractor terms spell out security duties, also those that outlast the job, and are they signed before access is given?",
    why: "Labour courts are reluctant to enforce a duty that was never agreed. Long-serving staff often hold contracts older than the whole security programme.",
    evidence: [
      "Contract template with security and data protection clauses",
      "Signed copy found for every name in a sample",
      "Addendum for those hired before the clauses existed",
    ],
    findings: [
      "Contracts from the early years make no reference to the security rules",
      "Working students sign a short form without the clauses",
    ],
  },
  "A.6.3": {
    question:
      "Do your people learn what their own role requires, when they start and regularly afterwards, and does their behaviour show it?",
    why: "Developers and receptionists need different lessons, and one yearly slide show serves neither. Report rates in phishing tests reveal more than attendance lists.",
    evidence: [
      "Training plan by role with completion rates",
      "Phishing test trend that counts reports as well as clicks",
      "Course content changed after real cases",
      "Specialist courses taken by administrators and developers",
    ],
    findings: [
      "Completion stands at 71 per cent and reminders stop after one mail",
      "The night shift has no computer access and has had no training",
    ],
  },
  "A.6.4": {
    question:
      "Do your staff know what follows a deliberate or repeated breach of the rules, and do you apply the same fair steps to everyone?",
    why: "Unclear consequences make people hide mistakes; improvised ones fail when challenged. Honest reporting grows only where an error is treated differently from intent.",
    evidence: [
      "Graduated procedure agreed with HR and staff representatives",
      "Anonymised case file that shows the steps taken",
      "Handbook passage that tells slips from intent",
    ],
    findings: [
      "The procedure sits with HR and none of the employees asked had heard of it",
      "Breaches by managers are settled informally and leave no record",
    ],
  },
  "A.6.5": {
    question:
      "When people leave or change jobs, do you remind them of the duties that remain and hand over their tasks and contacts in an orderly way?",
    why: "Secrets walk out in heads as well as on drives. Internal moves are the blind spot, because no farewell talk takes place.",
    evidence: [
      "Exit interview notes on lasting confidentiality",
      "Handover list of tasks, keys and contacts tied to the role",
      "Notice to customers and suppliers of the new contact",
    ],
    findings: [
      "A departed project lead is still the emergency contact of two suppliers",
      "Transfers between departments trigger no conversation at all",
    ],
  },
  "A.6.6": {
    question:
      "Has everyone who sees your confidential information signed a secrecy undertaking that suits the case and is still in force?",
    why: "Without a signature your legal remedies shrink. Undertakings lapse quietly, and prospects, trainees and service technicians are easily forgotten.",
    evidence: [
      "List of agreements with parties and end dates",
      "Dated legal review of the templates",
      "Undertakings from cleaning, maintenance and advisory firms",
    ],
    findings: [
      "A pilot customer received the product roadmap before signing",
      "The agreement with a development partner ran out and work goes on",
    ],
  },
  "A.6.7": {
    question:
      "Do those who work from home, on trains or abroad have the rules, equipment and connection that keep your information as safe as in the office?",
    why: "The kitchen table has no visitor control. Working from another country can add tax, export or privacy trouble that nobody planned.",
    evidence: [
      "Remote working rules on place, household and travel",
      "Connection settings that check the device first",
      "Approvals for working stays abroad",
      "Known route to support for people off site",
    ],
    findings: [
      "Confidential drafts are printed at home and go into household waste",
      "Private computers reach the terminal server without any check",
    ],
  },
  "A.6.8": {
    question:
      "Does anyone in your organisation who sees something odd know where to report it, do so quickly and hear back?",
    why: "The minutes between click and call decide how large the damage gets. Few reports point to fear or ignorance more often than to a quiet year.",
    evidence: [
      "Report button, phone line or form that staff can name",
      "Report log with time of notice and feedback given",
      "Answers from interviews in office, workshop and field",
    ],
    findings: [
      "Reports reach a mailbox that is read on working days only",
      "Contractors would tell their agency first, and perhaps nobody after that",
    ],
  },
};
