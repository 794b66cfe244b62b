import type { Risk } from "./queries.ts";

/** What a person writes about a risk. */
export type Draft = Risk["description"];

/** A new risk before anything is written; its owner is whoever begins it until somebody else is named. */
type Unowned = Omit<Draft, "owner"> & { readonly owner: string | null };

export const blank = (owner: string): Unowned => ({
  kind: "risk",
  family: "informationSecurity",
  title: "",
  cause: "",
  event: "",
  consequence: "",
  threat: "",
  vulnerability: "",
  affects: { confidentiality: false, integrity: false, availability: false },
  serviceObjectives: "",
  customers: [],
  existingControls: { requirements: [], text: "" },
  owner,
  ownerName: "",
  reference: "",
  assetName: "",
});

export type Written = ReturnType<typeof blank>;
