import { standardIds } from "@tandem/standards/catalogue";
import * as Assessment from "../assessment/assessment.ts";
import * as Evidence from "../evidence/evidence.ts";
import type { LocalDate } from "../kernel/time.ts";
import type { Input } from "../readiness/input.ts";
import type { Conflict } from "./conflict.ts";
import { conflicts } from "./conflicts.ts";
import { links } from "./links.ts";
import { type Direction, secondStandard } from "./second-standard.ts";
import type { Paper } from "./versions.ts";

/** Documents that count as evidence on the date. */
const papers = ({ evidence }: Input, asOf: LocalDate): readonly Paper[] =>
  evidence.filter(
    (info) => info.kind === "document" && Evidence.standing(info, asOf) === "current",
  );

/**
 * Both ways from one standard to the other, and where the two do not go together, as of a date. `scopes` says in
 * words in what the scopes differ.
 */
export const overview = (
  input: Input,
  asOf: LocalDate,
  scopes: readonly string[] = [],
): { readonly directions: Direction[]; readonly conflicts: Conflict[] } => {
  const infos = new Map(input.assessments.map((info) => [info.requirement, info]));
  return {
    directions: standardIds.map((wanted) => secondStandard(input, wanted, asOf)),
    conflicts: [
      ...conflicts({
        links: links(input.overrides ?? []),
        known: (key) => infos.get(key) ?? Assessment.initial(key),
        papers: papers(input, asOf),
        scopes,
      }),
    ],
  };
};
