import type { Confidence, RequirementKey } from "../catalogue/catalogue.ts";
import { controls2013 } from "./controls.ts";

/** Where a control of Annex A of ISO/IEC 27001:2013 went in the edition of 2022. Ids only. */
export type LegacyControl = {
  readonly id: string;
  readonly to2022: readonly RequirementKey[];
  /** `medium` where only one public source confirms the way. */
  readonly confidence: Confidence;
};

const keyOf = (id: string): RequirementKey => `iso27001:${id}`;

/**
 * The 114 controls of 2013, in their order. A.18.2.3 alone splits in two. What is carried over always
 * needs a person's look: merged controls are broader than their parts.
 */
export const legacyControls: readonly LegacyControl[] = controls2013.map(([id, to2022, mark]) => ({
  id,
  to2022: to2022.map(keyOf),
  confidence: mark === undefined ? "high" : "medium",
}));

/** The eleven controls of 2022 without an ancestor: undecided after an import, never inferred. */
export const new2022: readonly RequirementKey[] = [
  "iso27001:A.5.7",
  "iso27001:A.5.23",
  "iso27001:A.5.30",
  "iso27001:A.7.4",
  "iso27001:A.8.9",
  "iso27001:A.8.10",
  "iso27001:A.8.11",
  "iso27001:A.8.12",
  "iso27001:A.8.16",
  "iso27001:A.8.23",
  "iso27001:A.8.28",
];

const byId: ReadonlyMap<string, LegacyControl> = new Map(legacyControls.map((c) => [c.id, c]));

const byKey = new Map<RequirementKey, LegacyControl[]>();
for (const control of legacyControls) {
  for (const key of control.to2022) byKey.set(key, [...(byKey.get(key) ?? []), control]);
}

/** The control of 2013 with this id, `undefined` for anything else, objective headings (A.5.1) included. */
export const findLegacy = (id: string): LegacyControl | undefined => byId.get(id);

/** The controls of 2013 that went into a control of 2022; empty for a new control and for a clause. */
export const ancestors = (key: RequirementKey): readonly LegacyControl[] => byKey.get(key) ?? [];
