import { find } from "@tandem/contract/standards/catalogue";
import type { Relation } from "@tandem/contract/standards/crosswalk";
import type { Counterpart, Drift } from "@tandem/contract/crosswalk/rules";

import { standardName } from "../../ui/standards.ts";
import { ratingWord } from "../assess/words.ts";

export const relationWords: Readonly<Record<Relation, string>> = {
  equivalent: "Equivalent",
  sameText: "Same words, other object",
  overlaps: "Overlaps",
  supports: "Supports",
};

export const confidenceWords: Readonly<Record<Counterpart["confidence"], string>> = {
  high: "high confidence",
  medium: "medium confidence",
  low: "low confidence",
  own: "set by you",
};

/** A requirement by its standard and number: "27001 A.5.1". */
export const shortName = (key: string): string => {
  const requirement = find(key);
  return requirement === undefined
    ? key
    : `${standardName(requirement.standard)} ${requirement.id}`;
};

/** What has become of the answer another one was taken from. */
export const driftText = ({ kind, was, now }: Drift): string => {
  const before = ratingWord(was);
  switch (kind) {
    case "rated":
      return now?.state === "answered"
        ? `was ${before.toLowerCase()}, is ${ratingWord(now.claim.rating).toLowerCase()}`
        : `was ${before.toLowerCase()}`;
    case "reworded":
      return `is still ${before.toLowerCase()}, with another note`;
    case "gone":
      return now?.state === "excluded"
        ? `was ${before.toLowerCase()}, is excluded`
        : `was ${before.toLowerCase()}, has no answer that counts`;
    case "unlinked":
      return `was ${before.toLowerCase()}; its row in the crosswalk was taken away`;
  }
};
