import type { Guidance } from "./guidance.ts";

/** Technological controls A.8.1–A.8.18: devices, access, data, resilience, logging. */
export const iso27001A8Systems: Readonly<Record<string, Guidance>> = {
  "A.8.1": {
    question:
      "Are the laptops, phones and tablets that reach your data known to you, encrypted, updated and manageable, private ones included?",
    why: "One unmanaged phone with the mailbox on it undoes the rest. A quick test compares the devices under management with those the mail service has seen.",
    evidence: [
      "Device management report on encryption and patch state",
      "Separate work profile on private devices",
      "Access rule that turns unknown devices away",
      "Remote wipe tried on a lost or spare device",
    ],
    findings: [
      "The mail service lists 340 phones, device management knows 210",
      "The whole sales team holds local administrator rights",
    ],
  },
  "A.8.2": {
    question:
      "Are administrator rights confined to a handful of people, held on separate accounts for as short as possible, and do you watch what is done with them?",
    why: "Whoever takes over an administrator takes over the company. Rights given for one migration weekend tend to stay for years.",
    evidence: [
      "List of privileged accounts with holder and reason",
      "Time-limited elevation with a log",
      "Membership of admin groups reconfirmed from outside the team",
      "Sealed emergency credentials with a record of use",
    ],
    findings: [
      "Twenty-three domain administrators in a firm of 150",
      "Admin accounts are used for daily mail and browsing",
    ],
  },
  "A.8.3": {
    question:
      "Inside your applications and file shares, can each person see and change only what the work requires, and have you tested it?",
    why: "The login settles who enters; this settles what they find. Shares open to all are the first discovery of ransomware and of curious colleagues.",
    evidence: [
      "Permission report of shares and document libraries",
      "Test in which an ordinary user tries restricted data",
      "Record-level settings in HR and finance systems",
    ],
    findings: [
      "The group Everyone can read the management folder",
      "Intranet search returns salary lists",
    ],
  },
  "A.8.4": {
    question:
      "Can you name everyone who is able to read or change your code, build scripts and pipelines, and trace each change to one of them?",
    why: "An altered line in the repository becomes an altered product. Code also shows an intruder where secrets and weak spots lie.",
    evidence: [
      "Repository membership compared with project teams",
      "Branch protection with mandatory review",
      "Audit log of clones and exports",
      "External developers removed from the code host at contract end",
    ],
    findings: [
      "A customer project was set to public by mistake",
      "Six people share one deploy key with write access",
    ],
  },
  "A.8.5": {
    question:
      "Do your logins withstand a stolen password wherever they can be reached from outside, and for every administrator?",
    why: "Passwords are stolen every day, so the second factor decides. One old protocol or one exempted account is enough for the attacker.",
    evidence: [
      "Multi-factor coverage with a list of exceptions",
      "Lockout and throttling settings",
      "Sign-in log showing that outdated protocols are off",
      "Hardware keys issued to administrators",
    ],
    findings: [
      "An old mail protocol still accepts the password alone",
      "A test account exempt from the second factor ended up in production",
    ],
  },
  "A.8.6": {
    question:
      "Do you measure how full your systems, storage, lines and teams are, and act before they run out?",
    why: "When a log disk fills up, service and evidence stop together. In the cloud the limit is the budget, and the surprise arrives with the invoice.",
    evidence: [
      "Trend charts with thresholds and alarms",
      "Capacity plan for the coming year",
      "Load test ahead of a known peak",
      "Spending limits and alerts in cloud accounts",
    ],
    findings: [
      "The database stopped twice on a full disk and still has no threshold",
      "Forecasts exist for servers, none for network lines or people",
    ],
  },
  "A.8.7": {
    question:
      "Do all devices and gateways you run have current malware defence that users cannot switch off, with someone following its alerts?",
    why: "Full coverage is often claimed and seldom found; servers, Macs and machine controls are missing. An alert read on Monday is late for Friday's attack.",
    evidence: [
      "Coverage report compared with the asset register",
      "Detections closed with an action and a time",
      "Filter settings for mail and downloads",
      "Isolation of machines that cannot run an agent",
    ],
    findings: [
      "Linux servers are left out by tradition",
      "The exclusion list contains whole drives",
    ],
  },
  "A.8.8": {
    question:
      "Do you learn of weaknesses in what you run, rate them, and fix them within deadlines you have set?",
    why: "Published flaws are exploited within days. The audit question is how old the oldest critical one is, and who agreed to leave it.",
    evidence: [
      "Internal and external scan results with trend",
      "Rate of deadlines met, by severity",
      "Signed risk acceptance for flaws that cannot be fixed",
      "Penetration test with retest",
      "Public address at which researchers can report",
    ],
    findings: [
      "The same critical flaw appears in four monthly scans",
      "Scans cover servers, but neither network devices nor containers",
    ],
  },
  "A.8.9": {
    question:
      "Have you defined how systems, cloud tenants and network devices are to be set up, and do you build them that way and notice when they drift?",
    why: "Factory settings are made for an easy start, and each hurried repair moves a system further from what was agreed. Drift stays invisible until someone compares.",
    evidence: [
      "Hardening baseline per platform",
      "Infrastructure code or standard images",
      "Drift report with corrections",
      "Deviations approved with a reason",
    ],
    findings: [
      "The baseline describes an operating system release no longer in use",
      "The running firewall configuration differs from the stored one, reason unknown",
    ],
  },
  "A.8.10": {
    question:
      "When information has served its purpose, is it really erased from your applications, backups, copies and suppliers, to a timetable you can show?",
    why: "Data you no longer hold cannot be stolen. Good intentions fail in the archive mailbox and in the backup that lives for ever.",
    evidence: [
      "Erasure timetable with periods and triggers",
      "Logs of automatic purge jobs",
      "Suppliers' confirmations after contract end",
      "Query that finds no records older than the limit",
    ],
    findings: [
      "The CRM holds prospects from fifteen years ago against a limit of three",
      "A purge job failed, was switched off and never restarted",
    ],
  },
  "A.8.11": {
    question:
      "Do you hide, shorten or replace sensitive values wherever your people and systems can work without the real ones?",
    why: "Support rarely needs the whole card number, and analysts rarely need names. Weak masking is treacherous, as people then share the data without a second thought.",
    evidence: [
      "List of fields with method and reason",
      "Masked screens compared between roles",
      "Attempt to re-identify persons in a pseudonymised extract",
      "Separate custody of the pseudonym table",
    ],
    findings: [
      "Names were replaced while birth date and postcode still point to the person",
      "The data warehouse shows full bank details to every analyst",
    ],
  },
  "A.8.12": {
    question:
      "Do you know by which routes your most valuable information could leave, and do you detect or stop it there?",
    why: "A tool switched on before anyone knows what to protect drowns the team in false alarms. Automatic mail forwarding and private cloud folders are the usual exits.",
    evidence: [
      "Leakage scenarios for the most valuable data",
      "Rules for mail, browser and end point with their tuning history",
      "Handled alerts, with staff representatives consulted",
      "Block on forwarding mail automatically to outside addresses",
    ],
    findings: [
      "Rules have run in watch mode since roll-out and the reports are unread",
      "A departing sales representative exported the customer list unnoticed",
    ],
  },
  "A.8.13": {
    question:
      "Do you back up all that you could not do without, keep one copy an intruder cannot reach, and prove by restoring that it works?",
    why: "Ransomware goes for the backup first. A green job report says that data was written; only a restore says that it can be read.",
    evidence: [
      "Backup plan derived from recovery targets",
      "Restore records for files, databases and whole systems",
      "Offline or immutable copy",
      "Coverage list that includes online services",
    ],
    findings: [
      "Restores are tried with single files, never with a full server",
      "The backup server belongs to the same domain as production",
      "Cloud mailboxes are not backed up because the provider was thought to do it",
    ],
  },
  "A.8.14": {
    question:
      "Are the components you cannot afford to lose duplicated far enough apart, and does switching over work when you try it?",
    why: "Two servers in one rack share the same power, water and fire. A standby that has never taken over is a hope with a maintenance contract.",
    evidence: [
      "Architecture diagram that marks single points of failure",
      "Failover test with duration and result",
      "Monitoring of replication lag",
      "Remaining single points accepted with reasons",
    ],
    findings: [
      "Both cluster nodes hang on one power strip",
      "Failover was last tried at installation",
    ],
  },
  "A.8.15": {
    question:
      "Do your systems record who did what and when, in logs that administrators cannot alter and that last long enough for an investigation?",
    why: "Break-ins are often noticed months later, when short logs are gone. If the intruder can erase the traces, so can the insider.",
    evidence: [
      "Logging concept with sources, events and retention",
      "Central log store under separate rights",
      "One administrator action traced from end to end",
      "Alarm for sources that fall silent",
    ],
    findings: [
      "Domain controllers have sent nothing since a certificate expired",
      "Administrators can delete the log of their own actions",
    ],
  },
  "A.8.16": {
    question:
      "Does somebody look for unusual behaviour in your networks, systems and applications, also at night and at weekends, and follow it up?",
    why: "Logs that nobody reads are mere storage. Unless you know what is normal, gigabytes leaving at midnight look like any other night.",
    evidence: [
      "Detection cases with rules and owners",
      "Alert queue with reaction times at weekends",
      "Monthly reports of a managed detection service",
      "Simulated attack, seen or missed, with follow-up",
    ],
    findings: [
      "A penetration test ran for two weeks without raising an alert",
      "The rule set is as delivered, with nothing about your own applications",
    ],
  },
  "A.8.17": {
    question:
      "Do all your systems take the time from the same trusted sources, down to cameras, door controllers and cloud workloads?",
    why: "Events whose clocks differ by minutes cannot be put in order, and such a timeline falls apart in a dispute. Certificates and logins also fail on a wrong clock.",
    evidence: [
      "Diagram of time sources and time zones",
      "Time service settings rolled out by policy",
      "Offset monitoring with an alarm limit",
    ],
    findings: [
      "The door system is eleven minutes behind the servers",
      "Virtual machines take time from host and network at once and jump between them",
    ],
  },
  "A.8.18": {
    question:
      "Can you tell which of your machines carry database consoles, disk editors, remote control or similar power tools, who may start them, and when somebody did?",
    why: "Attackers bring little luggage and work with what lies ready. A debugging tool left behind skips every rule built into the application.",
    evidence: [
      "Inventory of powerful tools with permitted users",
      "Application control that blocks the rest",
      "Session records of database consoles",
      "Removal noted after emergency use",
    ],
    findings: [
      "A packet sniffer is installed on a reception PC",
      "Support uses a remote-control program outside the approved list",
    ],
  },
};
