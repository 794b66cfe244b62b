/** @module What needs no schema, for screens that only lead to documents. */
export { scopeItem } from "@tandem/domain/document/scope-item";
