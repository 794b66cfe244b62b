import { basisOf, type Answered } from "@tandem/contract/crosswalk/rules";

import type { Rating, RequirementKey } from "../assess/queries.ts";
import type { Saving } from "../assess/saving.ts";

/** Takes a proposal over as the requirement's own answer, with what it rests on. */
export const confirmWith = (
  saving: Saving,
  key: RequirementKey,
  parts: readonly Answered[],
  { rating, note }: { readonly rating: Rating; readonly note: string },
): boolean => saving.make(key, { kind: "claim", rating, note, basis: basisOf(parts) });
