import type { EvidenceState } from "./filter.ts";
import type { Evidence } from "./queries.ts";

export type Kind = Evidence["kind"];
type ContentType = Evidence["content"]["type"];

const words: Readonly<Record<Kind, { name: string; meaning: string }>> = {
  operatingRecord: {
    name: "Record",
    meaning: "Proof that something was done, such as a log, a ticket or minutes.",
  },
  document: { name: "Document", meaning: "A policy, plan or procedure that is kept up to date." },
  observation: {
    name: "Observation or interview",
    meaning: "What the verifier saw or was told on a date. Only a verifier records it.",
  },
};

export const kinds = [
  "operatingRecord",
  "document",
  "observation",
] as const satisfies readonly Kind[];
export const kindName = (kind: Kind): string => words[kind].name;
export const kindMeaning = (kind: Kind): string => words[kind].meaning;

const contents: Readonly<Record<ContentType, string>> = {
  file: "File",
  link: "Link",
  note: "Text",
  document: "Document",
};

export const contentTypes = [
  "file",
  "link",
  "note",
  "document",
] as const satisfies readonly ContentType[];
export const contentWord = (type: ContentType): string => contents[type];

/** States as a filter names them, and what to say where nothing is in one. */
const states: Readonly<Record<EvidenceState, { name: string; none: string }>> = {
  current: { name: "Counts today", none: "Nothing counts today." },
  expiring: {
    name: "Expires within 30 days",
    none: "Nothing expires within 30 days. What counts today goes on counting.",
  },
  expired: { name: "Expired", none: "Nothing has expired." },
  withdrawn: { name: "Withdrawn", none: "Nothing was withdrawn." },
};

export const stateName = (state: EvidenceState): string => states[state].name;
export const noneInState = (state: EvidenceState): string => states[state].none;
