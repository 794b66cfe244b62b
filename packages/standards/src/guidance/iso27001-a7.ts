import type { Guidance } from "./guidance.ts";

/** Physical controls A.7.1–A.7.14. */
export const iso27001A7: Readonly<Record<string, Guidance>> = {
  "A.7.1": {
    question:
      "Have you drawn on a plan where your protected zones begin and end, and do the walls, doors and windows there hold against somebody determined?",
    why: "A strong door in a plasterboard wall protects the drawing, not the room. An auditor walks the outline, past the loading ramp and the smokers' exit.",
    evidence: [
      "Floor plan with zones and protection levels",
      "Walk-round record with defects and repairs",
      "Agreement with the landlord about shared areas",
    ],
    findings: [
      "The ceiling void of the server room is open to the corridor",
      "A fire exit is held open with a wedge during breaks",
    ],
  },
  "A.7.2": {
    question:
      "Do only the right people get into each of your areas, visitors and deliveries included, and can you tell afterwards who was there?",
    why: "The best badge system is defeated by a polite colleague who holds the door. After a theft, the visitor record is the first thing anyone asks for.",
    evidence: [
      "Badge permissions confirmed by the owner of each area",
      "Visitor log with host, arrival and departure",
      "Key register with a yearly count",
      "Rules for couriers at the goods entrance",
    ],
    findings: [
      "The auditor reached the office floor through the goods entrance unchallenged",
      "Four badges reported lost had not been blocked",
    ],
  },
  "A.7.3": {
    question:
      "Are the rooms in which you handle sensitive matters chosen and fitted so that outsiders can neither look in nor listen in?",
    why: "A glass meeting room on the ground floor gives away the board's figures. Door signs and public directories can lead a stranger straight to the right room.",
    evidence: [
      "Room list with protection need and fittings",
      "Blinds, sound insulation and door signs inspected",
      "Rule that unattended offices are locked, confirmed on site",
    ],
    findings: [
      "A whiteboard with the network diagram faces the street",
      "HR talks can be followed through a thin partition to the waiting area",
    ],
  },
  "A.7.4": {
    question:
      "Would an intruder on your premises be noticed at any hour, and does somebody act on the alarm or the picture?",
    why: "Cameras that merely record explain a loss afterwards. Filming people also needs a lawful ground, a point that is often settled too late.",
    evidence: [
      "Alarm tests with response times",
      "Camera plan with coverage, retention and legal assessment",
      "Guard reports and call-out list",
    ],
    findings: [
      "The video recorder had been full since summer",
      "Intrusion alarms ring the phone of a manager who has retired",
    ],
  },
  "A.7.5": {
    question:
      "Have you examined what fire, water, storm, lightning or unrest could do at each of your sites, and installed protection to match?",
    why: "Archives in the cellar beside a river are an old story that still happens. Cheap measures help only before the event.",
    evidence: [
      "Hazard assessment per site based on public flood and storm maps",
      "Inspection reports for fire detection and extinguishing",
      "Water sensors and raised racks seen on site",
      "Insurer's recommendations closed out",
    ],
    findings: [
      "A sprinkler pipe runs above the tape safe",
      "Packaging material is stored in the technical room",
    ],
  },
  "A.7.6": {
    question:
      "Do people in your most protected rooms, cleaners and technicians included, work there under special rules and never alone without a reason?",
    why: "Behind the last lock trust takes over, and an hour alone is time enough. Phones with cameras are seldom considered.",
    evidence: [
      "House rules posted at the server room",
      "Escort log for external technicians",
      "Inspections of secure rooms that stand empty",
    ],
    findings: [
      "Cleaning staff enter the data room alone at night",
      "A service engineer photographed the rack and no rule forbade it",
    ],
  },
  "A.7.7": {
    question:
      "If you walk through your offices this evening, are desks, printers, whiteboards and screens free of anything a stranger should not see?",
    why: "Five minutes on the floor tell an auditor more than the policy. Forgotten printouts and noted passwords make the cheapest leak there is.",
    evidence: [
      "Results of evening rounds with counts",
      "Screen lock enforced centrally",
      "Printing released by badge at the device",
      "Lockable storage at each workplace",
    ],
    findings: [
      "Personnel letters lay on the shared printer at lunchtime",
      "Three of ten empty desks had an unlocked screen",
    ],
  },
  "A.7.8": {
    question:
      "Does your equipment stand where heat, dust, liquids, curious eyes and passing hands cannot harm it?",
    why: "Switches end up in cleaning cupboards and reception screens face the queue, because nobody thinks of the place itself as a safeguard.",
    evidence: [
      "Climate readings with alarm limits for technical rooms",
      "Survey of switch cabinets and public terminals",
      "Privacy filters on counter screens",
      "Ban on food and drink observed near machines",
    ],
    findings: [
      "A switch is mounted under the sink of the tea kitchen",
      "Patient data can be read on the monitor at reception",
    ],
  },
  "A.7.9": {
    question:
      "Right now, can you tell which of your devices and papers are outside the building, and are they guarded against thieves and onlookers?",
    why: "A bag stolen from a car costs little if the disk is encrypted and a great deal if it is not. Equipment that lives in the field, such as kiosks or meters, tends to be forgotten.",
    evidence: [
      "Issue list of mobile equipment and files",
      "Encryption status of everything on that list",
      "Loss reports with time until wiped or blocked",
      "Travel instructions known to field staff",
    ],
    findings: [
      "A loan notebook has not been seen since a trade fair",
      "A measuring unit at a customer's site stores results in clear text",
    ],
  },
  "A.7.10": {
    question:
      "Are you in command of the USB sticks, disks, tapes and papers that carry your data: who may use them, where each is now and what becomes of it in the end?",
    why: "Small media disappear without leaving a trace in any log. Whoever finds a stick reads it, and whoever plants one may get in.",
    evidence: [
      "Device control settings for removable media",
      "Register of backup tapes and external disks",
      "Transport receipts for sealed containers",
      "Shredding records for paper and media",
    ],
    findings: [
      "A drawer of unlabelled disks was found in the IT office",
      "USB ports are open on production PCs although sticks are banned",
    ],
  },
  "A.7.11": {
    question:
      "Do your systems survive a loss of power, cooling, water or network line for as long as you need, and have you tried it under load?",
    why: "Batteries die in silence. A generator that starts every month without load has not shown that it can carry the building.",
    evidence: [
      "Battery test with load and duration",
      "Generator log and fuel contract",
      "Second line on a different route, with a switch-over test",
      "Cooling alarm that reaches a person",
    ],
    findings: [
      "The UPS batteries are four years past their replacement date",
      "Both internet lines enter through the same duct",
    ],
  },
  "A.7.12": {
    question:
      "Are your power and data cables laid, labelled and locked away so that nobody can cut, tap or confuse them?",
    why: "Unlabelled cables turn a small repair into an outage, and a live socket in a public corridor is an open door to the network.",
    evidence: [
      "Current cabling plan and patch records",
      "Distribution cabinets found locked",
      "Separate trays for power and data",
      "Sweep of patch panels for unknown devices",
    ],
    findings: [
      "A network socket in the visitors' waiting room is active",
      "The distributor in the shared stairwell stands unlocked",
    ],
  },
  "A.7.13": {
    question:
      "Is your equipment serviced as often as it needs, by people you have authorised, with its data safe while they work?",
    why: "Neglected cooling and worn disks cause outages that were foreseeable. A copier sent for repair takes along a disk full of scans.",
    evidence: [
      "Maintenance plan with due and done dates",
      "Service reports checked by the person responsible",
      "Note that data was removed or the work supervised",
      "Remote maintenance released session by session",
    ],
    findings: [
      "The machine vendor's remote access is permanently open",
      "Air-conditioning service has been overdue since last winter",
    ],
  },
  "A.7.14": {
    question:
      "Does equipment leave you, or change hands inside, only after someone has confirmed that it is empty?",
    why: "Second-hand disks with readable files keep making headlines. Leased printers, phones and network devices slip through because few see them as computers.",
    evidence: [
      "Erasure reports per serial number",
      "Contract with the disposal firm and a visit to it",
      "Locked store for devices awaiting disposal",
      "Spot check of wiped drives",
    ],
    findings: [
      "The destruction certificate states kilograms and no serial numbers",
      "Retired firewalls were sold with the configuration on board",
    ],
  },
};
