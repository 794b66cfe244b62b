import type { RequirementKey } from "@tandem/standards/catalogue";
import type * as Assessment from "../assessment/assessment.ts";
import type { Links } from "./links.ts";
import { type Known, type Part, parts } from "./proposal.ts";

/**
 * An answer rests on one of the other standard that is no longer what it was. `rated`: another rating. `reworded`:
 * the same rating with another note. `gone`: not answered, not decided or excluded now. `unlinked`: the client
 * has taken the row between the two away.
 */
export type Drift = {
  readonly source: RequirementKey;
  readonly kind: "rated" | "reworded" | "gone" | "unlinked";
  readonly was: Assessment.Rating;
  /** Its note at that time, its beginning where several share the room; null where none was kept. */
  readonly wasNote: string | null;
  readonly now: Part | null;
};

type Source = Assessment.Basis[number];

const kindOf = ({ rating, at }: Source, now: Part | undefined): Drift["kind"] | null => {
  if (now === undefined) return "unlinked";
  if (now.state !== "answered") return "gone";
  if (now.claim.rating !== rating) return "rated";
  return now.claim.at === at ? null : "reworded";
};

/** In what a confirmed answer was taken from has changed since; nothing is ever changed by it. */
export const drift = (info: Assessment.Info, links: Links, known: Known): readonly Drift[] => {
  const now = parts(info.requirement, links, known);
  return (info.claim?.basis ?? []).flatMap((source): Drift[] => {
    const part = now.find(({ key }) => key === source.requirement);
    const kind = kindOf(source, part);
    return kind === null
      ? []
      : [
          {
            source: source.requirement,
            kind,
            was: source.rating,
            wasNote: source.note ?? null,
            now: part ?? null,
          },
        ];
  });
};
