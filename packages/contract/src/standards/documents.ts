export { documentsFor, findDocument, mandatoryDocuments } from "@tandem/standards/documents";
export type { Duty, MandatoryDocument } from "@tandem/standards/documents";
