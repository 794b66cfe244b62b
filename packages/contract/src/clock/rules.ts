/** @module How clocks run on between two answers of the service, by the service's own rule. */
export { openSeconds, type Calendar } from "@tandem/domain/sla";
