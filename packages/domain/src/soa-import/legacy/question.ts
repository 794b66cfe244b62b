import type { RequirementKey } from "@tandem/standards/catalogue";
import { ancestors, legacyControls } from "@tandem/standards/legacy-2013";
import type { Answer, Decision, Question, Reason } from "./legacy-schema.ts";
import type { Source } from "./sources.ts";
import { lowest } from "./status.ts";

/** A row that decides something; it has no error, and so leads somewhere. */
export type Deciding = Source & { readonly decision: Decision };

export const isDeciding = (source: Source): source is Deciding => source.decision !== null;

const placeOf = ({ id }: Deciding): number => legacyControls.findIndex((each) => each.id === id);

/** In the order of the edition of 2013, whatever the order of the file. */
export const inOrder = (sources: readonly Deciding[]): Deciding[] =>
  sources.toSorted((a, b) => placeOf(a) - placeOf(b));

const distinct = (texts: readonly string[]): string[] => [
  ...new Set(texts.filter((text) => text !== "")),
];

/** The justifications together: one that all share, or each after the control it is of. */
export const combined = (sources: readonly Deciding[]): string => {
  const texts = distinct(sources.map(({ justification }) => justification));
  if (texts.length < 2) return texts[0] ?? "";
  return texts
    .map((text) => {
      const ids = sources.filter(({ justification }) => justification === text).map(({ id }) => id);
      return `${ids.join(", ")}: ${text}`;
    })
    .join("\n");
};

export const statusOf = (sources: readonly Deciding[]): string =>
  lowest(sources.map(({ row }) => row.status ?? ""));

/** The decision all rows share, or null. */
export const shared = (sources: readonly Deciding[]): Decision | null => {
  const [first, ...rest] = sources.map(({ decision }) => decision);
  return first !== undefined && rest.every((decision) => decision === first) ? first : null;
};

/**
 * What a person is asked about a control of 2022 that these rows, in order, went into; null where nothing is open: all
 * that went into it is decided, alike, with one justification, and went nowhere else.
 */
export const questionOf = (
  requirement: RequirementKey,
  sources: readonly Deciding[],
  answer: Answer | null,
): Question | null => {
  const decision = shared(sources);
  const texts = distinct(sources.map(({ justification }) => justification));
  const decided = new Set(sources.map(({ id }) => id));
  const undecided = ancestors(requirement)
    .map(({ id }) => id)
    .filter((id) => !decided.has(id));
  const reasons: Reason[] = [
    ...(decision === null || texts.length > 1 ? ["differ" as const] : []),
    ...(sources.some(({ targets }) => targets.length > 1) ? ["split" as const] : []),
    ...(undecided.length > 0 ? ["partial" as const] : []),
  ];
  if (reasons.length === 0) return null;
  return {
    requirement,
    reasons,
    sources: sources.map(({ row, id, decision: each, justification }) => ({
      line: row.line,
      id,
      decision: each,
      justification,
      status: row.status ?? "",
    })),
    undecided,
    proposal: { decision, justification: combined(sources), status: statusOf(sources) },
    answer,
  };
};
