/** @module The hours of a month, worked out while a calendar is edited. */
export { type Day, month } from "@tandem/domain/calendar/preview";
