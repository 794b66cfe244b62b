/** What a risk is about: the families of the risk register. */
export type ScenarioFamily =
  | "organisation"
  | "informationSecurity"
  | "serviceRequirements"
  | "availability"
  | "continuity"
  | "otherParties";

/** The kinds of things a scenario usually touches. */
export type AssetKind =
  | "information"
  | "location"
  | "equipment"
  | "device"
  | "software"
  | "processingOperation"
  | "managementProcess"
  | "person"
  | "organisation"
  | "communicationChannel"
  | "supplier"
  | "development"
  | "legislation"
  | "service"
  | "configurationItem";

/** What is in danger: confidentiality, integrity, availability, in this order. */
export type Affects = "C" | "I" | "A" | "CI" | "CA" | "IA" | "CIA";

/** One starter scenario as it is written down; requirements as numbers, separated by spaces. */
export type Row = {
  readonly id: string;
  readonly family: ScenarioFamily;
  readonly affects: Affects;
  readonly assets: readonly AssetKind[];
  readonly title: string;
  readonly cause: string;
  readonly event: string;
  readonly consequence: string;
  readonly threat: string;
  readonly vulnerability: string;
  readonly iso27001: string;
  readonly iso20000: string;
};
