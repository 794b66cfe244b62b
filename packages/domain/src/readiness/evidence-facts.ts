import type { RequirementKey } from "@tandem/standards/catalogue";
import { type Links, links } from "../crosswalk/links.ts";
import type * as Override from "../crosswalk/override.ts";
import { keptOut, sharedBy } from "../crosswalk/sharing.ts";
import * as Evidence from "../evidence/evidence.ts";
import type { LocalDate } from "../kernel/time.ts";
import { keyed } from "./keyed.ts";

/** What evidence a requirement has on the date. */
export type EvidenceFacts = {
  readonly current: number;
  /** Of the current ones, those that show operation: records and observations. */
  readonly operating: number;
  /** How many have run out, and the last day on which one of them counted. */
  readonly expired: { readonly count: number; readonly lastValid: LocalDate } | null;
  /** The requirements of the other standard whose current evidence counts here too. */
  readonly sharedFrom: ReadonlySet<RequirementKey>;
  /** Those whose current evidence would, if it did not lie outside the scope of this standard. */
  readonly outsideFrom: ReadonlySet<RequirementKey>;
};

const none: EvidenceFacts = {
  current: 0,
  operating: 0,
  expired: null,
  sharedFrom: new Set(),
  outsideFrom: new Set(),
};

const later = (a: LocalDate, b: LocalDate): LocalDate => (a < b ? b : a);

/** Facts while they are counted; `last` is the evidence counted last, so that none counts twice. */
type Count = { current: number; operating: number; expired: EvidenceFacts["expired"] } & {
  readonly sharedFrom: Set<RequirementKey>;
  readonly outsideFrom: Set<RequirementKey>;
  last: Evidence.Info | null;
};

const add = (count: Count, info: Evidence.Info, standing: Evidence.Standing): void => {
  if (count.last === info) return;
  count.last = info;
  if (standing === "current") {
    count.current += 1;
    count.operating += info.kind === "document" ? 0 : 1;
  }
  if (standing === "expired") {
    const before = count.expired ?? { count: 0, lastValid: info.validUntil };
    const lastValid = later(before.lastValid, info.validUntil);
    count.expired = { count: before.count + 1, lastValid };
  }
};

/** Evidence counts where it is attached, and once at each counterpart it is shared with. */
const evidenceByRequirement = (
  evidence: readonly Evidence.Info[],
  on: LocalDate,
  crosswalk: Links,
): ReadonlyMap<string, EvidenceFacts> => {
  const counts = new Map<string, Count>();
  const countOf = (key: RequirementKey): Count => {
    const known = counts.get(key);
    if (known !== undefined) return known;
    const count = {
      current: 0,
      operating: 0,
      expired: null,
      sharedFrom: new Set<RequirementKey>(),
      outsideFrom: new Set<RequirementKey>(),
      last: null,
    };
    counts.set(key, count);
    return count;
  };
  for (const info of evidence) {
    const standing = Evidence.standing(info, on);
    for (const key of info.requirements) add(countOf(key), info, standing);
    for (const { key, from } of sharedBy(crosswalk, info)) {
      const count = countOf(key);
      add(count, info, standing);
      if (standing === "current") count.sharedFrom.add(from);
    }
    if (standing !== "current") continue;
    for (const { key, from } of keptOut(crosswalk, info)) countOf(key).outsideFrom.add(from);
  }
  return counts;
};

/** The client's evidence on a date, as the rules look it up. */
export type EvidenceIndex = {
  readonly of: (key: RequirementKey) => EvidenceFacts;
  readonly standing: (id: string) => Evidence.Standing | "missing";
};

const index = (
  on: LocalDate,
  evidence: readonly Evidence.Info[],
  overrides: readonly Override.Info[],
): EvidenceIndex => {
  const byId = keyed(evidence, ({ id }) => id);
  const byRequirement = evidenceByRequirement(evidence, on, links(overrides));
  return {
    of: (key) => byRequirement.get(key) ?? none,
    standing: (id) => {
      const info = byId.get(id);
      return info === undefined ? "missing" : Evidence.standing(info, on);
    },
  };
};

type Kept = {
  readonly on: LocalDate;
  readonly overrides: readonly Override.Info[];
  readonly index: EvidenceIndex;
};
const kept = new WeakMap<readonly Evidence.Info[], Kept>();

/**
 * Counts the evidence, once for a list: next steps try out dozens of changes of a client whose evidence is the same
 * list each time. Throws where one evidence is named twice.
 */
export const evidenceOn = (
  on: LocalDate,
  evidence: readonly Evidence.Info[],
  overrides: readonly Override.Info[],
): EvidenceIndex => {
  const last = kept.get(evidence);
  if (last?.on === on && last.overrides === overrides) return last.index;
  const counted = index(on, evidence, overrides);
  kept.set(evidence, { on, overrides, index: counted });
  return counted;
};
