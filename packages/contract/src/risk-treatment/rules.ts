/** @module How a treatment plan is searched and added up, by the rules that the service has. */
export { entries, isOverdue, totals } from "@tandem/domain/risk/plan";
export type { Entry, Filter, Line } from "@tandem/domain/risk/plan";
