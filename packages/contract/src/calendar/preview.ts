/** @module What is worked out while a calendar is edited: the hours of a month. */
export { type Day, month } from "@tandem/domain/calendar/preview";
export { Calendar } from "@tandem/domain/sla";
