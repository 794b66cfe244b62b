/**
 * @module What waits for a person, by the rules that the service counts by, for a screen that lists it from what it has
 * loaded.
 */
export { isOpen, isOverdue, ofPerson } from "@tandem/domain/work";
export type { Item, Kind, Papers } from "@tandem/domain/work";
