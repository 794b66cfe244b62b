import type { Import, Mapping } from "./queries.ts";

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

/** A file with its headings, and how it was read. */
export type File = Pick<Import, "header" | "source">;

const lettersOf = (column: number): string => {
  const rest = String.fromCodePoint(65 + (column % 26));
  return column < 26 ? rest : `${lettersOf(Math.floor(column / 26) - 1)}${rest}`;
};

/** Where a column stands, as the program counts that the file is opened with. */
const placeName = ({ source }: File, column: number): string =>
  source?.kind === "xlsx" ? lettersOf(column) : String(column + 1);

/** A column as a person finds it again: its heading, or its place where it has none. */
export const columnName = (file: File, column: number): string => {
  const heading = file.header[column]?.trim() ?? "";
  return heading === "" ? `Column ${placeName(file, column)}` : heading;
};

/** A cell as a person finds it again. */
export const cellPlace = (file: File, column: number | null): string => {
  if (column === null) return "The whole row";
  const name = columnName(file, column);
  return file.source?.kind === "xlsx" && !name.startsWith("Column ")
    ? `${name} (${lettersOf(column)})`
    : name;
};

/** A row of a sheet, a line of a text. */
export const lineWord = ({ source }: File): "Row" | "Line" =>
  source?.kind === "xlsx" ? "Row" : "Line";

/** What is wrong with the choice of columns, by field. */
export const complaintsAbout = (mapping: Mapping, file: File): ReadonlyMap<Field, string> => {
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
    else complaints.set(field, `“${columnName(file, column)}” is ${other} already.`);
  }
  return complaints;
};
