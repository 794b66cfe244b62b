import type { Classification, DocumentRow, Standing } from "./queries.ts";

export const standings = [
  "draft",
  "inReview",
  "upcoming",
  "current",
  "reviewDue",
  "overdue",
  "retired",
] as const satisfies readonly Standing[];

export const classifications = [
  "public",
  "internal",
  "confidential",
  "strictlyConfidential",
] as const satisfies readonly Classification[];

/** What waits for the person who looks. */
const waits = ["approve", "read"] as const;
export type Waits = (typeof waits)[number];

/** Which of the two views is shown, what of the register, and which item a link leads to. */
export type Search = {
  readonly view?: "register";
  readonly at?: string;
  readonly q?: string;
  readonly standing?: Standing;
  readonly classification?: Classification;
  readonly waits?: Waits;
};

const oneOf = <T extends string>(options: readonly T[], value: unknown): T | undefined =>
  options.find((option) => option === value);

/** Reads them out of an address; what does not fit is left out. */
export const parseSearch = (search: Record<string, unknown>): Search => {
  const { at, q } = search;
  const view = oneOf(["register"], search["view"]);
  const standing = oneOf(standings, search["standing"]);
  const classification = oneOf(classifications, search["classification"]);
  const waiting = oneOf(waits, search["waits"]);
  return {
    ...(view !== undefined && { view }),
    ...(typeof at === "string" && /^[a-z0-9-]{1,60}$/.test(at) && { at }),
    ...(typeof q === "string" && q.trim() !== "" && { q: q.slice(0, 120) }),
    ...(standing !== undefined && { standing }),
    ...(classification !== undefined && { classification }),
    ...(waiting !== undefined && { waits: waiting }),
  };
};

const fold = (text: string): string => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

/** Who looks, and whether they may approve anything and whatever waits for nobody in particular. */
export type Reader = {
  readonly userId: string;
  readonly approves: boolean;
  readonly approvesAll: boolean;
};

/** Whether this person is the one, or one of those, whom a version in review waits for. */
export const waitsFor = ({ next }: DocumentRow, reader: Reader): boolean => {
  if (next?.state !== "inReview" || !reader.approves) return false;
  if (next.approver !== null) return next.approver === reader.userId;
  return reader.approvesAll && next.author !== reader.userId;
};

/** Whether the line is shown: every word is in its title, and every choice fits. */
export const shows = (search: Search, row: DocumentRow, reader: Reader): boolean => {
  const { q = "", standing, classification, waits: waiting } = search;
  const title = fold(row.title);
  return (
    fold(q)
      .split(/\s+/)
      .every((word) => title.includes(word)) &&
    (standing === undefined
      ? row.standing !== "retired"
      : row.standing === standing || row.next?.state === standing) &&
    (classification === undefined || row.classification === classification) &&
    (waiting !== "approve" || waitsFor(row, reader)) &&
    (waiting !== "read" || row.reading === "asked")
  );
};
