import type { RequirementKey, StandardId } from "@tandem/standards/catalogue";
import type * as Evidence from "../evidence/evidence.ts";
import type { Counterpart, Links } from "./links.ts";

/** Whether an answer may be taken from the other side: for all relations but `supports`. */
export const carriesAnswer = ({ relation }: Pick<Counterpart, "relation">): boolean =>
  relation !== "supports";

const standardOf = (key: RequirementKey): StandardId =>
  key.startsWith("iso27001:") ? "iso27001" : "iso20000";

/** Whether evidence of `from` counts at its counterpart: both ways, and for `supports` from 27001 only. */
export const carriesEvidence = (from: RequirementKey, { relation }: Counterpart): boolean =>
  relation !== "supports" || standardOf(from) === "iso27001";

/** A requirement that evidence counts for without being attached to it. */
export type Shared = {
  readonly key: RequirementKey;
  /** What it is attached to. */
  readonly from: RequirementKey;
};

type Target = { readonly shared: Shared; readonly standard: StandardId };

/** The counterparts that evidence of a requirement counts for, kept as long as the rows they follow from. */
const targets = new WeakMap<Links, Map<RequirementKey, readonly Target[]>>();

const targetsOf = (links: Links, from: RequirementKey): readonly Target[] => {
  const kept = targets.get(links) ?? new Map<RequirementKey, readonly Target[]>();
  targets.set(links, kept);
  const known = kept.get(from);
  if (known !== undefined) return known;
  const found = links
    .of(from)
    .filter((counterpart) => carriesEvidence(from, counterpart))
    .map(({ key }) => ({ shared: { key, from }, standard: standardOf(key) }));
  kept.set(from, found);
  return found;
};

type Given = Pick<Evidence.Info, "requirements" | "outsideScopeOf">;

/** The counterparts it is not attached to itself, inside the scopes it lies in, or outside of them. */
const elsewhere = (
  links: Links,
  { requirements, outsideScopeOf }: Given,
  outside: boolean,
): readonly Shared[] =>
  requirements.flatMap((from) =>
    targetsOf(links, from)
      .filter(
        ({ shared, standard }) =>
          outsideScopeOf.includes(standard) === outside && !requirements.includes(shared.key),
      )
      .map(({ shared }) => shared),
  );

/**
 * Where else evidence counts: at the counterparts of what it is attached to, one step and no further, unless it
 * lies outside the scope of that standard. Never where it is attached itself.
 */
export const sharedBy = (links: Links, info: Given): readonly Shared[] =>
  elsewhere(links, info, false);

/** Where else it would count if it did not lie outside the scope of that standard. */
export const keptOut = (links: Links, info: Given): readonly Shared[] =>
  info.outsideScopeOf.length === 0 ? [] : elsewhere(links, info, true);
