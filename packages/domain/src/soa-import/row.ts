import type { RequirementKey } from "@tandem/standards/catalogue";
import * as Assessment from "../assessment/assessment.ts";
import { saysSomething } from "../kernel/text.ts";
import type { Mapping } from "./columns.ts";
import { parse, type Reference } from "./control-id.ts";
import type { PreviewRow, RowError, Side } from "./preview.ts";
import type { Meaning } from "./values.ts";

/**
 * What is to be known of a cell. `note`: told, changes nothing. `merged`: the text stands in a larger cell and was
 * taken for this one too. `flaw`: what stands here cannot be relied on.
 */
export type Remark = {
  readonly column: number;
  readonly kind: "note" | "merged" | "flaw";
  readonly text: string;
};

/** A row of the file as it was read: its place among the rows, its line, its cells, and what is to be known of them. */
export type FileRow = {
  readonly row: number;
  readonly line: number;
  readonly cells: readonly string[];
  readonly remarks?: readonly Remark[];
};

/** A row with its cells under our names. */
export type Named = {
  readonly row: number;
  readonly line: number;
  readonly control: string;
  readonly reference: Reference;
  readonly decision: string;
  readonly meaning: Meaning;
  readonly justification: string;
  readonly exclusionJustification: string;
  readonly status: string | null;
  readonly owner: string | null;
  /** What makes the row an error whatever it says, and what is told beside it. */
  readonly flaws: readonly RowError[];
  readonly notes: readonly RowError[];
};

const substance = (text: string): string => (saysSomething(text) ? text : "");

const cellOf = ({ cells }: FileRow, column: number | null): string =>
  column === null ? "" : (cells[column] ?? "").trim();

/** Decisions rest on these columns; the others are only shown. */
const relied = ({ controlId, decision, justification, exclusionJustification }: Mapping) =>
  [controlId, decision, justification, exclusionJustification].filter((column) => column !== null);

/** A text that is merged over several rows names one control in each, which cannot be meant. */
const isFlaw = ({ kind, column }: Remark, mapping: Mapping): boolean =>
  kind === "flaw" || (kind === "merged" && column === mapping.controlId);

/** The remarks on the columns that are mapped, apart: those that spoil the row, and those that are only told. */
const remarksOf = ({ remarks = [] }: FileRow, mapping: Mapping) => {
  const shown = new Set<number | null>(Object.values(mapping));
  const needed = new Set<number | null>(relied(mapping));
  const spoils = (remark: Remark) => needed.has(remark.column) && isFlaw(remark, mapping);
  const told = ({ column, text }: Remark): RowError => ({ column, reason: text });
  return {
    flaws: remarks.filter(spoils).map(told),
    notes: remarks.filter((each) => shown.has(each.column) && !spoils(each)).map(told),
  };
};

/** Puts the cells under our names and reads control and decision. */
export const name = (
  row: FileRow,
  mapping: Mapping,
  meanings: ReadonlyMap<string, Meaning>,
): Named => {
  const control = cellOf(row, mapping.controlId);
  const decision = cellOf(row, mapping.decision);
  return {
    row: row.row,
    line: row.line,
    control,
    reference: parse(control),
    decision,
    meaning: meanings.get(decision) ?? "unknown",
    justification: substance(cellOf(row, mapping.justification)),
    exclusionJustification: substance(cellOf(row, mapping.exclusionJustification)),
    status: mapping.status === null ? null : cellOf(row, mapping.status),
    owner: mapping.owner === null ? null : cellOf(row, mapping.owner),
    ...remarksOf(row, mapping),
  };
};

/** Whether the row decides nothing: its decision is to be skipped, or it is a heading or title without one. */
export const isSkipped = ({ reference, decision, meaning, justification, flaws }: Named): boolean =>
  flaws.length === 0 &&
  (meaning === "skip" || (reference.kind === "other" && decision === "" && justification === ""));

const controlReason = (control: string, reference: Reference): string | null => {
  if (reference.kind === "control") return null;
  if (reference.kind === "edition2013") {
    const { id, successors } = reference;
    return `${id} is a control of the 2013 edition of ISO/IEC 27001; in the edition of 2022 it became ${successors.join(" and ")}. Most rows of this file follow the edition of 2022, so this one is left out.`;
  }
  if (control === "") return "No control is named here.";
  return /^\d{4}-\d\d-\d\d/.test(control)
    ? `A spreadsheet has taken the number of a control for the day ${control}. Write the number as text.`
    : `“${control}” is no control of Annex A of the edition of 2022 (A.5.1 to A.8.34).`;
};

const decisionReason = ({ meaning, decision }: Named): string | null => {
  if (meaning !== "unknown") return null;
  return decision === ""
    ? "No decision is given here. Say what an empty cell means."
    : `Say what “${decision}” means: applicable, inherited, excluded or skip.`;
};

/** What stands, in one word. */
export const sideOf = ({ applicability }: Assessment.Info): Side => {
  if (applicability.decision === "undecided") return { decision: "undecided", justification: "" };
  const { decision, justification } = applicability;
  return decision === "applicable" && applicability.inherited
    ? { decision: "inherited", justification }
    : { decision, justification };
};

const excludes = (decision: Side["decision"]): boolean => decision === "excluded";

/** The justification the row gives for this decision. */
export const statedFor = (row: Named, decision: Side["decision"]): string =>
  (excludes(decision) ? row.exclusionJustification : "") || row.justification;

/** What would stand. An empty justification takes none away as long as inclusion or exclusion stays. */
export const sideAfter = ({ decision, justification }: Side, before: Side): Side => {
  const kept =
    before.decision !== "undecided" && excludes(before.decision) === excludes(decision)
      ? before.justification
      : "";
  return { decision, justification: justification || kept };
};

/** What is wrong with the justification of a decision. */
export const justificationReason = ({ decision, justification }: Side): string | null => {
  if (excludes(decision) && justification === "") {
    return "Say why this control is excluded: ISO/IEC 27001 6.1.3 d asks for a justification.";
  }
  const note = Assessment.Note.safeParse(justification);
  if (note.success) return null;
  const because = note.error.issues.map(({ message }) => message).join("; ");
  return `${because}; this justification has ${justification.length} characters.`;
};

export const located = (column: number | null, reason: string | null): RowError[] =>
  reason === null ? [] : [{ column, reason }];

/** Where a justification stands, or should stand. */
export const justificationColumn = (row: Named, after: Side, mapping: Mapping): number | null => {
  const own = mapping.exclusionJustification;
  const elsewhere = row.exclusionJustification === "" && row.justification !== "";
  return excludes(after.decision) && own !== null && !elsewhere ? own : mapping.justification;
};

/** A cell that cannot be relied on is told of once, and not of what follows from it. */
export const isSound = ({ flaws }: Named, column: number | null): boolean =>
  flaws.every((flaw) => flaw.column !== column);

/** What is wrong with the control and the decision of a row; `reason`: with the control, where anything is. */
export const errorsOf = (
  row: Named,
  mapping: Mapping,
  { reason, fromFile }: { reason: string | null; fromFile: readonly RowError[] },
): RowError[] => [
  ...row.flaws,
  ...(isSound(row, mapping.controlId) ? [...located(mapping.controlId, reason), ...fromFile] : []),
  ...(isSound(row, mapping.decision) ? located(mapping.decision, decisionReason(row)) : []),
];

/** Whether anything would change. */
export const outcomeOf = (before: Side, after: Side): "same" | "change" =>
  before.decision === after.decision && before.justification === after.justification
    ? "same"
    : "change";

/**
 * What the row would do to the control it names. `current` gives what stands now; `fromFile` errors that
 * only the whole file shows, such as a second row of the same control.
 */
export const judge = (
  row: Named,
  mapping: Mapping,
  current: (key: RequirementKey) => Assessment.Info,
  fromFile: readonly RowError[],
): PreviewRow => {
  const { reference, meaning, control, status, owner, notes } = row;
  const requirement = reference.kind === "control" ? reference.key : null;
  const before = requirement === null ? null : sideOf(current(requirement));
  const place = { row: row.row, line: row.line, control, requirement };
  const base = { ...place, before, status, owner, notes: [...notes] };
  if (isSkipped(row)) return { ...base, outcome: "skip", after: before, errors: [] };

  const errors = errorsOf(row, mapping, { reason: controlReason(control, reference), fromFile });
  if (before === null || meaning === "unknown" || meaning === "skip") {
    return { ...base, outcome: "error", after: null, errors };
  }
  const stated = { decision: meaning, justification: statedFor(row, meaning) };
  const after = sideAfter(stated, before);
  const column = justificationColumn(row, after, mapping);
  if (isSound(row, column)) errors.push(...located(column, justificationReason(after)));
  if (errors.length > 0) return { ...base, outcome: "error", after: null, errors };
  return { ...base, outcome: outcomeOf(before, after), after, errors };
};
