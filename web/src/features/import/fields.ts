import type { Mapping } from "./queries.ts";

export type Field = keyof Mapping;

/** What the file may hold, in the order of a Statement of Applicability. */
export const fields: readonly {
  readonly field: Field;
  readonly label: string;
  readonly help: string;
  readonly needed?: true;
}[] = [
  { field: "controlId", label: "Control", help: "Its number, such as A.5.1.", needed: true },
  { field: "decision", label: "Decision", help: "Whether the control applies.", needed: true },
  {
    field: "justification",
    label: "Justification",
    help: "Why the control is included, or excluded.",
  },
  {
    field: "exclusionJustification",
    label: "Justification of exclusions",
    help: "Only where the file keeps it in a column of its own.",
  },
  { field: "status", label: "Status", help: "Shown in the preview; nothing is made of it." },
  { field: "owner", label: "Owner", help: "Shown in the preview; nothing is made of it." },
];

/** A column as a person finds it again: its heading, or its place where it has none. */
export const columnName = (header: readonly string[], column: number): string => {
  const heading = header[column]?.trim() ?? "";
  return heading === "" ? `Column ${column + 1}` : heading;
};

/** What is wrong with the choice of columns, by field. */
export const complaintsAbout = (
  mapping: Mapping,
  header: readonly string[],
): ReadonlyMap<Field, string> => {
  const complaints = new Map<Field, string>();
  const taken = new Map<number, string>();
  for (const { field, label, needed } of fields) {
    const column = mapping[field];
    if (column === null) {
      if (needed === true) complaints.set(field, "Choose the column that holds it.");
      continue;
    }
    const other = taken.get(column);
    if (other === undefined) taken.set(column, label);
    else complaints.set(field, `“${columnName(header, column)}” is ${other} already.`);
  }
  return complaints;
};
