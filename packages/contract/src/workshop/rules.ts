/** @module The library of scenarios, and what of it a client's standards ask for. */
export { scenarios, type Scenario } from "@tandem/standards/scenarios";
export { suggested } from "@tandem/domain/risk/workshop";
