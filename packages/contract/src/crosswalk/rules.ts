/**
 * @module What follows from the crosswalk for a screen that shows it before the service has answered: the rows that
 * count for a client, proposals, and answers whose source has changed. The service decides by the same rules.
 */
export { drift, type Drift } from "@tandem/domain/crosswalk/drift";
export { type Counterpart, type Links, links } from "@tandem/domain/crosswalk/links";
export {
  Change as OverrideBody,
  standardRelation,
  trapOf,
} from "@tandem/domain/crosswalk/override";
export {
  type Answered,
  basisOf,
  type Known,
  type Part,
  parts,
  type Proposal,
  proposal,
  propose,
} from "@tandem/domain/crosswalk/proposal";
export { carriesAnswer, carriesEvidence } from "@tandem/domain/crosswalk/sharing";
export { differenceQuestion, objectOf, otherStandard } from "@tandem/domain/crosswalk/words";
