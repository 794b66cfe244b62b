import type { StandardId } from "@tandem/standards/catalogue";

/** Who belongs to a client, and as what. */
export interface Seat {
  readonly email: string;
  readonly role: "clientAdmin" | "contributor" | "viewer" | "auditor";
  readonly topManagement?: true;
}

/** A client of the demonstration, and how far it has come. Shares are of all its requirements, in percent. */
export interface Story {
  readonly name: string;
  readonly seats: readonly Seat[];
  /** The standard whose requirements alone are answered; the other one is still to come. */
  readonly only?: StandardId;
  /** The certificate it holds already; the other one is what it wants. */
  readonly holds?: {
    readonly standard: StandardId;
    readonly body: string;
    readonly number: string;
    readonly validInMonths: number;
  };
  /** How many of the requirements the client has answered. */
  readonly answered: number;
  /** How many the consultant has verified. */
  readonly verified: number;
  /** How many of the demanded documents are recorded, and how many approved. */
  readonly recorded: number;
  readonly approved: number;
  /** How good the answers are: the share of ratings that are Fully, then Largely, then Partially; the rest is Not. */
  readonly ratings: readonly [fully: number, largely: number, partially: number];
  /** Whether its services and agreements are entered. */
  readonly catalogued?: true;
  readonly plannedStage2InMonths: number | null;
  readonly operatingForMonths: number | null;
}

/** The four clients: just started, certified to one standard and wanting the other, all claimed, and four fifths verified. */
export const STORIES: readonly Story[] = [
  {
    name: "Brook Logistics",
    seats: [{ email: "peter.novak@brook.example", role: "clientAdmin", topManagement: true }],
    answered: 0,
    verified: 0,
    recorded: 0,
    approved: 0,
    ratings: [0, 0, 0],
    plannedStage2InMonths: null,
    operatingForMonths: null,
  },
  {
    name: "Cedar Health Cloud",
    seats: [
      { email: "aisha.rahman@cedar.example", role: "clientAdmin" },
      { email: "lukas.meyer@cedar.example", role: "viewer", topManagement: true },
    ],
    only: "iso27001",
    holds: {
      standard: "iso27001",
      body: "Meridian Certification",
      number: "MC-27-4418",
      validInMonths: 17,
    },
    answered: 100,
    verified: 0,
    recorded: 45,
    approved: 15,
    ratings: [25, 35, 30],
    plannedStage2InMonths: 11,
    operatingForMonths: null,
  },
  {
    name: "Delta Managed Services",
    seats: [{ email: "sofia.costa@delta.example", role: "clientAdmin", topManagement: true }],
    answered: 100,
    verified: 0,
    recorded: 90,
    approved: 40,
    ratings: [40, 35, 18],
    catalogued: true,
    plannedStage2InMonths: 7,
    operatingForMonths: 2,
  },
  {
    name: "Alder Payments",
    seats: [
      { email: "mara.vogt@alder.example", role: "clientAdmin", topManagement: true },
      { email: "yusuf.demir@alder.example", role: "contributor" },
      { email: "claire.dubois@certifier.example", role: "auditor" },
    ],
    answered: 100,
    verified: 80,
    recorded: 100,
    approved: 92,
    ratings: [68, 24, 8],
    catalogued: true,
    plannedStage2InMonths: 3,
    operatingForMonths: 8,
  },
];

/** Controls the demonstration's clients exclude, each with its reason (ISO 27001 6.1.3 d). */
export const EXCLUSIONS: Readonly<Record<string, string>> = {
  "A.7.11":
    "No own server rooms: power and climate are the data centre operator's, see the supplier file.",
  "A.7.12":
    "No own cabling beyond the landlord's office network, which carries no customer traffic.",
  "A.8.30": "All software is developed by employees; there is no outsourced development.",
  "A.8.18": "Managed platforms only: no utility can bypass system controls on them.",
};
