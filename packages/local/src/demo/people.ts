/** Someone of the demonstration data who can be signed in as. */
export interface Person {
  readonly email: string;
  readonly name: string;
  /** The firm or client they belong to. */
  readonly organisation: string;
  /** What they do there, in one phrase. */
  readonly role: string;
}

const FIRM = "Northbridge Consulting";

/**
 * The people of the demonstration data: one firm and its four clients, each at another stage, and
 * a company that assesses itself.
 */
export const PEOPLE: readonly Person[] = [
  {
    email: "ines.okafor@northbridge.example",
    name: "Ines Okafor",
    organisation: FIRM,
    role: "Firm owner: runs the firm and its clients",
  },
  {
    email: "tomas.lindqvist@northbridge.example",
    name: "Tomas Lindqvist",
    organisation: FIRM,
    role: "Consultant: verifies what the clients claim",
  },
  {
    email: "mara.vogt@alder.example",
    name: "Mara Vogt",
    organisation: "Alder Payments",
    role: "Client admin: compliance officer",
  },
  {
    email: "yusuf.demir@alder.example",
    name: "Yusuf Demir",
    organisation: "Alder Payments",
    role: "Contributor: service manager",
  },
  {
    email: "claire.dubois@certifier.example",
    name: "Claire Dubois",
    organisation: "Alder Payments",
    role: "Auditor: reads for a limited time",
  },
  {
    email: "peter.novak@brook.example",
    name: "Peter Novák",
    organisation: "Brook Logistics",
    role: "Client admin: head of IT",
  },
  {
    email: "aisha.rahman@cedar.example",
    name: "Aisha Rahman",
    organisation: "Cedar Health Cloud",
    role: "Client admin: quality manager",
  },
  {
    email: "lukas.meyer@cedar.example",
    name: "Lukas Meyer",
    organisation: "Cedar Health Cloud",
    role: "Viewer: managing director",
  },
  {
    email: "sofia.costa@delta.example",
    name: "Sofia Costa",
    organisation: "Delta Managed Services",
    role: "Client admin: operations lead",
  },
  {
    email: "hana.svoboda@elm.example",
    name: "Hana Svoboda",
    organisation: "Elm Analytics",
    role: "Administrator of a company without a firm",
  },
  {
    email: "omar.haddad@elm.example",
    name: "Omar Haddad",
    organisation: "Elm Analytics",
    role: "Administrator: verifies what Hana answers",
  },
];
