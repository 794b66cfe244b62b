import type { RequirementKey } from "../catalogue/catalogue.ts";
import { controlDocuments } from "./control-documents.ts";
import type { DocumentRow } from "./document-row.ts";
import { serviceDocuments } from "./service-documents.ts";
import { systemDocuments } from "./system-documents.ts";

export type { Duty } from "./document-row.ts";

const rows = [...systemDocuments, ...serviceDocuments, ...controlDocuments] as const;

export type DocumentId = (typeof rows)[number]["id"];

export type MandatoryDocument = DocumentRow & { readonly id: DocumentId };

/** The 54 items of documented information of both standards, one row for what serves both. */
export const mandatoryDocuments: readonly MandatoryDocument[] = rows;

const byId: ReadonlyMap<string, MandatoryDocument> = new Map(
  mandatoryDocuments.map((document) => [document.id, document]),
);

const byRequirement = new Map<RequirementKey, MandatoryDocument[]>();
for (const document of mandatoryDocuments) {
  for (const key of document.requirements) {
    byRequirement.set(key, [...(byRequirement.get(key) ?? []), document]);
  }
}

/** The item with this id, `undefined` when there is none. */
export const findDocument = (id: string): MandatoryDocument | undefined => byId.get(id);

/**
 * The items a requirement brings up, whatever the duty: `document.duty[standard]` tells which of them
 * are demanded and which are only usual.
 */
export const documentsFor = (key: RequirementKey): readonly MandatoryDocument[] =>
  byRequirement.get(key) ?? [];
