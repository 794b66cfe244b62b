/**
 * @module Rules for importing a Statement of Applicability (ISO/IEC 27001 6.1.3 d) from a table of text.
 * `guessColumns` and `accept` give a mapping, `decisionTexts` and `guessValues` the meanings, a person corrects
 * both, `preview` says what would happen, and `decisionFor` each row is applied with `Assessment.decide`.
 */
import { ofStandard, type RequirementKey } from "@tandem/standards/catalogue";
import * as Assessment from "../assessment/assessment.ts";
import type { Mapping } from "./columns.ts";
import { errorsOfFile, follows2013 } from "./file-errors.ts";
import type { Answers, Legacy } from "./legacy/legacy-schema.ts";
import { judgeLegacy } from "./legacy/legacy.ts";
import type { Counts, Preview, PreviewRow, RowError } from "./preview.ts";
import { type FileRow, isSkipped, judge, name } from "./row.ts";
import type { Values } from "./values.ts";

export { accept, guessColumns, Mapping } from "./columns.ts";
export type { Field, Guess, Guesses } from "./columns.ts";
export { Counts, Preview, PreviewRow, RowError, Side } from "./preview.ts";
export type { FileRow, Remark } from "./row.ts";
export { Answer, Answers, Legacy, Question } from "./legacy/legacy-schema.ts";
export { headerOf, sheetOf } from "./layout.ts";
export { guessValues, Meaning, Values } from "./values.ts";

/** A row that could not be read as one, with the reason; it stays in the preview as an error. */
export type Unreadable = { readonly row: number; readonly line: number; readonly detail: string };

type Input = {
  readonly rows: readonly FileRow[];
  readonly unreadable?: readonly Unreadable[];
  readonly mapping: Mapping;
  readonly values: Values;
  /** What a person has answered where a control of 2013 did not go into one of 2022 alone. */
  readonly answers?: Answers;
  readonly current: readonly Assessment.Info[];
};

/**
 * The distinct texts of the column that holds the decision, in order of appearance, without cells that cannot be
 * relied on: nobody has to say what an error of a spreadsheet means.
 */
export const decisionTexts = (rows: readonly FileRow[], column: number | null): string[] => {
  if (column === null) return [];
  const sound = rows.filter(
    ({ remarks = [] }) =>
      !remarks.some((remark) => remark.kind === "flaw" && remark.column === column),
  );
  return [...new Set(sound.map(({ cells }) => (cells[column] ?? "").trim()))];
};

const refused = ({ row, line }: { row: number; line: number }, errors: RowError[]): PreviewRow => ({
  row,
  line,
  control: "",
  requirement: null,
  outcome: "error",
  before: null,
  after: null,
  status: null,
  owner: null,
  errors,
  notes: [],
});

const unmapped = ({ controlId, decision }: Mapping): RowError[] => [
  ...(controlId === null ? [{ column: null, reason: "Say which column names the control." }] : []),
  ...(decision === null ? [{ column: null, reason: "Say which column holds the decision." }] : []),
];

type Judged = { readonly rows: PreviewRow[]; readonly legacy: Legacy | null };

const judgeAll = ({ rows, mapping, values, answers = [], current }: Input): Judged => {
  const lacking = unmapped(mapping);
  if (lacking.length > 0) return { rows: rows.map((row) => refused(row, lacking)), legacy: null };
  const meanings = new Map(values.map(({ text, meaning }) => [text.trim(), meaning]));
  const known = new Map(current.map((info) => [info.requirement, info]));
  const standing = (key: RequirementKey) => known.get(key) ?? Assessment.initial(key);
  const named = rows.map((row) => name(row, mapping, meanings));
  const deciding = named.filter((row) => !isSkipped(row));
  if (follows2013(deciding)) return judgeLegacy(named, { mapping, standing, answers });
  const fromFile = errorsOfFile(deciding, mapping.controlId);
  return { rows: named.map((row) => judge(row, mapping, standing, fromFile(row))), legacy: null };
};

const count = (rows: readonly PreviewRow[]): Counts => {
  const ended = (outcome: PreviewRow["outcome"]) =>
    rows.filter((row) => row.outcome === outcome).length;
  const decided = (decision: string) =>
    rows.filter(({ outcome, after }) => outcome !== "skip" && after?.decision === decision).length;
  const inherited = decided("inherited");
  return {
    rows: rows.length,
    applicable: decided("applicable") + inherited,
    inherited,
    excluded: decided("excluded"),
    changed: ended("change"),
    unchanged: ended("same"),
    skipped: ended("skip"),
    errors: ended("error"),
    asked: ended("ask"),
  };
};

const controls = ofStandard("iso27001").filter(({ kind }) => kind === "control");

/**
 * What importing the rows would do to the controls of `current`; nothing is decided here. A row is an error,
 * located at its column, when it names no control of the edition of 2022 or one that another row decides too,
 * when its decision has no known meaning, when it excludes without a justification, and when the
 * justification is too long. `unreadable` rows stay errors as they are. Rows come back in the file's order;
 * `missing` are the controls that no readable row names. A file that follows the edition of 2013 is carried over to
 * the controls of 2022, see `judgeLegacy`.
 */
export const preview = (input: Input): Preview => {
  const unreadable = (input.unreadable ?? []).map((place) =>
    refused(place, [{ column: null, reason: place.detail }]),
  );
  const judged = judgeAll(input);
  const { legacy } = judged;
  const all = [...judged.rows, ...unreadable];
  // Controls that a file of 2013 leads to stand in the standard's order, and are numbered in it.
  const rows =
    legacy === null
      ? all.toSorted((a, b) => a.line - b.line)
      : all.map((row, place) => ({ ...row, row: place + 1 }));
  const inFile = new Set([...rows.map(({ requirement }) => requirement), ...(legacy?.added ?? [])]);
  const missing = controls.map(({ key }) => key).filter((key) => !inFile.has(key));
  return { rows, counts: count(rows), missing, legacy };
};

/** The decision a row asks for, to be applied with `Assessment.decide`; `null` where it changes nothing. */
export const decisionFor = ({ outcome, after }: PreviewRow): Assessment.Decision | null => {
  if (outcome !== "change" || after === null || after.decision === "undecided") return null;
  const { decision, justification } = after;
  return decision === "excluded"
    ? { decision, justification }
    : { decision: "applicable", inherited: decision === "inherited", justification };
};
