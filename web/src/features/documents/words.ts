import type { approvedOf, nextOf } from "@tandem/contract/document/rules";

import type { Classification, Standing } from "./queries.ts";

const standingWords: Readonly<Record<Standing, string>> = {
  draft: "Draft",
  inReview: "In review",
  upcoming: "Approved, not in force yet",
  current: "In force",
  reviewDue: "Review due soon",
  overdue: "Review overdue",
  retired: "Retired",
};
export const standingWord = (standing: Standing): string => standingWords[standing];

const classificationWords: Readonly<Record<Classification, { name: string; meaning: string }>> = {
  public: { name: "Public", meaning: "Anyone may see it." },
  internal: { name: "Internal", meaning: "For everyone in the organisation." },
  confidential: { name: "Confidential", meaning: "For those who need it for their work." },
  strictlyConfidential: {
    name: "Strictly confidential",
    meaning: "For named people only.",
  },
};
export const classificationName = (classification: Classification): string =>
  classificationWords[classification].name;
export const classificationMeaning = (classification: Classification): string =>
  classificationWords[classification].meaning;

export { whereText } from "@tandem/contract/document/rules";

type Typed =
  | { readonly kind: "link"; readonly url: string }
  | { readonly kind: "place"; readonly text: string };

type Version = ReturnType<typeof approvedOf>[number] | NonNullable<ReturnType<typeof nextOf>>;

/** The file that a version is, or null. */
export const fileOf = ({ where }: Pick<Version, "where">) =>
  where.kind === "file" ? where.file : null;

/** What a person typed: an address where it looks like one, a place otherwise. */
export const whereOf = (text: string): Typed =>
  /^\s*https?:/i.test(text) ? { kind: "link", url: text.trim() } : { kind: "place", text };

/** Today in UTC, which is how the service compares dates. */
export const today = (): string => new Date().toISOString().slice(0, 10);

/** A year from today, the most common interval of a review. */
export const inAYear = (): string => {
  const day = new Date();
  day.setUTCFullYear(day.getUTCFullYear() + 1);
  return day.toISOString().slice(0, 10);
};
