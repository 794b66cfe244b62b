import type { Evidence } from "./queries.ts";

export type Kind = Evidence["kind"];

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

/** Where a link leads, or null for other contents. */
export const addressOf = ({ content }: Evidence): string | null =>
  content.type === "link" ? content.url : null;
