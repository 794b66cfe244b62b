import type { Duty, MandatoryDocument } from "@tandem/contract/standards/documents";

import type { StandardId } from "../../ui/standards.ts";

const words: Readonly<Record<Duty, { name: string; meaning: string }>> = {
  literal: {
    name: "Demanded",
    meaning: "The standard demands it in writing. Missing, it caps ratings and holds gates.",
  },
  conditionalOnControl: {
    name: "Demanded with its control",
    meaning: "Expected in writing as long as the control of Annex A applies.",
  },
  usual: {
    name: "Usual",
    meaning:
      "Auditors are used to seeing it; the standard does not demand it. It never caps or holds.",
  },
};

export const dutyName = (duty: Duty): string => words[duty].name;
export const dutyMeaning = (duty: Duty): string => words[duty].meaning;

/** From the strongest to the weakest. */
export const duties = [
  "literal",
  "conditionalOnControl",
  "usual",
] as const satisfies readonly Duty[];

/** The strongest duty the document has in the standards sought; none where nobody asks for it. */
export const strongest = (
  document: Pick<MandatoryDocument, "duty">,
  standards: readonly StandardId[],
): Duty | undefined =>
  duties.find((duty) => standards.some((standard) => document.duty[standard] === duty));
