import { find, type RequirementKey } from "@tandem/standards/catalogue";
import type * as Evidence from "../evidence/evidence.ts";
import type { Counterpart, Links } from "./links.ts";

/** Whether an answer may be taken from the other side: for all relations but `supports`. */
export const carriesAnswer = ({ relation }: Pick<Counterpart, "relation">): boolean =>
  relation !== "supports";

/** Whether evidence of `from` counts at its counterpart: both ways, and for `supports` from 27001 only. */
export const carriesEvidence = (from: RequirementKey, { relation }: Counterpart): boolean =>
  relation !== "supports" || find(from)?.standard === "iso27001";

/** A requirement that evidence counts for without being attached to it. */
export type Shared = {
  readonly key: RequirementKey;
  /** What it is attached to. */
  readonly from: RequirementKey;
};

/**
 * Where else evidence counts: at the counterparts of what it is attached to, one step and no further, unless it
 * lies outside the scope of that standard. Never where it is attached itself.
 */
export const sharedBy = (
  links: Links,
  { requirements, outsideScopeOf }: Pick<Evidence.Info, "requirements" | "outsideScopeOf">,
): readonly Shared[] =>
  requirements.flatMap((from) =>
    links.of(from).flatMap((counterpart) => {
      const { key } = counterpart;
      const outside = outsideScopeOf.some((standard) => find(key)?.standard === standard);
      return outside || requirements.includes(key) || !carriesEvidence(from, counterpart)
        ? []
        : [{ key, from }];
    }),
  );
