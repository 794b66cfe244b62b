import type { Located } from "../kernel/error.ts";
import { saysSomething } from "../kernel/text.ts";
import type { Row } from "./row.ts";

/** What stands between one control and an approval, or null. */
const hindrance = (row: Row): Located | null => {
  const at = (field: string, detail: string) => ({ pointer: `/${row.id}/${field}`, detail });
  if (row.decision === "undecided") {
    return at("decision", `${row.id}: decide whether it applies.`);
  }
  const justified = saysSomething(row.justification);
  if (row.decision === "excluded") {
    if (row.risks.length > 0) {
      return at("decision", `${row.id}: ${row.risks.join(", ")} cannot be treated without it.`);
    }
    return justified ? null : at("justification", `${row.id}: say why it is excluded.`);
  }
  if (!justified && row.reasons.length === 0) {
    return at("justification", `${row.id}: say why it applies.`);
  }
  return row.status === null ? at("status", `${row.id}: say how far it is implemented.`) : null;
};

/**
 * Everything that keeps a statement from being approved (ISO 27001 6.1.3 d): a control that is not decided, a
 * decision without a justification, the exclusion of a control that a treatment needs, an applicable control without an implementation status. One for each control.
 */
export const hindrances = (rows: readonly Row[]): Located[] =>
  rows.flatMap((row) => hindrance(row) ?? []);
