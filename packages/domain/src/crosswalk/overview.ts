import { standardIds } from "@tandem/standards/catalogue";
import * as Assessment from "../assessment/assessment.ts";
import type * as Document from "../document/document.ts";
import type { LocalDate } from "../kernel/time.ts";
import type { Input } from "../readiness/input.ts";
import type { Conflict } from "./conflict.ts";
import { conflicts } from "./conflicts.ts";
import { links } from "./links.ts";
import { registered } from "./policies.ts";
import { type Direction, secondStandard } from "./second-standard.ts";

/**
 * What the two systems say of themselves: `scopes` in what their scopes differ, in words; `documents` the whole
 * register.
 */
export type Papers = {
  readonly scopes: readonly string[];
  readonly documents: readonly Document.Info[];
};

/** Both ways from one standard to the other, and where the two do not go together, as of a date. */
export const overview = (
  input: Input,
  asOf: LocalDate,
  { scopes, documents }: Papers,
): { readonly directions: Direction[]; readonly conflicts: Conflict[] } => {
  const infos = new Map(input.assessments.map((info) => [info.requirement, info]));
  return {
    directions: standardIds.map((wanted) => secondStandard(input, wanted, asOf)),
    conflicts: [
      ...conflicts({
        links: links(input.overrides ?? []),
        known: (key) => infos.get(key) ?? Assessment.initial(key),
        register: registered(documents, asOf),
        scopes,
      }),
    ],
  };
};
