import type { Guidance } from "./guidance.ts";

/** Technological controls A.8.19–A.8.34: software, networks, cryptography, development, change. */
export const iso27001A8Engineering: Readonly<Record<string, Guidance>> = {
  "A.8.19": {
    question:
      "Does new software reach your live systems only after test and approval, from a source you trust and with a way back?",
    why: "The free converter installed by a helpful colleague is a familiar way in. Having the previous version at hand decides how long a bad update hurts.",
    evidence: [
      "Catalogue of approved software",
      "Installation rights limited by policy",
      "Release records with tester, approver and fallback",
      "Difference between installed and approved programs",
    ],
    findings: [
      "Users add browser extensions as they please",
      "The production line runs on an unsupported release and nobody decided so",
    ],
  },
  "A.8.20": {
    question:
      "Do you know how your network is built, manage its devices from a protected place, and control what goes in, out and across?",
    why: "Forgotten routers hide behind a diagram from the year of the move. Firewall rules only multiply unless cutting them is somebody's task.",
    evidence: [
      "Network diagram with date of last check",
      "Firewall rule review with deletions",
      "Device management reachable from a jump host alone",
      "Alerts on unknown devices at ports or in the air",
    ],
    findings: [
      "A rule allows any to any and its comment reads 'temporary'",
      "Switch management pages open from the office network",
    ],
  },
  "A.8.21": {
    question:
      "Is it agreed what each of your line, VPN, wireless, DNS and firewall services has to deliver and protect, and does anyone check that it does?",
    why: "Someone else may operate it; outage and breach remain yours. Services inherited from a landlord or parent company often come with no agreement.",
    evidence: [
      "List of network services with agreed safeguards and levels",
      "Provider reports held against the agreement",
      "Measured encryption and authentication on the lines",
    ],
    findings: [
      "A partner runs the firewall without any written scope",
      "The tunnel to a branch uses a cipher that the rules ban",
    ],
  },
  "A.8.22": {
    question:
      "Is your network divided so that an intruder in the guest Wi-Fi, the office or the machine hall stays there?",
    why: "In a flat network one infected laptop reaches the backup and the production line. Zones with open rules between them are flat in all but name.",
    evidence: [
      "Zone concept with permitted flows",
      "Rule sets between zones with justification",
      "Connection attempts from guest and office zones",
      "Separate zone for devices that cannot be patched",
    ],
    findings: [
      "Guest Wi-Fi reaches the printers and, through them, the office",
      "Building control shares a segment with accounting",
    ],
  },
  "A.8.23": {
    question:
      "Are harmful and unlawful websites blocked on each of your devices, also away from the office, and does the blocking keep pace with new threats?",
    why: "Phishing pages live for hours, and a filter behind the office firewall misses the days at home. Excessive blocking drives people to private phones.",
    evidence: [
      "Blocked categories decided with business and HR",
      "Filter agent or protective DNS on mobile devices",
      "Block statistics and tickets for exceptions",
    ],
    findings: [
      "Filtering ends as soon as the VPN is disconnected",
      "Servers may browse the internet freely",
    ],
  },
  "A.8.24": {
    question:
      "Have you decided where you encrypt, by which methods and key lengths, and who looks after the keys from creation to destruction?",
    why: "The mathematics holds; key handling fails. A lost key destroys data, a copied one protects nothing, and a certificate without a calendar entry expires on a Sunday.",
    evidence: [
      "Permitted algorithms and protocols with review date",
      "Key and certificate inventory with expiry alarms",
      "Keys held in a vault or hardware module",
      "Cipher scan of public services",
    ],
    findings: [
      "A private key was found in the code repository",
      "Recovery keys for disk encryption are known to one administrator",
      "The customer portal accepts an obsolete protocol version",
    ],
  },
  "A.8.25": {
    question:
      "Does security have a fixed place in every phase of how you build software, from idea to retirement, whatever method the team follows?",
    why: "Left to a single test at the end, flaws are found when they cost most. Auditors take one feature and follow it through the phases.",
    evidence: [
      "Development process with security gates",
      "One feature traced from story to release",
      "Pipeline settings that stop a build at a failed gate",
      "Security contact named in each team",
    ],
    findings: [
      "The written process describes yearly releases while teams deliver daily",
      "Gates are skipped for hotfixes and never made up",
    ],
  },
  "A.8.26": {
    question:
      "Before you build or buy an application, do you write down what it must protect and withstand, and check the result against that later?",
    why: "Where nothing is asked for, security is whatever the vendor had in mind. Web shops and payment functions draw fraud from the day they open.",
    evidence: [
      "Security needs in the tender or backlog",
      "Threat model for an exposed application",
      "List that ties each need to a test",
    ],
    findings: [
      "Security questions went to the vendor after the contract was signed",
      "Misuse of the customer portal was never thought through",
    ],
  },
  "A.8.27": {
    question:
      "Do your architects design by written principles, such as least privilege or assumed breach, and can they show where a design follows them?",
    why: "Every project otherwise invents its own trust model, usually the convenient one. Weak architecture cannot be patched away.",
    evidence: [
      "Principles with an owner and a review date",
      "Design reviews that cite them",
      "Reference architectures in use",
      "Decision records where a principle was set aside",
    ],
    findings: [
      "The principles were copied from the internet and are unknown to the architects",
      "Internal services accept each other's calls without authentication",
    ],
  },
  "A.8.28": {
    question:
      "Do your developers write by coding rules for their languages, and do reviews and tools catch violations before code is merged?",
    why: "Injection, missing checks and secrets in code have led the lists of flaws for decades. Training helps, and a build that fails helps more.",
    evidence: [
      "Coding rules per language with good and bad examples",
      "Static analysis results over time",
      "Review comments that concern security",
      "Dependency and secret scanning in the pipeline",
    ],
    findings: [
      "Analysis warnings were suppressed in bulk before the release",
      "A module written this year assembles SQL from user input",
    ],
  },
  "A.8.29": {
    question:
      "Must every release and every purchased system pass a security test, by criteria that can stop it, before you accept it?",
    why: "Functional tests show that a thing works for friends. Where nothing was ever held back, an auditor doubts that the criteria bite.",
    evidence: [
      "Test plan scaled to risk, with pass criteria",
      "Dynamic scan and attack tests dated before go-live",
      "Acceptance record that lists remaining flaws",
      "Release postponed because of a result",
    ],
    findings: [
      "The penetration test is booked for three months after launch",
      "A purchased system was accepted on the vendor's word",
    ],
  },
  "A.8.30": {
    question:
      "When others program for you, do you set security requirements, see into their work and test deliveries as strictly as your own?",
    why: "Poor code from outside runs under your name. Quarrels about rights, sources and repairs begin on the day the partner is gone.",
    evidence: [
      "Contract terms on coding rules, code rights and source escrow",
      "Scan or review of each delivery",
      "Named partner staff with limited access",
      "Meeting notes on progress and weaknesses",
    ],
    findings: [
      "The agency hands over compiled packages only",
      "The partner develops with a copy of live customer data",
    ],
  },
  "A.8.31": {
    question:
      "Are your development, test and live systems so far apart in accounts, networks and data that an experiment cannot touch your customers?",
    why: "Write access to production solves problems fast, until a script runs in the wrong window. Test systems are softer and make good stepping stones.",
    evidence: [
      "Environment diagram with access per role",
      "Separate cloud accounts or clusters",
      "Logged exceptional access of developers to production",
      "Colours or banners that tell environments apart",
    ],
    findings: [
      "Test and live databases share one password",
      "Developers deploy to production from their laptops",
    ],
  },
  "A.8.32": {
    question:
      "Does each change to your systems pass assessment, test and approval and have a way back, in proportion to its risk, emergencies included?",
    why: "Many outages are home-made. An auditor lays a week of deployments beside the tickets and asks about those that have none.",
    evidence: [
      "Tickets with risk, test result and approval",
      "Deployment log reconciled with tickets",
      "Emergency changes approved afterwards within a set time",
      "Reviews of changes that failed",
    ],
    findings: [
      "One change in three takes the emergency route",
      "The fallback field reads 'none' throughout",
      "Edits in the cloud console bypass the process",
    ],
  },
  "A.8.33": {
    question:
      "Do you test with invented or masked data and, where live data is unavoidable, approve, protect and erase it case by case?",
    why: "Test systems have more users, weaker locks and little monitoring, so a live copy there is the softest target you own.",
    evidence: [
      "Generator or masking scripts for test data",
      "Approval for each use of live data, with erasure date",
      "Search of test databases for real mail addresses",
    ],
    findings: [
      "A nightly job refreshes test from production unmasked",
      "The copy made for a load test in May is still there in October",
      "Test messages reached actual customers",
    ],
  },
  "A.8.34": {
    question:
      "Do you agree scope, timing and access before anyone audits, scans or attacks your live systems, and tidy up afterwards?",
    why: "Run at month end, a scan can bring down the very booking system it examines. The tester's account left open becomes the next finding.",
    evidence: [
      "Signed test authorisation with scope and a contact to stop it",
      "Read-only auditor accounts with expiry",
      "Test dates agreed with operations",
      "Clean-up record for tools and accounts",
    ],
    findings: [
      "Last year's tester still has an active admin account",
      "A report with exploitable details lies on an open share",
    ],
  },
};
