import type { Kind, Need } from "./queries.ts";

const kindWords: Readonly<Record<Kind, string>> = {
  information: "Information",
  location: "Location",
  equipment: "Equipment",
  device: "Device",
  software: "Software",
  processingOperation: "Processing operation",
  managementProcess: "Management process",
  person: "Person",
  organisation: "Organisation",
  communicationChannel: "Communication channel",
  supplier: "Supplier",
  development: "Development",
  legislation: "Legislation",
  service: "Service",
  configurationItem: "Configuration item",
};
export const kindName = (kind: Kind): string => kindWords[kind];

export const kinds = [
  "information",
  "location",
  "equipment",
  "device",
  "software",
  "processingOperation",
  "managementProcess",
  "person",
  "organisation",
  "communicationChannel",
  "supplier",
  "development",
  "legislation",
  "service",
  "configurationItem",
] as const satisfies readonly Kind[];

export const needLevels = ["low", "medium", "high", "critical"] as const;

const needWords = { low: "Low", medium: "Medium", high: "High", critical: "Critical" } as const;
export const needName = (need: Need): string => (need === null ? "Not assessed" : needWords[need]);

type Needs = {
  readonly confidentiality: Need;
  readonly integrity: Need;
  readonly availability: Need;
};

/** The three needs in one line, as registers write them. */
export const needsText = ({ confidentiality, integrity, availability }: Needs): string =>
  confidentiality === null && integrity === null && availability === null
    ? "Not assessed"
    : [
        `C ${needName(confidentiality).toLowerCase()}`,
        `I ${needName(integrity).toLowerCase()}`,
        `A ${needName(availability).toLowerCase()}`,
      ].join(", ");

/** Who answers for it: a member by their name, or the name a paper gave. */
export const ownerText = (
  { owner, ownerName }: { readonly owner: string | null; readonly ownerName: string },
  nameOf: (userId: string) => string,
): string => (owner === null ? `${ownerName} (not a member)` : nameOf(owner));
