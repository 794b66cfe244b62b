import type { InclusionReason } from "../assessment/lanes.ts";
import type { Field } from "./compare.ts";
import type { Row, Status, Theme } from "./row.ts";

/** What a statement says on paper and on screen alike. */
export const statusNames: Readonly<Record<Status, string>> = {
  implemented: "Implemented",
  partial: "Partially implemented",
  planned: "Planned",
  notImplemented: "Not implemented",
};

export const decisionNames: Readonly<Record<Row["decision"], string>> = {
  applicable: "Yes",
  excluded: "No",
  undecided: "Not decided",
};

export const reasonNames: Readonly<Record<InclusionReason, string>> = {
  riskTreatment: "Risk treatment",
  legal: "Law or regulation",
  contractual: "Contract",
  business: "Business requirement",
  goodPractice: "Good practice or policy",
};

export const themeNames: Readonly<Record<Theme, string>> = {
  organizational: "Organizational controls",
  people: "People controls",
  physical: "Physical controls",
  technological: "Technological controls",
};

export const fieldNames: Readonly<Record<Field, string>> = {
  title: "Title",
  description: "Description",
  theme: "Theme",
  decision: "Applicable",
  inherited: "Operated by a provider",
  reasons: "Reasons for inclusion",
  justification: "Justification",
  status: "Implementation status",
  owner: "Owner",
  risks: "Linked risks",
};
