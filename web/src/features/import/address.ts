import type { Import } from "./queries.ts";

export const steps = ["columns", "values", "edition", "preview"] as const;
export type Step = (typeof steps)[number];

/** Which step of the import is shown. */
export const parseStep = ({ step }: Record<string, unknown>): { step?: Step } => {
  const known = steps.find((each) => each === step);
  return known === undefined ? {} : { step: known };
};

/** The step asked for, or an earlier one that still lacks an answer. */
export const stepOf = (
  { mapping, values, preview }: Pick<Import, "mapping" | "values" | "preview">,
  asked: Step = "columns",
): Step => {
  if (mapping.controlId === null || mapping.decision === null) return "columns";
  const open = values.some(({ meaning }) => meaning === "unknown");
  if (open && (asked === "edition" || asked === "preview")) return "values";
  // Only a file of 2013 has to be carried over.
  return asked === "edition" && preview.legacy === null ? "preview" : asked;
};
