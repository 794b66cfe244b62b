/** @module How a file of events is read: in the browser, which sends on only what was read. */
export { csvReader, type Row } from "@tandem/domain/ticket-import/csv";
export { guess, meaningOf } from "@tandem/domain/ticket-import/guess";
export type { Field, Mapping, Meaning } from "@tandem/domain/ticket-import/mapping";
export { eventReader } from "@tandem/domain/ticket-import/read";
