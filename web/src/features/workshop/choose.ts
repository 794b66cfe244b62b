import { scenarios, type Scenario } from "@tandem/contract/workshop/rules";

export type Filter = {
  readonly text: string;
  readonly family: Scenario["family"] | "";
  readonly open: boolean;
};

export const families: Readonly<Record<Scenario["family"], string>> = {
  organisation: "Organisation",
  informationSecurity: "Information security",
  serviceRequirements: "Service requirements",
  availability: "Availability",
  continuity: "Continuity",
  otherParties: "Other parties",
};

const textOf = (scenario: Scenario): string =>
  [
    scenario.title,
    scenario.cause,
    scenario.event,
    scenario.consequence,
    scenario.threat,
    scenario.vulnerability,
    ...scenario.assets,
    ...scenario.requirements,
  ]
    .join(" ")
    .toLowerCase();

/** The scenarios that a filter leaves: every word in them, of the family, and not in the register yet where asked. */
export const chosen = (
  { text, family, open }: Filter,
  picked: ReadonlyMap<string, number>,
): readonly Scenario[] => {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return scenarios.filter(
    (scenario) =>
      (family === "" || scenario.family === family) &&
      (!open || !picked.has(scenario.id)) &&
      words.every((word) => textOf(scenario).includes(word)),
  );
};

/** What is said of a scenario before it is added; the first digit is the likelihood, the second the impact. */
export type Said = {
  readonly likelihood: number | null;
  readonly impacts: Readonly<Record<string, number>>;
  readonly inPlace: readonly string[];
};

export const nothingSaid: Said = { likelihood: null, impacts: {}, inPlace: [] };

/** What a digit says: the likelihood first, then the first impact; after both it begins anew. */
export const withDigit = (
  said: Said,
  digit: number,
  scale: { readonly likelihood: number; readonly impact: number; readonly dimension: string },
): Said => {
  const { dimension } = scale;
  const complete = said.likelihood !== null && said.impacts[dimension] !== undefined;
  if (said.likelihood === null || complete) {
    return digit > scale.likelihood ? said : { ...said, likelihood: digit, impacts: {} };
  }
  return digit > scale.impact
    ? said
    : { ...said, impacts: { ...said.impacts, [dimension]: digit } };
};

/** The rating that was said, or null while it is not complete. */
export const ratingOf = ({ likelihood, impacts }: Said) =>
  likelihood === null || Object.keys(impacts).length === 0
    ? null
    : { likelihood, impacts: { ...impacts } };
