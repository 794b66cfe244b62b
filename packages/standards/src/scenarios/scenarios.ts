import type { RequirementKey } from "../catalogue/catalogue.ts";
import { accessScenarios } from "./access.ts";
import { continuityScenarios } from "./continuity.ts";
import { developmentScenarios } from "./development.ts";
import { peopleScenarios } from "./people.ts";
import type { Row } from "./row.ts";
import { serviceScenarios } from "./services.ts";
import { supplierScenarios } from "./suppliers.ts";
import { systemScenarios } from "./systems.ts";

export type { Affects, AssetKind, ScenarioFamily } from "./row.ts";

/** A starter scenario for a risk workshop, in our own words, with what usually answers it in both standards. */
export type Scenario = Omit<Row, "iso27001" | "iso20000"> & {
  readonly requirements: readonly RequirementKey[];
};

const keysOf = (standard: "iso27001" | "iso20000", ids: string): RequirementKey[] =>
  ids.split(" ").map((id): RequirementKey => `${standard}:${id}`);

/**
 * The library: picked from, then made the client's own. A scenario is neither a risk nor rated before someone who
 * knows the client says so.
 */
export const scenarios: readonly Scenario[] = [
  ...accessScenarios,
  ...systemScenarios,
  ...peopleScenarios,
  ...supplierScenarios,
  ...serviceScenarios,
  ...continuityScenarios,
  ...developmentScenarios,
].map(({ iso27001, iso20000, ...scenario }) => ({
  ...scenario,
  requirements: [...keysOf("iso27001", iso27001), ...keysOf("iso20000", iso20000)],
}));
