import type { RequirementKey, StandardId } from "../catalogue/catalogue.ts";
import type { Guidance } from "./guidance.ts";
import { iso20000Guidance } from "./iso20000.ts";
import { iso27001Guidance } from "./iso27001.ts";

export type { Guidance } from "./guidance.ts";

const byStandard: Readonly<Record<StandardId, ReadonlyMap<string, Guidance>>> = {
  iso27001: iso27001Guidance,
  iso20000: iso20000Guidance,
};

/**
 * Our own words on one requirement. Every key of the catalogue has them; any other throws a
 * `RangeError`. A page that shows one standard imports that standard's map alone instead.
 */
export const guidanceOf = (key: RequirementKey): Guidance => {
  const standard: StandardId = key.startsWith("iso27001:") ? "iso27001" : "iso20000";
  const guidance = byStandard[standard].get(key.slice(standard.length + 1));
  if (guidance === undefined) throw new RangeError(`No guidance for ${key}`);
  return guidance;
};
