import { find } from "@tandem/contract/standards/catalogue";

import type { Import, ImportEntry, PreviewRow } from "./queries.ts";

type Side = NonNullable<PreviewRow["before"]>;

const sides: Readonly<Record<Side["decision"], string>> = {
  undecided: "Not decided",
  applicable: "Applicable",
  inherited: "Applicable, inherited",
  excluded: "Excluded",
};

export const sideWord = ({ decision }: Side): string => sides[decision];

/** "1 row", "93 rows". */
export const rowsOf = (count: number): string => `${count} ${count === 1 ? "row" : "rows"}`;

/** "1 control", "93 controls". */
export const controlsOf = (count: number): string =>
  `${count} ${count === 1 ? "control" : "controls"}`;

/** The whole of the preview in a sentence. */
export const countsSentence = ({ counts }: Pick<Import["preview"], "counts">): string => {
  const { applicable, inherited, excluded, skipped, errors, asked } = counts;
  return [
    `${applicable} applicable${inherited > 0 ? ` of which ${inherited} inherited` : ""}`,
    `${excluded} excluded`,
    ...(skipped > 0 ? [`${skipped} left out`] : []),
    ...(asked > 0 ? [`${asked} not answered`] : []),
    `${errors} ${errors === 1 ? "error" : "errors"}`,
  ].join(", ");
};

/** The control of a row as the catalogue calls it, or as the file writes it where it is none. */
export const controlOf = ({ requirement, control }: PreviewRow): string => {
  const known = requirement === null ? undefined : find(requirement);
  return known === undefined ? control : `${known.id} ${known.title}`;
};

/** What came of an import, in a few words. */
export const entrySentence = ({
  state,
  changed,
  refused,
}: Pick<ImportEntry, "state" | "changed" | "refused">): string => {
  if (changed === null) return "Nothing changed yet";
  const left = refused === null || refused === 0 ? "" : `, ${refused} refused`;
  const after = state === "undone" ? ", and undone" : "";
  return `${rowsOf(changed)} changed${left}${after}`;
};
