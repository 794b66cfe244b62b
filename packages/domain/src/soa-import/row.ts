import type { RequirementKey } from "@tandem/standards/catalogue";
import * as Assessment from "../assessment/assessment.ts";
import { saysSomething } from "../kernel/text.ts";
import type { Mapping } from "./columns.ts";
import { parse, type Reference } from "./control-id.ts";
import type { PreviewRow, RowError, Side } from "./preview.ts";
import type { Meaning } from "./values.ts";

/** A row of the file as it was read: its place among the rows, its line, its cells. */
export type FileRow = {
  readonly row: number;
  readonly line: number;
  readonly cells: readonly string[];
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
};

const substance = (text: string): string => (saysSomething(text) ? text : "");

const cellOf = ({ cells }: FileRow, column: number | null): string =>
  column === null ? "" : (cells[column] ?? "").trim();

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
  };
};

/** Whether the row decides nothing: its decision is to be skipped, or it is a heading or title without one. */
export const isSkipped = ({ reference, decision, meaning, justification }: Named): boolean =>
  meaning === "skip" || (reference.kind === "other" && decision === "" && justification === "");

const controlReason = (control: string, reference: Reference): string | null => {
  if (reference.kind === "control") return null;
  if (reference.kind === "edition2013") {
    const { id, successors } = reference;
    return `${id} is a control of the 2013 edition of ISO/IEC 27001; in the edition of 2022 it became ${successors.join(" and ")}. Only a Statement of Applicability of the edition of 2022 can be read.`;
  }
  return control === ""
    ? "No control is named here."
    : `“${control}” is no control of Annex A of the edition of 2022 (A.5.1 to A.8.34).`;
};

const decisionReason = ({ meaning, decision }: Named): string | null => {
  if (meaning !== "unknown") return null;
  return decision === ""
    ? "No decision is given here. Say what an empty cell means."
    : `Say what “${decision}” means: applicable, inherited, excluded or skip.`;
};

const sideOf = ({ applicability }: Assessment.Info): Side => {
  if (applicability.decision === "undecided") return { decision: "undecided", justification: "" };
  const { decision, justification } = applicability;
  return decision === "applicable" && applicability.inherited
    ? { decision: "inherited", justification }
    : { decision, justification };
};

const excludes = (decision: Side["decision"]): boolean => decision === "excluded";

/** What would stand. An empty cell takes no justification away as long as inclusion or exclusion stays. */
const sideAfter = (row: Named, decision: Side["decision"], before: Side): Side => {
  const own = excludes(decision) ? row.exclusionJustification : "";
  const stated = own || row.justification;
  const kept =
    before.decision !== "undecided" && excludes(before.decision) === excludes(decision)
      ? before.justification
      : "";
  return { decision, justification: stated || kept };
};

const justificationReason = ({ decision, justification }: Side): string | null => {
  if (excludes(decision) && justification === "") {
    return "Say why this control is excluded: ISO/IEC 27001 6.1.3 d asks for a justification.";
  }
  const note = Assessment.Note.safeParse(justification);
  if (note.success) return null;
  const because = note.error.issues.map(({ message }) => message).join("; ");
  return `${because}; this justification has ${justification.length} characters.`;
};

const located = (column: number | null, reason: string | null): RowError[] =>
  reason === null ? [] : [{ column, reason }];

/** Where a justification stands, or should stand. */
const justificationColumn = (row: Named, after: Side, mapping: Mapping): number | null => {
  const own = mapping.exclusionJustification;
  const elsewhere = row.exclusionJustification === "" && row.justification !== "";
  return excludes(after.decision) && own !== null && !elsewhere ? own : mapping.justification;
};

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
  const { reference, meaning, control, status, owner } = row;
  const requirement = reference.kind === "control" ? reference.key : null;
  const before = requirement === null ? null : sideOf(current(requirement));
  const base = { row: row.row, line: row.line, control, requirement, before, status, owner };
  if (isSkipped(row)) return { ...base, outcome: "skip", after: before, errors: [] };

  const errors = [
    ...located(mapping.controlId, controlReason(control, reference)),
    ...fromFile,
    ...located(mapping.decision, decisionReason(row)),
  ];
  if (before === null || meaning === "unknown" || meaning === "skip") {
    return { ...base, outcome: "error", after: null, errors };
  }
  const after = sideAfter(row, meaning, before);
  errors.push(...located(justificationColumn(row, after, mapping), justificationReason(after)));
  if (errors.length > 0) return { ...base, outcome: "error", after: null, errors };
  const same = before.decision === after.decision && before.justification === after.justification;
  return { ...base, outcome: same ? "same" : "change", after, errors };
};
