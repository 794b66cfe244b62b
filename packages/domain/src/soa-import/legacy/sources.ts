import type { RequirementKey } from "@tandem/standards/catalogue";
import { legacyControls, new2022 } from "@tandem/standards/legacy-2013";
import type { Mapping } from "../columns.ts";
import { duplicateReason } from "../file-errors.ts";
import type { RowError } from "../preview.ts";
import { errorsOf, isSkipped, type Named, statedFor } from "../row.ts";
import type { Meaning } from "../values.ts";
import type { Decision } from "./legacy-schema.ts";

/** A row of a file of 2013, where it leads, and what is wrong with it. */
export type Source = {
  readonly row: Named;
  /** Its number in the edition it is of; empty where it is of none. */
  readonly id: string;
  readonly targets: readonly RequirementKey[];
  readonly errors: readonly RowError[];
  /** What it decides; null where it decides nothing or has an error. */
  readonly decision: Decision | null;
  readonly justification: string;
};

const isNew = (key: RequirementKey): boolean => new2022.includes(key);

/** A file of 2013 that somebody has begun to bring up to date names the new controls by their numbers of 2022. */
const targetsOf = ({ reference }: Named): readonly RequirementKey[] => {
  if (reference.kind === "control") return isNew(reference.key) ? [reference.key] : [];
  if (reference.kind === "other") return [];
  return legacyControls.filter(({ id }) => id === reference.id).flatMap(({ to2022 }) => to2022);
};

const idOf = ({ reference }: Named): string => (reference.kind === "other" ? "" : reference.id);

const reasonOf = ({ reference, control }: Named): string | null => {
  if (reference.kind === "edition2013") return null;
  if (reference.kind === "control") {
    return isNew(reference.key)
      ? null
      : `The file follows the 2013 edition of ISO/IEC 27001, where ${reference.id} is a heading or no control. Its rows are carried over to the edition of 2022.`;
  }
  return control === ""
    ? "No control is named here."
    : `“${control}” is no control of Annex A of the edition of 2013 (A.5.1.1 to A.18.2.3).`;
};

const decisions: Readonly<Record<Meaning, Decision | null>> = {
  applicable: "applicable",
  inherited: "inherited",
  excluded: "excluded",
  skip: null,
  unknown: null,
};

/** Every row of the file, in its order. */
export const sourcesOf = (rows: readonly Named[], mapping: Mapping): Source[] => {
  const deciding = rows.filter((row) => !isSkipped(row));
  const sharing = (id: string) => deciding.filter((row) => idOf(row) === id);
  return rows.map((row) => {
    const id = idOf(row);
    const targets = targetsOf(row);
    if (isSkipped(row)) return { row, id, targets, errors: [], decision: null, justification: "" };
    const others = id === "" ? [] : sharing(id);
    const fromFile =
      others.length > 1
        ? [{ column: mapping.controlId, reason: duplicateReason(row, others) }]
        : [];
    const errors = errorsOf(row, mapping, { reason: reasonOf(row), fromFile });
    const decision = errors.length > 0 ? null : decisions[row.meaning];
    const justification = decision === null ? "" : statedFor(row, decision);
    return { row, id, targets, errors, decision, justification };
  });
};
