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

type Where =
  | { readonly kind: "link"; readonly url: string }
  | { readonly kind: "place"; readonly text: string };

/** Where a version is kept, as one line a person reads or types. */
export const whereText = (where: Where): string => (where.kind === "link" ? where.url : where.text);

/** What a person typed: an address where it looks like one, a place otherwise. */
export const whereOf = (text: string): Where =>
  /^\s*https?:/i.test(text) ? { kind: "link", url: text.trim() } : { kind: "place", text };

/** Today in UTC, which is how the service compares dates. */
export const today = (): string => new Date().toISOString().slice(0, 10);

/** A year from today, the most common interval of a review. */
export const inAYear = (): string => {
  const day = new Date();
  day.setUTCFullYear(day.getUTCFullYear() + 1);
  return day.toISOString().slice(0, 10);
};
