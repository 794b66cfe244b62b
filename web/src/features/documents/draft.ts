import { CreateDocument, WriteVersion } from "@tandem/contract/document/schema";
import type { MandatoryDocument } from "@tandem/contract/standards/documents";
import { z } from "zod";

import type { StandardId } from "../../ui/standards.ts";
import type { Classification, DocumentRow } from "./queries.ts";
import { askedBy } from "./rows.ts";
import { whereOf } from "./words.ts";

export type Services = readonly {
  readonly item: string;
  readonly standards: readonly StandardId[];
}[];

/** What the form of a document holds about the document itself. */
export type DescriptionDraft = {
  readonly title: string;
  readonly owner: string;
  readonly classification: Classification;
  readonly serves: Services;
};

/** What the form of a version holds: a file that is kept here, or one line that says where it is kept. */
export type VersionDraft = {
  readonly label: string;
  readonly kept: "elsewhere" | "here";
  readonly where: string;
  readonly file: string;
  readonly note: string;
};

const stated = <Draft extends VersionDraft>({ kept, where, file, ...rest }: Draft) => ({
  ...rest,
  where: kept === "here" ? { kind: "file" as const, file } : whereOf(where),
});

/** The body of a version as the service takes it. */
export const VersionForm = z
  .custom<VersionDraft>()
  .transform((draft) => stated(draft))
  .pipe(WriteVersion);

/** The body of a new document as the service takes it. */
export const DocumentForm = z
  .custom<DescriptionDraft & VersionDraft>()
  .transform((draft) => stated(draft))
  .pipe(CreateDocument);

/** A new document, for an item of the list or for none. */
export const blank = (
  owner: string,
  item: MandatoryDocument | undefined,
  standards: readonly StandardId[],
): DescriptionDraft & VersionDraft => ({
  title: item?.name ?? "",
  owner,
  classification: "internal",
  serves: item === undefined ? [] : [{ item: item.id, standards: askedBy(item, standards) }],
  label: "1.0",
  kept: "elsewhere",
  where: "",
  file: "",
  note: "",
});

/** What stands of a document, to be changed. */
export const descriptionOf = ({
  title,
  owner,
  classification,
  serves,
}: Pick<DocumentRow, "title" | "owner" | "classification" | "serves">): DescriptionDraft => ({
  title,
  owner,
  classification,
  serves,
});
