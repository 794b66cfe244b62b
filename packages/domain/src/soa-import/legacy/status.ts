import { plain } from "../values.ts";

/** States of implementation from the least to the most, as files write them. */
const ladder: readonly RegExp[] = [
  /^(?:not implemented|not started|none|no|open|n|nicht umgesetzt|offen)$/,
  /^(?:planned|geplant|prevu)$/,
  /^(?:in progress|partially(?: implemented)?|partly(?: implemented)?|partial|p|teilweise(?: umgesetzt)?|en cours)$/,
  /^(?:largely(?: implemented)?|l)$/,
  /^(?:implemented|fully(?: implemented)?|done|closed|complete|completed|f|umgesetzt|yes)$/,
];

const percent = /^(\d{1,3}) ?%$/;

/** The rank of a state among the others, or null for what is none that is known. */
const rankOf = (text: string): number | null => {
  const share = percent.exec(text.trim())?.[1];
  if (share !== undefined) return Number(share) / 25;
  const place = ladder.findIndex((step) => step.test(plain(text)));
  return place < 0 ? null : place;
};

/**
 * The state of several together: the lowest, since a whole is not further than its least part. Where one is not known
 * to be higher or lower, all of them.
 */
export const lowest = (texts: readonly string[]): string => {
  const distinct = [...new Set(texts.filter((text) => text !== ""))];
  const ranked = distinct.map((text) => ({ text, rank: rankOf(text) ?? Number.NaN }));
  if (ranked.some(({ rank }) => Number.isNaN(rank))) return distinct.join("; ");
  return ranked.toSorted((a, b) => a.rank - b.rank)[0]?.text ?? "";
};
