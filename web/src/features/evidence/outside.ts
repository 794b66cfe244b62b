import { find, standardIds } from "@tandem/contract/standards/catalogue";

import { standardName, type StandardId } from "../../ui/standards.ts";
import type { Draft } from "./draft.ts";

/**
 * The standards of which it may be said that evidence lies outside their scope: with both sought, those in which it
 * would count without being attached, and any of which it is said already.
 */
export const outsideOffered = (
  sought: readonly StandardId[],
  { requirements, outsideScopeOf }: Pick<Draft, "requirements" | "outsideScopeOf">,
): readonly StandardId[] => {
  const attached = new Set(requirements.flatMap((key) => find(key)?.standard ?? []));
  const across = (standard: StandardId): boolean =>
    sought.length > 1 && standardIds.some((other) => other !== standard && attached.has(other));
  return standardIds.filter((standard) => outsideScopeOf.includes(standard) || across(standard));
};

/** "outside the scope of ISO/IEC 27001 and ISO/IEC 20000-1". */
export const outsideWords = (standards: readonly StandardId[]): string =>
  `outside the scope of ${standards.map((each) => `ISO/IEC ${standardName(each)}`).join(" and ")}`;
