import type { RequirementKey } from "@tandem/standards/catalogue";
import type { Conflict } from "./conflict.ts";
import type { Links } from "./links.ts";
import { type Known, parts } from "./proposal.ts";

const words = { N: "not achieved", F: "fully achieved" } as const;

const idOf = (key: RequirementKey): string => key.slice(key.indexOf(":") + 1);

/** One thing about one object, fully achieved by one standard and not at all by the other. */
export const ratingsApart = (links: Links, known: Known): readonly Conflict[] =>
  links.all.flatMap(({ iso27001, iso20000, relation, rationale }): Conflict[] => {
    if (relation !== "equivalent") return [];
    const [here] = parts(iso20000, links, known).filter(({ key }) => key === iso27001);
    const [there] = parts(iso27001, links, known).filter(({ key }) => key === iso20000);
    if (here?.state !== "answered" || there?.state !== "answered") return [];
    const [a, b] = [here.claim.rating, there.claim.rating];
    if ((a !== "F" || b !== "N") && (a !== "N" || b !== "F")) return [];
    return [
      {
        id: `apart ${iso27001} ${iso20000}`,
        kind: "ratingsApart",
        severity: "question",
        requirements: [iso27001, iso20000],
        title: `27001 ${idOf(iso27001)} is ${words[a]}, 20000-1 ${idOf(iso20000)} is ${words[b]}`,
        detail: `Both ask for the same thing about the same object. ${rationale}`,
        todo: "Look at both answers side by side: correct one of them, or say in its note what makes the difference.",
      },
    ];
  });
