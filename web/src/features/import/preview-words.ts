import type { Import, PreviewRow } from "./queries.ts";

const sides: Readonly<Record<NonNullable<PreviewRow["before"]>["decision"], string>> = {
  undecided: "Not decided",
  applicable: "Applicable",
  inherited: "Applicable, inherited",
  excluded: "Excluded",
};

export const sideWord = (side: NonNullable<PreviewRow["before"]>): string => sides[side.decision];

/** The whole of the preview in a sentence. */
export const countsSentence = ({ counts }: Import["preview"]): string => {
  const { applicable, inherited, excluded, skipped, errors } = counts;
  return [
    `${applicable} applicable${inherited > 0 ? ` of which ${inherited} inherited` : ""}`,
    `${excluded} excluded`,
    ...(skipped > 0 ? [`${skipped} left out`] : []),
    `${errors} ${errors === 1 ? "error" : "errors"}`,
  ].join(", ");
};

/** Where in the file an error is: its row as a spreadsheet counts lines, and the name of its column. */
export const placeOf = (
  { header }: Pick<Import, "header">,
  line: number,
  column: number | null,
): string => {
  if (column === null) return `Line ${line}`;
  return `Line ${line}, ${header[column] || `column ${column + 1}`}`;
};
