import { z } from "zod";
import { parse } from "./control-id.ts";
import { guessValue, plain } from "./values.ts";

/** What we look for in the file. Only the first two are needed. */
export const fields = [
  "controlId",
  "decision",
  "justification",
  "exclusionJustification",
  "status",
  "owner",
] as const;
export type Field = (typeof fields)[number];

const Column = z.number().int().min(0).max(59).nullable();

/**
 * In which column of the file, from 0, each of our fields stands; `null` where there is none.
 * `exclusionJustification` is for files that keep reasons for exclusion in a column of their own.
 * `status` and `owner` are shown beside the row and change nothing.
 */
export const Mapping = z.object({
  controlId: Column,
  decision: Column,
  justification: Column,
  exclusionJustification: Column,
  status: Column,
  owner: Column,
});
export type Mapping = z.infer<typeof Mapping>;

/** A column taken for a field, how sure we are, and why. */
export type Guess = {
  readonly column: number;
  readonly confidence: "high" | "medium" | "low";
  readonly reason: string;
};
export type Guesses = Readonly<Record<Field, Guess | null>>;

type Signs = {
  /** Headings in plain words. The first group names the field whole or at its start, the second within. */
  readonly named: RegExp;
  readonly mentioned: RegExp;
  /** A heading that means something else, whatever it mentions. */
  readonly not?: RegExp;
  /** Whether a cell looks like the field's content, and how such cells are called. */
  readonly cell: (text: string) => boolean;
  readonly cells: string;
  /** Whether content alone, under a heading that says nothing, is enough. */
  readonly byContent: boolean;
};

const isDecision = (text: string): boolean => guessValue(text) !== "unknown";
const isProse = (text: string): boolean => text.length >= 20 && text.includes(" ");
const isAddress = (text: string): boolean => /^\S+@\S+\.\S+$/.test(text);
const isStatus = (text: string): boolean =>
  /^(?:not |partially |partly |fully |largely )?(?:implemented|in progress|planned|done|open|closed|achieved|umgesetzt|geplant|[npfl]|\d{1,3} ?%?)$/.test(
    plain(text),
  );

const signs: Readonly<Record<Field, Signs>> = {
  controlId: {
    named:
      /^(?:control (?:id|no|nr|number|ref|reference)|annexe? a|anhang a|ref|reference|referenz|clause|id|no|nr|number|nummer|massnahme|mesure|control|controls|kontrolle|iso 27001)(?: |$)/,
    mentioned: /control id|annexe? a|anhang a|clause|(?:^| )(?:id|ref|nr|no)(?: |$)/,
    cell: (text) => parse(text).kind !== "other",
    cells: "numbers of controls",
    byContent: true,
  },
  decision: {
    named:
      /^(?:applicab\w*|decision|in scope|included|selected|anwendbar\w*|zutreffend|entscheidung|retenue?|soa)(?: |$)/,
    mentioned: /applicab|decision|anwendbar|zutreffend|entscheidung|^status$/,
    not: /justif|reason|rationale|begrundung|grund|motif|raison/,
    cell: isDecision,
    cells: "decisions",
    byContent: false,
  },
  justification: {
    named: /^(?:justif\w*|rationale|reasons?|begrundung\w*|motif\w*|raison\w*)(?: |$)/,
    mentioned: /justif|rationale|reason|begrundung|motif|comment|remark|bemerkung/,
    not: /(?:exclu(?!.*inclu)(?<!inclu.*)|n(?:ot|on) applicab|ausschluss|nicht anwendbar)/,
    cell: isProse,
    cells: "sentences",
    byContent: false,
  },
  exclusionJustification: {
    named:
      /^(?:justif\w*|rationale|reasons?|begrundung\w*|motif\w*|raison\w*)(?: \w+){0,2} (?:exclu\w*|n(?:ot|on) applicab\w*|ausschluss\w*|nicht anwendbar\w*)/,
    mentioned: /exclusion (?:justif|reason|rationale)|ausschluss(?:begrundung|grund)/,
    not: /inclu|einschluss/,
    cell: isProse,
    cells: "sentences",
    byContent: false,
  },
  status: {
    named:
      /^(?:implementation status|status|implemented|control status|maturity|umsetzungsstatus|umsetzungsgrad|umgesetzt|statut|etat)(?: |$)/,
    mentioned: /status|maturity|umsetzung|statut/,
    cell: isStatus,
    cells: "states of implementation",
    byContent: false,
  },
  owner: {
    named:
      /^(?:(?:control )?owner|responsible|responsibility|verantwortlich\w*|responsable|proprietaire)(?: |$)/,
    mentioned: /owner|responsib|verantwort|responsable|e ?mail/,
    cell: isAddress,
    cells: "e-mail addresses",
    byContent: true,
  },
};

/** Points: a heading may prove as much as the cells below it; both together are certain. */
const points = { named: 50, mentioned: 30, cells: 50 };
const sure = { high: points.named + points.cells, medium: points.named };
const cellShare = { numerator: 4, denominator: 5 };

type Candidate = { readonly field: Field; readonly points: number; readonly guess: Guess };

/** How much a heading proves that its column holds the field. */
export const headingPoints = (heading: string, field: Field): number => {
  const { named, mentioned, not } = signs[field];
  const words = plain(heading);
  if (not?.test(words) === true) return 0;
  if (named.test(words)) return points.named;
  return mentioned.test(words) ? points.mentioned : 0;
};

const confidenceOf = (sum: number): Guess["confidence"] => {
  if (sum >= sure.high) return "high";
  return sum >= sure.medium ? "medium" : "low";
};

const candidate = (
  field: Field,
  column: { index: number; heading: string; cells: readonly string[] },
): Candidate | null => {
  const sign = signs[field];
  const fromHeading = headingPoints(column.heading, field);
  const filled = column.cells.filter((text) => text.trim() !== "");
  const fitting = filled.filter((text) => sign.cell(text)).length;
  const fits =
    filled.length > 0 && fitting * cellShare.denominator >= filled.length * cellShare.numerator;
  if (fromHeading === 0 && !(sign.byContent && fits)) return null;
  const sum = fromHeading + (fits ? points.cells : 0);
  const because = [
    ...(fromHeading > 0 ? [`its heading is “${column.heading.trim()}”`] : []),
    ...(fits ? [`${fitting} of ${filled.length} cells looked at are ${sign.cells}`] : []),
  ];
  const guess = {
    column: column.index,
    confidence: confidenceOf(sum),
    reason: `Chosen because ${because.join(" and ")}.`,
  };
  return { field, points: sum, guess };
};

/**
 * Guesses which column holds which of our fields, from the headings (English, German, French) and from some
 * rows below them. Each column is taken once, the best-supported guess first; ties go to the earlier field,
 * then to the column further left.
 */
export const guessColumns = (
  header: readonly string[],
  sampleRows: readonly (readonly string[])[],
): Guesses => {
  const columns = header.map((heading, index) => ({
    index,
    heading,
    cells: sampleRows.map((cells) => cells[index] ?? ""),
  }));
  const candidates = fields
    .flatMap((field) => columns.map((column) => candidate(field, column)))
    .filter((found) => found !== null)
    .toSorted((a, b) => b.points - a.points);
  const taken = new Set<number>();
  const guesses: Record<Field, Guess | null> = {
    controlId: null,
    decision: null,
    justification: null,
    exclusionJustification: null,
    status: null,
    owner: null,
  };
  for (const { field, guess } of candidates) {
    if (guesses[field] !== null || taken.has(guess.column)) continue;
    guesses[field] = guess;
    taken.add(guess.column);
  }
  return guesses;
};

/** The mapping one gets by accepting every guess. */
export const accept = (guesses: Guesses): Mapping => ({
  controlId: guesses.controlId?.column ?? null,
  decision: guesses.decision?.column ?? null,
  justification: guesses.justification?.column ?? null,
  exclusionJustification: guesses.exclusionJustification?.column ?? null,
  status: guesses.status?.column ?? null,
  owner: guesses.owner?.column ?? null,
});
