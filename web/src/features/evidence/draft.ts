import type { Evidence, RequirementKey } from "./queries.ts";
import type { Kind } from "./words.ts";

/** What the evidence is, as it is being stated. */
export type Content =
  | { readonly type: "file"; readonly file: string }
  | { readonly type: "link"; readonly url: string }
  | { readonly type: "note"; readonly text: string }
  | { readonly type: "document"; readonly document: string };

/** What the form of a piece of evidence holds; an empty field of text is nothing. */
export type Draft = {
  readonly kind: Kind;
  readonly title: string;
  readonly content: Content;
  readonly requirements: readonly RequirementKey[];
  readonly validFrom: string;
  readonly validUntil: string | null;
};

/** Today in UTC, which is how the service compares validity. */
export const today = (): string => new Date().toISOString().slice(0, 10);

/** A new piece of evidence for the requirements named. */
export const blank = (requirements: readonly RequirementKey[]): Draft => ({
  kind: "operatingRecord",
  title: "",
  content: { type: "link", url: "" },
  requirements,
  validFrom: today(),
  validUntil: null,
});

/** What stands, to be replaced. */
export const draftOf = ({
  kind,
  title,
  content,
  requirements,
  validFrom,
  validUntil,
}: Evidence): Draft => ({
  kind,
  title,
  content: content.type === "file" ? { type: "file", file: content.file.id } : content,
  requirements,
  validFrom,
  validUntil,
});
