import { type Scenario, scenarios } from "@tandem/standards/scenarios";
import type { StandardId } from "@tandem/standards/catalogue";
import { DomainError } from "../kernel/error.ts";
import type { UserId } from "../kernel/id.ts";
import type { Description } from "./risk.ts";
import type { Treatment } from "./treatment.ts";

/** A scenario of the library by its id. Refuses an id of none. */
export const scenarioNamed = (id: string): Scenario => {
  const found = scenarios.find((scenario) => scenario.id === id);
  if (found !== undefined) return found;
  throw new DomainError("not_found", "The library has no such scenario.", {
    errors: [{ pointer: "/scenario", detail: "Choose one of the library." }],
  });
};

const standardOf = (key: string): string => key.slice(0, key.indexOf(":"));

/** What usually answers a scenario, in the standards that the client seeks. */
export const suggested = (
  { requirements }: Scenario,
  standards: readonly StandardId[],
): Scenario["requirements"] =>
  requirements.filter((key) => standards.some((standard) => standard === standardOf(key)));

/** What a scenario becomes when it is picked: a risk in the client's own register, with the controls it has already. */
export const described = (
  scenario: Scenario,
  owner: UserId,
  inPlace: Scenario["requirements"],
): Description => ({
  kind: "risk",
  family: scenario.family,
  title: scenario.title,
  cause: scenario.cause,
  event: scenario.event,
  consequence: scenario.consequence,
  threat: scenario.threat,
  vulnerability: scenario.vulnerability,
  affects: {
    confidentiality: scenario.affects.includes("C"),
    integrity: scenario.affects.includes("I"),
    availability: scenario.affects.includes("A"),
  },
  serviceObjectives: "",
  customers: [],
  existingControls: { requirements: [...inPlace], text: "" },
  owner,
  ownerName: "",
  reference: "",
  assetName: "",
});

/** The treatment that is proposed with a pick: the controls that are missing, for the owner to plan and approve. */
export const proposed = (missing: Scenario["requirements"]): Treatment =>
  missing.length === 0
    ? { option: "undecided" }
    : {
        option: "modify",
        plan: "",
        actions: [],
        controls: [...new Set(missing)].toSorted(),
      };
