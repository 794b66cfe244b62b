/** @module How two scopes differ, for a screen that shows them side by side. */
export { bounding, compare, empty, parts } from "@tandem/domain/scope-statement";
export type { Comparison, Content, Part } from "@tandem/domain/scope-statement";
