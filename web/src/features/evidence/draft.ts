import type { Evidence, RequirementKey } from "./queries.ts";
import type { Kind } from "./words.ts";

/** What the evidence is, as it is being stated. */
export type Content =
  | { readonly type: "file"; readonly file: string }
  | { readonly type: "link"; readonly url: string }
  | { readonly type: "note"; readonly text: string }
  | { readonly type: "document"; readonly document: string };

export type Period = { readonly from: string; readonly until: string };

/** What the form of a piece of evidence holds; an empty field of text is nothing. */
export type Draft = {
  readonly kind: Kind;
  readonly title: string;
  readonly content: Content;
  readonly requirements: readonly RequirementKey[];
  readonly period: Period | null;
  readonly validFrom: string;
  readonly validUntil: string | null;
  readonly owner: string | null;
  readonly outsideScopeOf: Evidence["outsideScopeOf"];
};

/** Today in UTC, which is how the service compares validity. */
export const today = (): string => new Date().toISOString().slice(0, 10);

/** A content of a type before anything is said of it. */
export const blankContent = (type: Content["type"]): Content => {
  switch (type) {
    case "file":
      return { type, file: "" };
    case "link":
      return { type, url: "" };
    case "note":
      return { type, text: "" };
    case "document":
      return { type, document: "" };
  }
};

/** A new piece of evidence for the requirements named. */
export const blank = (requirements: readonly RequirementKey[]): Draft => ({
  kind: "operatingRecord",
  title: "",
  content: blankContent("file"),
  requirements,
  period: null,
  validFrom: today(),
  validUntil: null,
  owner: null,
  outsideScopeOf: [],
});

const contentOf = ({ content }: Evidence): Content =>
  content.type === "file" ? { type: "file", file: content.file.id } : content;

/** What stands, to be stated anew. */
export const draftOf = (evidence: Evidence): Draft => {
  const { kind, title, requirements, period, validFrom, validUntil, owner } = evidence;
  return {
    kind,
    title,
    content: contentOf(evidence),
    requirements,
    period,
    validFrom,
    validUntil,
    owner,
    outsideScopeOf: evidence.outsideScopeOf,
  };
};

/** A period with one of its ends changed; none once both are empty. */
export const withEnd = (period: Period | null, change: Partial<Period>): Period | null => {
  const { from, until } = { from: "", until: "", ...period, ...change };
  return from === "" && until === "" ? null : { from, until };
};

/** The name of a file as a title: without its ending, its words apart. */
export const titleOf = (name: string): string =>
  name
    .replace(/\.[^.]+$/, "")
    .replaceAll(/[_]+/g, " ")
    .trim()
    .slice(0, 200);
