/** @module What a readiness report is called and explained as, in the one wording of every screen and export. */
export { explain, verdictNames } from "@tandem/domain/readiness/explain";
export { registerNames } from "@tandem/domain/readiness/register";
