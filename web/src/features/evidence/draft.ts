import type { Evidence, RequirementKey } from "./queries.ts";
import type { Kind } from "./words.ts";

/** What the form of a piece of evidence holds; an empty field of text is nothing. */
export type Draft = {
  readonly kind: Kind;
  readonly title: string;
  readonly url: string | null;
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
  url: null,
  requirements,
  validFrom: today(),
  validUntil: null,
});

/** What stands, to be replaced. */
export const draftOf = ({
  kind,
  title,
  url,
  requirements,
  validFrom,
  validUntil,
}: Evidence): Draft => ({ kind, title, url, requirements, validFrom, validUntil });
